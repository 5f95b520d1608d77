"""The kinds of things that have pages, as one table: the kind and IRI of a thing in, its page out."""

from collections.abc import Callable

from filmgraph.web.pages import structured
from filmgraph.web.pages.agent import AgentView, load_agent
from filmgraph.web.pages.award import AwardView, load_award
from filmgraph.web.pages.edition import EditionView, load_edition
from filmgraph.web.pages.event import EventView, load_event
from filmgraph.web.pages.film import FilmView, load_film
from filmgraph.web.pages.happening import HappeningView, load_conferral, load_selection
from filmgraph.web.pages.kinds import Asked, Kind
from filmgraph.web.pages.links import Link, browse_all
from filmgraph.web.pages.page import Page
from filmgraph.web.pages.place import PlaceView, load_place
from filmgraph.web.pages.source import SourceView, load_source
from filmgraph.web.pages.words import counted, listed


def _film_title(view: FilmView) -> str:
    return view.title.main if view.title.subtitle is None else f"{view.title.main}: {view.title.subtitle}"


def _film_description(view: FilmView) -> str:
    who = listed(tuple(credit.agent.label for credit in view.leading if credit.role == "director"))
    years = [fact.link.label for fact in view.facts if fact.kind == "year"]
    by = f"{_film_title(view)}{f' ({years[0]})' if years else ''}{f', directed by {who}' if who else ''}."
    return " ".join(filter(None, (by, view.honours_summary)))


def _agent_description(view: AgentView) -> str:
    said = " ".join(filter(None, (view.known_for, view.honours_summary)))
    return said or f"{view.name}: films, honours and colleagues, with the words each rests on."


def _selection_title(view: HappeningView) -> str:
    return f"{view.recipients[0].label} at {view.occasion.event.label if view.occasion.event else view.name}"


def _of(link: Link | None) -> tuple[Link, ...]:
    """The step of a trail, where there is one."""
    return () if link is None else (link,)


_FILM: Kind[FilmView] = Kind(
    template="film.html",
    load=lambda asked: load_film(asked.graph, asked.links, asked.iri, asked.parts.page),
    title=_film_title,
    description=_film_description,
    trail=lambda view: (browse_all("film"), Link(_film_title(view))),
    variable="film",
    queries=("film", "film-honours", "film-selections", "film-credits", "film-titles", "film-claims"),
    structured=structured.movie,
)
_AGENT: Kind[AgentView] = Kind(
    template="agent.html",
    load=lambda asked: load_agent(asked.graph, asked.links, asked.iri, asked.parts),
    title=lambda view: view.name,
    description=_agent_description,
    trail=lambda view: (browse_all("person" if view.is_person else "organization"), Link(view.name)),
    variable="agent",
    queries=("agent-credits", "agent-honours", "agent-colleagues", "agent-mentions"),
    structured=lambda view, iri, _: structured.agent(view, iri),
)
_AWARD: Kind[AwardView] = Kind(
    template="award.html",
    load=lambda asked: load_award(asked.graph, asked.links, asked.iri, asked.parts.page),
    title=lambda view: view.label,
    description=lambda view: f"{view.label}. {view.summary}",
    trail=lambda view: (browse_all("award"), *view.events[:1], Link(view.name)),
    variable="award",
    queries=("award-honours",),
)
_EVENT: Kind[EventView] = Kind(
    template="event.html",
    load=lambda asked: load_event(asked.graph, asked.links, asked.programmes, asked.iri, asked.parts),
    title=lambda view: view.name,
    description=lambda view: f"{view.name}. {view.summary}",
    trail=lambda view: (browse_all("event"), Link(view.name)),
    variable="event",
    queries=("event-editions", "event-prizes", "event-wins", "event-awards"),
    structured=lambda view, iri, _: structured.event(view, iri),
)
_EDITION: Kind[EditionView] = Kind(
    template="edition.html",
    load=lambda asked: load_edition(asked.graph, asked.links, asked.programmes, asked.iri, asked.parts),
    title=lambda view: view.name,
    description=lambda view: f"{view.name}: {view.summary}",
    trail=lambda view: (browse_all("event"), view.event, Link(view.year or view.name)),
    variable="edition",
    queries=("edition-honours",),
)
_CONFERRAL: Kind[HappeningView] = Kind(
    template="happening.html",
    load=lambda asked: load_conferral(asked.graph, asked.links, asked.iri),
    title=lambda view: f"{view.name}: {listed(tuple(link.label for link in view.recipients[:3]))}",
    description=lambda view: f"{view.name}. {view.sentence}",
    trail=lambda view: (browse_all("award"), *_of(view.award), Link(view.outcome_label)),
    variable="conferral",
    queries=("conferral",),
)
_SELECTION: Kind[HappeningView] = Kind(
    template="happening.html",
    load=lambda asked: load_selection(asked.graph, asked.links, asked.iri),
    title=_selection_title,
    description=lambda view: view.sentence,
    trail=lambda view: (browse_all("event"), *_of(view.occasion.event), view.recipients[0]),
    variable="selection",
    queries=("selection",),
)
_PLACE: Kind[PlaceView] = Kind(
    template="place.html",
    load=lambda asked: load_place(asked.graph, asked.links, asked.iri, asked.parts.page),
    title=lambda view: view.name,
    description=lambda view: (
        f"{counted(view.happened.total, 'prize or showing', 'prizes and showings')} in {view.name}."
    ),
    trail=lambda view: (browse_all("place"), Link(view.name)),
    variable="place",
    queries=("place-events",),
)
_SOURCE: Kind[SourceView] = Kind(
    template="source.html",
    load=lambda asked: load_source(asked.graph, asked.links, asked.iri, asked.parts.page),
    title=lambda view: view.name,
    description=lambda view: f"{view.name}: {counted(view.records.total, 'record')}, each as received.",
    trail=lambda view: (Link("Sources", "/about#sources"), Link(view.name)),
    variable="source",
    queries=("source-records",),
)


def _event_or_edition(asked: Asked) -> Page | None:
    """The page of an event series, or of one of its editions when the IRI goes on with its year."""
    is_edition = (asked.links.uris.path_of(asked.iri) or "").count("/") > 2
    return (_EDITION if is_edition else _EVENT).page(asked)


PAGES: dict[str, Callable[[Asked], Page | None]] = {
    "film": _FILM.page,
    "person": _AGENT.page,
    "organization": _AGENT.page,
    "award": _AWARD.page,
    "event": _event_or_edition,
    "conferral": _CONFERRAL.page,
    "selection": _SELECTION.page,
    "place": _PLACE.page,
    "source": _SOURCE.page,
}
"""The page of each kind of thing; that of a record needs its text too (`record_page.py`)."""
