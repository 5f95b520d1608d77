"""A wording in, whether it heads a list of other films out: "More graduate films", "Altri film in distribuzione".

Such headings are put together from few words, so that no list has them all; those of one piece are in labels.toml.
"""

import re

from filmgraph.lookups import Label, Lookups
from filmgraph.parsing.text.words import has_phrase, leading_phrase, opened_by

_RELATED = (Label("related"),)
_EDGES = " :[]*"
_YEARS = re.compile(r"(?:18|19|20)\d\d(?:\s?[/–-]\s?(?:19|20)?\d\d)?$")
_OPENING = frozenset({"others", "others-all", "others-also"})
"""The tables with what such headings begin with."""
_SIGN = re.compile(r"[:|;·•]")
"""A heading with such a sign has something of a list behind it."""
_MOST_TAIL = 6
"""So many words at most tell where the films of a heading are."""


def label_of_others(wording: str, lookups: Lookups) -> tuple[Label, ...]:
    """The label of other films, where the wording is put together as one; none otherwise."""
    bare = wording.strip(_EDGES)
    if ":" in bare or _OPENING.isdisjoint(opened_by(lookups, bare)) or _SIGN.search(bare) is not None:
        return ()
    return _RELATED if _says_more(bare, lookups) or _says_also(bare, lookups) or _says_all(bare, lookups) else ()


def is_link_to_all(line: str, lookups: Lookups) -> bool:
    """Whether a line says "all films" and nothing else: it leads to them, and heads no list."""
    return not line.rstrip().endswith(":") and _says_all(line.strip(_EDGES), lookups)


def _says_more(bare: str, lookups: Lookups) -> bool:
    rest = _behind("others", bare, lookups)
    return rest is not None and _names_films(rest, lookups)


def _says_all(bare: str, lookups: Lookups) -> bool:
    rest = _behind("others-all", bare, lookups)
    return rest is not None and _names_films(rest, lookups)


def _says_also(bare: str, lookups: Lookups) -> bool:
    """Whether words say that the films stand where this one stands: "Also in this series", "Im selben Programm"."""
    rest = _behind("others-also", bare, lookups)
    if rest is None or not has_phrase(lookups, "others-place", rest):
        return False
    begins_so = _behind("others-place", rest, lookups) is not None
    return (begins_so and _is_short(rest, lookups)) or _tells_where(rest, lookups)


def _names_films(rest: str, lookups: Lookups) -> bool:
    """Whether words say "films", of some kind, perhaps of a year, a place or a theme; but not whose: "other films by
    the director" head a filmography."""
    behind = _behind("film-noun", rest, lookups)
    while behind is None:
        kind = _behind("film-kind", rest, lookups)
        if kind is None:
            return False
        rest, behind = kind, _behind("film-noun", kind, lookups)
    kind = _behind("film-kind", behind, lookups)
    behind = behind if kind is None else kind
    about = _behind("others-theme", behind, lookups)
    if behind == "" or _YEARS.match(behind) is not None or _tells_where(behind, lookups):
        return True
    return about is not None and _is_short(about, lookups)


def _tells_where(words: str, lookups: Lookups) -> bool:
    where = _behind("others-tail", words, lookups)
    return where is not None and _is_short(where, lookups)


def _is_short(words: str, lookups: Lookups) -> bool:
    """Whether words can end a heading: few, and none that tells whose the films are."""
    split = words.split()
    return 0 < len(split) <= _MOST_TAIL and all(lookups.role(word) is None for word in split)


def _behind(table: str, text: str, lookups: Lookups) -> str | None:
    """What follows the longest phrase of a table that begins a text; None where none does."""
    taken = leading_phrase(lookups, table, text)
    return text[taken:].lstrip() if taken > 0 else None
