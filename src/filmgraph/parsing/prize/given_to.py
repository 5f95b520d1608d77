"""Words of a prize list in, who or what they say a prize was given to out: people, or a film that they name.

"Best Score (Ana Silva)" and "Best Score for Ana Silva" name a person; "Best Score (for Other River)" names a film.
"""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.people_lists import split_people
from filmgraph.parsing.text.name_kinds import is_person
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, leading_phrase

_GIVEN = re.compile(r"\s+(?:to|for|pour|à|für|an|para|a|per|por|ad)\s+(?=[A-ZÀ-Þ\"“«„])")
_MAY_BE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: (?:d[aeiou]|v[ao]n|del|[A-ZÀ-Þ][\w’'.-]*)){1,3}")
_QUOTED = re.compile(r"[\"“«„].+[\"”»“]")
_QUOTES = "\"“”«»„‘’' "
_NO_FILM = ("prize", "category-noun", "genres", "section", "event")


def names_people(piece: Piece, lookups: Lookups) -> bool:
    """Whether words are names of people and nothing else: "Ana Silva & Leo Marr"."""
    names = split_people(piece, lookups)
    if len(names) == 0 or not all(is_person(name.text, lookups) for name in names):
        return False
    return sum(len(name.text) for name in names) >= 0.7 * len(piece.text) and not has_phrase(
        lookups, "event", piece.text
    )


def cut_recipient(piece: Piece, lookups: Lookups) -> tuple[Piece, Piece, bool] | None:
    """A prize, whom or what it was given to behind a joining word, and whether that is a film: people, or a title in
    quotation marks. None where the words name neither."""
    for match in _GIVEN.finditer(piece.text):
        given = piece.cut(match.end())
        if not has_phrase(lookups, "prize", piece.text[: match.start()]):
            continue
        acted = (
            has_phrase(lookups, "acting", piece.text[: match.start()])
            and _MAY_BE_NAME.fullmatch(given.text) is not None
        )
        if acted or names_people(given, lookups):
            return piece.part(0, match.start()), given, False
        if _QUOTED.fullmatch(given.text):
            return piece.part(0, match.start()), given.strip(_QUOTES), True
    return None


def named_film(piece: Piece, lookups: Lookups) -> Piece | None:
    """The film that words such as "for Other River" name; None for people, and for what a prize may be for."""
    length = leading_phrase(lookups, "for-film", piece.text)
    film = piece.cut(length, None, _QUOTES)
    if length == 0 or film.text == "" or not (film.text[0].isupper() or film.text[0].isdigit()):
        return None
    if names_people(film, lookups) or any(has_phrase(lookups, table, film.text) for table in _NO_FILM):
        return None
    return film
