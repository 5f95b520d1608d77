"""What comes after an atom in a list: the questions that the entries of a list turn on."""

from collections.abc import Sequence

from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.entry import STRONG, WEAK_NEWLINE
from filmgraph.parsing.text.piece import Piece


def same(one: Piece, other: Piece) -> bool:
    """Whether two pieces say the same words."""
    return one.text.casefold() == other.text.casefold()


def has_own_event(rest: Sequence[Atom]) -> bool:
    """Whether an event comes before the next prize or strong sign. A name may go on with the words of a section."""
    section = False
    for atom in rest:
        if atom.sign in STRONG or atom.kind in ("prize", "outcome"):
            return False
        if atom.kind in ("event", "name") and atom.depth == 0 and not (section and atom.sign == ""):
            return True
        section = atom.told == "section"
    return False


def has_own_year(rest: Sequence[Atom]) -> bool:
    """Whether a year stands right behind the atom before `rest`."""
    return len(rest) > 0 and rest[0].kind == "year" and rest[0].sign in ("", "(")


def place_follows(rest: Sequence[Atom]) -> bool:
    """Whether a place follows behind a comma or on the next line of the entry."""
    return len(rest) > 0 and rest[0].kind in ("place", "town") and rest[0].sign in (",", WEAK_NEWLINE)


def in_bracket(rest: Sequence[Atom]) -> bool:
    """Whether the bracket goes on with a year or a place."""
    return (
        len(rest) > 0
        and rest[0].depth > 0
        and rest[0].kind in ("year", "place", "town", "name")
        and rest[0].sign != "("
    )


def goes_on(rest: Sequence[Atom]) -> bool:
    """Whether a prize or event follows before the next strong sign."""
    return len(rest) > 0 and rest[0].sign not in STRONG and rest[0].kind in ("prize", "event", "name", "town")


def touches(last: Piece, piece: Piece) -> bool:
    """Whether a piece stands right behind another, a sign between them."""
    return piece.start - last.end <= 8
