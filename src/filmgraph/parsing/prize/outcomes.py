"""Words of a prize list in, which of them tell how a prize ended out: at their beginning, at their end, or within."""

from filmgraph.lookups import Lookups
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, leading_phrase, may_hold, opened_by, phrases_in, tables_in

OUTCOME_TABLES = frozenset({"outcome-won", "outcome-nominated", "outcome-shortlisted", "outcome-finalist", "selected"})
_INNER_TABLES = frozenset({"outcome-nominated", "outcome-shortlisted", "outcome-finalist"})
_EDGES = " .,;:-–—‐"


def without_subject(piece: Piece, lookups: Lookups) -> Piece:
    """Without the film itself at the beginning of a sentence, if words of outcome follow ("The film won …")."""
    length = leading_phrase(lookups, "film-subject", piece.text)
    if length == 0:
        return piece
    rest = piece.cut(length)
    return rest if leading_outcome(rest.text, lookups)[0] is not None else piece


def leading_outcome(text: str, lookups: Lookups) -> tuple[str | None, int]:
    """Words of outcome at the beginning, unless they are the prize itself ("Special Mention")."""
    opened = opened_by(lookups, text)
    if OUTCOME_TABLES.isdisjoint(opened):
        return None, 0
    for told in ("won", "nominated", "shortlisted", "finalist"):
        length = leading_phrase(lookups, table, text) if (table := f"outcome-{told}") in opened else 0
        if length > 0:
            return told, length
    length = leading_phrase(lookups, "selected", text)
    if length > 0:
        return "selected", length
    return _around_adverb(text, lookups)


def _around_adverb(text: str, lookups: Lookups) -> tuple[str | None, int]:
    """Words of outcome with an adverb behind their first word: "has also won", "ha poi ricevuto"."""
    first, _, rest = text.partition(" ")
    length = leading_phrase(lookups, "adverb", rest)
    if length == 0:
        return None, 0
    told, taken = leading_outcome(f"{first}{rest[length:]}", lookups)
    return told, taken + 1 + length if told is not None and taken > len(first) else 0


def trailing_outcome(text: str, lookups: Lookups) -> tuple[str, int] | None:
    """Words of outcome at the end: "Emmy Award nominee"."""
    tables = tables_in(lookups, text)
    last = None
    for told in ("nominated", "shortlisted", "finalist", "won"):
        if f"outcome-{told}" not in tables:
            continue
        for start, end in phrases_in(lookups, f"outcome-{told}", text):
            if end >= len(text.rstrip(" .")) and start > 0:
                last = (told, start)
        if last is not None:
            return last
    return None


def inner_outcome(piece: Piece, lookups: Lookups) -> tuple[Piece, Atom, Piece] | None:
    """Words of outcome between a prize with a name and what it was for, with both ("… Award | nominee for | Best
    Score"); None for other words."""
    if not may_hold(lookups, _INNER_TABLES, piece.text):
        return None
    for told in ("nominated", "shortlisted", "finalist"):
        for start, end in phrases_in(lookups, f"outcome-{told}", piece.text):
            before, behind = piece.cut(0, start, _EDGES), piece.cut(end)
            if has_phrase(lookups, "prize", before.text) and leading_phrase(lookups, "best", behind.text) > 0:
                return before, Atom("outcome", piece.part(start, end), "–", told=told), behind
    return None
