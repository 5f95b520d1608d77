"""Views in, schema.org descriptions out, for search engines. Only what the page itself shows."""

from filmgraph.web.pages.agent import AgentView
from filmgraph.web.pages.event import EventView
from filmgraph.web.pages.film import FilmView
from filmgraph.web.pages.honours import WON
from filmgraph.web.pages.links import Link
from filmgraph.web.pages.page import Structured

_CONTEXT = "https://schema.org"
_MOST = 50


def movie(view: FilmView, iri: str, base: str) -> Structured:
    """A schema:Movie."""
    facts = {kind: [fact.link.label for fact in view.facts if fact.kind == kind] for kind in ("year", "country")}
    wins = [
        honour.name.label if occasion.event is None else f"{honour.name.label}, {occasion.event.label}"
        for year in view.timeline
        for occasion in year.occasions
        for honour in occasion.honours
        if honour.outcome == WON
    ]
    minutes = [fact.link.label.split()[0] for fact in view.facts if fact.kind == "runtime"]
    return _without_empty(
        {
            "@context": _CONTEXT,
            "@type": "Movie",
            "@id": iri,
            "url": f"{iri}.html",
            "name": view.title.main if view.title.subtitle is None else f"{view.title.main}: {view.title.subtitle}",
            "alternateName": [title.main for title in view.other_titles],
            "dateCreated": facts["year"][0] if facts["year"] else None,
            "duration": f"PT{minutes[0]}M" if minutes else None,
            "abstract": view.abstracts[0].text if view.abstracts else None,
            "countryOfOrigin": [{"@type": "Country", "name": name} for name in facts["country"]],
            "director": [_agent(credit.agent, base) for credit in view.leading if credit.role == "director"],
            "productionCompany": [
                _agent(credit.agent, base) for credit in view.leading if credit.role == "production-company"
            ],
            "award": wins[:_MOST],
        }
    )


def agent(view: AgentView, iri: str) -> Structured:
    """A schema:Person or schema:Organization."""
    return _without_empty(
        {
            "@context": _CONTEXT,
            "@type": "Person" if view.is_person else "Organization",
            "@id": iri,
            "url": f"{iri}.html",
            "name": view.name,
            "alternateName": list(view.other_names),
        }
    )


def event(view: EventView, iri: str) -> Structured:
    """A schema:EventSeries."""
    return _without_empty(
        {
            "@context": _CONTEXT,
            "@type": "EventSeries",
            "@id": iri,
            "url": f"{iri}.html",
            "name": view.name,
            "alternateName": list(view.other_names),
            "location": [{"@type": "Place", "name": place.label} for place in view.places],
        }
    )


def _agent(link: Link, base: str) -> Structured:
    """A named agent; its type follows from where its page is."""
    path = (link.href or "").removesuffix(".html")
    kind = "Organization" if path.startswith("/organization/") else "Person"
    return {"@type": kind, "@id": base + path, "name": link.label}


def _without_empty(description: dict[str, object]) -> Structured:
    return {name: value for name, value in description.items() if value not in (None, [], "")}
