"""What every store answers. Query text and terms in, solutions and triples out. Knows no catalogue and no web.

Values reach a query only as terms bound to its variables, never as text put into it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from filmgraph.errors import FilmgraphError

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Solution: TypeAlias = dict[str, Term]
"""One row of a SELECT: variable name to term; a variable that is not bound is absent."""
Bindings: TypeAlias = Mapping[str, Term]
"""Variable name to the term that takes its place. A SELECT must name such a variable in its projection."""


@dataclass(frozen=True, slots=True)
class Graphs:
    """The data set of a query by the SPARQL protocol: IRIs of default and named graphs; empty: the server's own."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


WHOLE_STORE = Graphs()
"""The graphs of a store that holds one release and nothing else."""


class StoreError(FilmgraphError):
    """The store could not be opened or read."""


class Store(Protocol):
    """A set of named graphs that answers SPARQL 1.1 queries."""

    @property
    def embedded(self) -> bool:
        """Whether it is in this process, where looking up several single patterns costs less than one query."""
        ...

    def select(self, query: str, bindings: Bindings | None = None) -> Iterator[Solution]:
        """The solutions of a SELECT query, in its order. Raises StoreError when the store cannot be read."""
        ...

    def ask(self, query: str, bindings: Bindings | None = None) -> bool:
        """The answer of an ASK query."""
        ...

    def construct(self, query: str, bindings: Bindings | None = None) -> Iterator[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query, each once."""
        ...

    def about(self, subject: Term) -> Iterator[Triple]:
        """The triples of the default graph with this subject."""
        ...

    def pointing_at(self, thing: Term) -> Iterator[Triple]:
        """The triples of the default graph with this object, in an order that stays while the store does."""
        ...

    def objects(self, subject: Term, predicate: NamedNode) -> Iterator[Term]:
        """The objects of the default graph for this subject and predicate."""
        ...
