"""Every table of the endpoint's benchmarks made anew, in one run: reports and the plot out, under `results/`.

`python -m benchmarks.endpoint.everything [PART ...]`, with parts of `compare`, `load` and `growth`; all of them
unless said otherwise. Takes about twenty minutes on two quiet cores.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.endpoint.compare import compare
from benchmarks.endpoint.growth import SIZES, report_growth
from benchmarks.endpoint.load import report_load

from filmgraph.cli import main as filmgraph

RESULTS = Path(__file__).parent / "results"
_EXAMPLE = Path(__file__).parents[2] / "examples" / "catalogue"


def main() -> None:
    """Runs the parts that the command line names and writes each report as soon as it is there."""
    wanted = sys.argv[1:] or list(_PARTS)
    for name in wanted:
        print(f"== {name}", file=sys.stderr)
        _PARTS[name]()


def _compare() -> None:
    for films, name in ((365, "compare-50k.md"), (3650, "compare-500k.md")):
        _write(name, compare(films))


def _load() -> None:
    """Pages of the example catalogue, built for this in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="load-") as folder:
        catalogue = Path(folder) / "catalogue"
        shutil.copytree(_EXAMPLE, catalogue, ignore=shutil.ignore_patterns("releases"))
        filmgraph.main(["build", str(catalogue)], standalone_mode=False)
        _write("load.md", report_load(catalogue))


def _growth() -> None:
    table, plot = report_growth(list(SIZES))
    _write("growth.md", table)
    _write("growth.svg", plot)


def _write(name: str, text: str) -> None:
    (RESULTS / name).write_text(text, "utf-8")
    print(f"{RESULTS / name}:\n\n{text}" if name.endswith(".md") else f"{RESULTS / name}\n", flush=True)


_PARTS: dict[str, Callable[[], None]] = {"compare": _compare, "load": _load, "growth": _growth}


if __name__ == "__main__":
    main()
