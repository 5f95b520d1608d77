"""A block: one thing with its parts in every serialisation. Dumps are blocks in order; a change touches few of them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

from filmgraph.rdf import jsonld
from filmgraph.rdf.nquads import sorted_quads, to_line
from filmgraph.rdf.terms import DEFAULT_GRAPH, Quad
from filmgraph.rdf.turtle import TurtleWriter

VOCABULARY_KEY = "~vocabulary"
GRAPH_KEY = "~~graph/"
"""Keys start with the kind of thing; the controlled values come after all things, the named graphs last."""


@dataclass(frozen=True, slots=True)
class Block:
    """Sorted lines of N-Quads, and of the default graph the Turtle and the JSON-LD, all as UTF-8.

    `quads` is the number of lines. Each piece of JSON-LD begins with a separator. Blocks are ordered by `key`. No
    subject stands in two blocks of one graph.
    """

    key: str
    quads: int
    nquads: bytes
    turtle: bytes
    jsonld: bytes

    @property
    def digest(self) -> bytes:
        """What tells this block from an earlier state of it."""
        return blake2b(self.nquads, digest_size=12).digest()


class BlockWriter:
    """Renders quads as blocks of one catalogue."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._turtle = TurtleWriter(base)

    def block(self, key: str, quads: Iterable[Quad]) -> Block:
        """The block of these quads; repetitions are dropped."""
        ordered = sorted_quads(quads)
        turtle: list[str] = []
        nodes: list[str] = []
        default = (quad[:3] for quad in ordered if quad[3] == DEFAULT_GRAPH)
        for subject, group in groupby(default, key=itemgetter(0)):
            triples = list(group)
            turtle.append("\n" + self._turtle.block(subject, triples))
            node = json.dumps(jsonld.node(subject, triples, self._base), ensure_ascii=False)
            nodes.append(jsonld.SEPARATOR + node)
        return Block(
            key,
            len(ordered),
            "".join(map(to_line, ordered)).encode(),
            "".join(turtle).encode(),
            "".join(nodes).encode(),
        )
