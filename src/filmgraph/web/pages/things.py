"""The kind and IRI of a thing in, its page out. One function per kind; the frame of each page is decided here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from filmgraph.web.pages import structured
from filmgraph.web.pages.agent import load_agent
from filmgraph.web.pages.award import load_award
from filmgraph.web.pages.edition import load_edition
from filmgraph.web.pages.event import load_event
from filmgraph.web.pages.film import FilmView, load_film
from filmgraph.web.pages.graph import PageGraph, query_title
from filmgraph.web.pages.happening import load_conferral, load_selection
from filmgraph.web.pages.links import Link, Links, browse_all, editor
from filmgraph.web.pages.page import Page
from filmgraph.web.pages.place import load_place
from filmgraph.web.pages.programme import Programmes
from filmgraph.web.pages.source import load_source
from filmgraph.web.pages.words import counted, listed, shortened


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: a thing, and which part of its long lists. `index` is the release's search index."""

    graph: PageGraph
    links: Links
    index: Path
    iri: str
    number: int = 1

    @property
    def programmes(self) -> Programmes:
        """The programmes of festivals."""
        return Programmes(self.index, self.links)


PageOf = Callable[[Asked], Page | None]


def film_page(asked: Asked) -> Page | None:
    """The page of a film."""
    view = load_film(asked.graph, asked.links, asked.iri, asked.number)
    if view is None:
        return None
    title = view.title.main if view.title.subtitle is None else f"{view.title.main}: {view.title.subtitle}"
    names = ("film", "film-honours", "film-selections", "film-credits", "film-titles", "film-claims")
    return Page(
        template="film.html",
        title=title,
        description=_film_description(view, title),
        view=view,
        trail=(browse_all("film"), Link(title)),
        thing=asked.iri,
        queries=_queries("film", asked.iri, names),
        structured=structured.movie(view, asked.iri, asked.links.uris.base),
    )


def agent_page(asked: Asked) -> Page | None:
    """The page of a person or an organization."""
    view = load_agent(asked.graph, asked.links, asked.iri, asked.number)
    if view is None:
        return None
    said = " ".join(filter(None, (view.known_for, view.honours_summary)))
    return Page(
        template="agent.html",
        title=view.name,
        description=shortened(said or f"{view.name}: films, honours and colleagues, with the words each rests on."),
        view=view,
        trail=(browse_all("person" if view.is_person else "organization"), Link(view.name)),
        thing=asked.iri,
        queries=_queries("agent", asked.iri, ("agent-credits", "agent-honours", "agent-colleagues", "agent-mentions")),
        structured=structured.agent(view, asked.iri),
    )


def award_page(asked: Asked) -> Page | None:
    """The page of an award."""
    view = load_award(asked.graph, asked.links, asked.iri, asked.number)
    if view is None:
        return None
    return Page(
        template="award.html",
        title=view.label,
        description=shortened(f"{view.label}. {view.summary}"),
        view=view,
        trail=(browse_all("award"), *view.events[:1], Link(view.name)),
        thing=asked.iri,
        queries=_queries("award", asked.iri, ("award-honours",)),
    )


def event_page(asked: Asked) -> Page | None:
    """The page of an event series, or of one of its editions when the IRI goes on with its year."""
    if (asked.links.uris.path_of(asked.iri) or "").count("/") > 2:
        return _edition_page(asked)
    view = load_event(asked.graph, asked.links, asked.programmes, asked.iri, asked.number)
    if view is None:
        return None
    return Page(
        template="event.html",
        title=view.name,
        description=shortened(f"{view.name}. {view.summary}"),
        view=view,
        trail=(browse_all("event"), Link(view.name)),
        thing=asked.iri,
        queries=_queries("event", asked.iri, ("event-editions", "event-wins", "event-awards")),
        structured=structured.event(view, asked.iri),
    )


def _edition_page(asked: Asked) -> Page | None:
    view = load_edition(asked.graph, asked.links, asked.programmes, asked.iri, asked.number)
    if view is None:
        return None
    return Page(
        template="edition.html",
        title=view.name,
        description=shortened(f"{view.name}: {view.summary}"),
        view=view,
        trail=(browse_all("event"), view.event, Link(view.year or view.name)),
        thing=asked.iri,
        queries=_queries("edition", asked.iri, ("edition-honours",)),
    )


def conferral_page(asked: Asked) -> Page | None:
    """The page of one prize, nomination or mention."""
    view = load_conferral(asked.graph, asked.links, asked.iri)
    if view is None:
        return None
    trail = (browse_all("award"), *([view.award] if view.award else []), Link(view.outcome_label))
    return Page(
        template="happening.html",
        title=f"{view.name}: {listed(tuple(link.label for link in view.recipients[:3]))}",
        description=shortened(f"{view.name}. {view.sentence}"),
        view=view,
        trail=trail,
        thing=asked.iri,
        queries=_queries("conferral", asked.iri, ("conferral",)),
    )


def selection_page(asked: Asked) -> Page | None:
    """The page of one selection of a film."""
    view = load_selection(asked.graph, asked.links, asked.iri)
    if view is None:
        return None
    return Page(
        template="happening.html",
        title=f"{view.recipients[0].label} at {view.occasion.event.label if view.occasion.event else view.name}",
        description=shortened(view.sentence),
        view=view,
        trail=(browse_all("event"), *([view.occasion.event] if view.occasion.event else []), view.recipients[0]),
        thing=asked.iri,
        queries=_queries("selection", asked.iri, ("selection",)),
    )


def place_page(asked: Asked) -> Page | None:
    """The page of a place."""
    view = load_place(asked.graph, asked.links, asked.iri, asked.number)
    if view is None:
        return None
    return Page(
        template="place.html",
        title=view.name,
        description=f"{counted(view.happened.total, 'prize or showing', 'prizes and showings')} in {view.name}.",
        view=view,
        trail=(browse_all("place"), Link(view.name)),
        thing=asked.iri,
        queries=_queries("place", asked.iri, ("place-events",)),
    )


def source_page(asked: Asked) -> Page | None:
    """The page of a source of records."""
    view = load_source(asked.graph, asked.links, asked.iri, asked.number)
    if view is None:
        return None
    return Page(
        template="source.html",
        title=view.name,
        description=f"{view.name}: {counted(view.records.total, 'record')}, each as received.",
        view=view,
        trail=(Link("Sources", "/about#sources"), Link(view.name)),
        thing=asked.iri,
        queries=_queries("source", asked.iri, ("source-records",)),
    )


PAGES: dict[str, PageOf] = {
    "film": film_page,
    "person": agent_page,
    "organization": agent_page,
    "award": award_page,
    "event": event_page,
    "conferral": conferral_page,
    "selection": selection_page,
    "place": place_page,
    "source": source_page,
}
"""The page of each kind of thing; that of a record needs its text too (`record_page.py`)."""


def _film_description(view: FilmView, title: str) -> str:
    who = listed(tuple(credit.agent.label for credit in view.leading if credit.role == "director"))
    years = [fact.link.label for fact in view.facts if fact.kind == "year"]
    by = f"{title}{f' ({years[0]})' if years else ''}{f', directed by {who}' if who else ''}."
    return shortened(" ".join(filter(None, (by, view.honours_summary))))


def _queries(variable: str, iri: str, names: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(Link(query_title(name), editor(name, **{variable: iri})) for name in names)
