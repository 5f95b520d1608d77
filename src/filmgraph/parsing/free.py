"""Free lines in: each is page furniture, facts, a byline, prizes, prose, or an issue."""

import re
from collections.abc import Sequence
from itertools import islice

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import Credit
from filmgraph.parsing.draft import Draft
from filmgraph.parsing.facts import read_facts
from filmgraph.parsing.fields import take_facts
from filmgraph.parsing.lines import Line
from filmgraph.parsing.names import is_person, split_people
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.reading import is_known_event, read_entries, to_prize, to_selection
from filmgraph.parsing.prose import is_prose, lower_words, small_words, word_count
from filmgraph.parsing.words import has_phrase, is_phrase
from filmgraph.parsing.years import YEAR

_CLOCK = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-3])[:.h][0-5]\d(?![\d:])(?!\s?min)")
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"\b\d{1,2}[./]\d{1,2}\.?(?:[./]?(?:20)?\d\d)?\b")
_DATE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+)?([^\W\d_]{3,10})\.?\s+(?:de\s+)?(?:19|20)\d\d\b")
_ITEM = re.compile(
    r"^(?:item \d+ of \d+|\d+ ?/ ?\d+|page \d+(?: of \d+)?|©.*|https?://\S+|www\.\S+|\S+@\S+\.\w+|[\W_]+)$",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\s(?:/|>|»|›|→|::)\s")
_COUNT = re.compile(
    r"^\d+\+? (?:\w+ ){0,2}(?:s[eé]lections?|festival(?:e?s)?|awards?|prizes?|prix|"
    r"nominations?|premios|auszeichnungen)\b.*$",
    re.IGNORECASE,
)
_PRESS_QUOTE = re.compile(r"^[\"“«„].+[\"”»“]\s*[–—-]")
_UNKNOWN = re.compile(r"^([^\W\d_][^:|]{1,40}?)\s?:\s+(\S.*)$")
_MAX_SCREENING = 90


def why_furniture(text: str, lookups: Lookups, title: str | None) -> str | None:
    """Why a free line says nothing of the film, None when it may."""
    if is_prose(text):
        return None
    label = lookups.label(text) if len(text) <= 60 else None
    if (
        (label is not None and label.field == "furniture")
        or _ITEM.match(text)
        or is_phrase(lookups, "page-heading", text)
    ):
        return "page furniture"
    if len(read_facts(Piece(text, 0), lookups)) > 1:
        return None
    if (
        len(text) <= _MAX_SCREENING
        and _DIGIT.search(text) is not None
        and (_CLOCK.search(text) or _DATE.search(text) or _DAY.match(text))
        and not is_prose(text)
    ):
        return "about a showing, not the film"
    if _COUNT.match(text):
        return "a count, not a statement of one prize or festival"
    if len(_CRUMBS.findall(text)) >= 2 and title is not None and fold(title) in fold(text):
        return "page furniture"
    if (
        title is not None
        and fold(text) != fold(title)
        and _begins_with(text, title)
        and word_count(text) <= word_count(title) + 2
    ):
        return "page furniture"
    if title is not None and text.startswith(title) and "|" in text:
        return "page furniture"
    return None


def _begins_with(text: str, title: str) -> bool:
    return fold(text).startswith(fold(title) + " ") and text[len(title) :].strip()[:1].islower()


def read_fact_line(line: Line, draft: Draft, lookups: Lookups) -> bool:
    """Whether the line is one of facts; if so they are added, and the people among them are directors."""
    facts = read_facts(line.piece, lookups)
    if len(facts) == 0:
        return False
    take_facts(facts, draft, lookups)
    people = [fact.piece for fact in facts if fact.kind == "person"]
    if len(draft.directors) == 0:
        draft.add_names([name for piece in people for name in split_people(piece, lookups)], draft.directors)
    draft.mark(line.piece, "facts")
    return True


def read_unknown_label(line: Line, draft: Draft, lookups: Lookups) -> bool:
    """Whether a line has a label that no lookup file knows: people behind it are credited in that role, as worded.

    Anything else behind such a label is an issue. False for a line without one.
    """
    match = _UNKNOWN.match(line.text)
    if match is None or is_prose(match[2]):
        return False
    wording, value = line.piece.part(*match.span(1)), line.piece.part(*match.span(2))
    names = split_people(value, lookups)
    if len(names) > 0 and all(is_person(name.text, lookups) for name in names):
        draft.credits += [Credit(wording.as_stated(), None, name.as_stated()) for name in names]
        draft.mark(line.piece, "credits")
        draft.complain(wording, "The role is not known.", "Add its wording to a role in lookups/roles.toml.")
    else:
        draft.complain(line.piece, f"The label “{wording.text}” is not known.", "Add it to lookups/labels.toml.")
    return True


def read_byline(line: Line, lookups: Lookups) -> list[Piece]:
    """The people of a line that names people and nothing else; empty for any other line."""
    if len(line.text) > 120 or line.text.endswith((".", "!", "?", ":")) or is_prose(line.text):
        return []
    names = split_people(line.piece, lookups)
    if len(names) == 0 or not all(is_person(name.text, lookups) for name in names):
        return []
    covered = sum(len(name.text) for name in names)
    return names if covered >= 0.7 * len(line.text) else []


def read_prizes(
    lines: Sequence[Line], draft: Draft, lookups: Lookups, label: str | None, host: Piece | None = None
) -> None:
    """Adds the prizes and selections that lines list. `host` is the festival whose page this is."""
    text = draft.record.text
    entries = read_entries(lines, text, lookups)
    events = frozenset(fold(entry.event.text) for entry in entries if entry.event is not None) | frozenset(
        fold(prize.event.value) for prize in draft.prizes if prize.event is not None
    )
    for entry in entries:
        if label == "festivals" and is_known_event(entry, events):
            entry.event, entry.award = entry.award, None
        if entry.award is not None or entry.outcome is not None:
            if entry.event is None and host is not None:
                entry.event = host
                draft.prizes.append(to_prize(entry, text, lookups))
            else:
                draft.prizes.append(to_prize(entry, text, lookups))
        else:
            selection = to_selection(entry, text)
            if selection is not None:
                draft.festivals.append(selection)
    for line in lines:
        draft.mark(line.piece, "prizes and festivals")


def may_list_prizes(text: str, lookups: Lookups) -> bool:
    """Whether a text has a word or a year without which no list of prizes is: a quick look before a slow one."""
    return YEAR.search(text) is not None or has_phrase(lookups, "prize", text) or has_phrase(lookups, "event", text)


def lists_prizes(lines: Sequence[Line], text: str, lookups: Lookups) -> bool:
    """Whether lines without a label are a list of prizes and festivals: every entry says so by its words."""
    if any(tells(line.text, lookups) or _PRESS_QUOTE.match(line.text) for line in lines):
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
    if entry.outcome is not None:
        return entry.event is not None
    if entry.event is None:
        return False
    told = entry.year is not None or len(entry.places) > 0 or entry.selected is not None
    return told and (
        entry.event.text[:1].isupper()
        or not entry.event.text[:1].isalpha()
        or has_phrase(lookups, "event", entry.event.text)
    )


def event_name(line: Line, text: str, lookups: Lookups) -> Piece | None:
    """The festival whose page begins with this line, without its year; None when the line names none or several."""
    entries = read_entries([line], text, lookups)
    if len(entries) != 1 or entries[0].event is None or entries[0].award is not None:
        return None
    return entries[0].event if has_phrase(lookups, "event", line.text) and word_count(line.text) <= 8 else None
