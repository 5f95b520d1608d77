"""The name of a query and its values in, typed rows out. Knows nothing of pages, templates or HTTP.

Every page asks the release through this door: the text of a question is a file in `queries/pages/`, and values reach
it as RDF terms, never as text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from pyoxigraph import Literal, NamedNode

from filmgraph.errors import DataError
from filmgraph.query.catalogue import NamedQuery, read_queries
from filmgraph.resources import resource
from filmgraph.store import Store, Term

_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_LANGUAGES = (None, "en")


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
    """The release as one page sees it. It remembers the names that it has been asked for."""

    store: Store
    _names: dict[str, str] = field(default_factory=dict, repr=False)

    def select(self, name: str, /, **things: str) -> Iterator[Row]:
        """The rows of a page query; keywords bind its variables to IRIs."""
        given: dict[str, Term] = {variable: NamedNode(iri) for variable, iri in things.items()}
        return map(Row, self.store.select(page_queries()[name].text, given))

    def first(self, name: str, /, **things: str) -> Row | None:
        """The first row of a page query, None when there is none."""
        return next(self.select(name, **things), None)

    def name_of(self, thing: str) -> str:
        """The label of a thing; its IRI when it has none."""
        if thing not in self._names:
            labels = (term for term in self.objects(thing, _LABEL) if isinstance(term, Literal))
            self._names[thing] = next((one.value for one in labels if one.language in _LANGUAGES), thing)
        return self._names[thing]

    def objects(self, thing: str, predicate: NamedNode) -> Iterator[Term]:
        """What the facts say of a thing by one predicate."""
        return self.store.objects(NamedNode(thing), predicate)

    def subjects(self, predicate: NamedNode, thing: str) -> Iterator[str]:
        """What points at a thing by one predicate: all that points at it is looked at."""
        for triple in self.store.pointing_at(NamedNode(thing)):
            if triple.predicate == predicate and isinstance(triple.subject, NamedNode):
                yield triple.subject.value
