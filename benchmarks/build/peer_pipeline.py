"""Films to a checked graph with what others would take: morph-kgc maps, rdflib loads, pySHACL checks.

`python peer_pipeline.py FILMS.jsonl.gz FOLDER REPOSITORY`, run by an interpreter that has the three installed. Prints
one JSON object a line: what was done, seconds, and how much came out. Knows of filmgraph its shapes and terms only.
"""

import csv
import gzip
import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyshacl
from rdflib import Graph

SHAPES = ("shared", "film", "title", "contribution", "agent", "record", "evidence", "ontology/terms")


def main(films: Path, folder: Path, repository: Path) -> None:
    """Each step, told when it is done."""
    step("to CSV, which the mapping reads", lambda: flatten(films, folder))
    step("morph-kgc: CSV to N-Triples", lambda: map_tables(folder, repository))
    graph = Graph()
    step("rdflib: load", lambda: load(graph, folder, repository))
    step("pySHACL: check", lambda: check(graph, repository))


def step(name: str, work: Callable[[], int]) -> None:
    """One step, timed; `work` says how much came out."""
    began = time.perf_counter()
    count = work()
    print(json.dumps({"step": name, "seconds": time.perf_counter() - began, "count": count}), flush=True)


def flatten(films: Path, folder: Path) -> int:
    """JSON lines to a CSV file for films, one for credits and one for cells."""
    with gzip.open(films, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    keys = [hashlib.sha256(json.dumps([at, row["title"]]).encode()).hexdigest()[:12] for at, row in enumerate(rows)]
    write(folder / "films.csv", ["key", "row", "title", "year"], _films(rows, keys))
    write(folder / "cast.csv", ["key", "row", "number", "name", "person"], _cast(rows, keys))
    write(folder / "cells.csv", ["key", "row", "column", "text"], _cells(rows, keys))
    return len(rows)


def _films(rows: list[dict], keys: list[str]) -> Iterator[list[object]]:  # type: ignore[type-arg]
    for at, (row, key) in enumerate(zip(rows, keys, strict=True), 1):
        yield [key, at, row["title"], row["year"]]


def _cast(rows: list[dict], keys: list[str]) -> Iterator[list[object]]:  # type: ignore[type-arg]
    for at, (row, key) in enumerate(zip(rows, keys, strict=True), 1):
        for number, name in enumerate(row.get("cast") or [], 1):
            yield [key, at, number, name, hashlib.sha256(name.encode()).hexdigest()[:12]]


def _cells(rows: list[dict], keys: list[str]) -> Iterator[list[object]]:  # type: ignore[type-arg]
    for at, (row, key) in enumerate(zip(rows, keys, strict=True), 1):
        yield [key, at, 1, row["title"]]
        if row.get("cast"):
            yield [key, at, 3, ", ".join(row["cast"])]


def write(path: Path, header: list[str], rows: Iterator[list[object]]) -> None:
    """One CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def map_tables(folder: Path, repository: Path) -> int:
    """The mapping, on all processors; returns the number of triples."""
    mapping = (repository / "benchmarks" / "build" / "films.rml.ttl").read_text("utf-8")
    (folder / "films.rml.ttl").write_text(mapping, "utf-8")
    processes = len(os.sched_getaffinity(0))
    (folder / "config.ini").write_text(
        f"[CONFIGURATION]\noutput_file = graph.nt\nnumber_of_processes = {processes}\nlogging_level = ERROR\n"
        "[films]\nmappings = films.rml.ttl\n",
        "utf-8",
    )
    subprocess.run([sys.executable, "-m", "morph_kgc", "config.ini"], cwd=folder, check=True)
    with (folder / "graph.nt").open(encoding="utf-8") as file:
        return sum(1 for _ in file)


def load(graph: Graph, folder: Path, repository: Path) -> int:
    """The triples and the vocabulary that shapes ask for, into memory."""
    graph.parse(folder / "graph.nt", format="nt")
    for path in sorted((repository / "ontology").rglob("*.ttl")):
        if path.stem != "alignments":
            graph.parse(path, format="turtle")
    return len(graph)


def check(graph: Graph, repository: Path) -> int:
    """The shapes of films, titles, credits, people, records and cells; returns the number of results."""
    shapes = Graph()
    for name in SHAPES:
        shapes.parse(repository / "shapes" / f"{name}.ttl", format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True, meta_shacl=False)
    return sum(1 for _ in report.subjects(None, None, unique=True))


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
