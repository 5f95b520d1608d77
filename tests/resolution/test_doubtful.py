from filmgraph.model.claim import Kind
from filmgraph.resolution import Judgements, Ledger, NamedThing
from filmgraph.resolution.doubtful import ASKED_KINDS, doubtful_pairs
from filmgraph.resolution.pool import gather
from filmgraph.resolution.resolve import join_candidates
from tests.resolution.naming import film, named, person


def reasons(*things: NamedThing) -> list[str]:
    pool = gather(things)
    return [
        pair.reason for pair in doubtful_pairs(pool, join_candidates(pool, Ledger(), Judgements()), (), ASKED_KINDS)
    ]


def test_films_of_one_title_without_a_common_person_are_asked_about() -> None:
    assert reasons(film("r1", "Home", 2009), film("r2", "Home", 2010)) == ["one title at about the same time"]
    assert reasons(film("r1", "Home", 2009), film("r2", "Home", 2016)) == []


def test_films_that_identifiers_keep_apart_are_not_asked_about() -> None:
    assert reasons(film("r1", "Home", 2009, imdb="tt1"), film("r2", "Home", 2009, imdb="tt2")) == []


def test_namesakes_in_other_crafts_are_asked_about() -> None:
    people = person("r1", "Steve McQueen", "cast", 1966), person("r2", "Steve McQueen", "director", 2013)
    assert reasons(*people) == ["one full name in one source"]


def test_namesakes_of_two_sources_are_asked_about() -> None:
    people = person("r1", "Agnès Varda"), person("r2", "Agnes Varda", source="other")
    assert reasons(*people) == ["one full name in two sources"]


def test_forms_of_one_name_too_far_apart_to_join_are_asked_about() -> None:
    people = person("r1", "Robert Leonard", year=1960), person("r2", "Robert Z. Leonard", year=1985)
    assert reasons(*people) == ["forms of one name: one leaves out a middle name"]


def test_forms_that_many_may_bear_are_not_asked_about() -> None:
    given = ("Ann", "Bea", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hal", "Jim", "Joe", "Jan", "Jack", "June", "Judy")
    crowd = [person(f"c{at}", f"{name} Brown", "cast", 1980) for at, name in enumerate(given)]
    crowd += [person(f"j{at}", f"J{at} Gold", "cast", 1980) for at in range(100)]
    people = person("r1", "J. A. Brown", "cast", 1980), person("r2", "John Brown", "cast", 1980)
    assert reasons(*people) != []
    assert [reason for reason in reasons(*people, *crowd) if "middle" in reason] == []


def test_one_word_that_is_no_rare_name_is_asked_about() -> None:
    people = person("r1", "Leon", "cast", 1986), person("r2", "Leon", "cast", 1994)
    assert reasons(*people) == ["one name of a single word in one source"]
    assert reasons(person("r1", "with", "cast", 1986), person("r2", "with", "cast", 1994)) == []


def test_slips_of_the_pen_are_asked_about() -> None:
    people = person("r1", "Darlanne Fluegel", "cast", 1980), person("r2", "Darlanne Fleugel", "cast", 1985)
    assert reasons(*people) == ["names that agree in nearly all their letters"]
    assert reasons(people[0], person("r2", "Darlanne Fleugel", "cast", 2005)) == []


def test_films_honoured_long_after_another_of_the_title_are_not_asked_about() -> None:
    made, honoured = film("r1", "Home", 1917), film("r2", "Home", source="prizes")._replace(seen=2012)
    assert reasons(made, honoured) == []
    assert len(reasons(made._replace(year=2005), honoured)) == 1


def test_festivals_with_nearly_one_name_are_asked_about() -> None:
    events = named(Kind.EVENT, "r1", "Big Muddy Film Festival"), named(Kind.EVENT, "r2", "Big Mudy Film Festival")
    assert len(reasons(*events)) == 1
    assert reasons(named(Kind.EVENT, "r1", "Indie Fest"), named(Kind.EVENT, "r2", "Hamilton Film Festival")) == []
