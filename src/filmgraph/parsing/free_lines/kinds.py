"""A free line in, whether it states facts, credits behind an unknown label, people, or a festival."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.model.program import Credit
from filmgraph.parsing.credits.people_lists import split_people
from filmgraph.parsing.facts.fact_taking import take_facts
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.prize.reading import read_entries
from filmgraph.parsing.prize_lists.listing import UNKNOWN_LABEL
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.name_kinds import is_person
from filmgraph.parsing.text.name_patterns import NAME
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose, word_count
from filmgraph.parsing.text.words import WORD, has_phrase

_LONGEST_EVENT = 8
"""Words of the name of a festival that heads its page."""

_MOST_NAMES = 4
"""Words of the name of somebody whose biography begins with it."""


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
    match = UNKNOWN_LABEL.match(line.text)
    if match is None or is_prose(match[2]):
        return False
    wording, value = line.piece.part(*match.span(1)), line.piece.part(*match.span(2))
    names = split_people(value, lookups)
    if len(names) > 0 and all(is_person(name.said, lookups) for name in names):
        for name in names:
            draft.add_credit(Credit(wording.as_stated(), None, name.as_stated()))
        draft.mark(line.piece, "credits")
        draft.complain(wording, "The role is not known.", "Add its wording to a role in lookups/roles.toml.")
    else:
        draft.complain(line.piece, f"The label “{wording.text}” is not known.", "Add it to lookups/labels.toml.")
    return True


def read_byline(line: Line, lookups: Lookups) -> Sequence[Piece]:
    """The people of a line that names people and nothing else; empty for any other line."""
    if len(line.text) > 120 or line.text.endswith((".", "!", "?", ":")) or is_prose(line.text):
        return ()
    names = split_people(line.piece, lookups)
    if len(names) == 0 or not all(is_person(name.said, lookups) for name in names):
        return ()
    covered = sum(len(name.text) for name in names)
    return names if covered >= 0.7 * len(line.text) else ()


def subject_of(line: Line, heading: Piece, lookups: Lookups) -> Piece | None:
    """The director whose biography a line begins, by its heading ("About the director", "La réalisatrice"): the name
    that its first words are; None under any other heading."""
    if not any(lookups.role(word) == "director" for word in WORD.findall(heading.text)):
        return None
    name = NAME.match(line.text)
    return line.piece.part(0, name.end()) if name is not None and 1 < len(name[0].split()) <= _MOST_NAMES else None


def event_name(line: Line, text: str, lookups: Lookups) -> Piece | None:
    """The festival whose page begins with this line, without its year; None when the line names none or several."""
    if word_count(line.text) > _LONGEST_EVENT or not has_phrase(lookups, "event", line.text):
        return None
    entries = read_entries([line], text, lookups)
    return entries[0].event if len(entries) == 1 and entries[0].award is None else None
