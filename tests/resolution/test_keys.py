from datetime import date

import pytest

from filmgraph.model.claim import Kind
from filmgraph.resolution import Judgement, Judgements, Verdict
from tests.resolution.naming import anchor, described, film, named, one, person, resolve, stub

LATER = date(2026, 4, 1)
LATEST = date(2026, 5, 1)


def test_a_second_build_from_the_same_records_changes_nothing() -> None:
    things = [film("r1", "Home", 2009), stub("r2", "Home"), person("r1", "Yann Arthus"), person("r2", "Yann Arthus")]
    first = resolve(things)
    second = resolve(things, first.ledger, day=LATER)
    assert second == first


def test_the_key_that_entered_first_survives_an_earlier_record() -> None:
    first = resolve([person("r5", "Agnès Varda")])
    second = resolve([person("r5", "Agnès Varda"), person("r1", "Agnès Varda")], first.ledger, day=LATER)
    assert second.of(person("r1", "Agnès Varda").thing) == person("r5", "Agnès Varda").thing


def test_merged_things_keep_the_elder_key_and_the_other_is_replaced() -> None:
    pointer = stub("r1", "Silent War")
    first = resolve([pointer])
    second = resolve([pointer, film("r2", "Silent War", 2012)], first.ledger, day=LATER)
    assert second.of(described("r2")) == pointer.thing
    assert second.replaced == {}, "the film of r2 never had a page of its own"

    apart = resolve([pointer, film("r2", "Silent Wars", 2012)])
    merged = resolve([pointer, film("r2", "Silent War", 2012)], apart.ledger, day=LATER)
    survivor = merged.of(pointer.thing)
    (old,) = {pointer.thing, described("r2")} - {survivor}
    assert merged.replaced[old].by == survivor
    assert merged.replaced[old].day == LATER


def test_a_corrected_title_leaves_the_key_of_the_film() -> None:
    first = resolve([film("r1", "Silnet War", 2012)])
    second = resolve([film("r1", "Silent War", 2013)], first.ledger, day=LATER)
    assert second.of(described("r1")) == described("r1")
    assert second.ledger == first.ledger


def test_a_corrected_name_keeps_the_key_of_the_person() -> None:
    first = resolve([person("r1", "Jon Smith")])
    second = resolve([person("r1", "John Smith")], first.ledger, day=LATER)
    assert second.of(person("r1", "John Smith").thing) == person("r1", "Jon Smith").thing
    assert second.retired == {}
    assert second.ledger.lines[anchor(Kind.PERSON, "r1", "John Smith").key].reason == "corrected from “Jon Smith”"
    third = resolve([person("r1", "John Smith")], second.ledger, day=LATEST)
    assert third == second


@pytest.mark.parametrize(
    "after",
    [
        pytest.param([person("r1", "Mary Jones")], id="another name"),
        pytest.param([person("r1", "John Smith", "cast")], id="another role"),
        pytest.param([person("r1", "John Smith"), person("r1", "Joan Smith")], id="two new names"),
        pytest.param([person("r1", "John Smith"), person("r2", "Jon Smith")], id="still named elsewhere"),
    ],
)
def test_a_key_is_not_handed_on_when_it_cannot_be_told(after: list) -> None:  # type: ignore[type-arg]
    before = [person("r1", "Jon Smith")]
    if after[-1].record == "r2":
        before.append(person("r2", "Jon Smith"))
    first = resolve(before)
    second = resolve(after, first.ledger, day=LATER)
    assert second.of(after[0].thing) == after[0].thing


def test_a_withdrawn_thing_says_when_and_why_and_comes_back_under_its_key() -> None:
    first = resolve([film("r1", "Home", 2009), person("r1", "Yann Arthus"), film("r2", "Alice", 1988)])
    second = resolve([film("r2", "Alice", 1988)], first.ledger, day=LATER)
    assert {thing.key for thing in second.retired} == {described("r1").key, person("r1", "Yann Arthus").thing.key}
    assert second.retired[described("r1")].day == LATER
    assert second.retired[described("r1")].reason == "no record names it any more"
    third = resolve([film("r2", "Alice", 1988)], second.ledger, day=LATEST)
    assert third == second, "the date of withdrawal stays"
    fourth = resolve([film("r1", "Home", 2009), film("r2", "Alice", 1988)], third.ledger, day=LATEST)
    assert fourth.of(described("r1")) == described("r1")
    assert described("r1") not in fourth.retired


def test_a_person_lives_on_when_the_record_that_gave_the_key_is_gone() -> None:
    both = [person("r1", "Agnès Varda"), person("r2", "Agnès Varda")]
    first = resolve(both)
    second = resolve(both[1:], first.ledger, day=LATER)
    assert second.of(both[1].thing) == both[0].thing
    assert second.retired == {}


def test_a_split_gives_back_the_key_that_was_replaced() -> None:
    left, right = person("r1", "John Smith"), person("r2", "Jon Smith")
    apart = resolve([left, right])
    same = Judgement(Kind.PERSON, left.thing.key, right.thing.key, Verdict.SAME, "R. Kuhn", LATER, "one career")
    merged = resolve([left, right], apart.ledger, Judgements((same,)), day=LATER)
    assert one(merged, left, right)
    assert len(merged.replaced) == 1
    other = Judgement(Kind.PERSON, left.thing.key, right.thing.key, Verdict.DIFFERENT, "R. Kuhn", LATEST, "two births")
    split = resolve([left, right], merged.ledger, Judgements((same, other)), day=LATEST)
    assert (split.of(left.thing), split.of(right.thing)) == (left.thing, right.thing)
    assert split.replaced == {}


def test_a_split_leaves_the_key_with_its_own_anchor() -> None:
    people = [person(f"r{at}", "John Smith") for at in range(4)]
    first = resolve(people)
    key = first.of(people[0].thing)
    owner = next(one_of for one_of in people if one_of.thing == key)
    leaver = next(one_of for one_of in people if one_of.thing != key)
    apart = Judgement(Kind.PERSON, key.key, leaver.thing.key, Verdict.DIFFERENT, "R. Kuhn", LATER, "two births")
    second = resolve(people, first.ledger, Judgements((apart,)), day=LATER)
    assert second.of(owner.thing) == key
    assert second.of(leaver.thing) == leaver.thing
    assert resolve(people, second.ledger, Judgements((apart,)), day=LATEST) == second


def test_events_named_in_new_ways_join_the_elder_key() -> None:
    first = resolve([named(Kind.EVENT, "r9", "Prix Italia")])
    second = resolve([named(Kind.EVENT, "r9", "Prix Italia"), named(Kind.EVENT, "r1", "69e Prix Italia")], first.ledger)
    assert second.of(anchor(Kind.EVENT, "r1", "69e Prix Italia")) == anchor(Kind.EVENT, "r9", "Prix Italia")
