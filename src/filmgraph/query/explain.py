"""An IRI in, the facts about it and the words each rests on out. Knows no terminal and no page."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from filmgraph.resources import resource
from filmgraph.store import Solution, Store


@dataclass(frozen=True, slots=True)
class Explained:
    """One fact and one place that it rests on.

    `kind` is the class of the fact (`Title`, `Conferral`, `Claim` …), `label` says it in words, `origin` is empty when
    the record itself says so. `record` is the IRI of the record, `name` its label; `start` and `end` are None for the
    cell of a table.
    """

    kind: str
    fact: str
    label: str
    origin: str
    record: str
    name: str
    start: int | None
    end: int | None
    evidence: str
    quote: str


def explain(store: Store, iri: str) -> Iterator[Explained]:
    """The facts about a thing, part or fact, ordered by kind, record and place."""
    query = (resource("queries") / "commands" / "explain.rq").read_text(encoding="utf-8")
    for solution in store.select(query, {"thing": NamedNode(iri)}):
        yield Explained(
            kind=_text(solution, "kind"),
            fact=_text(solution, "fact"),
            label=_text(solution, "label"),
            origin=_text(solution, "origin").rsplit("/", 1)[-1],
            record=_text(solution, "record"),
            name=_text(solution, "name"),
            start=_number(solution, "begin"),
            end=_number(solution, "end"),
            evidence=_text(solution, "evidence"),
            quote=_text(solution, "quote"),
        )


def _text(solution: Solution, name: str) -> str:
    return str(getattr(solution.get(name), "value", ""))


def _number(solution: Solution, name: str) -> int | None:
    text = _text(solution, name)
    return int(text) if text else None
