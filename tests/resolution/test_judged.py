"""What becomes of judgements that contradict each other, or outlive the records they were made on."""

import pytest

from filmgraph.model.claim import Thing
from filmgraph.resolution import Judgement, Judgements, Verdict
from tests.resolution.naming import DAY, film, one, person, resolve


def judged(left: Thing, right: Thing, verdict: Verdict) -> Judgement:
    return Judgement(left.kind, left.key, right.key, verdict, "Ada", DAY, "looked it up")


def test_of_judgements_that_cannot_all_be_followed_the_last_are_and_the_others_are_told() -> None:
    one_, two, three = (person(f"r{at}", "Nora Quill") for at in (1, 2, 3))
    old = judged(two.thing, three.thing, Verdict.SAME)
    new = judged(one_.thing, two.thing, Verdict.SAME)
    apart = judged(one_.thing, three.thing, Verdict.DIFFERENT)
    found = resolve([one_, two, three], judgements=Judgements((old, new, apart)))
    assert one(found, one_, two)
    assert not one(found, two, three)
    assert found.overruled == (old,)


def test_a_judgement_joins_what_identifiers_would_keep_apart() -> None:
    left, right = film("r1", "Hamlet", 1996, imdb="tt1"), film("r2", "Hamlet", 1996, imdb="tt2")
    same = judged(left.thing, right.thing, Verdict.SAME)
    found = resolve([left, right], judgements=Judgements((same,)))
    assert one(found, left, right)
    assert found.overruled == ()


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_judgement_outlives_the_record_it_was_made_on(lost: int) -> None:
    """Two of one name in one source are one by rule, the third by a judgement about whichever of them is lost."""
    people = [person(f"r{at}", "Nora Quill") for at in (1, 2)] + [person("r3", "Nora Quill", source="other")]
    others = [person("r4", "Nora Quill", source="other"), *people]
    first = resolve(others)
    assert not one(first, people[0], people[2])
    for made_on in people[:2]:
        same = Judgements((judged(made_on.thing, people[2].thing, Verdict.SAME),))
        joined = resolve(others, first.ledger, same)
        left = [one for one in others if one is not people[lost]]
        after = resolve(left, joined.ledger, same)
        assert one(after, *left)
        assert after.unmatched == ()


def test_two_that_were_told_apart_stay_apart_without_the_record_that_was_judged() -> None:
    people = [person(f"r{at}", "Nora Quill", year=2000 + at) for at in range(4)]
    first = resolve(people)
    stay, leave = people[:2], people[2:]
    split = Judgements(
        (
            judged(stay[0].thing, stay[1].thing, Verdict.SAME),
            judged(leave[0].thing, leave[1].thing, Verdict.SAME),
            judged(stay[0].thing, leave[0].thing, Verdict.DIFFERENT),
        )
    )
    parted = resolve(people, first.ledger, split)
    after = resolve([stay[1], leave[1]], parted.ledger, split)
    assert not one(after, stay[1], leave[1])
