"""Running text in, what a sentence says of the making of the film out: "X is a 52-minute documentary directed by Ana
Lemos in 2019." Pages without labels say it so. Knows nothing of what else the record says.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from filmgraph.lookups import Lookups
from filmgraph.model.program import Stated, YearRange
from filmgraph.parsing.credits.credit_prose import LIST_OF_NAMES
from filmgraph.parsing.facts.durations import parse_durations
from filmgraph.parsing.facts.years import YEAR, parse_year
from filmgraph.parsing.sentences.sentence_fronts import Film, subject_length
from filmgraph.parsing.sentences.statements import sentences_of
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import first_phrase, leading_phrase, may_hold, phrases_in

_TYPE = frozenset({"film-type"})
_FARTHEST_TYPE = 60
"""A sentence that says what the film is does so among its first words."""
_ADJECTIVES = re.compile(r"[ ,](?:[^\W\d_]+(?:-[^\W\d_]+)*[ ,]+){0,2}$")
"""What may stand between a year and the kind of film: "a 2019 Norwegian documentary"."""
_BRACKETS = re.compile(r"\s*\(([^()]{1,80})\)")


class Making(NamedTuple):
    """What one sentence says: running times, the year, and the words that name the directors."""

    durations: tuple[Stated[int], ...]
    year: Stated[YearRange] | None
    directors: Piece | None


def makings_in(paragraph: Piece, film: Film, lookups: Lookups) -> Iterator[Making]:
    """What the sentences of a paragraph say of the making of the film, one by one."""
    if not may_hold(lookups, _TYPE, paragraph.text):
        return
    for sentence in sentences_of(paragraph):
        said = sentence.cut(_subject_length(sentence.text, film, lookups))
        kind = first_phrase(lookups, "film-type", said.text) if said.text != sentence.text else None
        if kind is not None and kind[0] <= _FARTHEST_TYPE:
            yield _making(said, kind, lookups)


def _subject_length(text: str, film: Film, lookups: Lookups) -> int:
    """How many characters the beginning takes by which a sentence says what the film is; 0 for any other."""
    return subject_length(text, film, lookups) or leading_phrase(lookups, "film-is", text)


def _making(sentence: Piece, kind: tuple[int, int], lookups: Lookups) -> Making:
    behind = sentence.cut(kind[1])
    bracket = _BRACKETS.match(behind.text)
    directors = _named_after(behind.cut(bracket.end()) if bracket is not None else behind, "film-type-by", lookups)
    year = _year_beside(sentence, kind)
    for _, end in phrases_in(lookups, "film-made", sentence.text):
        rest = sentence.cut(end)
        dated = leading_phrase(lookups, "film-made-in", rest.text)
        found = YEAR.match(rest.cut(dated).text) if dated > 0 else None
        if found is not None:
            year = parse_year(rest.cut(dated).part(*found.span()))
            rest = rest.cut(dated).cut(found.end())
        directors = directors or _named_after(rest, "film-made-by", lookups)
    if directors is not None and year is None:
        year = _year_behind(sentence.cut(directors.end - sentence.start), lookups)
    return Making(parse_durations(sentence), year, directors)


def _named_after(text: Piece, joint: str, lookups: Lookups) -> Piece | None:
    """The names behind a joining word at the beginning of a text."""
    length = leading_phrase(lookups, joint, text.text)
    behind = text.cut(length)
    names = LIST_OF_NAMES.match(behind.text) if length > 0 else None
    return behind.part(*names.span()) if names is not None else None


def _year_beside(sentence: Piece, kind: tuple[int, int]) -> Stated[YearRange] | None:
    """The year that stands before the kind of film, or behind it in brackets."""
    years: Sequence[re.Match[str]] = list(YEAR.finditer(sentence.text[: kind[0]]))
    if len(years) > 0 and _ADJECTIVES.match(sentence.text[years[-1].end() : kind[0]]) is not None:
        return parse_year(sentence.part(*years[-1].span()))
    bracket = _BRACKETS.match(sentence.text, kind[1])
    return parse_year(sentence.part(*bracket.span(1))) if bracket is not None else None


def _year_behind(rest: Piece, lookups: Lookups) -> Stated[YearRange] | None:
    """The year behind the names of the directors: "… by Ana Lemos in 2019", "… by Ana Lemos (2019)"."""
    bracket = _BRACKETS.match(rest.text)
    if bracket is not None:
        return parse_year(rest.part(*bracket.span(1)))
    behind = rest.strip(",")
    dated = leading_phrase(lookups, "film-made-in", behind.text)
    found = YEAR.match(behind.cut(dated).text) if dated > 0 else None
    return parse_year(behind.cut(dated).part(*found.span())) if found is not None else None
