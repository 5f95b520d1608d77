"""Whatever is edited between builds, addresses keep their meaning."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from filmgraph.model.claim import Thing
from filmgraph.resolution import Judgement, Judgements, Ledger, NamedThing, Verdict
from tests.resolution.naming import DAY, film, person, resolve, stub

RECORDS = ("r1", "r2", "r3")
NAMES = ("John Smith", "Jon Smith", "Ann Lee")
TITLES = ("Home", "The Home", "Exile")

record_contents = st.tuples(
    st.sampled_from(TITLES),
    st.none() | st.sampled_from(TITLES),
    st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
)
editions = st.lists(st.dictionaries(st.sampled_from(RECORDS), record_contents), min_size=1, max_size=5)
verdicts = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from(list(Verdict))), max_size=2)


def named_in(edition: dict[str, tuple[str, str | None, list[str]]]) -> list[NamedThing]:
    things: list[NamedThing] = []
    for record, (title, pointer, people) in edition.items():
        things.append(film(record, title, 2000))
        things.extend(person(record, name, year=2000) for name in people)
        if pointer is not None and pointer != title:
            things.append(stub(record, pointer))
    return things


def judged(things: list[NamedThing], chosen: list[tuple[int, int, Verdict]]) -> Judgements:
    people = [thing.thing for thing in things if thing.role is not None]
    made = [
        Judgement(people[0].kind, people[a % len(people)].key, people[b % len(people)].key, verdict, "x", DAY, "y")
        for a, b, verdict in chosen
        if len(people) > 0
    ]
    return Judgements(tuple(made))


@settings(max_examples=150, deadline=None)
@given(editions, verdicts)
def test_no_address_is_forgotten_or_given_to_another_thing(
    steps: list[dict[str, tuple[str, str | None, list[str]]]], chosen: list[tuple[int, int, Verdict]]
) -> None:
    ledger, day = Ledger(), DAY
    published: set[Thing] = set()
    for step in steps:
        things = named_in(step)
        judgements = judged(things, chosen)
        found = resolve(things, ledger, judgements, day)
        live = set(found.final.values())
        answering = live | found.retired.keys() | found.replaced.keys()
        assert published <= answering, "an address that was published answers for ever"
        assert not live & found.retired.keys()
        assert not live & found.replaced.keys()
        assert {each.by for each in found.replaced.values()} <= live | found.retired.keys()
        assert set(ledger.lines) <= set(found.ledger.lines), "no line is ever lost"
        assert resolve(things, found.ledger, judgements, day + timedelta(days=1)) == found, "nothing changes by itself"
        published |= live
        ledger, day = found.ledger, day + timedelta(days=7)
