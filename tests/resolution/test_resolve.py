import random
from datetime import date

import pytest

from filmgraph.model.claim import Kind, Thing
from filmgraph.resolution import Judgement, Judgements, Verdict
from tests.resolution.naming import DAY, described, film, named, one, person, resolve, stub


def test_a_described_film_keeps_the_key_of_its_record() -> None:
    found = resolve([film("r1", "Silent War", 2012), stub("r0", "Silent War")])
    assert found.of(stub("r0", "Silent War").thing) == described("r1")


def test_a_stub_stays_apart_when_two_described_films_have_its_title() -> None:
    pointer = stub("r3", "Home")
    found = resolve([film("r1", "Home", 2009), film("r2", "Home", 2016), pointer])
    assert found.of(pointer.thing) == pointer.thing


def test_a_stub_of_another_source_is_the_only_film_of_its_title_made_when_it_was_honoured() -> None:
    honoured = stub("r1", "The Noose", source="prizes")._replace(seen=1928)
    then, later = film("r2", "The Noose", 1928), film("r3", "The Noose", 1958)
    found = resolve([honoured, then, later])
    assert one(found, honoured, then)
    assert not one(resolve([honoured, then, film("r4", "The Noose", 1927), later]), honoured, then)
    assert not one(resolve([honoured, later]), honoured, later)
    undated = stub("r1", "The Noose", source="prizes")
    assert not one(resolve([undated, then]), undated, then)


def test_stubs_with_one_title_are_one_film() -> None:
    left, right = stub("r1", "The Wall"), stub("r2", "the wall!")
    assert one(resolve([left, right]), left, right)


def test_a_short_title_does_not_point_into_another_source() -> None:
    pointer = stub("r1", "Home", source="distributor")
    found = resolve([film("r2", "Home", 2009, source="encyclopedia"), pointer])
    assert not one(found, pointer, film("r2", "Home"))


def test_two_records_of_one_film_are_joined_by_title_year_and_director() -> None:
    left, right = film("r1", "Pre-Crime", 2017), film("r2", "Pre-Crime: The Documentary", 2018)
    found = resolve([left, right, person("r1", "Monika Hielscher"), person("r2", "Monika Hielscher")])
    assert one(found, left, right)
    reasons = [link.reason for link in found.links if link.resolved[0].kind is Kind.FILM]
    assert reasons == ["both are titled “Pre-Crime” and name Monika Hielscher"]


def test_a_remake_with_another_director_is_another_film() -> None:
    left, right = film("r1", "Alice", 1988), film("r2", "Alice", 1988, source="other")
    found = resolve([left, right, person("r1", "Jan Svankmajer"), person("r2", "Wim Wenders", source="other")])
    assert not one(found, left, right)


def test_films_far_apart_in_time_stay_two() -> None:
    left, right = film("r1", "Hamlet", 1948), film("r2", "Hamlet", 1996)
    found = resolve([left, right, person("r1", "A Director"), person("r2", "A Director")])
    assert not one(found, left, right)


def test_contradicting_identifiers_keep_films_apart() -> None:
    left, right = film("r1", "Hamlet", 1996, imdb="tt1"), film("r2", "Hamlet", 1996, imdb="tt2")
    found = resolve([left, right, person("r1", "A Director"), person("r2", "A Director")])
    assert not one(found, left, right)


def test_a_shared_identifier_joins_films_of_different_titles() -> None:
    left, right = film("r1", "Ladri di biciclette", 1948, imdb="tt1"), film("r2", "Bicycle Thieves", 1949, imdb="tt1")
    assert one(resolve([left, right]), left, right)


def test_a_full_name_in_the_same_kind_of_role_is_one_person() -> None:
    left, right = person("r1", "Agnès Varda"), person("r2", "AGNES VARDA", "writer")
    assert one(resolve([left, right]), left, right)


def test_an_actor_and_a_director_of_one_name_stay_two() -> None:
    left, right = person("r1", "Steve McQueen", "cast", 1966), person("r2", "Steve McQueen", "director", 2013)
    assert not one(resolve([left, right]), left, right)


def test_a_name_comes_back_after_sixty_years_as_another_person() -> None:
    left, right = person("r1", "John Smith", year=1921), person("r2", "John Smith", year=1990)
    assert not one(resolve([left, right]), left, right)


def test_a_single_word_joins_only_within_its_record() -> None:
    left, right, again = person("r1", "Costa"), person("r2", "Costa"), person("r1", "Costa", None)
    found = resolve([left, right, again])
    assert not one(found, left, right)
    assert one(found, left, again)


def test_equal_names_do_not_join_people_of_two_sources() -> None:
    left, right = person("r1", "Agnès Varda"), person("r2", "Agnès Varda", source="other")
    assert not one(resolve([left, right]), left, right)


def test_a_shared_film_joins_people_of_two_sources() -> None:
    films = [film("r1", "Cléo", 1962, imdb="tt1"), film("r2", "Cleo", 1962, source="other", imdb="tt1")]
    left, right = person("r1", "Agnès Varda"), person("r2", "Agnes Varda", source="other")
    assert one(resolve([*films, left, right]), left, right)


