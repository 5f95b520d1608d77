"""Blocks in, dumps out: every block in its place, whichever worker made it. Copies bytes and knows no RDF term."""

import os
import resource
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from filmgraph.pipeline.blockfile import FORMATS, BlockFile, Entry
from filmgraph.rdf import jsonld
from filmgraph.rdf.block import GRAPH_KEY
from filmgraph.rdf.turtle import TurtleWriter
from filmgraph.release.dumps import DumpWriter
from filmgraph.release.manifest import DumpFile

Placed = tuple[Entry, int]
"""A block and the number of the file it is in."""


def in_order(files: Sequence[BlockFile]) -> list[Placed]:
    """All blocks of all files, by key."""
    placed = [(entry, number) for number, file in enumerate(files) for entry in file.entries]
    placed.sort(key=lambda place: place[0].key)
    return placed


def write_content(files: Sequence[BlockFile], folder: Path) -> DumpFile:
    """Write `data.nq`: every graph of the content."""
    folder.mkdir(parents=True)
    with DumpWriter(folder / "data.nq", "application/n-quads") as dump:
        for piece in block_bytes(files, in_order(files), "nquads"):
            dump.write(piece)
    return dump.file


def write_facts(files: Sequence[BlockFile], base: str, folder: Path) -> tuple[DumpFile, ...]:
    """Write the default graph as `data.ttl` and `data.jsonld`, beside `data.nq`."""
    placed = in_order(files)
    with DumpWriter(folder / "data.ttl", "text/turtle") as turtle:
        turtle.write(TurtleWriter(base).header().encode())
        for piece in block_bytes(files, placed, "turtle"):
            turtle.write(piece)
    with DumpWriter(folder / "data.jsonld", "application/ld+json") as json:
        json.write(jsonld.header(base).encode())
        nodes = (piece for piece in block_bytes(files, placed, "jsonld") if len(piece) > 0)
        for number, piece in enumerate(nodes):
            json.write(piece.removeprefix(b",") if number == 0 else piece)
        json.write(jsonld.FOOTER.encode())
    return turtle.file, json.file


def default_graph_length(files: Sequence[BlockFile]) -> int:
    """How many bytes at the head of `data.nq` are the default graph."""
    nquads = FORMATS.index("nquads")
    return sum(e.places[nquads][1] for file in files for e in file.entries if not e.key.startswith(GRAPH_KEY))


def number_of_quads(files: Sequence[BlockFile]) -> int:
    """How many quads `data.nq` has."""
    return sum(entry.quads for file in files for entry in file.entries)


def block_bytes(files: Sequence[BlockFile], placed: Sequence[Placed], form: str) -> Iterator[bytes]:
    """The blocks at some places, in one format; empty where a block has nothing in it."""
    column = FORMATS.index(form)
    _allow_open_files(len(files) + 100)
    with ExitStack() as stack:
        opened = [stack.enter_context(file.path.open("rb", buffering=0)).fileno() for file in files]
        for entry, number in placed:
            offset, length = entry.places[column]
            yield os.pread(opened[number], length, offset)


def _allow_open_files(number: int) -> None:
    """Every file of blocks stays open: ask for as many descriptors as are needed, up to what the system allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < number:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(number, hard), hard))
