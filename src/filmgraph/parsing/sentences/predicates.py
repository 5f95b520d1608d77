"""A sentence from its verb on in, the statements that it makes out: one, or several that "and" or a year parts."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.joined import leading_at
from filmgraph.parsing.prize.outcomes import leading_outcome
from filmgraph.parsing.sentences.sentence_fronts import Film, leading_year, subject_length
from filmgraph.parsing.sentences.statement import Statement
from filmgraph.parsing.sentences.verb_last import read_verb_last
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, leading_phrase, phrases_in

_NAMED = ("prize", "event", "town")
_AND = re.compile(r",?\s+(?:&|and|et|und|ed?|y)\s+")
_COMMA = re.compile(r",\s+")
_SOON = 40
"""How near to the beginning of a predicate "the same year" stands."""


def read_predicates(rest: Piece, heading: Entry, film: Film, lookups: Lookups, *, led: bool) -> list[Statement]:
    """What a sentence says of the film from its verb on, if that tells an outcome and names a prize or a festival.

    `heading` is the year or the festival that leads it; `led` says that the film, or one of these, stands before the
    verb. Where nothing does, a mere showing needs a year.
    """
    stated: list[Statement] = []
    if leading_phrase(lookups, "verb-second", rest.text) > 0:
        stated, rest = read_verb_last(rest, heading, film, lookups)
    same = _same_year(rest, film.before, lookups)
    if same is not None:
        verb, behind, heading = same
        return [*stated, *_by_years(behind, heading, lookups, verb)]
    told, length = leading_outcome(rest.text, lookups)
    if told is None or length == len(rest.text) or not any(has_phrase(lookups, table, rest.text) for table in _NAMED):
        return stated
    if not led and told == "selected" and YEAR.search(rest.text) is None:
        return stated
    behind = rest.cut(length)
    inverted = heading.event is not None or heading.year is not None
    subject = subject_length(behind.text, film, lookups) if inverted else 0
    if subject > 0:
        return [*stated, Statement((behind.cut(subject),), heading, _verb(told, rest.part(0, length)))]
    return [*stated, *_clauses(rest, heading, film, lookups)]


def _verb(told: str, words: Piece) -> Atom:
    return Atom("selected" if told == "selected" else "outcome", words, told=told)


def _same_year(rest: Piece, before: Piece | None, lookups: Lookups) -> tuple[Atom, Piece, Entry] | None:
    """The verb of a predicate, what stands behind it and the year, where "the same year" stands between the two."""
    for start, end in phrases_in(lookups, "same-year", rest.text) if before is not None else ():
        verb, behind = rest.cut(0, start), rest.cut(end)
        told, length = leading_outcome(f"{verb.text} {behind.text}", lookups) if 0 < start <= _SOON else (None, 0)
        if told is not None and length >= len(verb.text):
            return _verb(told, verb), behind, Entry(year=before)
    return None


def _clauses(rest: Piece, heading: Entry, film: Film, lookups: Lookups) -> list[Statement]:
    """A predicate, parted where "and" goes on with another verb: "selected for Reed Fest and won the Grand Prix", "…
    und wurde für den Weser-Preis nominiert"."""
    for match in _AND.finditer(rest.text):
        before, behind = rest.cut(0, match.start()), rest.cut(match.end())
        if leading_phrase(lookups, "verb-second", behind.text) > 0:
            more, _ = read_verb_last(behind, heading, film, lookups)
            if len(more) > 0:
                return [*_by_years(before, heading, lookups), *more]
        if not behind.text[:1].islower() or leading_outcome(behind.text, lookups)[0] is None:
            continue
        if has_phrase(lookups, "event", before.text) and YEAR.search(before.text) is None:
            return [*_by_years(before, heading, lookups), *_clauses(behind, heading, film, lookups)]
    return _by_years(rest, heading, lookups)


def _by_years(rest: Piece, heading: Entry, lookups: Lookups, verb: Atom | None = None) -> list[Statement]:
    """A predicate, parted where a year behind a comma leads to other festivals: "at Locarno, in 1975 at Angers"."""
    for comma in _COMMA.finditer(rest.text):
        behind = rest.cut(comma.end())
        year = leading_year(behind.text, lookups)
        if year is not None and leading_at(behind.text[year[1] :].lstrip(), lookups) > 0:
            told, length = leading_outcome(rest.text, lookups)
            again = verb or (_verb(told, rest.part(0, length)) if told is not None else None)
            first = Statement((rest.cut(0, comma.start()),), heading, verb)
            return [first, *_by_years(behind.cut(year[1]), Entry(year=behind.part(*year)), lookups, again)]
    return [Statement((rest,), heading, verb)]
