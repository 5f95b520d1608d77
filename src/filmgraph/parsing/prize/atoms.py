"""One chunk of a prize list in, typed atoms out: prize, event, year, place, section, and words of outcome."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.places import is_country
from filmgraph.parsing.prize.tokens import Chunk
from filmgraph.parsing.words import has_phrase, is_phrase, leading_phrase, phrases_in
from filmgraph.parsing.years import YEAR

Kind = Literal[
    "prize",
    "event",
    "name",
    "year",
    "place",
    "section",
    "category",
    "body",
    "town",
    "outcome",
    "selected",
    "date",
    "rest",
]

OUTCOMES = ("won", "nominated", "shortlisted", "finalist", "placed", "special-mention")
_ACCENTED = {
    "at": re.compile(r"\s(?:(?:à l|all|nell)['’]|à\s)", re.IGNORECASE),
    "of": re.compile(r"\s(?:de l|dell)['’]", re.IGNORECASE),
}
_TOWN = re.compile(r"^(?:à|in|en|a|em)\s+(?=[A-ZÀ-Þ][\w’' -]{1,30}$)")
_TOWN_AFTER = re.compile(r",?\s+à\s+(?=[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+){0,2}$)")
_DATE = re.compile(
    r"^(?:\d{1,2}(?:st|nd|rd|th|\.|º|er)?(?:\s?[-–]\s?\d{1,2}\.?)?\s+(?:de\s+)?)?([^\W\d_]{3,10})\.?"
    r"(?:\s+\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?)?$"
)
_EDGES = " .,;:-–—‐"
_COUNT = re.compile(
    r"^(?:\w+ (?:than|de|di) |over |\+ ?|über |oltre |et |and )?\d+\+? (?:\w+ )?(?:more|other|autres?|weitere|otros|"
    r"altri|outros|s[eé]lections?|festival(?:e?s)?|festivais|awards?|prizes?|prix|nominations|premios)\b",
    re.IGNORECASE,
)
_METAL_AFTER = re.compile(
    r"\b(?:d['’](?:or|argent|oro|argento|ouro)|de (?:oro|plata|bronce|ouro|prata|bronze)|in gold|in silber)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"^(?:\d{1,3}(?:st|nd|rd|th|e|ème|eme|°|º|ª|\.|a)|[IVXL]+(?:e|ème)?)\s")


@dataclass(frozen=True, slots=True)
class Atom:
    """A typed stretch of words.

    `told` is the outcome of an outcome atom, and "generic" for a prize whose words say no more than what it is for
    ("Best Documentary"); `tail` is what follows such words and may turn out to be the event.
    """

    kind: Kind
    piece: Piece
    sign: str = ""
    depth: int = 0
    told: str | None = None
    tail: Piece | None = None


def read_atoms(chunk: Chunk, lookups: Lookups) -> list[Atom]:
    """The atoms of one chunk, in order. The first carries the sign before the chunk, the others none."""
    atoms: list[Atom] = []
    for atom in _atoms_of(chunk.piece.text, lookups):
        piece, sign = _moved(atom.piece, chunk), chunk.sign if len(atoms) == 0 else ""
        tail = _moved(atom.tail, chunk) if atom.tail is not None else None
        atoms.append(Atom(atom.kind, piece, sign, chunk.depth, atom.told, tail))
    return atoms


def _moved(piece: Piece, chunk: Chunk) -> Piece:
    return Piece(piece.text, piece.start + chunk.piece.start)


@lru_cache(maxsize=4096)
def _atoms_of(text: str, lookups: Lookups) -> tuple[Atom, ...]:
    """The atoms of a text, with places that count from its beginning: lists are read more than once."""
    rest = _without_joint(Piece(text, 0), "at", lookups)
    if is_phrase(lookups, "and-more", rest.text) or _COUNT.match(rest.text):
        return (Atom("rest", rest),)
    return tuple(atom for piece in _around_years(rest) for atom in _outcomes(piece, lookups))


def _outcomes(piece: Piece, lookups: Lookups) -> list[Atom]:
    """The words of outcome that begin a piece, and the atoms of the rest."""
    atoms: list[Atom] = []
    while piece.text != "":
        told, length = _leading_outcome(piece.text, lookups)
        if told is None:
            return atoms + _type(piece, lookups)
        kind: Kind = "selected" if told == "selected" else "outcome"
        atoms.append(Atom(kind, piece.part(0, length), told=told))
        piece = _without_joint(piece.part(length).strip(_EDGES), "joint", lookups)
    return atoms


def _leading_outcome(text: str, lookups: Lookups) -> tuple[str | None, int]:
    """Words of outcome at the beginning, unless they are the prize itself ("Special Mention")."""
    for told in ("won", "nominated", "shortlisted", "finalist"):
        length = leading_phrase(lookups, f"outcome-{told}", text)
        if length > 0:
            return told, length
    length = leading_phrase(lookups, "selected", text)
    return ("selected", length) if length > 0 else (None, 0)


def _without_joint(piece: Piece, table: str, lookups: Lookups) -> Piece:
    """Without the joining words at the beginning ("at the"), if others follow."""
    length = leading_phrase(lookups, table, piece.text)
    return piece.part(length).strip() if 0 < length < len(piece.text) else piece


def _around_years(piece: Piece) -> list[Piece]:
    """The years of a piece and the words around them."""
    pieces, last = [], 0
    for match in YEAR.finditer(piece.text):
        pieces += [piece.part(last, match.start()).strip(_EDGES + "/"), piece.part(*match.span())]
        last = match.end()
    pieces.append(piece.part(last).strip(_EDGES.replace(".", "") + "/"))
    return [part for part in pieces if part.text != ""]


def _type(piece: Piece, lookups: Lookups) -> list[Atom]:
    """The atoms of words without a leading outcome and without a year among other words."""
    text = piece.text
    if YEAR.fullmatch(text):
        return [Atom("year", piece)]
    if is_country(text, lookups):
        return [Atom("place", piece)]
    if is_phrase(lookups, "town", text):
        return [Atom("town", piece)]
    if _is_date(text, lookups):
        return [Atom("date", piece)]
    town = _TOWN.match(text)
    if town is not None:
        return [Atom("place", piece.part(town.end()))]
    told = _trailing_outcome(text, lookups)
    if told is not None:
        outcome, cut = told
        before = piece.part(0, cut).strip(_EDGES)
        atoms = _type(before, lookups) if before.text != "" else []
        return [*atoms, Atom("outcome", piece.part(cut).strip(), told=outcome)]
    if is_phrase(lookups, "section", text):
        return [Atom("section", piece)]
    return [_marked(Atom(kind, part, tail=tail), lookups) for kind, part, _, tail in _prize_and_event(piece, lookups)]


def _marked(atom: Atom, lookups: Lookups) -> Atom:
    """A prize whose words only say what it is for, marked as such."""
    if atom.kind != "prize" or leading_phrase(lookups, "generic_prize", atom.piece.text) == 0:
        return atom
    return replace(atom, told="generic")


def _trailing_outcome(text: str, lookups: Lookups) -> tuple[str, int] | None:
    """Words of outcome at the end: "Emmy Award nominee"."""
    last = None
    for told in ("nominated", "shortlisted", "finalist", "won"):
        for start, end in phrases_in(lookups, f"outcome-{told}", text):
            if end >= len(text.rstrip(" .")) and start > 0:
                last = (told, start)
        if last is not None:
            return last
    return None


def _prize_and_event(piece: Piece, lookups: Lookups) -> list[tuple[Kind, Piece, None, Piece | None]]:
    """What the words say: prize, event, both with a joining word or none between them, a section, or a mere name."""
    piece = _without_dangling_joint(piece, lookups)
    text = piece.text
    prize = next(phrases_in(lookups, "prize", text), None)
    if prize is None and has_phrase(lookups, "jury", text) and not has_phrase(lookups, "event", text):
        return [("category", piece, None, None)]
    if prize is None:
        joined = _split_at(piece, 1, lookups) if has_phrase(lookups, "event", text) else None
        if (
            joined is not None
            and not has_phrase(lookups, "event", joined[0].text)
            and has_phrase(lookups, "event", joined[1].text)
        ):
            return [("category", joined[0], None, None), *_event_and_town(joined[1])]
        if has_phrase(lookups, "event", text):
            return _event_and_section(piece, lookups)
        if (leading_phrase(lookups, "metal", text) > 0 or _METAL_AFTER.search(text)) and len(text.split()) > 1:
            return [("prize", piece, None, None)]
        return [("section" if has_phrase(lookups, "section", text) else "name", piece, None, None)]
    joined = _split_at(piece, prize[1], lookups)
    if joined is not None:
        award, event = joined
        return [("prize", award, None, None), *_event_and_town(event)]
    events = list(phrases_in(lookups, "event", text))
    generic = leading_phrase(lookups, "generic_prize", text)
    tail = piece.part(generic).strip(_EDGES) if generic > 0 else None
    if leading_phrase(lookups, "ceremony_lead", text) > 0 and len(events) == 0 and len(text.split()) > 1:
        return [("event", piece, None, None)]
    if len(events) == 0 and leading_phrase(lookups, "award_body", text) > 0:
        return [("body", piece, None, None)]
    if len(events) == 0:
        return [("prize", piece, None, tail if tail is not None and _may_be_event(tail.text, lookups) else None)]
    if tail is not None and tail.text != "" and _may_be_event(tail.text, lookups):
        return [("prize", piece.part(0, generic), None, None), *_event_and_town(tail)]
    if events[-1][1] == len(text) and is_phrase(lookups, "ceremony", text[events[-1][0] :]) and generic == 0:
        return [("event", piece, None, None)]
    begins = prize[0] == 0 and events[0][0] > 0
    last_prize = max(end for _, end in phrases_in(lookups, "prize", text))
    if begins or last_prize > events[-1][1]:
        return [("prize", piece, None, None)]
    return _event_and_town(piece)


def _without_dangling_joint(piece: Piece, lookups: Lookups) -> Piece:
    """Without joining words at the end, whose event comes after a year ("Prize at the 2014 Film Awards")."""
    last = [start for start, end in phrases_in(lookups, "joint", piece.text) if end == len(piece.text) and start > 0]
    return piece.part(0, last[-1]).strip() if len(last) > 0 else piece


def _split_at(piece: Piece, after: int, lookups: Lookups) -> tuple[Piece, Piece] | None:
    """Prize and event parted by a joining word: the last "at" before a name; "of" only before a festival."""
    for start, end in reversed(_joints(piece.text, "at", after, lookups)):
        award, event = piece.part(0, start).strip(_EDGES), piece.part(end).strip()
        if award.text != "" and _begins_name(event.text, lookups):
            return award, event
    if not has_phrase(lookups, "prize", piece.text):
        return None
    for start, end in _joints(piece.text, "of", after, lookups):
        award, event = piece.part(0, start).strip(_EDGES), piece.part(end).strip()
        festival = leading_phrase(lookups, "event", event.text) > 0 or _ORDINAL.match(event.text) is not None
        ends = _begins_name(event.text, lookups) and has_phrase(lookups, "event", event.text)
        if (
            award.text != ""
            and len(event.text.split()) > 1
            and (festival or ends)
            and not _leads_prize(event.text, lookups)
        ):
            return award, event
    return None


def _joints(text: str, table: str, after: int, lookups: Lookups) -> list[tuple[int, int]]:
    """Where joining words stand after an offset, those included that only an accent or an apostrophe tells."""
    found = [(start, end) for start, end in phrases_in(lookups, table, text) if start >= after and end < len(text)]
    found += [match.span() for match in _ACCENTED[table].finditer(text, max(0, after - 1))]
    return sorted(found)


def _begins_name(text: str, lookups: Lookups) -> bool:
    """Whether words begin like the name of an event: with a capital, a number, a quotation mark, or "festival"."""
    return text != "" and (
        text[0].isupper() or text[0].isdigit() or text[0] in "\"“«'’‘" or leading_phrase(lookups, "event", text) > 0
    )


def _leads_prize(text: str, lookups: Lookups) -> bool:
    return leading_phrase(lookups, "prize", text) > 0


def _may_be_event(text: str, lookups: Lookups) -> bool:
    """Whether words after a complete prize can be an event: a name in capitals, itself no prize."""
    return (
        text != ""
        and (text[0].isupper() or text[0].isdigit() or leading_phrase(lookups, "event", text) > 0)
        and not (has_phrase(lookups, "prize", text) and not has_phrase(lookups, "event", text))
        and not has_phrase(lookups, "section", text)
        and not is_phrase(lookups, "genres", text)
    )


def _event_and_section(piece: Piece, lookups: Lookups) -> list[tuple[Kind, Piece, None, Piece | None]]:
    """An event with its programme section behind it ("IDFA Competition for First Appearance")."""
    event = leading_phrase(lookups, "event", piece.text)
    rest = piece.part(event).strip(_EDGES)
    if event > 0 and rest.text != "" and has_phrase(lookups, "section", rest.text):
        return [("event", piece.part(0, event), None, None), ("section", rest, None, None)]
    return _event_and_town(piece)


def _event_and_town(piece: Piece) -> list[tuple[Kind, Piece, None, Piece | None]]:
    """An event, and the town that "à" puts after it."""
    match = _TOWN_AFTER.search(piece.text)
    if match is None or match.start() == 0:
        return [("event", piece, None, None)]
    return [("event", piece.part(0, match.start()), None, None), ("place", piece.part(match.end()), None, None)]


def _is_date(text: str, lookups: Lookups) -> bool:
    match = _DATE.match(text)
    return match is not None and fold(match[1]) in lookups.words["months"]
