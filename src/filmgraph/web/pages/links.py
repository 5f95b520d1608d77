"""IRIs in, addresses of pages out. Knows the paths of the site and nothing of the graph.

Links lead straight to documents (`/film/x.html`), so that following one costs no redirect.
"""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from filmgraph.uris import COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY, PAGE_KINDS, Uris


@dataclass(frozen=True, slots=True)
class Link:
    """A name, and where it leads; `href` is None when there is no page for it."""

    label: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses of one catalogue's pages."""

    uris: Uris

    def to(self, iri: str, label: str) -> Link:
        """A link to the page of a thing, labelled."""
        return Link(label, self.href(iri))

    def href(self, iri: str) -> str | None:
        """The address of the page about an IRI: a document of ours, a list of films, a page elsewhere, or none."""
        path = self.uris.path_of(iri)
        if path is not None:
            return _document(path)
        for authority, facet in ((COUNTRY_AUTHORITY, "country"), (LANGUAGE_AUTHORITY, "language")):
            if iri.startswith(authority):
                return browse(facet, iri[len(authority) :])
        return iri if iri.startswith(("http://", "https://")) else None

    def quotation(self, evidence: str, record: str) -> str | None:
        """The address of `record` with the span or cell that `evidence` names highlighted by the server."""
        path = self.uris.path_of(record)
        if path is None:
            return None
        name, _, value = evidence.partition("#")[2].partition("=")
        return f"{path}.html?{urlencode({name: value}, safe=',')}#{name}" if value else f"{path}.html"


def _document(path: str) -> str | None:
    document, hash_sign, fragment = path.partition("#")
    if document.split("/")[1] not in PAGE_KINDS:
        return None
    return f"{document}.html{hash_sign}{fragment}"


def browse(facet: str, value: str, kind: str = "film") -> str:
    """The address of the list of `kind` narrowed to one value of a facet."""
    return f"/browse/{kind}?{urlencode({facet: value})}"


KIND_NAMES = {
    "film": "Films",
    "person": "People",
    "organization": "Companies",
    "award": "Prizes",
    "event": "Festivals and ceremonies",
    "place": "Places",
}
"""What readers call the kinds of things that have lists."""


def browse_all(kind: str) -> Link:
    """The list of all things of a kind."""
    return Link(KIND_NAMES[kind], f"/browse/{kind}")


def page_number(address: str, number: int, name: str = "page") -> str:
    """The address of a further part of the list `name`; the first has no number."""
    if number == 1:
        return address
    return f"{address}{'&' if '?' in address else '?'}{name}={number}"


def editor(name: str, **things: str) -> str:
    """The address of the editor, filled in with a query of the catalogue and the things it is about."""
    return f"/sparql?{urlencode({'show': name, **things}, quote_via=quote)}"


def csv(query: str) -> str:
    """The address of a query's answer as a CSV file to keep."""
    return f"/sparql?{urlencode({'query': query, 'format': 'csv', 'download': '1'}, quote_via=quote)}"
