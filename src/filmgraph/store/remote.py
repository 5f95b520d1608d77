"""The store on another machine: any SPARQL 1.1 server, seen through the graphs of one release. Knows no catalogue.

What comes over the wire is read into the same terms that the embedded store gives. Engines differ in how they keep
some literals; what they are known to change is set right here, as far as it can be.
"""

from collections.abc import Iterator
from functools import cache

import pyoxigraph
from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
)

from filmgraph.resources import resource
from filmgraph.store.binding import bind
from filmgraph.store.dialect import as_published, tells_yes_or_no, yes_or_no
from filmgraph.store.endpoint import Endpoint
from filmgraph.store.protocol import Bindings, Graphs, Solution, StoreError, Term

_JSON = "application/sparql-results+json"
_N_TRIPLES = "application/n-triples"


class RemoteStore:
    """Answers queries from a server, over the `graphs` of one release. Safe to use from several threads.

    A named graph that a binding names can be asked besides those of `graphs`.
    """

    embedded = False

    def __init__(self, endpoint: Endpoint, graphs: Graphs) -> None:
        self.endpoint = endpoint
        self.graphs = graphs

    def select(self, query: str, bindings: Bindings | None = None) -> Iterator[Solution]:
        """The solutions of a SELECT query; a variable that is not bound is absent."""
        results = self._results(query, bindings)
        if not isinstance(results, QuerySolutions) or tells_yes_or_no(results):
            raise StoreError("A SELECT query was expected.", where=self.endpoint.url)
        names = [variable.value for variable in results.variables]
        try:
            for solution in results:
                yield {name: as_published(term) for name in names if (term := solution[name]) is not None}
        except SyntaxError as error:
            raise StoreError(f"The answer cannot be read: {error}", where=self.endpoint.url) from error

    def ask(self, query: str, bindings: Bindings | None = None) -> bool:
        """The answer of an ASK query."""
        results = self._results(query, bindings)
        if isinstance(results, QueryBoolean):
            return bool(results)
        if not tells_yes_or_no(results):
            raise StoreError("An ASK query was expected.", where=self.endpoint.url)
        return yes_or_no(results)

    def construct(self, query: str, bindings: Bindings | None = None) -> Iterator[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query, each once."""
        body = self._answer(query, bindings, _N_TRIPLES)
        try:
            seen = dict.fromkeys(quad.triple for quad in pyoxigraph.parse(body, RdfFormat.N_TRIPLES))
        except SyntaxError as error:
            raise StoreError(f"The answer is not N-Triples: {error}", where=self.endpoint.url) from error
        for triple in seen:
            yield Triple(triple.subject, triple.predicate, as_published(triple.object))

    def about(self, subject: Term) -> Iterator[Triple]:
        """The triples of the default graph with this subject."""
        return self._triples("about", subject=subject)

    def pointing_at(self, thing: Term) -> Iterator[Triple]:
        """The triples of the default graph with this object, by subject and predicate."""
        return self._triples("pointing-at", object=thing)

    def objects(self, subject: Term, predicate: NamedNode) -> Iterator[Term]:
        """The objects of the default graph for this subject and predicate."""
        for triple in self._triples("objects", subject=subject, predicate=predicate):
            yield triple.object

    def _triples(self, pattern: str, **terms: Term) -> Iterator[Triple]:
        if isinstance(terms.get("subject"), Literal):
            return
        for solution in self.select(_pattern(pattern), terms):
            subject, predicate = solution["subject"], solution["predicate"]
            assert isinstance(subject, NamedNode)
            assert isinstance(predicate, NamedNode)
            yield Triple(subject, predicate, solution["object"])

    def _results(self, query: str, bindings: Bindings | None) -> QuerySolutions | QueryBoolean:
        body = self._answer(query, bindings, _JSON)
        try:
            return pyoxigraph.parse_query_results(body, QueryResultsFormat.JSON)
        except SyntaxError as error:
            raise StoreError(f"The answer is not in JSON: {error}", where=self.endpoint.url) from error

    def _answer(self, query: str, bindings: Bindings | None, accept: str) -> bytes:
        given = {name: term for name, term in (bindings or {}).items() if isinstance(term, NamedNode | Literal)}
        asked = [term.value for term in given.values() if isinstance(term, NamedNode)]
        try:
            return self.endpoint.ask(bind(query, given), self._with(asked), accept)
        except TimeoutError as error:
            raise StoreError(str(error), where=self.endpoint.url) from error

    def _with(self, asked: list[str]) -> Graphs:
        """The graphs of the release, and those asked for; each once, since engines count one named twice twice."""
        if len(self.graphs.named) == 0:
            return self.graphs
        return Graphs(self.graphs.default, tuple(dict.fromkeys((*self.graphs.named, *asked))))


@cache
def _pattern(name: str) -> str:
    return (resource("queries") / "store" / f"{name}.rq").read_text("utf-8")