def test_events_are_one_but_for_years_and_ordinals() -> None:
    names = ["Prix Italia", "69e Prix Italia", "Prix Italia 2017", "The 70th Prix Italia"]
    events = [named(Kind.EVENT, f"r{at}", name) for at, name in enumerate(names)]
    assert one(resolve(events), *events)


def test_a_prize_is_one_by_its_words_and_its_event() -> None:
    berlin, paris = named(Kind.EVENT, "r1", "Berlinale"), named(Kind.EVENT, "r2", "Cinéma du réel")
    again = named(Kind.EVENT, "r3", "Berlinale")
    prizes = [
        named(Kind.AWARD, place.record, "Best Documentary", event=place.thing) for place in (berlin, paris, again)
    ]
    found = resolve([berlin, paris, again, *prizes])
    assert one(found, prizes[0], prizes[2])
    assert not one(found, prizes[0], prizes[1])


def test_the_order_of_records_does_not_matter() -> None:
    things = [
        film("r1", "Pre-Crime", 2017),
        film("r2", "Pre-Crime", 2018),
        stub("r3", "Pre-Crime"),
        *(person(f"r{at}", "Monika Hielscher", role) for at, role in enumerate(["director", "writer", None, "editor"])),
        *(named(Kind.EVENT, f"r{at}", f"{at}th Prix Italia") for at in range(1, 4)),
    ]
    first = resolve(things)
    for seed in range(5):
        random.Random(seed).shuffle(things)
        assert resolve(things) == first


def test_every_join_has_a_link_with_reason_method_score_and_date() -> None:
    found = resolve([person("r1", "Agnès Varda"), person("r2", "Agnès Varda")])
    (link,) = found.links
    assert (link.method, link.score, link.day) == ("same full name and craft", 0.95, DAY)
    assert link.reason == "the same full name in the same kind of role, in one source"
    assert link.resolved == (found.of(link.things[1]),)


def judged(left: Thing, right: Thing, verdict: Verdict) -> Judgements:
    reason = "read both pages"
    return Judgements((Judgement(left.kind, left.key, right.key, verdict, "R. Kuhn", date(2026, 2, 1), reason),))


def test_a_judgement_joins_what_no_rule_joins() -> None:
    left, right = person("r1", "Steve McQueen", "cast"), person("r2", "S. McQueen", "director")
    found = resolve([left, right], judgements=judged(left.thing, right.thing, Verdict.SAME))
    assert one(found, left, right)
    assert found.links[0].day == date(2026, 2, 1)


def test_a_judgement_parts_what_a_rule_joins() -> None:
    left, right, third = person("r1", "John Smith"), person("r2", "John Smith"), person("r3", "John Smith")
    found = resolve([left, right, third], judgements=judged(left.thing, right.thing, Verdict.DIFFERENT))
    assert not one(found, left, right)
    assert one(found, left, third)


def test_a_festival_that_gives_a_later_year_means_the_same_film_by_the_same_director() -> None:
    left, right = film("r1", "Raising Voices", 2011), film("r2", "Raising Voices", 2013)
    people = [person("r1", "Bettina Borgfeld"), person("r2", "Bettina Borgfeld")]
    assert one(resolve([left, right, *people]), left, right)
    assert not one(resolve([left, film("r2", "Raising Voices: Part Two", 2013), *people]), left, right)


@pytest.mark.parametrize(("shown", "same"), [(2016, True), (2021, True), (2010, True), (2031, False), (2008, False)])
def test_a_page_without_a_year_may_be_of_a_showing_long_after(shown: int, same: bool) -> None:
    made, undated = film("r1", "Raising Voices", 2011), film("r2", "Raising Voices")._replace(seen=shown)
    people = [person("r1", "Bettina Borgfeld"), person("r2", "Bettina Borgfeld")]
    assert one(resolve([made, undated, *people]), made, undated) is same
    assert not one(resolve([made, undated, people[0], person("r2", "Ana Ruiz")]), made, undated)


def test_a_name_in_brackets_is_a_title_too() -> None:
    left, right = film("r1", "Days of Glory (Indigènes)", 2006), film("r2", "Indigènes", 2006, source="other")
    assert one(resolve([left, right]), left, right)


def test_directors_whose_names_are_forms_of_one_do_not_contradict() -> None:
    left, right = film("r1", "Babel", 2006), film("r2", "Babel", 2006, source="other")
    people = [person("r1", "Alejandro González Iñárritu"), person("r2", "Alejandro G. Iñárritu", source="other")]
    assert one(resolve([left, right, *people]), left, right)


def test_a_company_is_one_with_and_without_its_legal_form() -> None:
    left, right = named(Kind.ORGANIZATION, "r1", "Flying Moon GmbH"), named(Kind.ORGANIZATION, "r2", "FLYING MOON")
    assert one(resolve([left, right]), left, right)
