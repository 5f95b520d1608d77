"""One chunk of a prize list in, typed atoms out: prize, event, year, place, section, and words of outcome."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.facts.places import is_country
from filmgraph.parsing.facts.years import SHORT_YEAR, YEAR
from filmgraph.parsing.prize.atom import AND, AND_AT, WHERE, Atom, Kind
from filmgraph.parsing.prize.atom_marks import is_date, marked
from filmgraph.parsing.prize.counts import behind_including, cut_count, is_count, without_more, without_number
from filmgraph.parsing.prize.given_to import cut_recipient, named_film
from filmgraph.parsing.prize.joined import may_join, split_festivals, split_joined
from filmgraph.parsing.prize.joints import is_joint, without_and, without_elided, without_joint
from filmgraph.parsing.prize.kinds import prize_and_event
from filmgraph.parsing.prize.outcomes import (
    OUTCOME_TABLES,
    inner_outcome,
    leading_outcome,
    trailing_outcome,
    without_subject,
)
from filmgraph.parsing.prize.remarks import is_remark, says_giver, without_remark
from filmgraph.parsing.prize.tokens import Break, Chunk
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase, may_hold, opened_by, tables_in

_TOWN = re.compile(r"^(?:à|in|en|a|em)\s+(?=[A-ZÀ-Þ][\w’' -]{1,30}$)")
_EDGES = " .,;:!-–—‐"
_BEFORE_YEAR = _EDGES + "/"
_BEHIND_YEAR = _BEFORE_YEAR.replace(".", "")
_DIGIT = re.compile(r"\d")
_APOSTROPHE = re.compile("[’'‘]")
_SECTIONS = frozenset({"section", "section-name"})
_AROUND = frozenset({"and-more", "including", "at"})
"""Tables of what may stand around all that a chunk names."""
_LEADING = OUTCOME_TABLES | {"film-subject", "at", "number"}
"""Tables of what may stand before the name of a prize or an event."""


def read_atoms(chunk: Chunk, lookups: Lookups) -> list[Atom]:
    """The atoms of one chunk, in order. The first carries the sign before the chunk, the others none."""
    atoms: list[Atom] = []
    if chunk.depth == 0 and says_giver(chunk.piece.text):
        return atoms
    for atom in _atoms_of(chunk.piece.text, lookups):
        piece, sign = Piece(atom.piece.text, atom.piece.start + chunk.piece.start), atom.sign
        if len(atoms) == 0 and (sign == "" or chunk.strength is Break.STRONG):
            sign = chunk.sign
        tail = Piece(atom.tail.text, atom.tail.start + chunk.piece.start) if atom.tail is not None else None
        atoms.append(atom._replace(piece=piece, sign=sign, depth=chunk.depth, tail=tail))
    return atoms


@lru_cache(maxsize=4096)
def _atoms_of(text: str, lookups: Lookups) -> tuple[Atom, ...]:
    """The atoms of a text, with places that count from its beginning: lists are read more than once."""
    if is_remark(text):
        return ()
    rest = without_remark(Piece(text, 0))
    if may_hold(lookups, _AROUND, rest.text):
        rest = without_joint(behind_including(without_more(rest, lookups), lookups), "at", lookups)
        if is_phrase(lookups, "and-more", rest.text):
            return (Atom("rest", rest),)
    if leading_phrase(lookups, "copy-remark", rest.text) > 0 and not has_phrase(lookups, "prize", rest.text):
        return ()
    dated = _DIGIT.search(rest.text) is not None
    if dated and is_count(rest.text) and cut_count(rest, lookups) is None:
        return (Atom("rest", rest),)
    atoms: list[Atom] = []
    for part in _with_months(_around_years(rest), lookups) if dated else _bare(rest):
        if _is_year(part.text):
            atoms.append(Atom("year", part))
            continue
        piece = without_and(part, lookups)
        if not is_joint(piece.text, lookups):
            found = _outcomes(piece, lookups)
            joint = part.text[: piece.start - part.start]
            if joint != "" and found[0].sign == "":
                found[0] = found[0]._replace(sign=AND_AT if has_phrase(lookups, "at", joint) else AND)
            atoms += found
    return tuple(atoms)


def _outcomes(piece: Piece, lookups: Lookups) -> list[Atom]:
    """The words of outcome that begin a piece, and the atoms of the rest."""
    category = _without_for(piece, lookups) if piece.text[0].islower() else None
    if category is not None:
        return [atom._replace(sign="–") for atom in _type(category, lookups)]
    atoms: list[Atom] = []
    if piece.text[0].isdigit() or not _LEADING.isdisjoint(opened_by(lookups, piece.text)):
        atoms, piece = _cut_outcomes(piece, lookups)
    if piece.text == "":
        return atoms
    named = without_number(piece, lookups)
    joined = may_join(named.text)
    for festival in split_festivals(named, lookups) if joined else (named,):
        parts = split_joined(festival, lookups) if joined else (festival,)
        found = [atom for part in parts for atom in _type(part, lookups)]
        if festival.start > piece.start and len(atoms) > 0:
            found[0] = found[0]._replace(sign=AND_AT)
        atoms += found
    return atoms


def _cut_outcomes(piece: Piece, lookups: Lookups) -> tuple[list[Atom], Piece]:
    """The words of outcome and the counts that begin a piece, one after the other, and the rest."""
    atoms: list[Atom] = []
    where = leading_phrase(lookups, "where", piece.text) > 0
    piece = without_joint(without_subject(piece, lookups), "at", lookups)
    counted = cut_count(piece, lookups)
    if counted is not None:
        atoms, piece = [counted[0]], counted[1]
    while piece.text != "":
        told, length = leading_outcome(piece.text, lookups)
        if told is None:
            break
        kind: Kind = "selected" if told == "selected" else "outcome"
        names_section = told == "selected" and is_phrase(lookups, "competition", piece.text[:length])
        sign = WHERE if where and kind == "outcome" and len(atoms) == 0 else ""
        atoms.append(Atom(kind, piece.part(0, length), sign, told="section" if names_section else told))
        behind = piece.cut(length, None, _EDGES)
        behind = behind.cut(leading_phrase(lookups, "adverb", behind.text)) if behind.text[:1].islower() else behind
        piece = without_joint(without_joint(behind, "joint", lookups), "as", lookups)
        piece = without_elided(piece) if told == "won" else piece
        counted = cut_count(piece, lookups)
        piece = counted[1] if counted is not None else piece
    return atoms, Piece("", piece.end) if is_joint(piece.text, lookups) else piece


def _without_for(piece: Piece, lookups: Lookups) -> Piece | None:
    """What a prize before the piece was for, behind a joining word in small letters: "… Award 2014 | for Best Editing";
    else None."""
    length = max(leading_phrase(lookups, table, piece.text) for table in ("for-film", "as", "of"))
    if length == 0:
        return None
    rest = piece.cut(length)
    rest = rest.cut(leading_phrase(lookups, "article", rest.text)) if rest.text[:1].islower() else rest
    return rest if leading_phrase(lookups, "best", rest.text) > 0 else None


def _bare(piece: Piece) -> list[Piece]:
    """The words of a piece without a year, if there are any between its signs."""
    bare = piece.strip(_BEHIND_YEAR)
    return [bare] if bare.text != "" else []


def _around_years(piece: Piece) -> list[Piece]:
    """The years of a piece and the words around them."""
    pieces, last = [], 0
    found = list(YEAR.finditer(piece.text))
    if _APOSTROPHE.search(piece.text) is not None:
        found = sorted([*found, *SHORT_YEAR.finditer(piece.text)], key=lambda year: year.start())
    for match in found:
        start, end = match.span()
        pieces += [piece.cut(last, start, _BEFORE_YEAR), piece.part(start, end)]
        last = end
    if last < len(piece.text):
        pieces.append(piece.cut(last, None, _BEHIND_YEAR))
    return [part for part in pieces if part.text != ""]


def _with_months(parts: Sequence[Piece], lookups: Lookups) -> Iterator[Piece]:
    """The parts around years, a month at the end of the words before a year apart: "Reed Fest November 2010"."""
    for part, behind in zip_longest(parts, parts[1:]):
        words, _, last = part.text.rpartition(" ")
        month = behind is not None and words != "" and fold(last) in lookups.words["months"]
        month = month and not is_date(part.text, lookups)
        if month and _is_year(behind.text) and not is_joint(words.rpartition(" ")[2], lookups):
            yield from (part.cut(0, len(words), _EDGES), part.part(len(words) + 1))
        else:
            yield part


def _is_year(text: str) -> bool:
    return text[-1:].isdigit() and (YEAR.fullmatch(text) or SHORT_YEAR.fullmatch(text)) is not None


def _type(piece: Piece, lookups: Lookups) -> list[Atom]:
    """The atoms of words without a leading outcome and without a year among other words."""
    text = piece.text
    if _is_year(text):
        return [Atom("year", piece)]
    if is_country(text, lookups):
        return [Atom("place", piece)]
    tables = tables_in(lookups, text)
    if "town" in tables and is_phrase(lookups, "town", text):
        return [Atom("town", piece, told="known" if lookups.event(text) is not None else None)]
    if is_date(text, lookups):
        return [Atom("date", piece)]
    if "event" in tables and lookups.event(text) is not None and has_phrase(lookups, "event", text):
        return [Atom("event", piece, told="known")]
    town = _TOWN.match(text) if text[:1].islower() else None
    if town is not None:
        return [Atom("place", piece.part(town.end()))]
    film = named_film(piece, lookups) if "for-film" in tables else None
    if film is not None:
        return [Atom("film", film)]
    parted = [] if OUTCOME_TABLES.isdisjoint(tables) else _around_outcome(piece, lookups)
    if len(parted) > 0:
        return parted
    if not _SECTIONS.isdisjoint(tables) and any(is_phrase(lookups, table, text) for table in _SECTIONS):
        return [Atom("section", piece)]
    given = cut_recipient(piece, lookups) if "prize" in tables else None
    if given is not None:
        prize, to, is_film = given
        return [*_type(prize, lookups), Atom("film", to) if is_film else Atom("name", to, told="person")]
    return [marked(Atom(kind, part, tail=tail), lookups) for kind, part, _, tail in prize_and_event(piece, lookups)]


def _around_outcome(piece: Piece, lookups: Lookups) -> list[Atom]:
    """The atoms of words with an outcome at their end or within; none where they have no such."""
    told = trailing_outcome(piece.text, lookups)
    if told is not None:
        outcome, cut = told
        before = piece.cut(0, cut, _EDGES)
        atoms = _type(before, lookups) if before.text != "" else []
        return [*atoms, Atom("outcome", piece.cut(cut), told=outcome)]
    inner = inner_outcome(piece, lookups)
    return [*_type(inner[0], lookups), inner[1], *_type(inner[2], lookups)] if inner is not None else []
