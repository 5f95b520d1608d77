"""Lines that list prizes and festivals in, prizes and selections out."""

import re
from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import FestivalSelection, Outcome, Prize, Recipient, Stated
from filmgraph.parsing.credits.people_lists import split_people
from filmgraph.parsing.facts.years import year_number
from filmgraph.parsing.prize.entries import EntryBuilder
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.headings import group_under_headings
from filmgraph.parsing.prize.kinds import COMPOUND_PRIZE, may_hold_compound
from filmgraph.parsing.prize.patterns import read_patterns
from filmgraph.parsing.prize.rows import read_rows
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import first_phrase, has_phrase, leading_phrase, may_hold, phrases_in
from filmgraph.source import Locator, Span

_OUTCOMES: dict[str, Outcome] = {
    "won": "won",
    "nominated": "nominated",
    "shortlisted": "shortlisted",
    "finalist": "finalist",
    "placed": "placed",
    "special-mention": "special mention",
}
_ARTICLE = "the "
_MOST_PLACES = 3
"""A town, what it lies in, and the country: more are other festivals ("Grand Prix à Lille, Brest, Pantin, Nice")."""
_EDGES = " .,;:-–—‐*_"
_METAL = re.compile(r"\b(?:or|argent|oro|argento|ouro|plata|bronce|prata|bronze|gold|silber)\b", re.IGNORECASE)
_TELLING = frozenset(
    {"prize", "jury", "metal", "event", "outcome-won", "outcome-nominated", "outcome-shortlisted", "outcome-finalist"}
)


def read_entries(lines: Sequence[Line], text: str, lookups: Lookups) -> list[Entry]:
    """The entries of a list of prizes and festivals, in the order of its lines."""
    entries: list[Entry] = []
    rest: list[Line] = []
    for part in (part for line in lines for part in read_patterns(line, lookups)):
        if isinstance(part, Line):
            rest.append(part)
        else:
            entries += [*_read_grammar(rest, text, lookups), part]
            rest = []
    return entries + _read_grammar(rest, text, lookups)


def may_hold_prize(text: str, lookups: Lookups) -> bool:
    """Whether a text has a word without which no prize is: a quick look before a slow one."""
    if len(lookups.patterns) > 0 or may_hold(lookups, _TELLING, text):
        return True
    return _METAL.search(text) is not None or (may_hold_compound(text) and COMPOUND_PRIZE.search(text) is not None)


def _read_grammar(lines: Sequence[Line], text: str, lookups: Lookups) -> list[Entry]:
    """The entries of lines that no pattern of the user describes."""
    sparse = len(lines) > 1 or any(";" in line.text for line in lines)
    builder = EntryBuilder(text, sparse=sparse)
    for group in group_under_headings(
        read_rows(lines, lookups), lambda atoms: EntryBuilder(text, sparse=sparse).take(atoms, Entry()).finish()
    ):
        builder.take(group.atoms, group.heading)
    return builder.finish()


def to_prize(entry: Entry, text: str, lookups: Lookups) -> Prize:
    """An entry with a prize or a word of outcome, as a prize of the film."""
    award = _without_acting(_without_noun(_without_article(_trim(entry.award), lookups), lookups), lookups)
    outcome, words = _outcome(entry, award, lookups)
    whole = _whole(entry, text)
    return Prize(
        text=text[whole.start : whole.end],
        at=_lines_of(whole, text),
        award=award.as_stated() if award is not None else None,
        event=_event(entry, lookups),
        year=_year(entry),
        place=_place(entry, text),
        outcome=outcome,
        outcome_words=words,
        recipients=tuple(
            Recipient(name.as_stated()) for piece in entry.recipients for name in split_people(piece, lookups)
        ),
    )


def to_selection(entry: Entry, text: str, lookups: Lookups) -> FestivalSelection | None:
    """An entry without prize, as a selection; None when it names no event."""
    event = _event(entry, lookups)
    if event is None or not any(map(str.isalpha, event.value)):
        return None
    whole = _whole(entry, text)
    return FestivalSelection(
        text=text[whole.start : whole.end],
        at=_lines_of(whole, text),
        event=event,
        year=_year(entry),
        place=_place(entry, text),
        section=entry.section.as_stated() if entry.section is not None else None,
    )


def _outcome(entry: Entry, award: Piece | None, lookups: Lookups) -> tuple[Outcome, Stated[str] | None]:
    won = entry.outcome is not None and entry.outcome.told == "won"
    if entry.outcome is not None and entry.outcome.told is not None and not (won and _is_less(award, lookups)):
        return _OUTCOMES[entry.outcome.told], entry.outcome.piece.as_stated()
    if award is not None:
        for told in ("special-mention", "placed"):
            found = first_phrase(lookups, f"outcome-{told}", award.text)
            if found is not None:
                return _OUTCOMES[told], award.part(*found).as_stated()
    if entry.over is not None and entry.over.told is not None:
        return _OUTCOMES[entry.over.told], entry.over.piece.as_stated()
    return "won", None


