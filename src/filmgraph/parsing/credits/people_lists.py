"""A list of people in, their names out, and what stands in it that can be nobody's name."""

import re
from functools import lru_cache

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.text.name_kinds import is_name, is_partnership, is_person
from filmgraph.parsing.text.name_lists import (
    COMMA,
    DASH,
    TRAIL,
    parted_by_and,
    split_outside_brackets,
    without_brackets,
)
from filmgraph.parsing.text.name_patterns import AND, NO_NAME, SOCIETY
from filmgraph.parsing.text.piece import Piece

_SIGN = re.compile(r"[^\w .'’&-]| -|- ")
"""A list of names without such a sign is parted by nothing but "and"."""
_ENTRY = re.compile(r"\s*[;|•·\n]\s*")
_STROKE = re.compile(r"\s*[;|•·\n]\s*|\s+/\s+")
_NUMBER = re.compile(r"\d{3}")
_PERSON_CUT = re.compile(r"\s+[–—-]\s+.*$|\s*[\[(][^\])]*[\])]?")
_SLASH = re.compile(r"\s*/\s*")
_LAST = re.compile(r"(?:&|and|et|und|y|e|ed|en|sowie)\s+(?=[A-ZÀ-Þ])")
_GIVEN_NAMES = 2
_SHORT_FORM = re.compile(r"\b(?:Jr|Sr|Co|Cie|Inc|Ltd|Bros|[A-Z])$")


def no_names(piece: Piece) -> list[Piece]:
    """What stands in a list of people and can be nobody's name: addresses on the web or of mail, and numbers."""
    return [piece.part(*match.span()) for match in NO_NAME.finditer(piece.text)] if _may_hold_none(piece.text) else []


def _may_hold_none(text: str) -> bool:
    """Whether a text has a sign without which nothing in it can be nobody's name: a quick look before a slow one."""
    return "@" in text or "//" in text or "www." in text or _NUMBER.search(text) is not None


@lru_cache(maxsize=256)
def split_people(piece: Piece, lookups: Lookups) -> tuple[Piece, ...]:
    """The names of a list of people: companies and countries after a dash or in brackets are left out, and what can be
    nobody's name. People who share a surname get it both ("Anna and Tom Bell"); "Jones & Co." stays whole.
    """
    if _SIGN.search(piece.text) is None and not _may_hold_none(piece.text):
        return tuple(_joined_names(piece.strip(), lookups))
    if _may_hold_none(piece.text):
        piece = Piece(NO_NAME.sub(lambda match: ";" * len(match[0]), piece.text), piece.start)
    names: list[Piece] = []
    for entry in split_outside_brackets(piece, _STROKE if DASH.search(piece.text) is not None else _ENTRY):
        inverted = _inverted(entry, lookups)
        if inverted is not None:
            names.append(inverted)
            continue
        dashed = _dashed_names(entry, lookups)
        if len(dashed) > 0:
            names += dashed
            continue
        cut = _PERSON_CUT.search(entry.text)
        while cut is not None and cut.start() == 0:
            entry = entry.cut(cut.end())
            cut = _PERSON_CUT.search(entry.text)
        for listed in split_outside_brackets(_without_dash(entry), COMMA):
            for part in parted_by_and(_without_and(listed)):
                names += _joined_names(without_brackets(part), lookups)
    return tuple(names)


def _dashed_names(entry: Piece, lookups: Lookups) -> list[Piece]:
    """The people whom dashes alone part ("Ana Lemos – Luis Rey"), and the one whose given names they join ("Anne –
    Lise Berg"); none where a company or a country may stand behind a dash."""
    parts = entry.split(DASH) if DASH.search(entry.text) is not None else []
    if len(parts) < 2 or any(_SIGN.search(part.text) is not None for part in parts):
        return []
    if len(parts) == 2 and _is_given(parts[0].text, lookups) and _is_given(parts[1].text.split()[0], lookups):
        return [entry.strip(TRAIL)] if len(parts[1].text.split()) > 1 else []
    return parts if all(is_person(part.text, lookups) for part in parts) else []


def _is_given(word: str, lookups: Lookups) -> bool:
    return fold(word) in lookups.words["given"]


def _inverted(entry: Piece, lookups: Lookups) -> Piece | None:
    """The one person whose surname stands before a comma, as catalogues of libraries print it: "Lemos, Ana"."""
    surname, comma, given = entry.text.partition(", ")
    if comma == "" or "," in given or " " in surname.strip() or not surname[:1].isupper():
        return None
    words = given.split()
    if not 0 < len(words) <= _GIVEN_NAMES or _is_given(surname, lookups):
        return None
    sure = _is_given(words[0], lookups) and all(_is_given(word, lookups) or len(word) <= 2 for word in words[1:])
    return Piece(entry.text, entry.start, f"{given.strip()} {surname}") if sure else None


def _without_and(listed: Piece) -> Piece:
    """The last name of a list without the word that joins it behind a comma: "Ana Lemos, Luis Rey, and Tom Bell"."""
    joint = _LAST.match(listed.text) if listed.text[:1].islower() or listed.text[:1] == "&" else None
    return listed if joint is None else listed.cut(joint.end())


def _joined_names(part: Piece, lookups: Lookups) -> list[Piece]:
    """The names that "and" or a stroke joins."""
    joined = [part] if is_partnership(part.text) else part.split(AND)
    names: list[Piece] = []
    for name in joined:
        for one in name.split(_SLASH) if "/" in name.text else (name,):
            clean = _without_society(one.strip(TRAIL))
            if is_name(clean.text) and lookups.country(clean.text) is None and lookups.role(clean.text) is None:
                names.append(_restore_dot(one, clean))
    return _with_surname(names, part, lookups) if len(joined) > 1 else names


def _with_surname(names: list[Piece], part: Piece, lookups: Lookups) -> list[Piece]:
    """Names with the surname of the last where all before it are given names alone; they rest on the words of all."""
    last = names[-1].text.split() if len(names) > 1 else []
    given = lookups.words["given"]
    if len(last) < 2 or not all(fold(name.text) in given for name in [*names[:-1], Piece(last[0], 0)]):
        return names
    surname = " ".join(last[1:])
    whole = part.part(names[0].start - part.start, names[-1].end - part.start)
    return [Piece(whole.text, whole.start, f"{name.text} {surname}") for name in names[:-1]] + names[-1:]


def _without_dash(entry: Piece) -> Piece:
    """The entry up to a dash that ties a company or country to the name before it."""
    dash = DASH.search(entry.text)
    return entry if dash is None else entry.part(0, dash.start())


def _without_society(name: Piece) -> Piece:
    """The name without the letters of a society behind it ("Olli Salo FSC")."""
    match = SOCIETY.search(name.text)
    return name.part(0, match.start()) if match is not None and not name.text.isupper() else name


def _restore_dot(raw: Piece, clean: Piece) -> Piece:
    """A dot that ends an abbreviation ("John Doe Jr.") belongs to the name."""
    end = clean.end - raw.start
    if raw.text[end : end + 1] == "." and _SHORT_FORM.search(clean.text):
        return Piece(clean.text + ".", clean.start)
    return clean
