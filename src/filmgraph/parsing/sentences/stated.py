"""Running text in, whether each of its sentences states prizes or showings and nothing else out.

"Winner of the Press Prize at Reed Fest 2014. Shown at Bay Fest 2015." reads like prose, and is a list.
"""

from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.rows import read_row
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import lower_words, word_count
from filmgraph.parsing.text.words import leading_phrase, opened_by

_TOLD = frozenset({"outcome", "selected"})
_NAMED = frozenset({"prize", "body", "event"})
_DETAILS = frozenset({"year", "place", "town", "date", "section"})
_OUTCOMES = frozenset({"outcome-won", "outcome-nominated", "outcome-shortlisted", "outcome-finalist", "selected"})
_LEADING = _OUTCOMES | {"prize", "generic_prize", "best", "event"}
_WORDY = frozenset({"prize", "body", "event", "name"})
_MOST_WORDS = 10
_MOST_SMALL = 3
"""A prize or a festival has no more words, and no more of them written small: else a verb may be among them."""


def states_entries(text: str, lookups: Lookups) -> bool:
    """Whether every sentence of a text states what was won, or where the film was shown, and in which year."""
    if not _may_begin(text, lookups):
        return False
    sentences: list[list[Atom]] = []
    for atom in read_row(Piece(text, 0), lookups):
        if len(sentences) == 0 or (atom.sign == "." and atom.depth == 0):
            sentences.append([])
        sentences[-1].append(atom)
    return len(sentences) > 0 and all(_states_one(sentence) for sentence in sentences)


def _may_begin(text: str, lookups: Lookups) -> bool:
    """Whether a text has a year and begins like a statement: a quick look before a slow one."""
    if YEAR.search(text) is None:
        return False
    subject = leading_phrase(lookups, "film-subject", text)
    begins = text[subject:].lstrip() if subject > 0 else text
    tables = _LEADING if subject == 0 else _OUTCOMES
    return any(leading_phrase(lookups, table, begins) > 0 for table in tables & set(opened_by(lookups, begins)))


def _states_one(atoms: Sequence[Atom]) -> bool:
    """Whether a sentence begins with words of outcome or selection and goes on with names and their years; or names a
    prize and a festival with the year and has no other words."""
    kinds = {atom.kind for atom in atoms}
    if "year" not in kinds or not all(_is_named(atom) for atom in atoms if atom.kind in _WORDY):
        return False
    if atoms[0].kind == "selected" and "prize" in kinds:
        return False
    if atoms[0].kind in _TOLD:
        return kinds <= _TOLD | _NAMED | _DETAILS | {"name"} and len(kinds) > 1
    return atoms[0].kind in _NAMED and kinds <= _NAMED | _DETAILS


def _is_named(atom: Atom) -> bool:
    text = atom.piece.text
    small = atom.kind == "name" and not (text[0].isupper() or text[0].isdigit())
    return not small and atom.told != "person" and word_count(text) <= _MOST_WORDS and lower_words(text) <= _MOST_SMALL
