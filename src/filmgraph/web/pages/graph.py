"""The name of a query and its values in, typed rows out. Knows nothing of pages, templates or HTTP.

Every page asks the release through this door: the text of a question is a file in `queries/pages/`, and values reach
it as RDF terms, never as text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode

from filmgraph.errors import DataError
from filmgraph.query.catalogue import NamedQuery, read_queries
from filmgraph.resources import resource
from filmgraph.store import Store, Term


@cache
def page_queries() -> Mapping[str, NamedQuery]:
    """The queries of pages, by name."""
    return read_queries(resource("queries") / "pages")


def query_title(name: str) -> str:
    """What the page query `name` asks, in words."""
    return page_queries()[name].title


@dataclass(frozen=True, slots=True)
class Row:
    """One solution. Variables are asked for by name, as text, number or IRI."""

    terms: Mapping[str, Term]

    def maybe(self, name: str) -> str | None:
        """The value of a variable as text (IRI or lexical form), or None when it is unbound."""
        term = self.terms.get(name)
        return term.value if isinstance(term, NamedNode | Literal) else None

    def iri(self, name: str) -> str | None:
        """The IRI that a variable is bound to, None when it is unbound or a literal."""
        term = self.terms.get(name)
        return term.value if isinstance(term, NamedNode) else None

    def text(self, name: str) -> str:
        """The value of a variable that this query always binds."""
        value = self.maybe(name)
        if value is None:
            raise DataError(f"A page query left ?{name} unbound.", remedy="Rebuild the release.")
        return value

    def number(self, name: str) -> int:
        """The value of a variable that holds an integer."""
        return int(self.text(name))

    def language(self, name: str) -> str | None:
        """The language tag of a literal, None when it has none."""
        term = self.terms.get(name)
        return term.language if isinstance(term, Literal) else None


@dataclass(frozen=True, slots=True)
class PageGraph:
    """The release as pages see it."""

    store: Store

    def select(self, name: str, /, **things: str) -> Iterator[Row]:
        """The rows of a page query; keywords bind its variables to IRIs."""
        given: dict[str, Term] = {variable: NamedNode(iri) for variable, iri in things.items()}
        return map(Row, self.store.select(page_queries()[name].text, given))

    def first(self, name: str, /, **things: str) -> Row | None:
        """The first row of a page query, None when there is none."""
        return next(self.select(name, **things), None)

    def name_of(self, thing: str) -> str:
        """The label of a thing; its IRI when it has none."""
        row = self.first("label", thing=thing)
        return thing if row is None else row.text("label")
