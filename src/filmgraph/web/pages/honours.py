"""Rows of conferrals and selections in, honours and showings in a reader's order out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from filmgraph.web.pages.evidence import Quotations, is_inferred
from filmgraph.web.pages.graph import Row
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.words import capitalised, counted, listed, prize_words

WON = "won"
SELECTED = "selected"
_OUTCOME_ORDER = (WON, "placed", "special-mention", "finalist", "shortlisted", "nominated", SELECTED)


@dataclass(frozen=True, slots=True)
class Honour:
    """One prize, nomination, mention or selection, with whatever the records say of it.

    `outcome` is the notation of the outcome concept, or `selected`; `inferred` says that no word
    states the outcome. `name` is the prize with its `category`; `recipients` leave out whom the page is about.
    """

    node: str
    name: Link
    outcome: str
    outcome_link: Link
    event: Link | None
    year: str | None
    place: Link | None
    recipients: tuple[Link, ...] = ()
    work: Link | None = None
    category: str | None = None
    section: str | None = None
    inferred: bool = False
    quotations: Quotations = ()

    @property
    def rank(self) -> int:
        """Where the outcome stands among the others: winners first, selections last."""
        return outcome_rank(self.outcome)


def outcome_rank(outcome: str) -> int:
    """Where an outcome, by its notation, stands among the others: winners first, selections last."""
    return _OUTCOME_ORDER.index(outcome) if outcome in _OUTCOME_ORDER else len(_OUTCOME_ORDER)


def read_honours(rows: Iterable[Row], links: Links) -> list[Honour]:
    """One honour for each conferral; rows of one conferral (a recipient each) may stand apart."""
    by_node: dict[str, list[Row]] = {}
    for row in rows:
        by_node.setdefault(row.text("node"), []).append(row)
    return [_honour(of_node, links) for of_node in by_node.values()]


def read_selections(rows: Iterable[Row], links: Links) -> list[Honour]:
    """One showing for each selection, named by its event."""
    by_node = {row.text("node"): row for row in rows}
    return [_selection(row, links) for row in by_node.values()]


def _honour(rows: Sequence[Row], links: Links) -> Honour:
    row = rows[0]
    event, award = row.maybe("eventLabel"), row.maybe("awardLabel")
    name = row.text("label") if award is None else prize_words(award, event)
    category = row.maybe("category")
    if category is not None:
        name = f"{name}, {category}"
    outcome = row.text("outcome").rpartition("/")[2]
    recipients = {one.text("recipient"): one.text("recipientLabel") for one in rows if one.maybe("recipient")}
    return Honour(
        node=row.text("node"),
        name=links.to(row.maybe("award") or row.text("node"), name),
        outcome=outcome,
        outcome_link=links.to(row.text("node"), capitalised(row.text("outcomeLabel"))),
        event=_event(row, links),
        year=row.maybe("year"),
        place=_link(row, "place", links),
        recipients=tuple(links.to(iri, label) for iri, label in recipients.items()),
        work=_link(row, "work", links),
        category=category,
        inferred=any(map(is_inferred, rows)),
    )


def _selection(row: Row, links: Links) -> Honour:
    premiere = row.maybe("premiere")
    return Honour(
        node=row.text("node"),
        name=_event(row, links) or links.to(row.text("node"), row.text("label")),
        outcome=SELECTED,
        outcome_link=links.to(row.text("node"), "Selected" if premiere is None else capitalised(premiere)),
        event=_event(row, links),
        year=row.maybe("year"),
        place=_link(row, "place", links),
        section=row.maybe("section"),
    )


def _event(row: Row, links: Links) -> Link | None:
    label = row.maybe("eventLabel")
    return None if label is None else links.to(row.maybe("edition") or row.text("event"), label)


def _link(row: Row, name: str, links: Links) -> Link | None:
    iri, label = row.maybe(name), row.maybe(f"{name}Label")
    return None if iri is None or label is None else links.to(iri, label)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What one event gave in one year; `event` is None for prizes that no event is stated for."""

    event: Link | None
    place: Link | None
    honours: tuple[Honour, ...]

    @property
    def only_selected(self) -> bool:
        """Whether the event only showed the film, once."""
        return len(self.honours) == 1 and self.honours[0].outcome == SELECTED


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The occasions of a year; `year` is None for those that no record dates."""

    year: str | None
    occasions: tuple[Occasion, ...]


def timeline(honours: Sequence[Honour]) -> tuple[TimelineYear, ...]:
    """Honours by year and event, the undated last; at an event winners come first, and a mere selection last."""
    years: dict[str | None, list[Honour]] = {}
    for honour in sorted(honours, key=lambda one: (one.year is None, one.year or "")):
        years.setdefault(honour.year, []).append(honour)
    return tuple(TimelineYear(year, _occasions(of_year)) for year, of_year in years.items())


def _occasions(honours: Sequence[Honour]) -> tuple[Occasion, ...]:
    def event_name(honour: Honour) -> str:
        return "" if honour.event is None else honour.event.label

    ordered = sorted(honours, key=lambda one: (event_name(one).casefold(), one.rank, one.name.label))
    found = []
    for _, group in groupby(ordered, key=event_name):
        members = tuple(group)
        place = next((one.place for one in members if one.place is not None), None)
        found.append(Occasion(members[0].event, place, members))
    return tuple(sorted(found, key=lambda one: (min(honour.rank for honour in one.honours), event_label(one))))


def event_label(occasion: Occasion) -> str:
    """The name of an occasion's event; empty when no event is stated."""
    return "" if occasion.event is None else occasion.event.label.casefold()


def summary(honours: Sequence[Honour]) -> str:
    """`Won 9 prizes at 8 festivals, was named for 1 more and was selected by Indie Fest.` Empty for none."""
    wins = [one for one in honours if one.outcome == WON]
    further = [one for one in honours if one.outcome not in (WON, SELECTED)]
    shown = _events(one for one in honours if one.outcome == SELECTED)
    won_at = _events(wins)
    parts = []
    if wins:
        parts.append(f"won {counted(len(wins), 'prize')}" + (f" at {won_at}" if won_at else ""))
    if further:
        parts.append(f"was named for {number_of_further(len(further), bool(wins))}")
    if shown:
        parts.append(f"was selected by {shown}")
    return capitalised(listed(tuple(parts))) + "." if parts else ""


def _events(honours: Iterable[Honour]) -> str:
    """`8 festivals`; one alone by its name; empty when no event is stated."""
    names = tuple(dict.fromkeys(one.event.label for one in honours if one.event is not None))
    return names[0] if len(names) == 1 else counted(len(names), "festival") if names else ""


def number_of_further(count: int, after_wins: bool) -> str:
    """`2 more` after wins, `2 prizes` otherwise."""
    return f"{count} more" if after_wins else counted(count, "prize")
