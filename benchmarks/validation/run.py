"""Validates one graph of at least 500,000 triples with all shapes, by pySHACL and by filmgraph, and compares.

    python benchmarks/validation/run.py SHARED_DATA [--films 500] [--every 1] [--report FILE.json]

Each validator runs in a process of its own. Prints wall and processor time, peak memory, the ratio, and whether the
result sets (shape, focus, path, value, component, severity, message) are the same. pySHACL is given a graph that
parses the text of each query once; as it comes, it parses it for every focus node and takes about ten times as long.
"""

import argparse
import json
import pickle
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import graph

from filmgraph.resources import resource as folder_of
from filmgraph.validation import FastPath, FileSource, FolderSource, GraphSource, Result, check_graph, load_shapes
from filmgraph.validation.check import read_whole
from filmgraph.validation.inputs import ALIGNMENTS, describe_check
from filmgraph.validation.prepared import PreparedGraph
from filmgraph.validation.referee import check_with_pyshacl

AS_OF = date(2026, 11, 23)
Figures = dict[str, float]
Run = Callable[[Path], tuple[Figures, Iterable[Result]]]


def run_filmgraph(data: Path) -> tuple[Figures, Iterable[Result]]:
    compiled = time.process_time()
    fast = FastPath.of(load_shapes())
    report, figures = timed(lambda: check_graph(FileSource(data), as_of=AS_OF, shapes=fast))
    assert dict(report.declined) == {}, report.declined
    figures["compiling_shapes_cpu"] = time.process_time() - compiled - figures["cpu"]
    return figures, report.results


def run_pyshacl(data: Path) -> tuple[Figures, Iterable[Result]]:
    today = PreparedGraph()
    today.add(describe_check(AS_OF))
    ontology = FolderSource(folder_of("ontology"), frozenset((ALIGNMENTS,)))
    whole = read_whole((ontology, GraphSource(today), FileSource(data)))
    shapes = load_shapes()
    results, figures = timed(lambda: list(check_with_pyshacl(whole, shapes)))
    return figures, results


def timed(work: Callable[[], object]) -> tuple[object, dict[str, float]]:
    wall, cpu = time.perf_counter(), time.process_time()
    outcome = work()
    return outcome, {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}


def child(run: Run, data: Path, to: Path) -> None:
    figures, results = run(data)
    figures["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    to.write_bytes(pickle.dumps((figures, list(results))))


def apart(run: Run, data: Path, folder: Path) -> tuple[Figures, list[Result]]:
    to = folder / f"{run.__name__}.pickle"
    process = get_context("spawn").Process(target=child, args=(run, data, to))
    process.start()
    process.join()
    figures, results = pickle.loads(to.read_bytes())
    print(f"{run.__name__}: {json.dumps({key: round(value, 2) for key, value in figures.items()})}", flush=True)
    return figures, results


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--films", type=int, default=500)
    parser.add_argument("--every", type=int, default=1, help="Take one row in so many, for a smaller graph.")
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    if not (options.data / "oscars.tsv").is_file():
        print(f"The tables are not in {options.data}.", file=sys.stderr)
        return 2
    with TemporaryDirectory() as name:
        data = Path(name) / "data.nt"
        triples = graph.build(options.data, data, wikipedia_films=options.films, every=options.every)
        print(f"{triples:,} triples", flush=True)
        ours, found = apart(run_filmgraph, data, Path(name))
        theirs, expected = apart(run_pyshacl, data, Path(name))
    same = Counter(found) == Counter(expected)
    ratio = theirs["cpu"] / ours["cpu"]
    print(
        f"{len(expected):,} results by pySHACL, {len(found):,} by filmgraph: {'the same' if same else 'NOT the same'}"
    )
    print(f"filmgraph is {ratio:.0f} times as fast (processor time, reading the graph counted for filmgraph only)")
    shapes = Counter(result.shape.rpartition("#")[2] for result in expected)
    for shape, count in shapes.most_common():
        print(f"  {count:7,}  {shape}")
    if options.report is not None:
        account = {
            "triples": triples,
            "filmgraph": ours,
            "pyshacl": theirs,
            "ratio": ratio,
            "same": same,
            "results": shapes,
        }
        options.report.write_text(json.dumps(account, indent=2) + "\n", encoding="utf-8")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
