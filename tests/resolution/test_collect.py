"""What resolution is told of the films that a record only names."""

from filmgraph.model.claim import Claim, Kind, Text, Thing, Value, Year
from filmgraph.model.properties import Property
from filmgraph.resolution.collect import collect_named

OWN, OTHER, TITLE, PRIZE = (
    Thing(kind, key)
    for kind, key in ((Kind.FILM, "own"), (Kind.FILM, "other"), (Kind.TITLE, "title"), (Kind.CONFERRAL, "prize"))
)


def said(subject: Thing, prop: Property, value: Value) -> Claim:
    return Claim(subject, prop, value, "", ())


def seen(*claims: Claim) -> dict[str, int | None]:
    described = [said(OWN, Property.HAS_TITLE, TITLE), said(TITLE, Property.NAME, Text("Home"))]
    listed = [*described, said(OTHER, Property.NAME, Text("Away")), said(PRIZE, Property.YEAR, Year(1928)), *claims]
    return {one.name: one.seen for one in collect_named("r1", "shelf", OWN, listed) if one.thing.kind is Kind.FILM}


def test_a_film_that_is_only_named_is_known_by_its_own_prizes() -> None:
    assert seen(said(PRIZE, Property.FOR_WORK, OTHER))["Away"] == 1928
    assert seen(said(PRIZE, Property.RECIPIENT, OTHER))["Away"] == 1928


def test_a_related_film_is_not_dated_by_the_prizes_of_the_film_described() -> None:
    assert seen(said(PRIZE, Property.RECIPIENT, OWN)) == {"Home": 1928, "Away": None}
