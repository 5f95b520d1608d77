"""Lines in, whether they list prizes and festivals out, without a label. Changes nothing."""

import re
from collections.abc import Sequence
from itertools import islice

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.facts.places import is_country
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.line_kinds.furniture import is_press_quote
from filmgraph.parsing.line_kinds.list_rows import detail_value
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.reading import read_entries
from filmgraph.parsing.prize.rows import read_row
from filmgraph.parsing.sentences.stated import states_entries
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose, lower_words, small_words, word_count
from filmgraph.parsing.text.words import has_phrase, is_phrase

UNKNOWN_LABEL = re.compile(r"^([^\W\d_][^:|]{1,40}?)\s?:\s+(\S.*)$")
"""Words before a colon that begin a line, and what stands behind it."""

_MINUTES = re.compile(r"\d\s?(?:mins?\b|minut\w*)", re.IGNORECASE)
TELLING = frozenset({"prize", "body", "category", "event", "outcome", "selected", "town"})
"""Kinds of words that tell of a prize or a festival."""


def may_list_prizes(text: str, lookups: Lookups) -> bool:
    """Whether a text has a word or a year without which no list of prizes is: a quick look before a slow one."""
    return YEAR.search(text) is not None or has_phrase(lookups, "prize", text) or has_phrase(lookups, "event", text)


def lists_prizes(lines: Sequence[Line], text: str, lookups: Lookups) -> bool:
    """Whether lines without a label are a list of prizes and festivals: most entries say so by their words, or the year
    stands over them."""
    if any(tells(line.text, lookups) or is_press_quote(line.text, lookups) for line in lines):
        return False
    if any(has_unknown_label(line, lookups) for line in lines):
        return False
    entries = read_entries(lines, text, lookups)
    strong = [entry for entry in entries if is_strong(entry, lookups)]
    if len(entries) == 0 or len(strong) < 0.7 * len(entries):
        return False
    dated = len(lines) > 1 and YEAR.fullmatch(lines[0].text.rstrip(" :")) is not None
    return dated or any(_tells_by_words(entry, lookups) for entry in entries)


def _tells_by_words(entry: Entry, lookups: Lookups) -> bool:
    """Whether an entry has more than a name and a year ("Regional Call 2013"): a prize, a word of festivals or of
    selection, a place, or the name of a known festival."""
    if entry.is_prize or entry.selected is not None or len(entry.places) > 0 or entry.event is None:
        return True
    name = entry.event.text
    told = has_phrase(lookups, "event", name) or is_phrase(lookups, "town", name)
    return told or lookups.event(name) is not None


def runs_on(text: str) -> bool:
    """Whether a text under a label of lists is running text: an ellipsis behind names that commas part ends none."""
    if text.endswith(("…", "...")) and text.count(",") > 1:
        text = text.rstrip("….")
    return is_prose(text)


def line_lists_prizes(line: Line, lookups: Lookups) -> bool:
    """Whether one line is by itself a list of prizes and festivals, wherever in a record it stands."""
    return lists_prizes([line.of(Piece(line.text, 0))], line.text, lookups)


def tells(text: str, lookups: Lookups) -> bool:
    """Whether a line is running text and no list: sentences with words of their own between the names."""
    if not is_prose(text) or text.count(";") > 1 or text.count(",") > 5:
        return False
    joints = [lookups.words[table] for table in ("joint", "of", "at", "and")]
    own = (word for word in small_words(text) if not any(fold(word) in table for table in joints))
    return len(list(islice(own, 2))) == 2 and not states_entries(text, lookups)


def is_strong(entry: Entry, lookups: Lookups) -> bool:
    """Whether the words of an entry say by themselves that it is a prize or a festival."""
    words = (
        (entry.award.text if entry.award is not None else "")
        + " "
        + (entry.event.text if entry.event is not None else "")
    )
    if word_count(words) > 22 or (lower_words(words) > 6 and word_count(words) > 12):
        return False
    if entry.award is not None:
        return entry.award.text[0].isupper() or not entry.award.text[0].isalpha() or entry.event is not None
    if entry.is_prize:
        return entry.event is not None
    if entry.event is None or _MINUTES.search(entry.event.text) is not None:
        return False
    is_event = has_phrase(lookups, "event", entry.event.text) or lookups.event(entry.event.text) is not None
    placed = any(
        is_event or is_country(place.text, lookups) or is_phrase(lookups, "town", place.text) for place in entry.places
    )
    numbered = is_event and entry.event.text[0].isdigit()
    if entry.year is None and entry.selected is None and not placed and not numbered:
        return False
    return is_event or entry.event.text[:1].isupper() or not entry.event.text[:1].isalpha()


def has_unknown_label(line: Line, lookups: Lookups) -> bool:
    """Whether a mere name stands before a colon, and no prize behind it: a label that no lookup file knows, and no
    festival ("Legal deposit: 2015")."""
    match = UNKNOWN_LABEL.match(line.text)
    if (
        match is None
        or detail_value(line.piece, lookups) is not None
        or lookups.event(match[1]) is not None
        or has_phrase(lookups, "prize", match[2])
    ):
        return False
    atoms = read_row(line.piece, lookups)
    before = [atom for atom in atoms if atom.piece.start < line.piece.start + match.start(2)]
    return all(atom.kind == "name" for atom in before) and not any(
        atom.kind in ("outcome", "selected") for atom in atoms
    )
