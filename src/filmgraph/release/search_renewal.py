"""The search index of the release before and the facts that changed in, the index of the new release out.

An entry says something of its thing and of what points at it, so that a change of one fact can change the entries of
things on either side of it. Those are written anew, the others taken over.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from filmgraph.rdf.namespaces import RDFS
from filmgraph.release.search import change_search_index
from filmgraph.release.search_entries import search_entries
from filmgraph.store import OxigraphStore, Term
from filmgraph.store.build import read_quad
from filmgraph.uris import Uris, term
from filmgraph.validation.fast.indexed import IndexedTable
from filmgraph.validation.store_index import StoreIndex

_LINKS = ("contributor", "recipient", "forWork", "award", "selectedWork", "inSeries", "atEdition", "editionOf", "place")
"""What things that have no entry of their own, such as credits and prizes, say of those that have one."""

_CREDIT = ox.NamedNode(term("hasContribution"))
_COUNTRY, _SERIES = term("countryOfProduction"), term("editionOf")
_LABEL = RDFS + "label"


def renew_search_index(
    before: Path, path: Path, store: OxigraphStore, uris: Uris, removed: Sequence[bytes], added: Sequence[bytes]
) -> bool:
    """Write the index of the default graph of `store` to `path` from that of another release, which differs by facts
    given as N-Triples. Returns False, and writes nothing, where the change goes too far for that."""
    gone, come = ([read_quad(line).triple for line in lines] for lines in (removed, added))
    if not before.is_file() or any(_is_far_reaching(fact, uris) for fact in gone):
        return False
    things = set(_things(store, uris, (*gone, *come)))
    shutil.copyfile(before, path)
    entries = list(search_entries(IndexedTable(StoreIndex(store.raw)), uris, things))
    change_search_index({uris.path_of(thing) or "" for thing in things}, entries, path)
    return True


def _is_far_reaching(fact: ox.Triple, uris: Uris) -> bool:
    """Whether a fact that went can be told of things that are not near it: the name of a festival or an edition, or
    the festival that an edition is of."""
    path = uris.path_of(_iri(fact.subject)) or ""
    return path.startswith("/event/") and "#" not in path and fact.predicate.value in {_LABEL, _SERIES}


def _things(store: OxigraphStore, uris: Uris, facts: Iterable[ox.Triple]) -> Iterator[str]:
    """The IRIs of all things whose entries the facts can have changed."""
    nodes: dict[Term, None] = {}
    films: dict[ox.NamedNode, None] = {}
    for fact in facts:
        nodes[fact.subject] = None
        yield from _thing(fact.subject, uris)
        yield from _thing(fact.object, uris)
        if fact.predicate.value == _COUNTRY and isinstance(fact.subject, ox.NamedNode):
            films[fact.subject] = None
    for film in films:
        for credit in store.objects(film, _CREDIT):
            nodes[credit] = None
    for node in nodes:
        for link in _LINKS:
            for linked in store.objects(node, ox.NamedNode(term(link))):
                yield from _thing(linked, uris)


def _thing(node: Term, uris: Uris) -> Iterator[str]:
    """The IRI of the thing that a node is or is a part of, if it belongs to the catalogue."""
    iri = _iri(node)
    if uris.path_of(iri) is not None:
        yield iri.partition("#")[0]


def _iri(node: Term) -> str:
    return node.value if isinstance(node, ox.NamedNode) else ""
