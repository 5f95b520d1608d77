"""Keys that content makes are never forgotten: a correction redirects, a loss is withdrawn, a return restores."""

from datetime import date

from filmgraph.model.claim import Kind, Thing
from filmgraph.resolution.content_keys import CORRECTED, GONE, Present, enter_content, split_ledger
from filmgraph.resolution.ledger import Ledger

FIRST, LATER, LAST = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
PRIZE_2014 = Thing(Kind.CONFERRAL, "aaaaaaaaaaaa")
PRIZE_2015 = Thing(Kind.CONFERRAL, "bbbbbbbbbbbb")
OTHER = Thing(Kind.CONFERRAL, "cccccccccccc")
FOUND = Present("recordrecord", "Best Film")


def entered(ledger: Ledger, *things: Thing, day: date) -> Ledger:
    return enter_content(ledger, dict.fromkeys(things, FOUND), generation=1, as_of=day)


def test_what_is_new_is_entered_under_its_own_key() -> None:
    line = entered(Ledger(), PRIZE_2014, day=FIRST).lines[PRIZE_2014.key]
    assert (line.key, line.name, line.entered, line.withdrawn) == (PRIZE_2014.key, "Best Film", FIRST, None)


def test_a_corrected_prize_redirects_to_what_it_became() -> None:
    line = entered(entered(Ledger(), PRIZE_2014, day=FIRST), PRIZE_2015, day=LATER).lines[PRIZE_2014.key]
    assert (line.key, line.replaced, line.reason) == (PRIZE_2015.key, LATER, CORRECTED)


def test_a_prize_that_is_gone_is_withdrawn_once_and_keeps_its_date() -> None:
    gone = entered(entered(Ledger(), PRIZE_2014, day=FIRST), day=LATER)
    line = entered(gone, day=LAST).lines[PRIZE_2014.key]
    assert (line.key, line.withdrawn, line.reason) == (PRIZE_2014.key, LATER, GONE)


def test_when_two_vanish_and_one_appears_nothing_is_guessed() -> None:
    lines = entered(entered(Ledger(), PRIZE_2014, OTHER, day=FIRST), PRIZE_2015, day=LATER).lines
    assert [lines[thing.key].replaced for thing in (PRIZE_2014, OTHER)] == [None, None]


def test_a_prize_that_comes_back_has_its_key_again() -> None:
    gone = entered(entered(Ledger(), PRIZE_2014, day=FIRST), day=LATER)
    line = entered(gone, PRIZE_2014, day=LAST).lines[PRIZE_2014.key]
    assert (line.key, line.withdrawn, line.replaced, line.entered) == (PRIZE_2014.key, None, None, FIRST)


def test_the_ledger_is_parted_by_who_decides_on_a_key() -> None:
    content = entered(Ledger(), PRIZE_2014, day=FIRST)
    named, again = split_ledger(content)
    assert (len(named.lines), again) == (0, content)
