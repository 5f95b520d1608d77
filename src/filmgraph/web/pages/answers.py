"""Solutions of any SELECT query in, a table for readers out: things by their names, linked to their pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from filmgraph.store import Solution, Term
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.words import spaced

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NAME_ENDINGS = ("Label", "Title", "Name")


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """Headings and rows of cells; `more` says that the answer goes on, `numeric` which columns hold numbers alone."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Link, ...], ...]
    more: bool
    numeric: tuple[bool, ...]


def read_table(rows: Sequence[Solution], graph: PageGraph, links: Links, more: bool) -> AnswerTable | None:
    """The solutions as a table, None when there are none.

    `?filmLabel` names `?film` rather than standing beside it; a column that only repeats such names is left out.
    """
    if len(rows) == 0:
        return None
    variables = _variables(rows)
    naming = _naming(variables)
    shown = [name for name in variables if name not in naming.values()]
    names: dict[str, str] = {}
    cells = tuple(
        tuple(_cell((row.get(name), row.get(naming.get(name, ""))), graph, links, names) for name in shown)
        for row in rows
    )
    kept = [at for at in range(len(shown)) if not _repeats(cells, at)]
    return AnswerTable(
        tuple(spaced(shown[at]) for at in kept),
        tuple(tuple(row[at] for at in kept) for row in cells),
        more,
        tuple(all(_NUMBER.fullmatch(row[at].label) is not None for row in cells) for at in kept),
    )


def _variables(rows: Sequence[Solution]) -> list[str]:
    """The variables in the order in which the query names them. A row leaves out those without a value, but keeps the
    order of the others."""
    found: list[str] = []
    for row in rows:
        at = 0
        for name in row:
            if name not in found:
                found.insert(at, name)
            at = found.index(name) + 1
    return found


def _repeats(rows: Sequence[Sequence[Link]], at: int) -> bool:
    """Whether a column says nothing but the names of the things in the column before it."""
    return at > 0 and all(
        row[at].href is None and row[at - 1].href is not None and row[at].label == row[at - 1].label for row in rows
    )


def _naming(variables: Sequence[str]) -> dict[str, str]:
    """Which variable names which: `film` is named by `filmLabel`, `filmTitle` or `filmName`."""
    return {name: name + ending for name in variables for ending in _NAME_ENDINGS if name + ending in variables}


def _cell(terms: tuple[Term | None, Term | None], graph: PageGraph, links: Links, names: dict[str, str]) -> Link:
    """A cell from a term and its name in the same row; names that are not given are asked for and kept in `names`."""
    term, given = terms
    if isinstance(term, Literal):
        return Link(term.value)
    if not isinstance(term, NamedNode):
        return Link("")
    if isinstance(given, Literal):
        return links.to(term.value, given.value)
    if term.value not in names:
        names[term.value] = graph.name_of(term.value)
    return links.to(term.value, names[term.value])
