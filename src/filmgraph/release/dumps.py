"""Sorted quads to the dumps of a release, each with its size and checksum."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from filmgraph.rdf import jsonld, nquads
from filmgraph.rdf.terms import DEFAULT_GRAPH, Quad
from filmgraph.rdf.turtle import Triple, TurtleWriter
from filmgraph.release.manifest import DumpFile


def write_dumps(quads: Sequence[Quad], base: str, folder: Path) -> tuple[DumpFile, ...]:
    """Write `data.nq` (every graph of the content), and the default graph as `data.ttl` and `data.jsonld`.

    `quads` are sorted and without repetition. The first of the returned files is `data.nq`, whose checksum names the
    release.
    """
    folder.mkdir(parents=True)
    return (
        write_text(nquads.to_lines(quads), folder / "data.nq", "application/n-quads"),
        write_text(TurtleWriter(base).document(default_graph(quads)), folder / "data.ttl", "text/turtle"),
        write_text(jsonld.document(default_graph(quads), base), folder / "data.jsonld", "application/ld+json"),
    )


def default_graph(quads: Iterable[Quad]) -> Iterator[Triple]:
    """The triples of the default graph, in order."""
    return (quad[:3] for quad in quads if quad[3] == DEFAULT_GRAPH)


def write_text(pieces: Iterable[str], path: Path, media_type: str) -> DumpFile:
    """Write text as UTF-8, counting and hashing it on the way."""
    digest, size = hashlib.sha256(), 0
    with path.open("wb", buffering=1 << 20) as file:
        for piece in pieces:
            encoded = piece.encode()
            digest.update(encoded)
            size += len(encoded)
            file.write(encoded)
    return DumpFile(path.name, media_type, size, digest.hexdigest())
