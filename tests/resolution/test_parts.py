"""Parts are one by what they say: two records that say the same share a node, whatever order they come in."""

from filmgraph.model.claim import Claim, Concept, Evidence, Kind, Number, Text, Thing, Value, Year
from filmgraph.model.properties import Property
from filmgraph.resolution.parts import owner_of, resolve_claims
from filmgraph.source import Span

FILM = Thing(Kind.FILM, "film00000000")
PERSON = Thing(Kind.PERSON, "person000000")
EVENT = Thing(Kind.EVENT, "event0000000")


def claim(subject: Thing, prop: Property, value: Value, record: str) -> Claim:
    return Claim(subject, prop, value, "words", (Evidence(record, "source", Span(0, 5), "words"),))


def contribution(record: str, film: Thing, person: Thing, role: str, name: str) -> list[Claim]:
    part = Thing(Kind.CONTRIBUTION, f"{record}.1")
    return [
        claim(film, Property.HAS_CONTRIBUTION, part, record),
        claim(part, Property.CONTRIBUTOR, person, record),
        claim(part, Property.ROLE, Concept("role", role), record),
        claim(part, Property.NAME_AS_STATED, Text(name), record),
    ]


def same(thing: Thing) -> Thing:
    """Everything is what it was."""
    return thing


def test_the_same_credit_in_two_records_is_one_contribution() -> None:
    names = {Thing(Kind.FILM, "x"): FILM, Thing(Kind.PERSON, "y"): PERSON}
    one = resolve_claims(contribution("r1", FILM, PERSON, "director", "Mira Holt"), same)
    two = resolve_claims(
        contribution("r2", Thing(Kind.FILM, "x"), Thing(Kind.PERSON, "y"), "director", "M. Holt"),
        lambda thing: names.get(thing, thing),
    )
    assert one[0].value == two[0].value
    assert two[0].subject == FILM


def test_another_role_is_another_contribution() -> None:
    one = resolve_claims(contribution("r1", FILM, PERSON, "director", "Mira Holt"), same)
    two = resolve_claims(contribution("r1", FILM, PERSON, "writer", "Mira Holt"), same)
    assert one[0].value != two[0].value


def test_parts_are_fragments_of_their_film() -> None:
    (first, *_) = resolve_claims(contribution("r1", FILM, PERSON, "director", "Mira Holt"), same)
    assert isinstance(first.value, Thing)
    assert first.value.key.startswith("film00000000#contribution-")
    assert owner_of(first.value) == FILM


def test_titles_that_differ_only_in_space_are_one_and_in_other_letters_another() -> None:
    def title(record: str, words: str) -> list[Claim]:
        part = Thing(Kind.TITLE, f"{record}.1")
        return [
            claim(FILM, Property.HAS_TITLE, part, record),
            claim(part, Property.NAME, Text(words), record),
            claim(part, Property.TITLE_TYPE, Concept("title-type", "preferred"), record),
        ]

    one, two, three = (
        resolve_claims(title(f"r{n}", w), same) for n, w in enumerate(("Salt Road", "Salt  Road", "SALT ROAD"))
    )
    assert one[0].value == two[0].value
    assert one[0].value != three[0].value


def edition(record: str, *about: tuple[Property, Value]) -> Thing:
    part = Thing(Kind.EDITION, f"{record}.1")
    claims = [claim(part, Property.EDITION_OF, EVENT, record), *(claim(part, p, v, record) for p, v in about)]
    return resolve_claims(claims, same)[0].subject


def test_an_edition_is_called_by_its_year() -> None:
    assert edition("r1", (Property.YEAR, Year(2014))) == Thing(Kind.EDITION, "event0000000/2014")
    assert owner_of(Thing(Kind.EDITION, "event0000000/2014")) == EVENT


def test_an_edition_without_a_year_is_called_by_its_number() -> None:
    assert edition("r1", (Property.EDITION_NUMBER, Number(69))).key == "event0000000/no-69"


def conferral(record: str, year: int) -> Thing:
    node = Thing(Kind.CONFERRAL, f"{record}.9")
    claims = [
        claim(node, Property.RECIPIENT, FILM, record),
        claim(node, Property.OUTCOME, Concept("outcome", "won"), record),
        claim(node, Property.YEAR, Year(year), record),
    ]
    return resolve_claims(claims, same)[0].subject


def test_a_conferral_is_one_by_recipient_outcome_and_year() -> None:
    assert conferral("r1", 2014) == conferral("r2", 2014)
    assert conferral("r1", 2014) != conferral("r1", 2015)
    assert len(conferral("r1", 2014).key) == 12
