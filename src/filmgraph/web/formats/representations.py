"""The representations of a thing: file endings, media types and offers for negotiation. Knows no request."""

from filmgraph.query.formats import GRAPH_FORMATS, Format
from filmgraph.web.http.negotiation import HTML, Offer

HTML_SUFFIX = "html"
FORMAT_BY_SUFFIX: dict[str, Format] = {form.suffix: form for form in GRAPH_FORMATS}
MEDIA_TYPES: dict[str, str] = {HTML_SUFFIX: "text/html"} | {each.suffix: each.media_type for each in GRAPH_FORMATS}
"""Media type by file ending, for every representation of a thing."""

SCHEMA_TYPES: dict[str, str] = {
    "film": "https://schema.org/Movie",
    "person": "https://schema.org/Person",
    "organization": "https://schema.org/Organization",
    "event": "https://schema.org/EventSeries",
    "place": "https://schema.org/Place",
    "source": "https://schema.org/Dataset",
}
"""The schema.org class of each kind of thing that has one."""

_NOT_RDF = frozenset({"application/json", "text/plain"})


def _offer(form: Format) -> Offer:
    """Plain JSON and plain text are no names of RDF formats here, though a SPARQL client may mean them."""
    return Offer(form.suffix, (form.media_type, *(each for each in form.aliases if each not in _NOT_RDF)))


OFFERS: tuple[Offer, ...] = (*(_offer(form) for form in GRAPH_FORMATS), Offer(HTML_SUFFIX, HTML.media_types, True))
"""What a thing is offered as; the first is what a client gets that does not say."""


def split_suffix(path: str) -> tuple[str, str | None]:
    """The path of the thing, and the file ending of the document when `path` has one: `film/x.ttl` is a document."""
    stem, dot, suffix = path.rpartition(".")
    return (stem, suffix) if dot != "" and suffix in MEDIA_TYPES else (path, None)
