"""The IRI of a person or organization in, what its page shows out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from filmgraph.model import edtf
from filmgraph.web.pages.alike import films_of_namesakes
from filmgraph.web.pages.evidence import Quotations, quotations_of
from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.honours import TimelineYear, read_honours, summary, timeline
from filmgraph.web.pages.identifiers import identifier_link
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.neighbourhood import around_agent
from filmgraph.web.pages.neighbourhood_drawing import Neighbourhood, draw_neighbourhood
from filmgraph.web.pages.paging import CREDITS, FIRST_PARTS, MENTIONS, Paged, Parts, part_of
from filmgraph.web.pages.told_apart import ToldApart, read_told_apart
from filmgraph.web.pages.words import capitalised, counted, listed

PERSON = "https://schema.org/Person"
_LISTS = (CREDITS, MENTIONS)


@dataclass(frozen=True, slots=True)
class FilmCredit:
    """A film someone worked on: its year, or in words what is known of it (`date`), the prizes it won, and the name as
    credited where it differs."""

    node: str
    film_iri: str
    film: Link
    year: str | None
    role: str
    stated: str | None
    date: str | None = None
    wins: int = 0
    quotations: Quotations = ()


@dataclass(frozen=True, slots=True)
class RoleCredits:
    """The films of one role, latest first."""

    role: str
    films: tuple[FilmCredit, ...]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Someone who worked on the same films. `film` tells someone apart from another one of that name."""

    link: Link
    films: int
    film: str | None = None


@dataclass(frozen=True, slots=True)
class MentionedIn:
    """A film whose record names someone without crediting them."""

    film: Link
    year: str | None
    quotations: Quotations


@dataclass(frozen=True, slots=True)
class AgentView:
    """Everything the page of one person or organization shows; long lists in parts."""

    name: str
    is_person: bool
    other_names: tuple[str, ...]
    known_for: str
    roles: tuple[RoleCredits, ...]
    credits: Paged[FilmCredit]
    honours_summary: str
    timeline: tuple[TimelineYear, ...]
    colleagues: tuple[Colleague, ...]
    mentions: Paged[MentionedIn]
    around: Neighbourhood | None
    identifiers: tuple[Link, ...]
    told_apart: tuple[ToldApart, ...] = ()


def load_agent(graph: PageGraph, links: Links, agent: str, parts: Parts = FIRST_PARTS) -> AgentView | None:
    """The page of a person or organization, None when there is none; `parts` are those of its long lists."""
    names = list(graph.select("agent", agent=agent))
    if len(names) == 0:
        return None
    name, address = names[0].text("label"), links.href(agent) or ""
    credited = part_of(_credits(graph, links, agent), parts, address, CREDITS, _LISTS)
    wins = _wins(graph, (one.film_iri for one in credited.items))
    shown = tuple(_with_words(one, wins, graph, links) for one in credited.items)
    honours = [
        replace(one, quotations=quotations_of(graph, links, one.node))
        for one in read_honours(graph.select("agent-honours", agent=agent), links)
    ]
    return AgentView(
        name=name,
        is_person=names[0].text("kind") == PERSON,
        other_names=tuple(dict.fromkeys(other for row in names if (other := row.maybe("other")) not in (None, name))),
        known_for=_known_for(shown, credited.total),
        roles=_by_role(shown),
        credits=replace(credited, items=shown),
        honours_summary=summary(honours),
        timeline=timeline(honours),
        colleagues=_colleagues(graph, links, agent),
        mentions=_mentions(graph, links, agent, parts),
        around=draw_neighbourhood(name, around_agent(graph, links, agent)),
        identifiers=tuple(dict.fromkeys(identifier_link(one) for row in names if (one := row.maybe("identifier")))),
        told_apart=read_told_apart(graph, links, agent),
    )


def _credits(graph: PageGraph, links: Links, agent: str) -> list[FilmCredit]:
    rows = {row.text("credit"): row for row in graph.select("agent-credits", agent=agent)}
    return [_film_credit(row, links) for row in rows.values()]


def _with_words(credit: FilmCredit, wins: Mapping[str, int], graph: PageGraph, links: Links) -> FilmCredit:
    """The credit with the words it rests on and the prizes its film won: for those that are shown."""
    return replace(credit, wins=wins.get(credit.film_iri, 0), quotations=quotations_of(graph, links, credit.node))


def _wins(graph: PageGraph, films: Iterable[str]) -> dict[str, int]:
    """How many prizes each of the films won, for those that won any."""
    rows = ((film, graph.first("film-prizes", film=film)) for film in dict.fromkeys(films))
    return {film: row.number("wins") for film, row in rows if row is not None}


def _film_credit(row: Row, links: Links) -> FilmCredit:
    date = row.maybe("date")
    return FilmCredit(
        node=row.text("credit"),
        film_iri=row.text("film"),
        film=links.to(row.text("film"), row.text("filmLabel")),
        year=row.maybe("year"),
        role=capitalised(row.text("roleLabel")),
        stated=row.maybe("stated"),
        date=edtf.in_words(date) if date is not None and row.maybe("year") is None else None,
    )


def _by_role(films: Sequence[FilmCredit]) -> tuple[RoleCredits, ...]:
    return tuple(RoleCredits(role, tuple(group)) for role, group in groupby(films, key=lambda one: one.role))


def _known_for(shown: Sequence[FilmCredit], total: int) -> str:
    """`Director and producer of 3 films, 2019 to 2023.` from what the page shows; empty without credits."""
    if len(shown) == 0:
        return ""
    roles = tuple(dict.fromkeys(one.role.lower() for one in shown))
    films = len({one.film.href for one in shown}) if total == len(shown) else total
    years = sorted(one.year for one in shown if one.year is not None)
    span = "" if not years else f", {years[0]}" if years[0] == years[-1] else f", {years[0]} to {years[-1]}"
    return f"{capitalised(listed(roles[:3]))} of {counted(films, 'film')}{span}."


def _colleagues(graph: PageGraph, links: Links, agent: str) -> tuple[Colleague, ...]:
    films = {row.text("colleague"): row.number("films") for row in graph.select("agent-colleagues", agent=agent)}
    names = {iri: graph.name_of(iri) for iri in films}
    told = films_of_namesakes(graph, names)
    return tuple(Colleague(links.to(iri, names[iri]), number, told.get(iri)) for iri, number in films.items())


def _mentions(graph: PageGraph, links: Links, agent: str, parts: Parts) -> Paged[MentionedIn]:
    rows = list(graph.select("agent-mentions", agent=agent))
    part = part_of(rows, parts, links.href(agent) or "", MENTIONS, _LISTS)
    shown = tuple(
        MentionedIn(
            links.to(row.text("film"), row.text("filmLabel")),
            row.maybe("year"),
            quotations_of(graph, links, row.text("node")),
        )
        for row in part.items
    )
    return part.showing(shown)
