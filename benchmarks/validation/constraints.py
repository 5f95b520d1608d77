"""Writes `docs/constraints.md`: what each rule finds in its bad example, and that it finds nothing in the good one.

    python benchmarks/validation/constraints.py

Run it from the top of the repository. Exits with 1 when a rule is silent, speaks up without cause, or pySHACL differs.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rdflib import Graph

from filmgraph.resources import resource as folder_of
from filmgraph.validation import (
    FastPath,
    FileSource,
    GraphSource,
    Result,
    check_and_place,
    check_graph,
    load_ontology,
    load_shapes,
)
from filmgraph.validation.check import read_whole
from filmgraph.validation.inputs import describe_check
from filmgraph.validation.referee import check_with_pyshacl
from filmgraph.validation.rules import Rule, read_rules
from filmgraph.validation.telling import Telling

REPOSITORY = Path(__file__).resolve().parent.parent.parent
EXAMPLES = REPOSITORY / "tests" / "validation"
AS_OF = date(2026, 11, 23)
HEAD = """# The rules, each firing on its bad example

`benchmarks/validation/constraints.py` writes this page. Each rule was run over its bad example
(`tests/validation/violates/`) and its good one (`tests/validation/conforms/`), by filmgraph and by pySHACL. *S01* to
*S36* are the constraints of the design; several rules share a number where one constraint needs several shapes.

"""
COLUMNS = """| # | rule | what it asks | grade | found in the bad example | fires as it should |
| --- | --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True)
class Fired:
    """What a rule found in its two examples, and whether pySHACL found the same in the bad one."""

    rule: Rule
    bad: list[Result]
    good: list[Result]
    same: bool

    @property
    def passed(self) -> bool:
        return len(self.bad) > 0 and len(self.good) == 0 and self.same


def fire(rule: Rule, fast: FastPath, ontology: Graph) -> Fired:
    bad, good = (found(rule, folder, fast, ontology) for folder in ("violates", "conforms"))
    return Fired(rule, bad, good, Counter(bad) == Counter(by_pyshacl(rule, fast.graph, ontology)))


def found(rule: Rule, folder: str, fast: FastPath, ontology: Graph) -> list[Result]:
    data = Graph().parse(EXAMPLES / folder / f"{rule.short}.ttl")
    report = check_graph(data, as_of=AS_OF, ontology=ontology, shapes=fast)
    return [result for result in report.results if result.shape == rule.shape]


def by_pyshacl(rule: Rule, shapes: Graph, ontology: Graph) -> list[Result]:
    today = Graph()
    today.add(describe_check(AS_OF))
    data = Graph().parse(EXAMPLES / "violates" / f"{rule.short}.ttl")
    whole = read_whole([GraphSource(graph) for graph in (ontology, today, data)])
    return [result for result in check_with_pyshacl(whole, shapes) if result.shape == rule.shape]


def sentence(result: Result) -> str:
    """What people read of a result of the bad example of its rule."""
    data = FileSource(EXAMPLES / "violates" / f"{result.shape.rpartition('#')[2]}.ttl")
    _, places = check_and_place(data, as_of=AS_OF)
    return Telling(places.table).told(result)


def line(fired: Fired) -> str:
    rule = fired.rule
    message = sentence(fired.bad[0]).replace("|", "/") if fired.bad else "**nothing**"
    verdict = "yes" if fired.passed else "**no**"
    return f"| {rule.number} | `{rule.short}` | {rule.name} | {rule.severity.value.lower()} | {message} | {verdict} |\n"


def main() -> int:
    fast = FastPath.of(load_shapes())
    ontology = small_ontology()
    all_fired = [fire(rule, fast, ontology) for rule in read_rules(fast.graph)]
    all_fired.sort(key=lambda one: (one.rule.number or "T", one.rule.short))
    numbers = {one.rule.number for one in all_fired if one.rule.number and one.passed}
    passed = sum(one.passed for one in all_fired)
    summary = (
        f"{passed} of {len(all_fired)} rules fire on their bad example, as pySHACL has them, and are silent on the "
        f"good one; {len(numbers)} of the 36 constraints are among them.\n\n"
    )
    text = HEAD + summary + COLUMNS + "".join(map(line, all_fired))
    (REPOSITORY / "docs" / "constraints.md").write_text(text, encoding="utf-8")
    print(summary.strip())
    return 0 if passed == len(all_fired) and len(numbers) == 36 else 1


def small_ontology() -> Graph:
    """The ontology with its schemes, and of the long code lists what the examples name."""
    named = {term for path in EXAMPLES.rglob("*.ttl") for triple in Graph().parse(path) for term in triple}
    whole = load_ontology()
    lists = {folder_of("ontology") / f"{name}.ttl" for name in ("countries", "languages")}
    listed = {subject for path in lists for subject in Graph().parse(path).subjects()}
    small = Graph()
    for triple in whole:
        if triple[0] not in listed or triple[0] in named:
            small.add(triple)
    return small


if __name__ == "__main__":
    sys.exit(main())
