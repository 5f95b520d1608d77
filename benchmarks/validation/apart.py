"""Compares pySHACL with filmgraph shape by shape on a graph that pySHACL cannot validate whole in an hour.

    python benchmarks/validation/apart.py SHARED_DATA [--films 500] [--limit 60] [--sample 100] [--only SHAPE …]
        [--report FILE.md]

Both validators see the whole graph and all shapes; only one shape at a time has targets. Where pySHACL has not ended
after `--limit` seconds of processor time, the shape is aimed at `--sample` of its nodes instead, half of them nodes at
which filmgraph finds something, evenly taken from all; pySHACL then has the same time for these.
"""

import argparse
import os
import pickle
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import graph
from rdflib import SH, Graph, URIRef
from run import AS_OF

from filmgraph.resources import resource as folder_of
from filmgraph.validation import FastPath, FileSource, FolderSource, GraphSource, Result, load_shapes
from filmgraph.validation.check import aiming, read_table, read_whole
from filmgraph.validation.fast import Table
from filmgraph.validation.fast.term import from_node, to_node
from filmgraph.validation.inputs import ALIGNMENTS, describe_check
from filmgraph.validation.prepared import PreparedGraph
from filmgraph.validation.referee import check_with_pyshacl

TARGETS = {SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf}


def main() -> int:
    """Compare and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--films", type=int, default=500)
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--sample", type=int, default=100)
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
    lines = [f"{triples:,} triples, {options.limit} s of processor time for pySHACL with each shape.", ""]
    lines += ["| shape | nodes | results | pySHACL, s | filmgraph, s | |", "| --- | ---: | ---: | ---: | ---: | --- |"]
    print("\n".join(lines), flush=True)
    table = read_table(FastPath.of(shapes), (GraphSource(whole),))
    differ = 0
    targeted = sorted(each.name for each in FastPath.of(shapes).targeted())
    for shape in (name for name in targeted if not options.only or name.rpartition("#")[2] in options.only):
        aimed = aiming(shapes, frozenset((shape,)))
        line, equal = compare(whole, table, aimed, shape, options.limit) or compare_some(
            whole, table, aimed, shape, options
        )
        differ += not equal
        lines.append(line)
        print(line, flush=True)
    if options.report is not None:
        options.report.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return 1 if differ else 0


def compare(whole: Graph, table: Table, shapes: Graph, shape: str, limit: int) -> tuple[str, bool] | None:
    """The line of one shape, and whether nothing differs; None when pySHACL did not end."""
    began = time.process_time()
    ours = Counter(FastPath.of(shapes).check(table))
    taken = time.process_time() - began
    found = refereed(whole, shapes, limit)
    if found is None:
        return None
    theirs, seconds = found
    equal = Counter(theirs) == ours
    return f"| {_short(shape)} | all | {ours.total():,} | {seconds:.1f} | {taken:.2f} | {_verdict(equal)} |", equal


def compare_some(
    whole: Graph, table: Table, shapes: Graph, shape: str, options: argparse.Namespace
) -> tuple[str, bool]:
    """The same for some of the nodes that the shape aims at."""
    fast = FastPath.of(shapes)
    (targeted,) = fast.targeted()
    at_fault = {from_node(result.focus) for result in fast.check(table)}
    every = targeted.targets.focus(table)
    nodes = [*_some(at_fault & every, options.sample // 2), *_some(every - at_fault, options.sample // 2)]
    compared = compare(whole, table, aimed_at(shapes, shape, nodes), shape, options.limit)
    if compared is None:
        return f"| {_short(shape)} | {len(nodes)} of {len(every):,} | | not ended | | not compared |", True
    line, equal = compared
    return line.replace("| all |", f"| {len(nodes)} of {len(every):,} |"), equal


def aimed_at(shapes: Graph, shape: str, nodes: Iterable[str]) -> Graph:
    """The shapes with these nodes as the only targets of one of them."""
    aimed = Graph()
    kept = (triple for triple in shapes if triple[0] != URIRef(shape) or triple[1] not in TARGETS)
    for triple in kept:
        aimed.add(triple)
    for node in nodes:
        aimed.add((URIRef(shape), SH.targetNode, to_node(node)))
    return aimed


def _some(nodes: Collection[str], number: int) -> list[str]:
    """So many of the nodes, at even distances in their order."""
    listed = sorted(nodes)
    return listed[:: max(1, len(listed) // number)][:number]


def _short(shape: str) -> str:
    return shape.rpartition("#")[2]


def _verdict(equal: bool) -> str:
    return "the same" if equal else "NOT the same"


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