def _is_less(award: Piece | None, lookups: Lookups) -> bool:
    """Whether what was won is a mention or a place behind the first ("received a Special Mention")."""
    tables = ("outcome-special-mention", "outcome-placed")
    return award is not None and any(has_phrase(lookups, table, award.text) for table in tables)


def _trim(piece: Piece | None) -> Piece | None:
    return piece.strip(_EDGES) if piece is not None else None


def _without_article(award: Piece | None, lookups: Lookups) -> Piece | None:
    """The name of a prize without the article of its sentence ("…, the Press Prize"), which is written small."""
    length = leading_phrase(lookups, "article", award.text) if award is not None else 0
    if award is None or length == 0 or not award.text[:length].islower():
        return award
    name = award.cut(length)
    return name if name.text[:1].isupper() or leading_phrase(lookups, "prize", name.text) > 0 else award


_PRIZE_OF_SENTENCE = re.compile(r"^[^\W\d_]+(?:\s+[^\W\d_]+){0,2}?\s+(?=[A-ZÀ-Þ])")
"""Up to three words before the first with a capital: "prêmio de", "award for the"."""


def _without_noun(award: Piece | None, lookups: Lookups) -> Piece | None:
    """The name of a prize without the noun of its sentence, written small ("o prêmio de Melhor Som")."""
    noun = _PRIZE_OF_SENTENCE.match(award.text) if award is not None and award.text[0].islower() else None
    if award is None or noun is None or not noun[0].islower() or leading_phrase(lookups, "prize", noun[0]) == 0:
        return award
    name = award.cut(noun.end())
    return name if leading_phrase(lookups, "best", name.text) > 0 else award


def _without_acting(award: Piece | None, lookups: Lookups) -> Piece | None:
    """The name of a prize without the words for whose work it was given ("Special Mention for her performance")."""
    found = phrases_in(lookups, "for-acting", award.text) if award is not None else ()
    return award.cut(0, found[-1][0]) if award is not None and len(found) > 0 and found[0][0] > 0 else award


def _event(entry: Entry, lookups: Lookups) -> Stated[str] | None:
    piece = _trim(entry.event)
    if piece is None:
        return None
    if piece.text[: len(_ARTICLE)].casefold() == _ARTICLE:
        piece = piece.cut(len(_ARTICLE))
    return _without_small_article(piece, lookups).as_stated()


def _without_small_article(event: Piece, lookups: Lookups) -> Piece:
    """The name of a festival without the article of its sentence, written small ("das Filmfest Weser")."""
    length = leading_phrase(lookups, "article", event.text) if event.text[:1].islower() else 0
    name = event.cut(length)
    return name if length > 0 and name.text[:1].isupper() and event.text[:length].islower() else event


def _year(entry: Entry) -> Stated[int] | None:
    return entry.year.stated(year_number(entry.year.text)) if entry.year is not None else None


def _place(entry: Entry, text: str) -> Stated[str] | None:
    """The places of an entry in one: "Lisboa, Portugal", also when they stand on lines of their own."""
    if not 0 < len(entry.places) <= _MOST_PLACES:
        return None
    start, end = entry.places[0].start, entry.places[-1].end
    return Stated(", ".join(place.text for place in entry.places), text[start:end], Span(start, end))


def _whole(entry: Entry, text: str) -> Span:
    """Where the entry's words stand, with the bracket that closes behind them."""
    start, end = entry.start, entry.end
    inside = text[start:end]
    if inside.count("(") > inside.count(")"):
        rest = text[end : end + 3]
        end += rest.index(")") + 1 if ")" in rest else 0
    return Span(start, end)


def _lines_of(whole: Span, text: str) -> tuple[Locator, ...]:
    """The spans of an entry: one, or one per line when its words stand on several."""
    spans: list[Locator] = []
    offset = whole.start
    for part in text[whole.start : whole.end].split("\n"):
        bare = part.strip()
        if bare != "":
            begin = offset + part.index(bare)
            spans.append(Span(begin, begin + len(bare)))
        offset += len(part) + 1
    return tuple(spans)


def is_known_event(entry: Entry, events: frozenset[str]) -> bool:
    """Whether what reads like a prize is the name of an event elsewhere in the record ("IAFOR Film Award")."""
    return entry.award is not None and entry.event is None and fold(entry.award.text) in events
