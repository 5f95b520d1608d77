"""Lists of people and companies split into names, and the two kinds told apart."""

import re
from functools import lru_cache

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.name_patterns import AND, ARTICLE, INITIALS, KIN, LEGAL, NO_NAME, SMALL_PART, SOCIETY, WITH
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.words import has_phrase, is_phrase, leading_phrase, phrases_in

_COMMA = re.compile(r"\s*[,;|•·]\s*|\s*\n\s*|\s+[/+]\s+")
_SIGN = re.compile(r"[^\w .'’&-]| -|- ")
"""A list of names without such a sign is parted by nothing but "and"."""
_ENTRY = re.compile(r"\s*[;|•·\n]\s*")
_NUMBER = re.compile(r"\d{3}")
_PERSON_CUT = re.compile(r"\s+[–—-]\s+.*$|\s*[\[(][^\])]*[\])]?")
_DASH = re.compile(r"\s+[–—-]\s+")
_BRACKET = re.compile(r"\s*[\[(][^\])]*[\])]?")
_SLASH = re.compile(r"\s*/\s*")
_SHORT_FORM = re.compile(r"\b(?:Jr|Sr|Co|Cie|Inc|Ltd|Bros|[A-Z])$")
_LEGAL_FORM = 3
_TRAIL = ' .,;:-–—*"“”'
_DIGIT = re.compile(r"\d")
_COMPANY_WORD = re.compile(r"(?:films?|filmes|produktion|productions|pictures|media|cine)(?: |$)")
_ETC = frozenset(
    {"etc", "et al", "u a", "and others", "et autres", "among others", "tba", "n a", "na", "none", "various", "y otros"}
)


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
    for entry in _split_outside_brackets(piece, _ENTRY):
        cut = _PERSON_CUT.search(entry.text)
        while cut is not None and cut.start() == 0:
            entry = entry.cut(cut.end())
            cut = _PERSON_CUT.search(entry.text)
        for part in _split_outside_brackets(_without_dash(entry), _COMMA):
            names += _joined_names(_without_brackets(part), lookups)
    return tuple(names)


def _joined_names(part: Piece, lookups: Lookups) -> list[Piece]:
    """The names that "and" or a stroke joins."""
    joined = [part] if _is_partnership(part.text) else part.split(AND)
    names: list[Piece] = []
    for name in joined:
        for one in name.split(_SLASH) if "/" in name.text else (name,):
            clean = _without_society(one.strip(_TRAIL))
            if _is_name(clean.text) and lookups.country(clean.text) is None and lookups.role(clean.text) is None:
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


def _is_partnership(text: str) -> bool:
    """Whether what follows "and" is kin or company, so that all is one name: "Jones & Co.", "CAT & Cie"."""
    if AND.search(text) is None:
        return False
    return any(KIN.match(joined.text) for joined in Piece(text, 0).split(AND)[1:])


def split_companies(piece: Piece, lookups: Lookups) -> list[Piece]:
    """The names of a list of companies. An "&" inside one name ("CAT & Cie") does not split it."""
    article = ARTICLE.match(piece.text)
    piece = piece if article is None else piece.part(article.end())
    names: list[Piece] = []
    for part in _split_outside_brackets(piece, _COMMA):
        if _begins_with_label(part.text, lookups):
            break
        for dashed in (one for partner in _partners(part, lookups) for one in partner.split(_DASH)):
            plain = _without_brackets(dashed)
            if len(names) > 0 and is_phrase(lookups, "town", plain.text):
                continue
            if len(names) > 0 and LEGAL.match(plain.text.strip()):
                previous = names.pop()
                names.append(Piece(piece.text[previous.start - piece.start : plain.end - piece.start], previous.start))
                continue
            names += [
                name
                for name in _split_and(plain, lookups)
                if _is_name(name.text) and lookups.country(name.text) is None
            ]
    return names


def _partners(part: Piece, lookups: Lookups) -> list[Piece]:
    """The companies that words such as "in co-production with" join."""
    pieces, last = [], 0
    for start, end in phrases_in(lookups, "partner-joint", part.text):
        pieces.append(part.cut(last, start))
        last = end
    pieces.append(part.cut(last))
    return [piece for whole in pieces for piece in _with_partner(whole, lookups) if piece.text != ""]


