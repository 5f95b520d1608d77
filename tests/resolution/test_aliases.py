import pytest

from filmgraph.lookups import load_lookups
from filmgraph.model.claim import Kind
from filmgraph.resolution import Judgements, Ledger, NamedThing, resolve_identities, to_aliases
from tests.resolution.naming import DAY, named


def joined(*things: NamedThing) -> bool:
    lookups = load_lookups()
    aliases = to_aliases(lookups.events, lookups.awards)
    found = resolve_identities(things, Ledger(), Judgements(), aliases, as_of=DAY)
    return len({found.of(thing.thing) for thing in things if thing.thing.kind is things[-1].thing.kind}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Docs Mx", "DocsMX"),
        ("london film festival", "58th BFI London Film Festival"),
        ("69e Prix Italia", "Prix Italia 2017"),
        ("Berlinale", "Internationale Filmfestspiele Berlin"),
        ("Cannes Film Festival", "71e Festival de Cannes"),
        ("Oscars", "The 90th Academy Awards"),
    ],
)
def test_a_festival_is_one_under_all_its_names(left: str, right: str) -> None:
    assert joined(named(Kind.EVENT, "r1", left), named(Kind.EVENT, "r2", right))


@pytest.mark.parametrize("alias", ["Leone d'oro", "Leone d’Oro", "LEONE D'ORO", "Goldener Löwe", "Lion d'or"])
def test_a_prize_is_known_by_its_aliases_with_and_without_apostrophes(alias: str) -> None:
    lookups = load_lookups()
    aliases = to_aliases(lookups.events, lookups.awards)
    assert aliases.award(alias) == aliases.award("Golden Lion")
    assert aliases.knows_award(alias)


def test_festivals_that_no_file_calls_one_stay_two() -> None:
    assert not joined(named(Kind.EVENT, "r1", "Indie Fest"), named(Kind.EVENT, "r2", "Indie Film Fest"))


def test_no_two_kept_names_are_aliases_of_each_other() -> None:
    lookups = load_lookups()
    for table in (lookups.events, lookups.awards):
        kept = set(table.values())
        assert not [alias for alias, name in table.items() if alias in kept and alias != name]


def test_words_of_a_prize_are_one_in_all_languages_at_one_event() -> None:
    event, other = named(Kind.EVENT, "r1", "Visions du Réel"), named(Kind.EVENT, "r2", "Docaviv")
    left = named(Kind.AWARD, "r1", "Prix du public", event=event.thing)
    right = named(Kind.AWARD, "r1", "Audience Award", event=event.thing)
    elsewhere = named(Kind.AWARD, "r2", "Audience Award", event=other.thing)
    assert joined(event, left, right)
    assert not joined(event, other, left, elsewhere)


def test_a_prize_with_a_name_of_its_own_needs_no_event() -> None:
    assert joined(named(Kind.AWARD, "r1", "Nobel Peace Prize"), named(Kind.AWARD, "r2", "Friedensnobelpreis"))
    assert not joined(named(Kind.AWARD, "r1", "Best Documentary"), named(Kind.AWARD, "r2", "Best Documentary"))
