"""The text of a query in, its algebra out: parsed by rdflib once, and kept for other processes, which need no parser.

Parsing the queries of all shapes takes longer than checking a small change.
"""

import io
import pickle
from collections.abc import Callable, Mapping
from typing import Any

from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.operators import TrueFilter
from rdflib.plugins.sparql.parserutils import CompValue, Expr

Asked = tuple[str, tuple[tuple[str, str], ...]]
"""The text of a query, and the prefixes that are declared for it, with their namespaces, in order."""

_Evaluation = Callable[[object, object], object]

_parsed: dict[Asked, CompValue] = {}
"""A memory of `algebra_of`, which is a pure function."""


def algebra_of(text: str, prefixes: Mapping[str, str]) -> CompValue:
    """The algebra of a query. Nobody changes it."""
    asked = (text, tuple(sorted(prefixes.items())))
    if asked not in _parsed:
        _parsed[asked] = prepareQuery(text, initNs=dict(prefixes)).algebra
    return _parsed[asked]


def parsed_queries() -> bytes:
    """All queries that were parsed so far. To be read by the same rdflib, and from nobody whom one does not trust."""
    kept = io.BytesIO()
    _Pickler(kept, pickle.HIGHEST_PROTOCOL).dump(_parsed)
    return kept.getvalue()


def take_parsed(kept: bytes) -> None:
    """Take queries over from another process, so that they are not parsed again."""
    _parsed.update(pickle.loads(kept))  # noqa: S301  -- written by filmgraph, never received


class _Pickler(pickle.Pickler):
    """Keeps what rdflib's parts of an algebra are made of; by themselves they cannot be pickled. What they were last
    evaluated in, `ctx`, is no part of them."""

    def reducer_override(self, value: object) -> Any:
        if value is TrueFilter:
            return _true_filter, ()
        if not isinstance(value, CompValue):
            return NotImplemented
        more = {key: part for key, part in vars(value).items() if key != "ctx"}
        name, bound = more.pop("name"), more.pop("_evalfn", None)
        return _part, (name, None if bound is None else bound.__func__, dict(value.items()), more)


def _part(
    name: str, evaluate: _Evaluation | None, values: Mapping[str, object], more: Mapping[str, object]
) -> CompValue:
    """A part with its values, and with `more`, which rdflib lays over values of the same name as attributes."""
    part = CompValue(name) if evaluate is None else Expr(name, evaluate)
    part.update(values)
    vars(part).update(more)
    return part


def _true_filter() -> Expr:
    return TrueFilter
