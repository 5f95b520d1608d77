"""What every page has besides its own content: title, trail, formats, licence, release, query, citation."""

from collections.abc import Mapping
from dataclasses import dataclass

from filmgraph.uris import Uris
from filmgraph.web.pages.findings import NOTHING_FOUND, FindingList
from filmgraph.web.pages.links import Link, Links


@dataclass(frozen=True, slots=True)
class Imprint:
    """The catalogue and the release being served, as the frame of each page names them. `licence` is an address."""

    title: str
    description: str
    licence: str
    release: str
    uris: Uris

    @property
    def links(self) -> Links:
        """The addresses of this catalogue's pages."""
        return Links(self.uris)


@dataclass(frozen=True, slots=True)
class Format:
    """A data document about the thing of a page."""

    label: str
    suffix: str
    media_type: str


FORMATS = (
    Format("Turtle", "ttl", "text/turtle"),
    Format("JSON-LD", "jsonld", "application/ld+json"),
    Format("N-Triples", "nt", "application/n-triples"),
    Format("RDF/XML", "rdf", "application/rdf+xml"),
)

Structured = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready to be rendered by `template` with `view`.

    `thing` is the IRI of what an entity page is about; `queries` lead to the editor filled in; `structured` is its
    schema.org description; `findings` what the checks found about the thing.
    """

    template: str
    title: str
    description: str
    view: object
    trail: tuple[Link, ...] = ()
    thing: str | None = None
    queries: tuple[Link, ...] = ()
    structured: Structured | None = None
    status: int = 200
    indexed: bool = True
    findings: FindingList = NOTHING_FOUND
