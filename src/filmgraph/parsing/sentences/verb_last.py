"""A clause whose verb stands at its end in, what it states out: "wurde beim Filmfest Weser 2019 mit dem Publikumspreis
ausgezeichnet". So German tells of prizes and showings.

Between the verb that comes second and the one at the end stand, in any order, where ("beim …"), what ("mit dem …", "für
den …"), and in which category.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from filmgraph.lookups import Lookups
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.sentences.sentence_fronts import Film, leading_year, subject_length
from filmgraph.parsing.sentences.statement import Statement, heading_of
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import is_phrase, leading_phrase, phrases_in

_LAST = {"last-won": "won", "last-nominated": "nominated", "last-selected": "selected"}
_KINDS: dict[str, "_Kind"] = {"at": "event", "prize-given": "prize", "nominated-for": "prize", "as": "category"}
_JOINS = " ,"

_Kind = Literal["event", "prize", "category", "year"]


class _Part(NamedTuple):
    """A stretch between the two verbs, without the words that tell what it is."""

    kind: _Kind
    piece: Piece


def read_verb_last(clause: Piece, heading: Entry, film: Film, lookups: Lookups) -> tuple[list[Statement], Piece]:
    """What a clause states that begins with its first verb, and what follows its last one; nothing where no verb that
    tells of a prize or a showing ends it."""
    stated: list[Statement] = []
    while True:
        clause = clause.cut(leading_phrase(lookups, "verb-second", clause.text))
        clause = clause.cut(subject_length(clause.text, film, lookups))
        last = _last_verb(clause, lookups)
        if last is None:
            return stated, clause
        told, start, end = last
        verb = Atom("selected" if told == "selected" else "outcome", clause.part(start, end), told=told)
        parts = list(_parts(clause.cut(0, start), told, lookups))
        stated += _statements(parts, heading, verb, film, lookups)
        clause = _behind_and(clause.cut(end, None, _JOINS), lookups)


def _last_verb(clause: Piece, lookups: Lookups) -> tuple[str, int, int] | None:
    """The first verb that ends a clause: what it tells, and where it stands."""
    found = [
        (*spans[0], told) for table, told in _LAST.items() if len(spans := phrases_in(lookups, table, clause.text))
    ]
    if len(found) == 0:
        return None
    start, end, told = min(found)
    return told, start, end


def _parts(middle: Piece, told: str, lookups: Lookups) -> Iterator[_Part]:
    """The parts between the verbs, each from the words that begin it to the next such words. None where someone other
    than the film stands behind the first verb."""
    tables = ("at", "prize-given", "as", *(("nominated-for",) if told == "nominated" else ()))
    found = sorted((start, -end, table) for table in tables for start, end in phrases_in(lookups, table, middle.text))
    marks: list[tuple[int, int, str]] = []
    for start, end, table in found:
        if (len(marks) == 0 or start >= marks[-1][1]) and middle.text[start].islower():
            marks.append((start, -end, table))
    lead = middle.cut(0, marks[0][0] if len(marks) > 0 else None)
    year = leading_year(lead.text, lookups)
    if year is not None:
        yield _Part("year", lead.part(*year))
    elif lead.text != "" and not is_phrase(lookups, "adverb", lead.text):
        return
    for index, (_, end, table) in enumerate(marks):
        stop = marks[index + 1][0] if index + 1 < len(marks) else len(middle.text)
        piece = _before_and(middle.cut(end, stop, _JOINS), lookups)
        if piece.text[:1].isupper() or piece.text[:1].isdigit():
            yield _Part(_KINDS[table], piece)


def _statements(
    parts: Sequence[_Part], heading: Entry, verb: Atom, film: Film, lookups: Lookups
) -> Iterator[Statement]:
    """What the parts state together: each prize with the festival that leads it, or else with the next one."""
    for part in parts:
        if part.kind == "year":
            heading = Entry(event=heading.event, year=part.piece, places=heading.places, pieces=heading.pieces)
    named = [part for part in parts if part.kind in ("event", "prize")]
    category = next((part.piece for part in parts if part.kind == "category"), None)
    if category is not None:
        over = _over(named[-1].piece, heading, film, lookups) if len(named) > 0 else heading
        if over.event is not None:
            yield Statement((), over, verb, category)
        return
    leads = len(named) > 0 and named[0].kind == "event"
    over, waiting = heading, list[Piece]()
    for part in named:
        if part.kind == "prize":
            waiting += [part.piece]
            continue
        if leads:
            yield from (Statement((prize,), over, verb) for prize in waiting)
        over = _over(part.piece, heading, film, lookups)
        if not leads:
            yield from (Statement((prize,), over, verb) for prize in waiting)
        waiting = []
        if verb.kind == "selected":
            yield Statement((part.piece,), heading, verb)
    yield from (Statement((prize,), over if leads else heading, verb) for prize in waiting)


def _over(event: Piece, heading: Entry, film: Film, lookups: Lookups) -> Entry:
    """The festival that words name as a heading, with the year of another heading where it has none."""
    found = heading_of(event, film.text, lookups)
    if found is None:
        return heading
    found.year = found.year or heading.year
    return found


def _before_and(piece: Piece, lookups: Lookups) -> Piece:
    """Without the "and" at its end."""
    for start, end in phrases_in(lookups, "and", piece.text):
        if end == len(piece.text) and start > 0:
            return piece.cut(0, start, _JOINS)
    return piece


def _behind_and(piece: Piece, lookups: Lookups) -> Piece:
    """Without the "and" at its beginning."""
    return piece.cut(leading_phrase(lookups, "and", piece.text))
