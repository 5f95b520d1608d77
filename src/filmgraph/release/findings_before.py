"""The index of the quality report of the release before in, what the next check and its report go on from out."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from typing import Any, NamedTuple

from rdflib import URIRef

from filmgraph.release.findings import SEVERITIES, Basis, Sizes
from filmgraph.release.sqlite_reader import SqliteReader
from filmgraph.validation import Result
from filmgraph.validation.fast.term import text_of, to_node

_OF_RESULT = "shape, thing, property, value, component, severity, message, remedy"
_IRI = re.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?…]")


class Piece(NamedTuple):
    """What one finding takes of the report: its number, and the sizes of its lines. `of_shapes` is False for issues of
    reading and for what records were held back for."""

    number: int
    sizes: Sizes
    of_shapes: bool


class FindingsBefore(SqliteReader):
    """Reads what the shapes found in one release. Ask `stands_on` first whether a new check can go on from it."""

    def basis(self) -> Basis | None:
        """What the findings rest on; None where the file has the form of earlier days."""
        if self._connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'piece'").fetchone() is None:
            return None
        return Basis(*self._connection.execute("SELECT digest, waivers FROM basis").fetchone())

    def rules(self) -> set[str]:
        """The IRIs of all rules."""
        return {shape for (shape,) in self._connection.execute("SELECT shape FROM rule")}

    def results(self) -> Iterator[Result]:
        """Every result as the check gave it, waived or not."""
        rows = self._connection.execute(f"SELECT {_OF_RESULT} FROM finding WHERE part = 0 ORDER BY number")  # noqa: S608
        yield from map(result_of, rows)

    def results_of(self, nodes: Set[str]) -> Iterator[Result]:
        """The results of some focus nodes, which are terms."""
        query = f"SELECT {_OF_RESULT} FROM finding WHERE number = ?"  # noqa: S608
        for number in sorted(self.numbers_of(nodes)):
            yield result_of(self._connection.execute(query, (number,)).fetchone())

    def numbers_of(self, nodes: Set[str]) -> set[int]:
        """The numbers of the results of some focus nodes. The page of a node is among what its results are about."""
        query = """SELECT number FROM about JOIN finding ON number = about.finding
          WHERE about.thing = ? AND part = 0 AND finding.thing = ?"""
        found: set[int] = set()
        for node in nodes:
            iri = text_of(node)
            found.update(row[0] for row in self._connection.execute(query, (iri.partition("#")[0], iri)))
        return found

    def paths(self) -> Iterator[str]:
        """The predicates that results are about, as terms."""
        for (path,) in self._connection.execute("SELECT DISTINCT property FROM finding WHERE property IS NOT NULL"):
            yield f"<{path}>"

    def mentioning(self, things: Set[str]) -> Iterator[str]:
        """The nodes of the results whose value or message is one of some things; all of them as terms."""
        query = """SELECT thing, coalesce(value, ''), message FROM finding
          WHERE part = 0 AND (value LIKE '<%' OR message LIKE '%://%')"""
        for thing, value, message in self._connection.execute(query):
            if value in things or any(f"<{iri}>" in things for iri in _IRI.findall(message)):
                yield f"<{thing}>"

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """Every finding in the order of the report."""
        rows = self._connection.execute(
            "SELECT number, graph, rows, part FROM piece JOIN finding ON number = piece.finding ORDER BY number"
        )
        return [Piece(number, Sizes(graph, lines), part == 0) for number, graph, lines, part in rows]

    def place_of(self, result: Result) -> int:
        """Before which of the pieces a result belongs that is of another node or shape than those there are."""
        wanted = (SEVERITIES.index(result.severity), result.shape, str(result.focus))
        ends = sum(piece.of_shapes for piece in self.pieces)
        return bisect_right(range(ends), wanted, key=lambda at: self._order_of(self.pieces[at].number))

    def _order_of(self, number: int) -> tuple[int, str, str]:
        query = "SELECT severity, shape, thing FROM finding WHERE number = ?"
        severity, shape, thing = self._connection.execute(query, (number,)).fetchone()
        return severity, shape, thing

    def has_waived(self, numbers: Iterable[int]) -> bool:
        """Whether a waiver accepts one of these findings."""
        query = "SELECT waived_by FROM finding WHERE number = ?"
        return any(self._connection.execute(query, (number,)).fetchone()[0] is not None for number in numbers)


def result_of(row: tuple[Any, ...]) -> Result:
    """A result from the columns that keep it."""
    shape, thing, path, value, component, severity, message, remedy = row
    term = None if value is None else to_node(value)
    return Result(shape, URIRef(thing), path, term, component, SEVERITIES[severity], message, remedy)