def _with_partner(part: Piece, lookups: Lookups) -> list[Piece]:
    """The companies that a mere "with" joins: the first ends with its legal form, the second is one by its words."""
    match = WITH.search(part.text)
    if match is None:
        return [part]
    first, second = part.cut(0, match.start()), part.cut(match.end())
    ended = len(first.text.split()) > 1 and LEGAL.match(first.text.split()[-1]) is not None
    return [first, second] if ended and is_company(second.text, lookups) else [part]


def _begins_with_label(text: str, lookups: Lookups) -> bool:
    """Whether words such as "con il contributo di" begin a part: what follows is support, not production."""
    words = text.split()
    if leading_phrase(lookups, "partner-joint", text) > 0:
        return False
    return any(
        label is not None and label.field == "business"
        for label in (lookups.label(" ".join(words[:count])) for count in range(3, min(6, len(words))))
    )


def is_company(name: str, lookups: Lookups) -> bool:
    """Whether words of the name are those of companies, channels and institutions."""
    folded = fold(name)
    words = folded.split()
    known = lookups.words["company"]
    if _DIGIT.search(name) is not None or not known.isdisjoint(words[:-1]):
        return True
    if words[-1:] != [] and words[-1] in known and not _is_surname(name.split()[-1]):
        return True
    if _is_partnership(name):
        return True
    if _COMPANY_WORD.search(folded) is not None:
        return True
    return len(words) == 1 and len(name) > 1


def _is_surname(word: str) -> bool:
    """Whether a short last word only looks like a legal form without its accent: "Sá" is not "SA"."""
    return len(word) <= _LEGAL_FORM and not word.isascii() and not word.isupper()


def is_person(name: str, lookups: Lookups) -> bool:
    """Whether the name begins like a person's: with a known given name or initials, and no company's word in it."""
    words = name.split()
    if not 2 <= len(words) <= 5 or is_company(name, lookups):
        return False
    if any(word[0].islower() and SMALL_PART.match(word) is None for word in words):
        return False
    first = fold(words[0])
    given = lookups.words["given"]
    if len(words) <= 3 and first in lookups.words["family_first"]:
        return True
    return first in given or fold(words[0].split("-")[0]) in given or INITIALS.match(words[0]) is not None


def _split_outside_brackets(piece: Piece, at: re.Pattern[str]) -> list[Piece]:
    """`piece` split, but not where a bracket is open. An open bracket that never closes hides nothing."""
    if "(" not in piece.text and "[" not in piece.text:
        return piece.split(at)
    depth, hidden = 0, []
    for character in piece.text:
        depth += (character in "([") - (character in ")]" and depth > 0)
        hidden.append(depth > 0)
    if depth > 0:
        hidden = [False] * len(hidden)
    parts, last = [], 0
    for match in at.finditer(piece.text):
        if not hidden[match.start()] and match.end() > match.start():
            parts.append(piece.cut(last, match.start()))
            last = match.end()
    parts.append(piece.cut(last))
    return [part for part in parts if part.text != ""]


def _without_dash(entry: Piece) -> Piece:
    """The entry up to a dash that ties a company or country to the name before it."""
    dash = _DASH.search(entry.text)
    return entry if dash is None else entry.part(0, dash.start())


def _without_brackets(piece: Piece) -> Piece:
    match = _BRACKET.search(piece.text) if "(" in piece.text or "[" in piece.text else None
    if match is None:
        return piece
    before, after = piece.cut(0, match.start()), piece.cut(match.end())
    return before if before.text != "" else after


def _split_and(piece: Piece, lookups: Lookups) -> list[Piece]:
    parts = piece.split(AND)
    if len(parts) < 2 or _is_partnership(piece.text) or has_phrase(lookups, "joined-trade", piece.text):
        return [piece.strip(_TRAIL.replace(".", ""))]
    left = parts[0].text
    names_left = is_company(left, lookups) or len(left.split()) > 1
    names_right = all(len(part.text.split()) > 1 or part.text.isupper() for part in parts[1:])
    if names_left and names_right and (len(left.split()) > 1 or left.isupper()):
        return [part.strip(_TRAIL.replace(".", "")) for part in parts]
    return [piece.strip(_TRAIL.replace(".", ""))]


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


def _is_name(text: str) -> bool:
    return any(map(str.isalpha, text)) and fold(text) not in _ETC
