"""The IRI of a conferral or selection in, what its page shows out: one act of giving or showing, and its words."""

from dataclasses import dataclass

from filmgraph.web.pages.evidence import Quotations, is_inferred, quotations_of
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.words import capitalised, listed, prize_words


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where and when, as far as stated."""

    event: Link | None
    edition: Link | None
    year: str | None
    place: Link | None


@dataclass(frozen=True, slots=True)
class HappeningView:
    """A conferral or a selection as a sentence and a list of what is stated; absent parts are None or empty."""

    name: str
    sentence: str
    recipients: tuple[Link, ...]
    award: Link | None
    occasion: Occurrence
    outcome: str
    outcome_label: str
    work: Link | None
    section: str | None
    inferred: bool
    quotations: Quotations


def load_conferral(graph: PageGraph, links: Links, conferral: str) -> HappeningView | None:
    """The page of one prize, nomination or mention; None when there is no such conferral."""
    rows = list(graph.select("conferral", conferral=conferral))
    if len(rows) == 0:
        return None
    row = rows[0]
    recipients = {one.text("recipient"): one.text("recipientLabel") for one in rows}
    award = row.maybe("awardLabel")
    prize = row.text("label") if award is None else prize_words(award, row.maybe("eventLabel"))
    category = row.maybe("category")
    outcome = capitalised(row.text("outcomeLabel"))
    return HappeningView(
        name=prize if category is None else f"{prize}, {category}",
        sentence=_sentence(outcome, listed(tuple(recipients.values())), row),
        recipients=tuple(links.to(iri, label) for iri, label in recipients.items()),
        award=_link(row, "award", links),
        outcome=row.text("outcome").rpartition("/")[2],
        outcome_label=outcome,
        work=_link(row, "work", links),
        section=None,
        inferred=any(map(is_inferred, rows)),
        quotations=quotations_of(graph, links, conferral),
        occasion=_occurrence(row, links),
    )


def load_selection(graph: PageGraph, links: Links, selection: str) -> HappeningView | None:
    """The page of one selection of a film by a festival; None when there is no such selection."""
    row = graph.first("selection", selection=selection)
    if row is None:
        return None
    return HappeningView(
        name=row.maybe("editionLabel") or row.maybe("eventLabel") or row.text("label"),
        sentence=_sentence("Selected", row.text("filmLabel"), row),
        recipients=(links.to(row.text("film"), row.text("filmLabel")),),
        award=None,
        outcome="selected",
        outcome_label=capitalised(row.maybe("premiere") or "selected"),
        work=None,
        section=row.maybe("section"),
        inferred=False,
        quotations=quotations_of(graph, links, selection),
        occasion=_occurrence(row, links),
    )


def _sentence(outcome: str, who: str, row: Row) -> str:
    """`Won: Human Harvest, at Indie Fest, 2014.`"""
    event, year = row.maybe("eventLabel"), row.maybe("year")
    at = "" if event is None else f", at {event}"
    return f"{outcome}: {who}{at}{'' if year is None else f', {year}'}."


def _occurrence(row: Row, links: Links) -> Occurrence:
    event, edition, place = (_link(row, name, links) for name in ("event", "edition", "place"))
    return Occurrence(event, edition, row.maybe("year"), place)


def _link(row: Row, name: str, links: Links) -> Link | None:
    iri, label = row.maybe(name), row.maybe(f"{name}Label")
    return None if iri is None or label is None else links.to(iri, label)
