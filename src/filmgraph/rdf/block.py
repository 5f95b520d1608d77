"""A block: one thing with its parts in every serialisation. Dumps are blocks in order; a change touches few of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from filmgraph.rdf import jsonld
from filmgraph.rdf.terms import DEFAULT_GRAPH, Quad
from filmgraph.rdf.turtle import Fact, TurtleWriter

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
        self._turtle = TurtleWriter(base)
        self._nodes = jsonld.NodeWriter(base)

    def block(self, key: str, quads: Iterable[Quad]) -> Block:
        """The block of these quads; repetitions are dropped. Order as in `nquads.sorted_quads`."""
        lines: list[str] = []
        turtle: list[str] = []
        nodes: list[str] = []
        for graph, subjects in sorted(_by_graph(quads).items()):
            end = f" {graph} .\n" if graph else " .\n"
            for subject in sorted(subjects, key=_without_bracket):
                facts = sorted(subjects[subject])
                lines += [f"{subject} {predicate} {value}{end}" for predicate, value in facts]
                if graph == DEFAULT_GRAPH:
                    turtle.append("\n" + self._turtle.block(subject, facts))
                    nodes.append(jsonld.SEPARATOR + self._nodes.node(subject, facts))
        return Block(key, len(lines), "".join(lines).encode(), "".join(turtle).encode(), "".join(nodes).encode())


def _by_graph(quads: Iterable[Quad]) -> dict[str, dict[str, set[Fact]]]:
    graphs: dict[str, dict[str, set[Fact]]] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value, graph in quads:
        graphs[graph][subject].add((predicate, value))
    return graphs


def _without_bracket(subject: str) -> str:
    """A thing stands before its fragments."""
    return subject[:-1]
