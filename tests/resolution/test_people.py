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


def test_a_senior_and_a_junior_stay_two_unless_they_share_a_film() -> None:
    father, son = person("r1", "George Stevens", year=1959), person("r2", "George Stevens Jr.", year=1961)
    assert not joined(father, son)
    films = [film("r1", "Giant", 1956, imdb="tt1"), film("r2", "Giant", 1956, imdb="tt1")]
    assert one(resolve([*films, father, son]), father, son)


def crowd(*names: str) -> list[NamedThing]:
    """Performers of the same years, a record each."""
    return [person(f"c{number}", name, "cast", 1980) for number, name in enumerate(names)]


def test_forms_of_a_name_that_many_may_bear_stay_apart() -> None:
    jim, james = person("r1", "Jim Brown", "cast", 1978), person("r2", "James Brown", "cast", 1980)
    assert joined(jim, james)
    others = crowd(*(f"{given} Brown" for given in ("Ann", "Bea", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hal")))
    found = resolve([jim, james, *others, *crowd("James Gray", "Jim Gold", "James Ash", "James Oak")])
    assert not one(found, jim, james)


def test_two_initials_are_not_one_written_out_name() -> None:
    assert not joined(person("r1", "T.J. Storm", "cast", 1999), person("r2", "Tempest Storm", "cast", 2000))
    assert joined(person("r1", "T.J. Storm", "cast", 1999), person("r2", "Thomas James Storm", "cast", 2000))


def test_a_performer_with_a_name_more_amid_the_years_of_another_is_another() -> None:
    early, late = person("r1", "Parker Posey", "cast", 1993), person("r2", "Parker Posey", "cast", 2012)
    added = person("r3", "Parker McKenna Posey", "cast", 2001)
    found = resolve([early, late, added])
    assert one(found, early, late)
    assert not one(found, early, added)
    assert joined(person("r1", "Andrew Dice Clay", "cast", 1988), person("r2", "Andrew Clay", "cast", 1985))


def test_a_first_name_more_is_another_performer() -> None:
    people = person("r1", "Cameron Mitchell", "cast", 1989), person("r2", "John Cameron Mitchell", "cast", 2001)
    assert not joined(*people)


def test_joins_of_forms_make_no_chains() -> None:
    films = [film("r1", "Home", 1930, imdb="tt1"), film("r2", "Home", 1930, imdb="tt1")]
    films += [film("r3", "Away", 1931, imdb="tt2"), film("r4", "Away", 1931, imdb="tt2")]
    left, middle = person("r1", "John T. Ash", "cast", 1930), person("r2", "John Ash", "cast", 1930)
    again, right = person("r3", "John Ash", "cast", 1931), person("r4", "John R. Ash", "cast", 1931)
    found = resolve([*films, left, middle, again, right])
    assert one(found, left, middle, again)
    assert not one(found, left, right)


def test_a_common_name_with_decades_between_is_two_people() -> None:
    people = person("r1", "Jane Adams", "cast", 1950), person("r2", "Jane Adams", "cast", 1998)
    assert joined(*people)
    others = crowd(*(f"{given} Adams" for given in ("Ann", "Bea", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hal")))
    found = resolve([*people, *others, *crowd("Jane Gray", "Jane Gold", "Jane Ash", "Jane Oak", "Jane Elm")])
    assert not one(found, *people)


def test_a_single_word_is_one_person_where_it_is_rare_among_thousands_of_names() -> None:
    names = [person(f"c{number}", f"Ann{number} Lee{number}", "cast", 1980) for number in range(3000)]
    for word, is_one in (("Cher", True), ("RZA", True), ("with", False), ("nominee)", False)):
        people = person("r1", word, "cast", 1987), person("r2", word, "cast", 1999)
        assert one(resolve([*names, *people]), *people) == is_one, word
    far = person("r1", "Cher", "cast", 1967), person("r2", "Cher", "cast", 1999)
    assert not one(resolve([*names, *far]), *far)
    given = [person(f"g{number}", f"Leon Lee{number}", "cast", 1980) for number in range(5)]
    people = person("r1", "Leon", "cast", 1986), person("r2", "Leon", "cast", 1994)
    assert not one(resolve([*names, *given, *people]), *people)


def test_the_reason_names_both_forms() -> None:
    found = resolve([person("r1", "Robert Laing", year=1957), person("r2", "Bob Laing", year=1960)])
    assert [link.reason for link in found.links] == [
        "“Robert Laing” and “Bob Laing”, a rare name in one kind of role at about the same time: "
        "a short form or an initial stands for the given name"
    ]


def test_people_whom_identifiers_join_or_tell_apart() -> None:
    first = identified(person("r1", "Ada Able", year=1990), "nm1")
    renamed = identified(person("r2", "Ada Baker", year=1999, source="other"), "nm1")
    namesake = identified(person("r3", "Ada Able", year=1991), "nm2")
    found = resolve([first, renamed, namesake])
    assert one(found, first, renamed)
    assert not one(found, first, namesake)


def test_a_name_that_identifiers_tell_to_be_two_people_s_joins_nobody_without_one_to_either() -> None:
    first, other = identified(person("r1", "Ada Able", year=1990), "nm1"), person("r2", "Ada Able", year=1991)
    second = identified(person("r3", "Ada Able", year=1992), "nm2")
    assert one(resolve([first, other]), first, other)
    found = resolve([first, other, second])
    assert not one(found, first, other)
    assert not one(found, second, other)


def identified(naming: NamedThing, imdb: str) -> NamedThing:
    return naming._replace(identifiers=(("imdb", imdb),))
