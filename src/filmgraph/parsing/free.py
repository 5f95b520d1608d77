"""Free lines in: each is page furniture, facts, a byline, prizes, prose, or an issue."""

import re
from collections.abc import Sequence
from itertools import islice

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import Credit
from filmgraph.parsing.draft import Draft
from filmgraph.parsing.facts import read_facts
from filmgraph.parsing.fields import take_facts
from filmgraph.parsing.furniture import is_press_quote
from filmgraph.parsing.lines import Line
from filmgraph.parsing.names import is_person, split_people
from filmgraph.parsing.outline import Field
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.reading import is_known_event, read_entries, to_prize, to_selection
from filmgraph.parsing.prize.rows import read_row
from filmgraph.parsing.prose import is_prose, lower_words, small_words, word_count
from filmgraph.parsing.words import has_phrase
from filmgraph.parsing.years import YEAR

_UNKNOWN = re.compile(r"^([^\W\d_][^:|]{1,40}?)\s?:\s+(\S.*)$")


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


def has_unknown_label(line: Line, lookups: Lookups) -> bool:
    """Whether a mere name stands before a colon, and no prize behind it: a label that no lookup file knows, and no
    festival ("Legal deposit: 2015")."""
    match = _UNKNOWN.match(line.text)
    if match is None or lookups.event(match[1]) is not None or has_phrase(lookups, "prize", match[2]):
        return False
    atoms = read_row(line.piece, lookups)
    before = [atom for atom in atoms if atom.piece.start < line.piece.start + match.start(2)]
    return all(atom.kind == "name" for atom in before) and not any(
        atom.kind in ("outcome", "selected") for atom in atoms
    )


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
    lines: Sequence[Line], draft: Draft, lookups: Lookups, under: Field | None, host: Piece | None = None
) -> None:
    """Adds the prizes and selections that lines list. `under` is the label over them, which may tell their outcome;
    `host` is the festival whose page this is."""
    text = draft.record.text
    entries = read_entries(lines, text, lookups)
    told = _outcome_of(under)
    events = frozenset(fold(entry.event.text) for entry in entries if entry.event is not None) | frozenset(
        fold(prize.event.value) for prize in draft.prizes if prize.event is not None
    )
    for entry in entries:
        if under is not None and under.name == "festivals" and is_known_event(entry, events):
            entry.event, entry.award = entry.award, None
        if entry.selected is None:
            entry.over = entry.over or told
        if entry.is_prize:
            if entry.event is None and host is not None:
                entry.event = host
            draft.prizes.append(to_prize(entry, text, lookups))
        else:
            selection = to_selection(entry, text)
            if selection is not None:
                draft.festivals.append(selection)
    for line in lines:
        draft.mark(line.piece, "prizes and festivals")


def _outcome_of(under: Field | None) -> Atom | None:
    """The outcome that a label tells of the prizes under it ("Nominations")."""
    if under is None or under.labels[0].outcome is None:
        return None
    return Atom("outcome", under.wording, told=under.labels[0].outcome)


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
