"""Writes `docs/w3c-shacl.md`: how each case of the W3C SHACL suite goes.

    FILMGRAPH_W3C=…/w3c python benchmarks/validation/w3c.py

Run it from the top of the repository; the suite is read as the conformance tests read it.
"""

import re
import sys
import warnings
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(REPOSITORY))

from tests.conformance.shacl_suite import Outcome, files, load, run  # noqa: E402
from tests.conformance.test_shacl import NOT_OURS  # noqa: E402

HEAD = """# The W3C SHACL test suite

`benchmarks/validation/w3c.py` writes this table. *Fast path* says whether the fast path vouched for all shapes of a
case; where it did not, pySHACL checked them, and the reason is given. *Result* is that of `check_graph`, which is what
a build uses. A case passes when focus node, path, value, component, severity and source shape of all results are those
expected, or when a failure is expected and told.

"""


def line(name: str, outcome: Outcome) -> str:
    fast = "yes" if outcome.declined is None else f"no: {short(outcome.declined)}"
    result = "pass" if outcome.passed else f"**fail**: {NOT_OURS.get(name, 'unexplained')}"
    return f"| {name.removesuffix('.ttl')} | {fast} | {result} | {'pass' if outcome.pyshacl_passed else 'fail'} |\n"


def short(reason: str) -> str:
    return re.sub(r"http://\S+[#/]", lambda match: "sh:" if "ns/shacl#" in match[0] else "", reason)


def main() -> int:
    warnings.simplefilter("ignore")
    names = files()
    if len(names) == 0:
        print("FILMGRAPH_W3C names no folder with the suites.", file=sys.stderr)
        return 2
    outcomes = {name: run(load(name)) for name in names}
    passed = sum(outcome.passed for outcome in outcomes.values())
    alone = sum(outcome.passed and outcome.declined is None for outcome in outcomes.values())
    referee = sum(outcome.pyshacl_passed for outcome in outcomes.values())
    table = "".join(line(name, outcome) for name, outcome in outcomes.items())
    summary = (
        f"{passed} of {len(names)} cases pass, {alone} of them by the fast path alone; pySHACL passes {referee}.\n\n"
    )
    text = HEAD + summary + "| case | fast path | result | pySHACL |\n| --- | --- | --- | --- |\n" + table
    (REPOSITORY / "docs" / "w3c-shacl.md").write_text(text, encoding="utf-8")
    print(summary.strip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
