"""A block: one thing with its parts in every serialisation. Dumps are blocks in order; a change touches few of them."""

from dataclasses import dataclass
from hashlib import blake2b

from filmgraph.rdf import jsonld
from filmgraph.rdf.facts import Facts
from filmgraph.rdf.terms import DEFAULT_GRAPH
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
    """Renders facts as blocks of one catalogue."""

    def __init__(self, base: str) -> None:
        self._turtle = TurtleWriter(base)
        self._nodes = jsonld.NodeWriter(base)

    def block(self, key: str, facts: Facts, graph: str = DEFAULT_GRAPH) -> Block:
        """The block of what is said in one graph. Order as in `nquads.sorted_quads`."""
        lines: list[str] = []
        turtle: list[str] = []
        nodes: list[str] = []
        end = f" {graph} .\n" if graph else " .\n"
        for subject in sorted(facts, key=_without_bracket):
            stated = sorted(facts[subject])
            lines += [f"{subject} {predicate} {value}{end}" for predicate, value in stated]
            if graph == DEFAULT_GRAPH:
                turtle.append("\n" + self._turtle.block(subject, stated))
                nodes.append(jsonld.SEPARATOR + self._nodes.node(subject, stated))
        return Block(key, len(lines), "".join(lines).encode(), "".join(turtle).encode(), "".join(nodes).encode())


def _without_bracket(subject: str) -> str:
    """A thing stands before its fragments."""
    return subject[:-1]
