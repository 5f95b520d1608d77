"""An entry that a sentence of running text gave in, whether it is called like a prize or a festival out.

A list names nothing else; a sentence may go on with any words.
"""

from filmgraph.lookups import Lookups
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.kinds import COMPOUND_PRIZE
from filmgraph.parsing.prize.metals import is_called_by_metal
from filmgraph.parsing.text.prose import lower_words, word_count
from filmgraph.parsing.text.words import has_phrase, leading_phrase

_NAMED = ("prize", "metal", "event", "award_body", "outcome-special-mention")
_PRIZE_LEADS = ("best", "generic_prize", "outcome-special-mention")
_MOST_WORDS = 14
_MOST_SMALL = 3
"""A prize or a festival has no more words, and no more of them written small: else a verb may be among them."""

_FEW_WORDS = 3


def is_stated(entry: Entry, lookups: Lookups) -> bool:
    """Whether an entry of such a sentence is called like a prize or a festival, and not by a clause."""
    names = [piece.text for piece in (entry.award, entry.event) if piece is not None]
    if any(word_count(name) > _MOST_WORDS or _small_words(name, lookups) > _MOST_SMALL for name in names):
        return False
    event = entry.event.text if entry.event is not None else ""
    if entry.award is not None:
        award = entry.award.text
        given = entry.event is not None or entry.year is not None or len(entry.places) > 0
        named = any(has_phrase(lookups, table, award) for table in _NAMED)
        return given and (named or is_called_by_metal(award, lookups) or COMPOUND_PRIZE.search(award) is not None)
    if event[:1].islower():
        lead = max(leading_phrase(lookups, table, event) for table in ("article", "event"))
        event = event[lead:].lstrip() or event
    known = (
        entry.known
        or lookups.event(event) is not None
        or has_phrase(lookups, "event", entry.event.text if entry.event is not None else "")
    )
    told = entry.is_prize or entry.selected is not None
    return event[:1].isupper() and (known or (told and (entry.year is not None or len(entry.places) > 0)))


def is_shown_beside(entry: Entry) -> bool:
    """Whether an entry is a mere name among festivals that showed the film ("shown at Encounters, Lumen and Reed
    Fest"): one of few words, each with a capital."""
    if entry.event is None or entry.is_prize or entry.selected is None:
        return False
    words = entry.event.text.split()
    return len(words) <= _FEW_WORDS and all(word[:1].isupper() for word in words)


def _small_words(name: str, lookups: Lookups) -> int:
    """How many words of a name are written small, without those that begin it and can only begin a prize ("premio per
    il miglior …")."""
    name = name[leading_phrase(lookups, "article", name) :].lstrip()
    return lower_words(name[max(leading_phrase(lookups, table, name) for table in _PRIZE_LEADS) :])
