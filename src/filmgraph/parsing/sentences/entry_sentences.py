"""A sentence in that is nothing but a prize with its festival and year, as a list would print it: "Press Prize at Reed
Fest in 2014." The statement that it makes out."""

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.sentences.sentence_fronts import Film
from filmgraph.parsing.sentences.statement import Statement
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import lower_words
from filmgraph.parsing.text.words import leading_phrase

_LONGEST = 140
_MOST_LEFT = 14
"""Such a sentence is no longer, and leaves no more than so many letters out, those of words that join."""


def read_entry_sentence(sentence: Piece, film: Film, lookups: Lookups) -> list[Statement]:
    """The statement of such a sentence; none where words are left that could be a verb."""
    text = sentence.text
    if len(text) > _LONGEST or YEAR.search(text) is None or not _begins_prize(text, lookups):
        return []
    stated = Statement((sentence,))
    found = stated.entries(film.text, lookups)
    if len(found) != 1 or found[0].award is None:
        return []
    names = [piece.text for piece in (found[0].award, found[0].event) if piece is not None]
    leads = [max(leading_phrase(lookups, table, name) for table in ("best", "generic_prize")) for name in names]
    small = [lower_words(name[lead:]) for name, lead in zip(names, leads, strict=True)]
    if max(small) > 1:
        return []
    said = [piece for piece in (found[0].award, found[0].event, *found[0].places) if piece is not None]
    left = _letters(text) - sum(_letters(piece.text) for piece in said)
    return [stated] if left <= _MOST_LEFT else []


def _begins_prize(text: str, lookups: Lookups) -> bool:
    """Whether a sentence begins with a prize: a complete one, or its noun with a name or a joining word behind it."""
    if not text[:1].isupper():
        return False
    if leading_phrase(lookups, "generic_prize", text) > 0:
        return True
    length = leading_phrase(lookups, "prize", text)
    behind = text[length:].lstrip(" -")
    best = text[: leading_phrase(lookups, "best", text)]
    joined = leading_phrase(lookups, "of", behind) > 0 and (best == "" or " " in best)
    return length > 0 and (behind[:1].isupper() or joined)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
