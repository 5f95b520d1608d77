"""Running text in, the prizes and showings that its sentences state of the film out.

"The film has also won the Press Prize at Reed Fest 2014." is read; a sentence that only mentions a festival is not. A
sentence counts that begins with the film (its title, "it", "the film"), with a year, with a festival or with nothing,
goes on with words that tell an outcome or a selection, and has entries that are called like prizes and festivals.
Knows nothing of where the text stands.
"""

import re
from collections.abc import Iterator

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.sentences.entry_sentences import read_entry_sentence
from filmgraph.parsing.sentences.jury_sentences import read_jury_sentence
from filmgraph.parsing.sentences.predicates import read_predicates
from filmgraph.parsing.sentences.sentence_fronts import Film, cut_front, subject_length
from filmgraph.parsing.sentences.statement import Statement
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import may_hold, opened_by

_SENTENCE = re.compile(r"[.!?…](?:(?<=[^\W\d_]{3}.)|(?<=[\d)»”\"].))\s+(?=[\"“«„‘]?(?:[A-ZÀ-Þ]|(?:19|20)\d\d\s))")
_TOLD = frozenset({"outcome-won", "outcome-nominated", "outcome-shortlisted", "outcome-finalist", "selected"})
_TELLING = _TOLD | {"verb-second", "jury-gave"}
_PRIZES = frozenset({"generic_prize", "prize"})
_BEGINNING = _TOLD | _PRIZES | {"film-subject", "year-lead", "same-year", "at", "jury-subject", "article"}
_CALLED = frozenset({"prize", "event", "metal"})


def stated_in(line: Line, film: Film, lookups: Lookups) -> list[Statement]:
    """What the sentences of a line state of prizes and showings of the film."""
    if not may_hold(lookups, _CALLED, line.text):
        return []
    dated = YEAR.search(line.text) is not None
    if not (dated or may_hold(lookups, _TELLING, line.text)):
        return []
    stated: list[Statement] = []
    for sentence in sentences_of(line.piece):
        if _may_begin(sentence.text, film, lookups):
            stated += _read_sentence(sentence, film, lookups)
        years = list(YEAR.finditer(sentence.text)) if dated else []
        film = film._replace(before=sentence.part(*years[-1].span())) if len(years) > 0 else film
    return stated


def sentences_of(piece: Piece) -> Iterator[Piece]:
    """The sentences of a piece of running text."""
    last = 0
    for stop in _SENTENCE.finditer(piece.text):
        yield piece.part(last, stop.end())
        last = stop.end()
    yield piece.part(last)


def _may_begin(text: str, film: Film, lookups: Lookups) -> bool:
    """Whether a sentence begins like such a statement: a quick look at its first word before slow ones."""
    if text[:1].isdigit() or not _BEGINNING.isdisjoint(opened_by(lookups, text)):
        return True
    first = text[:1].casefold()
    return any(
        name is not None and first == name[:1].casefold() and fold(text[: 2 * len(name)]).startswith(fold(name))
        for name in (film.title, *film.cast)
    )


def _read_sentence(sentence: Piece, film: Film, lookups: Lookups) -> list[Statement]:
    """What a sentence states."""
    subject = subject_length(sentence.text, film, lookups)
    stated = read_predicates(sentence.cut(subject), Entry(), film, lookups, led=subject > 0)
    if len(stated) > 0:
        return stated
    front = cut_front(sentence, film, lookups)
    if front is not None:
        return read_predicates(front[1], front[0], film, lookups, led=True)
    return read_jury_sentence(sentence, film, lookups) or read_entry_sentence(sentence, film, lookups)
