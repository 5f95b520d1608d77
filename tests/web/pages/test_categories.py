"""Prizes with categories are told apart by them."""

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from filmgraph.store import Term
from filmgraph.uris import Uris, concept
from filmgraph.web.pages.graph import Row
from filmgraph.web.pages.honours import read_honours
from filmgraph.web.pages.links import Links

BASE = "http://films.example"
TOLD: Mapping[str, Term] = {
    "node": NamedNode(f"{BASE}/conferral/c"),
    "label": Literal("Academy Award, 1996"),
    "award": NamedNode(f"{BASE}/award/a"),
    "awardLabel": Literal("Academy Award (Academy Awards)"),
    "eventLabel": Literal("Academy Awards"),
    "event": NamedNode(f"{BASE}/event/e"),
    "outcome": NamedNode(concept("outcome", "won")),
    "outcomeLabel": Literal("won"),
}


def name(told: Mapping[str, Term]) -> str:
    (honour,) = read_honours([Row(told)], Links(Uris(BASE)))
    return honour.name.label


def test_a_prize_is_named_with_its_category() -> None:
    assert name({**TOLD, "category": Literal("DIRECTING")}) == "Academy Award, DIRECTING"


def test_a_prize_without_category_is_named_as_it_was() -> None:
    assert name(TOLD) == "Academy Award"
