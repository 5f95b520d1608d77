"""A record of the release in, its page out: the text as received beside the facts read from it."""

from filmgraph.release.records import StoredRecord
from filmgraph.web.pages.graph import query_title
from filmgraph.web.pages.kinds import Asked
from filmgraph.web.pages.links import Link, editor
from filmgraph.web.pages.page import Page
from filmgraph.web.pages.record import RecordText, load_record
from filmgraph.web.pages.words import shortened


def record_page(asked: Asked, stored: StoredRecord | None, span: str | None) -> Page | None:
    """The page of a record as the release keeps it; `span` (`START,END`, or `ROW,COLUMN`) is highlighted."""
    text = "" if stored is None else stored.record.text
    issues = () if stored is None else stored.issues
    cells = () if stored is None else stored.record.cells
    path = "" if stored is None else stored.record.path
    view = load_record(asked.graph, asked.links, asked.iri, RecordText(text, issues, span, cells, path))
    if view is None:
        return None
    about = f", which describes {view.films[0].label}" if view.films else ""
    return Page(
        template="record.html",
        title=f"{view.name}: the record" if view.films else f"Record {view.name}",
        description=f"The record {view.identifier} as received{about}, with everything that was read from it.",
        view=view,
        trail=(*([view.source] if view.source else []), Link(shortened(view.identifier, 60))),
        thing=asked.iri,
        queries=(Link(query_title("record-evidence"), editor("record-evidence", record=asked.iri)),),
    )
