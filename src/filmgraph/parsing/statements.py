"""Running text in, the prizes and showings that its sentences state of the film out.

"The film has also won the Press Prize at Reed Fest 2014." is read; a sentence that only mentions a festival is not. A
sentence counts that begins with the film (its title, "it", "the film") or with nothing, goes on with words that tell an
outcome or a selection, and whose entries are called like prizes and festivals. Knows nothing of where the text stands.
"""

import re
from collections.abc import Iterator

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.lines import Line
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.metals import is_called_by_metal
from filmgraph.parsing.prize.outcomes import leading_outcome
from filmgraph.parsing.prose import lower_words, word_count
from filmgraph.parsing.words import has_phrase, leading_phrase, may_hold, opened_by
from filmgraph.parsing.years import YEAR

_SENTENCE = re.compile(r"[.!?…](?:(?<=[^\W\d_]{3}.)|(?<=[\d)»”\"].))\s+(?=[\"“«„‘]?[A-ZÀ-Þ])")
_TOLD = frozenset({"outcome-won", "outcome-nominated", "outcome-shortlisted", "outcome-finalist", "selected"})
_BEGINNING = _TOLD | {"film-subject"}
_CALLED = frozenset({"prize", "event", "metal"})
_NAMED = ("prize", "metal", "event", "award_body", "outcome-special-mention")
_MOST_WORDS = 14
_MOST_SMALL = 3
"""A prize or a festival has no more words, and no more of them written small: else a verb may be among them."""


def stated_in(line: Line, title: str | None, lookups: Lookups) -> list[Line]:
    """The sentences of a line that state what the film won or where it was shown, without the film that begins them."""
    if not (may_hold(lookups, _CALLED, line.text) and may_hold(lookups, _TOLD, line.text)):
        return []
    begun = [piece for piece in _sentences(line.piece) if _may_begin(piece.text, title, lookups)]
    stated = [_predicate(sentence, title, lookups) for sentence in begun]
    return [line.of(piece) for piece in stated if piece is not None]


def is_stated(entry: Entry, lookups: Lookups) -> bool:
    """Whether an entry of such a sentence is called like a prize or a festival, and not by a clause."""
    names = [piece.text for piece in (entry.award, entry.event) if piece is not None]
    if any(word_count(name) > _MOST_WORDS or lower_words(name) > _MOST_SMALL for name in names):
        return False
    event = entry.event.text if entry.event is not None else ""
    if entry.award is not None:
        given = entry.event is not None or entry.year is not None or len(entry.places) > 0
        named = any(has_phrase(lookups, table, entry.award.text) for table in _NAMED)
        return given and (named or is_called_by_metal(entry.award.text, lookups))
    known = lookups.event(event) is not None or has_phrase(lookups, "event", event)
    told = entry.is_prize or entry.selected is not None
    return event[:1].isupper() and (known or (told and (entry.year is not None or len(entry.places) > 0)))


def _sentences(piece: Piece) -> Iterator[Piece]:
    last = 0
    for stop in _SENTENCE.finditer(piece.text):
        yield piece.part(last, stop.end())
        last = stop.end()
    yield piece.part(last)


def _may_begin(text: str, title: str | None, lookups: Lookups) -> bool:
    """Whether a sentence begins like such a statement: a quick look at its first word before slow ones."""
    if not _BEGINNING.isdisjoint(opened_by(lookups, text)):
        return True
    return (
        title is not None
        and text[:1].casefold() == title[:1].casefold()
        and fold(text[: 2 * len(title)]).startswith(fold(title))
    )


def _predicate(sentence: Piece, title: str | None, lookups: Lookups) -> Piece | None:
    """What a sentence says of the film, if that begins with words of outcome and names a prize or a festival."""
    rest = sentence.cut(_subject(sentence.text, title, lookups))
    told, length = leading_outcome(rest.text, lookups)
    if told is None or length == len(rest.text):
        return None
    named = any(has_phrase(lookups, table, rest.text) for table in ("prize", "event", "town"))
    return rest if named and (YEAR.search(rest.text) is not None or told != "selected" or rest != sentence) else None


def _subject(text: str, title: str | None, lookups: Lookups) -> int:
    """How many characters the film takes that begins a sentence: its title, or "it"."""
    if title is not None and fold(text[: len(title)]) == fold(title):
        return len(title)
    return leading_phrase(lookups, "film-subject", text)
