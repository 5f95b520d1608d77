"""Prizes of people that running text mentions ("Nobel Peace Prize nominees X and Y"), which are not the film's."""

import re
from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import Honour, Outcome, PersonMention, Stated
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.text.name_patterns import JOIN
from filmgraph.parsing.text.piece import Piece
from filmgraph.source import Span

_PRIZE = r"(?:Prize|Award|Awards|Medal|Oscar|Emmy|Peabody|Pulitzer|Nobel|Prix|Preis|Premio|Prémio|Prêmio)"
_WORD = r"[A-ZÀ-Þ][\w’'-]*"
_HONOUR = re.compile(
    rf"((?:{_WORD}\s(?:(?:of|for|the|de|du|des)\s)?){{0,4}}{_PRIZE}(?:\s(?:de|du|for|of)\s(?:la\s|the\s)?\w+){{0,2}}(?:\s(?:19|20)\d\d)?)"
    r"[\s-]([a-zà-ÿ]+)\s+$"
)
_ANY_PRIZE = re.compile(_PRIZE)
_WINDOW = 120
_OUTCOMES: dict[str, Outcome] = {
    "won": "won",
    "nominated": "nominated",
    "shortlisted": "shortlisted",
    "finalist": "finalist",
}
_LAUREATES = frozenset(
    {"laureate", "laureates", "recipient", "recipients", "winners", "winning", "laureats", "laureat"}
)


def find_honours(paragraphs: Sequence[Piece], people: Sequence[PersonMention], lookups: Lookups) -> list[Honour]:
    """The honours that stand right before people: a prize in capitals, a word of outcome, and who has it."""
    honours: list[Honour] = []
    for paragraph in paragraphs:
        inside = [mention.name for mention in people if _within(mention.name, paragraph)]
        for index, name in enumerate(inside):
            start = _start(name)
            window = paragraph.text[max(0, start - paragraph.start - _WINDOW) : start - paragraph.start]
            match = _HONOUR.search(window) if _ANY_PRIZE.search(window) is not None else None
            outcome = _outcome(match[2], lookups) if match is not None else None
            if match is not None and outcome is not None:
                offset = start - len(window)
                prize, word = (Piece(match[group], offset + match.start(group)) for group in (1, 2))
                honours.append(_honour(prize, word, outcome, _joined(inside[index:], paragraph), paragraph))
    return honours


def _honour(prize: Piece, word: Piece, outcome: Outcome, recipients: list[Stated[str]], paragraph: Piece) -> Honour:
    year = YEAR.search(prize.text)
    award = prize.cut(0, year.start()) if year is not None else prize
    end = _start(recipients[-1]) + len(recipients[-1].text)
    return Honour(
        text=paragraph.text[prize.start - paragraph.start : end - paragraph.start],
        at=(Span(prize.start, end),),
        recipients=tuple(recipients),
        award=award.as_stated(),
        year=prize.part(*year.span()).stated(int(year[0])) if year is not None else None,
        outcome=outcome,
        outcome_words=word.as_stated(),
    )


def _joined(names: Sequence[Stated[str]], paragraph: Piece) -> list[Stated[str]]:
    """The names from the first on that nothing but "and" or a comma parts."""
    taken = [names[0]]
    for name in names[1:]:
        between = paragraph.text[
            _start(taken[-1]) + len(taken[-1].text) - paragraph.start : _start(name) - paragraph.start
        ]
        if JOIN.fullmatch(between) is None:
            break
        taken.append(name)
    return taken


def _outcome(word: str, lookups: Lookups) -> Outcome | None:
    if fold(word) in _LAUREATES:
        return "won"
    for told, outcome in _OUTCOMES.items():
        if fold(word) in lookups.words[f"outcome-{told}"]:
            return outcome
    return None


def _within(name: Stated[str], paragraph: Piece) -> bool:
    return paragraph.start <= _start(name) < paragraph.end


def _start(name: Stated[str]) -> int:
    assert isinstance(name.at, Span)
    return name.at.start
