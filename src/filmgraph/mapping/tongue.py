"""Running text in, the tag of the language it is written in out: its small words tell, or nothing does.

Closest to the text wins: its own words, then what its page declares, then what the settings say of the source.
"""

import re
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from filmgraph.lookups import Lookups
from filmgraph.model.program import ProgramRecord

_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 400
_FEWEST_WORDS = 8
_LEAST_SHARE = 0.18
_LEAST_LEAD = 1.25
_LEAST_MORE = 1.0


def in_its_language(program: ProgramRecord, lookups: Lookups) -> ProgramRecord:
    """The program record with its record tagged by the language of its synopsis, or of its text, where they tell."""
    record = program.record
    synopsis = "\n".join(paragraph.value for paragraph in program.synopsis)
    language = text_language(synopsis, text_language(record.text, record.language, lookups), lookups)
    return program if language == record.language else replace(program, record=replace(record, language=language))


@lru_cache(maxsize=512)
def text_language(text: str, declared: str | None, lookups: Lookups) -> str | None:
    """The tag of the language of a text, `declared` where its words do not tell.

    A declared tag that says more ("fr-CA") is kept where the words agree, and so is one of a language whose small words
    no lookup file has: its texts may look like those of a neighbour.
    """
    base = None if declared is None else declared.partition("-")[0].lower()
    if base is not None and base not in lookups.running_languages:
        return declared
    told = _told_by_words(text, lookups)
    return declared if told is None or told == base else told


def _told_by_words(text: str, lookups: Lookups) -> str | None:
    """The language whose small words are many in a text and clearly more than those of any other.

    A word that several languages have counts for each by its part: "que" says less than "não".
    """
    words = [match[0] for match, _ in zip(_WORD.finditer(text.casefold()), range(_MOST_WORDS), strict=False)]
    if len(words) < _FEWEST_WORDS:
        return None
    known = lookups.running_words
    weights: dict[str, float] = defaultdict(float)
    for word in words:
        tags = known.get(word, ())
        for tag in tags:
            weights[tag] += 1 / len(tags)
    best = max(weights, key=weights.__getitem__, default=None)
    if best is None or sum(best in known.get(word, ()) for word in words) < _LEAST_SHARE * len(words):
        return None
    second = max((weight for tag, weight in weights.items() if tag != best), default=0.0)
    return best if weights[best] >= max(_LEAST_LEAD * second, second + _LEAST_MORE) else None
