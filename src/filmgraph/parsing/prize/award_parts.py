"""An atom right behind a prize in, whether it says more of that prize out: its section, its jury, who gives it.

"Best Score, International Competition, Reed Fest", "Press Prize (FIPRESCI)". Looks at where the reading of a list
stands; changes nothing.
"""

from filmgraph.parsing.prize.ahead import has_own_event, has_own_year
from filmgraph.parsing.prize.atom import AND, AND_AT, CATEGORIES, Atom
from filmgraph.parsing.prize.entry import STRONG, Entry
from filmgraph.parsing.prize.turns import Standing


def is_part_of_award(at: Standing, atom: Atom) -> bool:
    """Whether a section or a jury right behind a prize belongs to its words. One with a colon behind it is the name of
    a detail ("Category: Nature")."""
    if not _is_behind_award(at.entry) or atom.sign in STRONG or (len(at.rest) > 0 and at.rest[0].sign == ":"):
        return False
    return not is_dated_event(at)


def is_dated_event(at: Standing) -> bool:
    """Whether a section behind a prize is its event: it has a year of its own, and no event is known or follows
    ("Press Prize, Semaine de la critique 2014") but one that "and" joins to it."""
    if at.entry.award is None or at.entry.year is not None or _has_event(at):
        return False
    joined = len(at.rest) > 1 and at.rest[1].sign in (AND, AND_AT)
    return has_own_year(at.rest) and (joined or not has_own_event(at.rest[1:]))


def is_giver(at: Standing, name: Atom) -> bool:
    """Whether a mere name in brackets right behind a prize says who gives it: the event is known from before, so that
    the name is neither that nor the town."""
    if not _is_behind_award(at.entry) or name.depth == 0 or name.told is not None or not _has_event(at):
        return False
    alone = len(at.rest) == 0 or at.rest[0].depth == 0 or at.rest[0].sign == "("
    return alone and not has_own_year(at.rest)


def is_category_of(at: Standing, name: Atom) -> bool:
    """Whether a name behind a dash says for what a prize is, whose event is known: "Newcomer Award – Production"; or
    for which films, before its event: "Audience Award, Feature Documentary, Reed Fest"."""
    for_films = name.told == "genre" and name.sign == ","
    if (for_films or (name.told in CATEGORIES and name.sign == "–")) and not _has_event(at) and has_own_event(at.rest):
        return _is_behind_award(at.entry)
    return name.told in CATEGORIES and name.sign == "–" and _has_event(at) and _is_behind_award(at.entry)


def is_category_of_metal(at: Standing, prize: Atom) -> bool:
    """Whether "Best …" says what the prize before it is for, which a metal names: "Golden Reed, Best Score". Only right
    behind it: "Golden Reed, Best Score, Best Sound" names two prizes."""
    entry = at.entry
    if prize.called != "best" or prize.sign not in (",", "–") or prize.depth > 0:
        return False
    return entry.metal and entry.award is not None and _is_behind_award(entry)


def goes_on_with_section(entry: Entry, name: Atom) -> bool:
    """Whether a mere name goes on with the section of a prize: "Press Prize, Sección Oficial | Documentales"."""
    return name.sign == "" and _is_behind_award(entry) and entry.pieces[-1] == entry.section


def _is_behind_award(entry: Entry) -> bool:
    """Whether the prize of an entry is the last that was read of it. A bracket may close behind it."""
    if entry.award is None or len(entry.pieces) == 0:
        return False
    return 0 <= entry.award.end - entry.pieces[-1].end <= 1


def _has_event(at: Standing) -> bool:
    return (at.entry.event or at.heading.event) is not None
