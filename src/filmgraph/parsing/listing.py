"""Lines in, whether they list prizes and festivals out: without a label, or how far under one. Changes nothing."""

import re
from collections.abc import Sequence
from itertools import islice

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.furniture import is_press_quote
from filmgraph.parsing.lines import Line
from filmgraph.parsing.list_rows import detail_value
from filmgraph.parsing.places import is_country
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.reading import read_entries
from filmgraph.parsing.prize.rows import read_row
from filmgraph.parsing.prose import is_prose, lower_words, small_words, word_count
from filmgraph.parsing.words import has_phrase, is_phrase
from filmgraph.parsing.years import YEAR

UNKNOWN_LABEL = re.compile(r"^([^\W\d_][^:|]{1,40}?)\s?:\s+(\S.*)$")
"""Words before a colon that begin a line, and what stands behind it."""

_MINUTES = re.compile(r"\d\s?(?:mins?\b|minut\w*)", re.IGNORECASE)
_TELLING = frozenset({"prize", "body", "category", "event", "outcome", "selected", "town"})

_BLOCK = 8
"""How many lines under a heading are asked whether they are prizes."""


def may_list_prizes(text: str, lookups: Lookups) -> bool:
    """Whether a text has a word or a year without which no list of prizes is: a quick look before a slow one."""
    return YEAR.search(text) is not None or has_phrase(lookups, "prize", text) or has_phrase(lookups, "event", text)


def lists_prizes(lines: Sequence[Line], text: str, lookups: Lookups) -> bool:
    """Whether lines without a label are a list of prizes and festivals: every entry says so by its words."""
    if any(tells(line.text, lookups) or is_press_quote(line.text, lookups) for line in lines):
        return False
    if any(has_unknown_label(line, lookups) for line in lines):
        return False
    entries = read_entries(lines, text, lookups)
    strong = [entry for entry in entries if _is_strong(entry, lookups)]
    return len(entries) > 0 and len(strong) >= 0.7 * len(entries)


def tells(text: str, lookups: Lookups) -> bool:
    """Whether a line is running text and no list: sentences with words of their own between the names."""
    if not is_prose(text) or text.count(";") > 1 or text.count(",") > 5:
        return False
    joints = [lookups.words[table] for table in ("joint", "of", "at", "and")]
    own = (word for word in small_words(text) if not any(fold(word) in table for table in joints))
    return len(list(islice(own, 2))) == 2


def _is_strong(entry: Entry, lookups: Lookups) -> bool:
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
    if entry.year is None and entry.selected is None and not placed:
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


def end_of_list(lines: Sequence[Line], text: str, lookups: Lookups) -> int:
    """The index of the first line under a label of prizes that its list does not reach: running text, a label that
    nobody knows, or after a blank line a heading or other words that tell of no prize and no festival."""
    told = False
    for index, line in enumerate(lines):
        if is_prose(line.text) and not _may_stand_in_list(line, text, lookups):
            return index
        tells_here = _says_prize_or_event(line, lookups)
        if not tells_here and has_unknown_label(line, lookups):
            return index
        if told and line.gap and not tells_here and not _heads_an_entry(lines, index, lookups):
            return index
        told = told or tells_here
    return len(lines)


def _may_stand_in_list(line: Line, text: str, lookups: Lookups) -> bool:
    """Whether running text under a label of prizes belongs to the list: a sentence that begins with who won or where it
    was shown, or with the year of what it names, or the words of the press."""
    atoms = read_row(line.piece, lookups)
    won = len(atoms) > 1 and atoms[0].kind == "outcome" and any(atom.kind == "prize" for atom in atoms)
    won = won or (len(atoms) > 1 and atoms[0].kind == "selected" and any(atom.kind == "event" for atom in atoms))
    dated = len(atoms) > 1 and atoms[0].kind == "year" and atoms[1].kind in _TELLING
    return won or dated or is_press_quote(line.text, lookups) or lists_prizes([line], text, lookups)


def _says_prize_or_event(line: Line, lookups: Lookups) -> bool:
    return any(atom.kind in _TELLING for atom in read_row(line.piece, lookups)) or is_press_quote(line.text, lookups)


def _heads_an_entry(lines: Sequence[Line], index: int, lookups: Lookups) -> bool:
    """Whether a mere name after a blank line belongs to the list: it has a year, prizes or festivals stand below it, or
    it is printed as the line above, after a blank line and in capitals like a name."""
    line = lines[index]
    if any(atom.kind == "year" for atom in read_row(line.piece, lookups)):
        return True
    block = [line]
    for below in lines[index + 1 :]:
        if below.gap or len(block) > _BLOCK:
            break
        block.append(below)
    told = _TELLING | {"year"}
    if any(atom.kind in told for other in block[1:] for atom in read_row(other.piece, lookups)):
        return True
    words = line.text.split()
    return len(block) == 1 and lines[index - 1].gap and 2 * sum(word[:1].isupper() for word in words) > len(words)
