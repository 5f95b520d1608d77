"""An atom in, the same told by its words out: a prize that only says what it is for, a known festival, names of people.

Also whether words are a date. Looks at the words alone.
"""

import re

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.given_to import names_people
from filmgraph.parsing.prize.kinds import COMPOUND_PRIZE
from filmgraph.parsing.prize.metals import is_called_by_metal
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase, opened_by, phrases_in

_NUMERIC_DATE = re.compile(r"^\d{1,2}[./-]\d{1,2}[./-]?$")
_DATE_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_DAY = re.compile(r"^(?:[0-2]?\d|3[01])(?:st|nd|rd|th|er|o|a)?$")
_MAX_DATE_WORDS = 8


def marked(atom: Atom, lookups: Lookups) -> Atom:
    """A prize whose words only say what it is for, or that it is a mention, and a known festival, marked as such."""
    text = atom.piece.text
    if atom.kind in ("event", "name"):
        if lookups.event(text) is not None:
            return atom._replace(told="known")
        if atom.kind == "name" and is_phrase(lookups, "genres", text):
            return atom._replace(told="genre")
        if atom.kind == "name" and _says_what_for(text, lookups):
            return atom._replace(told="category")
        return atom._replace(told="person") if atom.kind == "name" and names_people(atom.piece, lookups) else atom
    if atom.kind != "prize":
        return atom
    told = _prize_told(text, lookups)
    if told is None:
        return atom._replace(called="metal") if is_called_by_metal(text, lookups) else atom
    best = told == "generic" and leading_phrase(lookups, "best", text) > 0
    return atom._replace(told=told, called="best" if best else None)


def _prize_told(text: str, lookups: Lookups) -> str | None:
    """What the words of a prize say it is: a mention, a place, perhaps a festival, or no more than what it is for."""
    opened = opened_by(lookups, text)
    if "outcome-special-mention" in opened and is_phrase(lookups, "outcome-special-mention", text):
        return "mention"
    if "outcome-placed" in opened and is_phrase(lookups, "outcome-placed", text):
        return "placed"
    if leading_phrase(lookups, "grand", text) > 0 and not (
        has_phrase(lookups, "prize", text) or COMPOUND_PRIZE.search(text) is not None
    ):
        return "unsure"
    generic = leading_phrase(lookups, "generic_prize", text) > 0 or leading_phrase(lookups, "best", text) > 0
    return "generic" if generic else None


def _says_what_for(text: str, lookups: Lookups) -> bool:
    """Whether the last words of a name are those of a category: "Single Documentary", "Sound Editing"."""
    return any(end == len(text) for table in ("category-noun", "genres") for _, end in phrases_in(lookups, table, text))


def is_date(text: str, lookups: Lookups) -> bool:
    """Whether words are a day or a month: "12.", "3 May", "vom 4. bis 6. Juni"."""
    if text[:1].isdigit() and _NUMERIC_DATE.match(text):
        return True
    months = lookups.words["months"]
    if months.isdisjoint(fold(text).split()):
        return False
    words = [fold(word) for word in _DATE_WORD.findall(text)]
    if len(words) > _MAX_DATE_WORDS:
        return False
    named = [word for word in words if word in months]
    rest = [word for word in words if word not in named and not _DAY.match(word)]
    return len(named) > 0 and all(word in lookups.words["date-joint"] for word in rest)
