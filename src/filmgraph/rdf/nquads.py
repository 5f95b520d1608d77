"""Quads as sorted N-Quads lines, which is the canonical form of a release: its name is their hash."""

from collections.abc import Iterable, Iterator

from filmgraph.rdf.terms import Quad


def to_line(quad: Quad) -> str:
    """One quad as a line of N-Quads, line end included."""
    subject, predicate, value, graph = quad
    return f"{subject} {predicate} {value} {graph} .\n" if graph else f"{subject} {predicate} {value} .\n"


def sorted_quads(quads: Iterable[Quad]) -> list[Quad]:
    """Quads without repetition, by graph, subject, predicate and object; the default graph comes first.

    Subjects are compared without their closing bracket, so that a thing stands before its fragments.
    """
    return sorted(set(quads), key=lambda quad: (quad[3], quad[0][:-1], quad[1], quad[2]))


def to_lines(quads: Iterable[Quad]) -> Iterator[str]:
    """Quads as lines, in the order they come."""
    return map(to_line, quads)
