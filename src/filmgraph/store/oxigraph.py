"""The embedded store: Oxigraph over a folder of files. Queries here are our own and trusted.

Queries from strangers run in worker processes instead (`filmgraph.query`), because Oxigraph cannot cancel one.
"""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Triple,
    Variable,
)

from filmgraph.store.protocol import Bindings, Solution, StoreError, Term


class OxigraphStore:
    """Answers queries from a `pyoxigraph.Store`, on disk or in memory. Safe to use from several threads."""

    embedded = True

    def __init__(self, store: pyoxigraph.Store, path: Path | None = None) -> None:
        self.raw = store
        self.path = path

    def select(self, query: str, bindings: Bindings | None = None) -> Iterator[Solution]:
        """The solutions of a SELECT query; a variable that is not bound is absent."""
        results = self._query(query, bindings)
        if not isinstance(results, QuerySolutions):
            raise StoreError("A SELECT query was expected.")
        names = [variable.value for variable in results.variables]
        try:
            for solution in results:
                yield {name: term for name in names if (term := solution[name]) is not None}
        except OSError as error:
            raise StoreError(f"The store could not be read: {error}", where=self._where) from error

    def ask(self, query: str, bindings: Bindings | None = None) -> bool:
        """The answer of an ASK query."""
        results = self._query(query, bindings)
        if not isinstance(results, QueryBoolean):
            raise StoreError("An ASK query was expected.")
        return bool(results)

    def construct(self, query: str, bindings: Bindings | None = None) -> Iterator[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query."""
        results = self._query(query, bindings)
        if not isinstance(results, QueryTriples):
            raise StoreError("A CONSTRUCT query was expected.")
        try:
            yield from results
        except OSError as error:
            raise StoreError(f"The store could not be read: {error}", where=self._where) from error

    def about(self, subject: Term) -> Iterator[Triple]:
        """The triples of the default graph with this subject."""
        return self._triples(subject, None, None)

    def pointing_at(self, thing: Term) -> Iterator[Triple]:
        """The triples of the default graph with this object, in the order of the store's own index."""
        return self._triples(None, None, thing)

    def objects(self, subject: Term, predicate: NamedNode) -> Iterator[Term]:
        """The objects of the default graph for this subject and predicate."""
        return (quad.object for quad in self._quads(subject, predicate, None))

    def _triples(self, subject: Term | None, predicate: NamedNode | None, thing: Term | None) -> Iterator[Triple]:
        return (quad.triple for quad in self._quads(subject, predicate, thing))

    def _quads(self, subject: Term | None, predicate: NamedNode | None, thing: Term | None) -> Iterator[Quad]:
        if isinstance(subject, Literal):
            return
        try:
            yield from self.raw.quads_for_pattern(subject, predicate, thing, DefaultGraph())
        except OSError as error:
            raise StoreError(f"The store could not be read: {error}", where=self._where) from error

    @property
    def _where(self) -> str | None:
        return None if self.path is None else str(self.path)

    def _query(self, query: str, bindings: Bindings | None) -> QuerySolutions | QueryBoolean | QueryTriples:
        substitutions = {Variable(name): term for name, term in (bindings or {}).items()}
        try:
            return self.raw.query(query, substitutions=substitutions)
        except OSError as error:
            raise StoreError(f"The store could not be read: {error}", where=self._where) from error


def open_read_only(path: Path) -> OxigraphStore:
    """Opens the store in folder `path` for reading; nothing may write to it meanwhile. Raises StoreError."""
    if not path.is_dir():
        raise StoreError("There is no store here.", where=str(path), remedy="Run `filmgraph build` first.")
    try:
        return OxigraphStore(pyoxigraph.Store.read_only(str(path)), path)
    except OSError as error:
        raise StoreError(f"The store could not be opened: {error}", where=str(path)) from error
