"""A line whose credits stand side by side without a colon in, its labels out: "Regie Ana Lind | Kamera Jo Berg",
"Kamera: Jo Berg. Mit Ana Lind, Eva Gil. 89 Min."

A part counts only where every other part of its line is a credit, or facts, as well.
"""

import re
from collections.abc import Sequence

from filmgraph.lookups import Label, Lookups
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.labels.bare import bare_label, holds_names, is_credit
from filmgraph.parsing.labels.labelling import Labelled
from filmgraph.parsing.text.piece import Piece

_STOP = re.compile(r"(?<=[^\W\d_]{2})\.\s+(?=[A-ZÀ-Þ\d])")
_PARTINGS = tuple(
    re.compile(sign) for sign in (_STOP.pattern, r"\s*[|•·]\s*", r"\s*;\s+", r"\s+/+\s+", r"\s+[–—-]\s+", r",\s+")
)
"""The signs that may part the credits of a line, the surest first: names are parted by the last of them, too."""
_SIGNS = frozenset(".|•·;/–—-,")
_FEWEST = 2
_FIRST_WORDS = 8
"""So many words of a long list of names tell what it is."""
_LONGEST = 400


def credit_cells(line: Piece, lookups: Lookups) -> list[Labelled]:
    """The credits of a line whose parts all begin with a role, facts among them; none for any other line."""
    if len(line.text) > _LONGEST or _SIGNS.isdisjoint(line.text):
        return []
    for sign in _PARTINGS:
        cells = line.split(sign)
        if len(cells) >= _FEWEST:
            found = [_credit_or_facts(cell, lookups) for cell in cells]
            told = [one for one in found if one is not None]
            if len(told) == len(cells) and sum(is_credit(one.labels[0]) for one in told) >= _FEWEST:
                return told
    return []


def with_sentences(found: Sequence[Labelled], lookups: Lookups) -> list[Labelled]:
    """Labels with their values, and those of the sentences behind a credit, where all of them are credits or facts."""
    return [part for one in found for part in _sentences_of(one, lookups)]


def _sentences_of(found: Labelled, lookups: Lookups) -> list[Labelled]:
    if ". " not in found.value.text or len(found.value.text) > _LONGEST or not is_credit(found.labels[0]):
        return [found]
    first, *sentences = found.value.split(_STOP)
    told: list[Labelled] = []
    for sentence in sentences:
        rest = found.value.cut(sentence.start - found.value.start)
        if len(read_facts(rest, lookups)) > 0:
            told.append(_facts(rest))
            break
        credit = _credit_or_facts(sentence, lookups)
        if credit is None:
            return [found]
        told.append(credit)
    return [found._replace(value=first), *told] if len(told) > 0 else [found]


def _credit_or_facts(part: Piece, lookups: Lookups) -> Labelled | None:
    """The credit that a part is, or its facts as such; None for anything else."""
    credit = bare_label(part, lookups)
    if credit is not None and is_credit(credit.labels[0]):
        names = " ".join(credit.value.text.split()[:_FIRST_WORDS])
        return credit if holds_names(names) else None
    return _facts(part) if len(read_facts(part, lookups)) > 0 else None


def _facts(part: Piece) -> Labelled:
    return Labelled((Label("fact-line"),), part.part(0, 0), part)
