"""A sentence in, what stands before its verb out: the film, a year ("In 2019 it won …"), or a festival ("At Reed Fest
2019 it won …"), which then holds for all that the sentence states."""

from typing import NamedTuple

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.sentences.statement import heading_of
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase, phrases_in

VERBS = ("outcome-won", "outcome-nominated", "outcome-shortlisted", "outcome-finalist", "selected", "verb-second")
_LONGEST_FRONT = 100
_NAMED = ("event", "award_body", "prize")


class Film(NamedTuple):
    """How the sentences of a record call its film: by its title, or by the names of those who act in it, who may be
    given its prizes. `text` is the record's, `before` the year of the sentence before, which "the same year" means."""

    text: str
    title: str | None
    cast: tuple[str, ...] = ()
    before: Piece | None = None


def subject_length(text: str, film: Film, lookups: Lookups) -> int:
    """How many characters the film takes that begins a sentence or what is left of it: its title, or "it"."""
    for name in (film.title, *film.cast):
        if name is not None and fold(text[: len(name)]) == fold(name):
            return len(name)
    return leading_phrase(lookups, "film-subject", text)


def cut_front(sentence: Piece, film: Film, lookups: Lookups) -> tuple[Entry, Piece] | None:
    """What leads a sentence, as a heading of what it states, and the sentence from its verb on; None when neither a
    year nor a festival leads it."""
    verbs = [found[0][0] for table in VERBS if len(found := phrases_in(lookups, table, sentence.text)) > 0]
    if len(verbs) == 0 or not 0 < min(verbs) <= _LONGEST_FRONT:
        return None
    front = _without_subject(sentence.cut(0, min(verbs)), film, lookups)
    heading = _heading(front, film, lookups) if front.text != "" else None
    return (heading, sentence.cut(min(verbs))) if heading is not None else None


def leading_year(text: str, lookups: Lookups) -> tuple[int, int] | None:
    """Where the year stands that begins a text, alone or behind words that lead to it ("im Jahr 2019")."""
    length = leading_phrase(lookups, "year-lead", text)
    start = length + 1 if length > 0 else 0
    year = YEAR.match(text, start)
    return year.span() if year is not None else None


def _heading(front: Piece, film: Film, lookups: Lookups) -> Entry | None:
    year = leading_year(front.text, lookups)
    if year is not None and year[1] == len(front.text):
        return Entry(year=front.part(*year))
    if is_phrase(lookups, "same-year", front.text):
        return Entry(year=film.before) if film.before is not None else None
    length = leading_phrase(lookups, "at", front.text)
    event = front.cut(length)
    if length == 0 or not (event.text[:1].isupper() or event.text[:1].isdigit()):
        return None
    if not any(has_phrase(lookups, table, event.text) for table in _NAMED) and lookups.event(event.text) is None:
        return None
    heading = heading_of(event, film.text, lookups)
    if heading is None:
        return None
    said = [piece for piece in (heading.event, heading.year, *heading.places) if piece is not None]
    return heading if max(piece.end for piece in said) == event.strip(" )").end else None


def _without_subject(front: Piece, film: Film, lookups: Lookups) -> Piece:
    """What stands before the verb without the film at its end: "In 2019 | it", "In 2019, | the film"."""
    if film.title is not None and front.text.endswith(film.title):
        return front.cut(0, len(front.text) - len(film.title), ",")
    for start, end in phrases_in(lookups, "film-subject", front.text):
        if end == len(front.text):
            return front.cut(0, start, ",")
    return front.strip(",")
