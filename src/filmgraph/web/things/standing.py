"""How it stands with an IRI of this catalogue: a store in, known, moved, withdrawn or unknown out."""

from dataclasses import dataclass
from functools import cache

from pyoxigraph import NamedNode

from filmgraph.resources import resource
from filmgraph.store import Store


@dataclass(frozen=True, slots=True)
class Known:
    """The thing is described."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The thing was found to be another one, `survivor`, whose IRI goes on."""

    survivor: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The thing was described once and is no more. `date` is ISO; both are empty when nobody said."""

    date: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing was ever said about this IRI."""


Standing = Known | Moved | Withdrawn | Unknown


def standing_of(store: Store, iri: str) -> Standing:
    """How it stands with `iri`. One query; a survivor beats a withdrawal, which beats old descriptions."""
    solutions = list(store.select(_query(), {"thing": NamedNode(iri)}))
    for solution in solutions:
        survivor = solution.get("survivor")
        if isinstance(survivor, NamedNode):
            return Moved(survivor.value)
    for solution in solutions:
        if "withdrawn" in solution:
            return Withdrawn(str(getattr(solution["withdrawn"], "value", "")), _text(solution.get("reason")))
    return Known() if any("type" in solution for solution in solutions) else Unknown()


def _text(term: object) -> str:
    return str(getattr(term, "value", ""))


@cache
def _query() -> str:
    return (resource("queries") / "pages" / "standing.rq").read_text("utf-8")
