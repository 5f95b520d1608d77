"""Compares pySHACL with filmgraph shape by shape on a graph that pySHACL cannot validate whole in an hour.

    python benchmarks/validation/apart.py SHARED_DATA [--films 500] [--limit 60] [--only SHAPE …] [--report FILE.md]

Both validators see the whole graph and all shapes; only one shape at a time has targets. A shape for which pySHACL has
not ended after `--limit` seconds of processor time is listed as such and not compared.
"""

import argparse
import os
import pickle
import resource
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import graph
from rdflib import Graph
from run import AS_OF

from filmgraph.resources import resource as folder_of
from filmgraph.validation import FastPath, FileSource, FolderSource, GraphSource, Result, load_shapes
from filmgraph.validation.check import aiming, read_table, read_whole
from filmgraph.validation.fast import Table
from filmgraph.validation.inputs import ALIGNMENTS, describe_check
from filmgraph.validation.prepared import PreparedGraph
from filmgraph.validation.referee import check_with_pyshacl


def main() -> int:
    """Compare and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--films", type=int, default=500)
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--only", nargs="+", default=(), metavar="SHAPE", help="Short names of shapes.")
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        data = Path(name) / "data.nt"
        triples = graph.build(options.data, data, wikipedia_films=options.films, every=1)
        today = PreparedGraph()
        today.add(describe_check(AS_OF))
        sources = (FolderSource(folder_of("ontology"), frozenset((ALIGNMENTS,))), GraphSource(today), FileSource(data))
        whole, shapes = read_whole(sources), load_shapes()
    lines = [f"{triples:,} triples, {options.limit} s of processor time for each shape.", ""]
    lines += ["| shape | results | pySHACL, s | filmgraph, s | |", "| --- | ---: | ---: | ---: | --- |"]
    print("\n".join(lines), flush=True)
    table = read_table(FastPath.of(shapes), (GraphSource(whole),))
    differ = 0
    targeted = sorted(each.name for each in FastPath.of(shapes).targeted())
    for shape in (name for name in targeted if not options.only or name.rpartition("#")[2] in options.only):
        line, equal = compare(whole, table, aiming(shapes, frozenset((shape,))), shape, options.limit)
        differ += not equal
        lines.append(line)
        print(line, flush=True)
    if options.report is not None:
        options.report.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return 1 if differ else 0


def compare(whole: Graph, table: Table, shapes: Graph, shape: str, limit: int) -> tuple[str, bool]:
    """The line of one shape, and whether nothing differs as far as pySHACL came."""
    fast = FastPath.of(shapes)
    began = time.process_time()
    ours = Counter(fast.check(table))
    taken = time.process_time() - began
    name = shape.rpartition("#")[2]
    found = refereed(whole, shapes, limit)
    if found is None:
        return f"| {name} | {ours.total():,} | not ended | {taken:.2f} | not compared |", True
    theirs, seconds = found
    equal = Counter(theirs) == ours
    return (
        f"| {name} | {ours.total():,} | {seconds:.1f} | {taken:.2f} | {'the same' if equal else 'NOT the same'} |",
        equal,
    )


def refereed(whole: Graph, shapes: Graph, limit: int) -> tuple[list[Result], float] | None:
    """What pySHACL finds and its seconds of processor time, in a process of its own that shares the graph; None when
    it has not ended in time."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        began = time.process_time()
        results = list(check_with_pyshacl(whole, shapes))
        with os.fdopen(write, "wb") as pipe:
            pipe.write(pickle.dumps((results, time.process_time() - began)))
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    if told == b"":
        return None
    results, seconds = pickle.loads(told)  # written by the child above
    return results, seconds


if __name__ == "__main__":
    sys.exit(main())
