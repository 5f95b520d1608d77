"""A record of the release in, its page out: the text as received beside the facts read from it."""

from filmgraph.web.pages.graph import query_title
from filmgraph.web.pages.links import Link, editor
from filmgraph.web.pages.page import Page
from filmgraph.web.pages.record import load_record
from filmgraph.web.pages.things import Asked


def record_page(asked: Asked, text: str, span: str | None) -> Page | None:
    """The page of a record with `text`; `span` (`START,END`) is highlighted."""
    view = load_record(asked.graph, asked.links, asked.iri, text, span)
    if view is None:
        return None
    about = f", which describes {view.films[0].label}" if view.films else ""
    return Page(
        template="record.html",
        title=f"Record {view.name}",
        description=f"The record {view.name} as received{about}, with everything that was read from it.",
        view=view,
        trail=(*([view.source] if view.source else []), Link(view.name)),
        thing=asked.iri,
        queries=(Link(query_title("record-spans"), editor("record-spans", record=asked.iri)),),
    )
