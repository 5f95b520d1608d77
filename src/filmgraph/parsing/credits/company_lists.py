"""A list of companies in, their names out: partners are parted, legal forms and partnerships stay with their names."""

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.contacts import is_contact
from filmgraph.parsing.text.name_kinds import is_company, is_name, is_partnership
from filmgraph.parsing.text.name_lists import (
    COMMA,
    DASH,
    TRAIL,
    parted_by_and,
    split_outside_brackets,
    without_brackets,
)
from filmgraph.parsing.text.name_patterns import AND, ARTICLE, LEGAL, WITH
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase, phrases_in


def split_companies(piece: Piece, lookups: Lookups) -> list[Piece]:
    """The names of a list of companies. An "&" inside one name ("CAT & Cie") does not split it."""
    article = ARTICLE.match(piece.text)
    piece = piece if article is None else piece.part(article.end())
    names: list[Piece] = []
    joined = False
    for part in split_outside_brackets(piece, COMMA):
        if is_contact(part.text, lookups):
            continue
        if _begins_with_label(part.text, lookups) or _is_set_apart(part, piece, lookups):
            break
        joined = joined or has_phrase(lookups, "partner-joint", part.text)
        for dashed in (one for partner in _partners(part, lookups) for one in _parted(partner)):
            plain = without_brackets(dashed)
            if len(names) > 0 and is_phrase(lookups, "town", plain.text):
                continue
            if len(names) > 0 and LEGAL.match(plain.text.strip()):
                previous = names.pop()
                names.append(Piece(piece.text[previous.start - piece.start : plain.end - piece.start], previous.start))
                continue
            names += [
                name
                for name in _split_and(plain, lookups, joined=joined)
                if is_name(name.text) and lookups.country(name.text) is None
            ]
    return names


def _parted(partner: Piece) -> list[Piece]:
    """The parts of a company's words that a dash parts, or "and" behind a bracket: "Sol Films (Lille) & Reed TV"."""
    dashed = partner.split(DASH)
    return [one for part in dashed for one in parted_by_and(part)] if ") " in partner.text else dashed


def _partners(part: Piece, lookups: Lookups) -> list[Piece]:
    """The companies that words such as "in co-production with" join."""
    pieces, last = [], 0
    for start, end in phrases_in(lookups, "partner-joint", part.text):
        pieces.append(part.cut(last, start))
        last = end
    pieces.append(part.cut(last))
    if last > 0:
        pieces = [one for one in map(_without_article, pieces) if leading_phrase(lookups, "public-body", one.text) == 0]
    return [piece for whole in pieces for piece in _with_partner(whole, lookups) if piece.text != ""]


def _without_article(piece: Piece) -> Piece:
    article = ARTICLE.match(piece.text)
    return piece if article is None else piece.part(article.end())


def _with_partner(part: Piece, lookups: Lookups) -> list[Piece]:
    """The companies that a mere "with" joins: the first ends with its legal form or is a company by its words, as the
    second is."""
    match = WITH.search(part.text)
    if match is None:
        return [part]
    first, second = part.cut(0, match.start()), part.cut(match.end())
    words = first.text.split()
    ended = len(words) > 1 and (LEGAL.match(words[-1]) is not None or is_company(first.text, lookups))
    return [first, second] if ended and is_company(second.text, lookups) else [part]


def _begins_with_label(text: str, lookups: Lookups) -> bool:
    """Whether words such as "con il contributo di" begin a part: what follows is support, not production."""
    words = text.split()
    if leading_phrase(lookups, "partner-joint", text) > 0:
        return False
    return any(
        label is not None and label.field == "business"
        for label in (lookups.label(" ".join(words[:count])) for count in range(2, min(6, len(words))))
    )


def _is_set_apart(part: Piece, piece: Piece, lookups: Lookups) -> bool:
    """Whether a semicolon sets a part off that begins with words of mere help ("; in collaboration with Reed TV")."""
    if not piece.text[: part.start - piece.start].rstrip().endswith(";"):
        return False
    joint = leading_phrase(lookups, "partner-joint", part.text)
    label = lookups.label(part.text[:joint]) if joint > 0 else None
    return label is not None and label.field == "business"


def _split_and(piece: Piece, lookups: Lookups, *, joined: bool) -> list[Piece]:
    """The companies that "and" joins. Behind words such as "in co-production with" (`joined`) each may be one word."""
    parts = piece.split(AND)
    if len(parts) < 2 or is_partnership(piece.text) or has_phrase(lookups, "joined-trade", piece.text):
        return [piece.strip(TRAIL.replace(".", ""))]
    left = parts[0].text
    if joined and all(part.text[:1].isupper() for part in parts):
        return [_without_article(part.strip(TRAIL.replace(".", ""))) for part in parts]
    names_left = is_company(left, lookups) or len(left.split()) > 1
    names_right = all(len(part.text.split()) > 1 or part.text.isupper() for part in parts[1:])
    if names_left and names_right and (len(left.split()) > 1 or left.isupper()):
        return [_without_article(part.strip(TRAIL.replace(".", ""))) for part in parts]
    return [piece.strip(TRAIL.replace(".", ""))]
