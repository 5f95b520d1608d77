"""An identifier joins; one that contradicts all else is left to a curator and told."""

from filmgraph.model.claim import Kind
from filmgraph.resolution import Judgement, Judgements, Ledger, NamedThing, Verdict
from filmgraph.resolution.clashes import find_clashes
from filmgraph.resolution.doubtful import ASKED_KINDS, doubtful_pairs
from filmgraph.resolution.pool import gather
from filmgraph.resolution.resolve import join_candidates
from tests.resolution.naming import DAY, film, one, person, resolve

HARBOUR = film("r1", "Harbour Lights", 1971, imdb="tt0000001")
THAW = film("r2", "The Long Thaw", 1988, imdb="tt0000001")
PEOPLE = person("r1", "Ines Falk", year=1971), person("r2", "Jonas Brandt", year=1988)


def asked(*things: NamedThing, judgements: Judgements | None = None) -> list[str]:
    pool = gather(things)
    clusters = join_candidates(pool, Ledger(), judgements or Judgements())
    return [pair.reason for pair in doubtful_pairs(pool, clusters, (), ASKED_KINDS)]


def clashing(*things: NamedThing, judgements: Judgements | None = None) -> list[str]:
    pool = gather(things)
    found = find_clashes(pool, join_candidates(pool, Ledger(), judgements or Judgements()))
    return [f"{clash.how}: {clash.left.name}, {clash.right.name} +{clash.others}" for clash in found]


def judged(verdict: Verdict) -> Judgements:
    keys = HARBOUR.thing.key, THAW.thing.key
    return Judgements((Judgement(Kind.FILM, *keys, verdict, "A. Curator", DAY, "looked it up"),))


def test_one_identifier_joins_no_films_that_differ_in_title_year_and_people() -> None:
    assert not one(resolve([HARBOUR, THAW, *PEOPLE]), HARBOUR, THAW)
    assert asked(HARBOUR, THAW, *PEOPLE) == ["the same imdb identifier tt0000001, though all else differs"]
    assert clashing(HARBOUR, THAW, *PEOPLE) == ["shared: Harbour Lights, The Long Thaw +0"]


def test_one_thing_that_agrees_is_enough_for_an_identifier_to_join() -> None:
    near, retitled = THAW._replace(year=1972), THAW._replace(names=("Harbour Lights",))
    directed = person("r2", "Ines Falk", year=1988)
    assert one(resolve([HARBOUR, near, *PEOPLE]), HARBOUR, near)
    assert one(resolve([HARBOUR, retitled, *PEOPLE]), HARBOUR, retitled)
    assert one(resolve([HARBOUR, THAW, PEOPLE[0], directed]), HARBOUR, THAW)


def test_what_is_not_known_does_not_differ() -> None:
    undated = THAW._replace(year=None)
    assert one(resolve([HARBOUR, THAW, PEOPLE[0]]), HARBOUR, THAW)
    assert one(resolve([HARBOUR, undated, *PEOPLE]), HARBOUR, undated)


def test_two_identifiers_join_where_one_might_be_mistyped() -> None:
    both = ("imdb", "tt0000001"), ("wikidata", "Q1")
    left, right = HARBOUR._replace(identifiers=both), THAW._replace(identifiers=both)
    assert one(resolve([left, right, *PEOPLE]), left, right)


def test_a_third_film_that_agrees_with_both_makes_them_one() -> None:
    between = film("r3", "Harbour Lights", 1971, imdb="tt0000001")
    found = resolve([HARBOUR, THAW, between, *PEOPLE, person("r3", "Jonas Brandt", year=1971)])
    assert one(found, HARBOUR, THAW, between)


def test_a_judgement_beats_the_identifier_and_what_contradicts_it() -> None:
    same, different = judged(Verdict.SAME), judged(Verdict.DIFFERENT)
    assert one(resolve([HARBOUR, THAW, *PEOPLE], judgements=same), HARBOUR, THAW)
    assert clashing(HARBOUR, THAW, *PEOPLE, judgements=different) == []
    assert asked(HARBOUR, THAW, *PEOPLE, judgements=different) == []


def test_a_shared_identifier_beside_another_that_differs_is_told_and_asked_about() -> None:
    left = HARBOUR._replace(identifiers=(("imdb", "tt0000001"), ("wikidata", "Q1")))
    right = left._replace(thing=THAW.thing, record="r2", identifiers=(("imdb", "tt0000001"), ("wikidata", "Q2")))
    assert not one(resolve([left, right]), left, right)
    assert clashing(left, right) == ["shared: Harbour Lights, Harbour Lights +0"]
    assert asked(left, right) == ["the same imdb identifier tt0000001, but others that differ"]


def test_a_film_with_two_identifiers_of_one_authority_is_told_unless_a_curator_joined_it() -> None:
    twice = HARBOUR._replace(identifiers=(("imdb", "tt0000001"), ("imdb", "tt0000002")))
    assert clashing(twice) == ["several: Harbour Lights, Harbour Lights +0"]
    other = THAW._replace(identifiers=(("imdb", "tt0000009"),))
    assert clashing(HARBOUR, other, judgements=judged(Verdict.SAME)) == []


def test_an_identifier_on_many_films_that_have_nothing_in_common_names_none() -> None:
    films = [film(f"r{at}", f"{chr(65 + at) * 6} {at}", 1900 + 3 * at, imdb="0") for at in range(20)]
    makers = [person(f"r{at}", f"Maker {chr(65 + at) * 5}", year=1900 + 3 * at) for at in range(20)]
    found = resolve([*films, *makers])
    assert not any(one(found, films[0], other) for other in films[1:])
    assert clashing(*films, *makers) == [f"shared: {films[0].name}, {films[1].name} +18"]


def test_films_that_identifiers_join_though_title_and_year_differ_are_told() -> None:
    assert clashing(HARBOUR, THAW) == ["joined: Harbour Lights, The Long Thaw +0"]
    assert clashing(HARBOUR, THAW._replace(name="Harbor Lights")) == []
    assert clashing(HARBOUR, THAW, judgements=judged(Verdict.SAME)) == []
