from filmgraph.resolution import NamedThing
from tests.resolution.naming import film, one, person, resolve


def joined(*people: NamedThing) -> bool:
    return one(resolve(people), *people)


def test_a_director_who_acts_is_one_person_within_thirty_years() -> None:
    assert joined(person("r1", "Clint Eastwood", "cast", 1992), person("r2", "Clint Eastwood", "director", 2003))
    assert not joined(person("r1", "Steve McQueen", "cast", 1966), person("r2", "Steve McQueen", "director", 2013))


def test_crafts_that_careers_do_not_combine_need_a_shared_film() -> None:
    left, right = (
        person("r1", "Arthur Miller", "cinematographer", 1943),
        person("r2", "Arthur Miller", "composer", 1945),
    )
    assert not joined(left, right)
    films = [film("r1", "Home", 1943, imdb="tt1"), film("r2", "Home", 1943, imdb="tt1")]
    assert one(resolve([*films, left, right]), left, right)


def test_a_life_is_honoured_long_after_its_work_but_not_before_it() -> None:
    work = person("r1", "Elia Kazan", "director", 1947)
    assert joined(work, person("r2", "Elia Kazan", "honoured", 1998))
    assert not joined(person("r1", "George Murphy", "honoured", 1950), person("r2", "George Murphy", "editor", 1994))


def test_an_honour_is_given_to_nobody_when_two_of_the_name_worked_then() -> None:
    actor, sound = person("r1", "David Lee", "cast", 1999), person("r2", "David Lee", "sound", 2000)
    honour = person("r3", "David Lee", "honoured", 2005)
    found = resolve([actor, sound, honour])
    assert found.of(honour.thing) == honour.thing


def test_a_middle_name_may_be_left_out_in_one_craft_at_one_time() -> None:
    full = person("r1", "Francis Ford Coppola", year=1974)
    assert joined(full, person("r2", "Francis Coppola", year=1979))
    assert not joined(full, person("r2", "Francis Coppola", year=1999))
    assert not joined(full, person("r2", "Francis Coppola", "composer", year=1979))


def test_names_that_differ_in_two_things_must_be_nearer() -> None:
    assert joined(person("r1", "Edward S. Haworth", year=1957), person("r2", "Ted Haworth", year=1960))
    assert not joined(person("r1", "Edward S. Haworth", year=1957), person("r2", "Ted Haworth", year=1969))


def test_a_name_that_fits_two_others_is_left_to_a_curator() -> None:
    short = person("r1", "John Smith", year=1990)
    people = [short, person("r2", "John T. Smith", year=1991), person("r3", "John R. Smith", year=1992)]
    found = resolve(people)
    assert len({found.of(each.thing) for each in people}) == 3


def test_two_forms_in_one_record_are_two_people() -> None:
    assert not joined(person("r1", "John Smith", year=1990), person("r1", "John T. Smith", year=1990))


def test_a_junior_who_starts_when_the_other_has_ended_is_the_child() -> None:
    father = person("r1", "George Stevens", year=1959)
    assert not joined(father, person("r2", "George Stevens Jr.", year=1963))
    assert joined(father, person("r0", "George Stevens", year=1970), person("r2", "George Stevens Jr.", year=1963))


def test_the_reason_names_both_forms() -> None:
    found = resolve([person("r1", "Robert Laing", year=1957), person("r2", "Bob Laing", year=1960)])
    assert [link.reason for link in found.links] == [
        "“Robert Laing” and “Bob Laing” in the same kind of role at about the same time: "
        "a short form or an initial stands for the given name"
    ]
