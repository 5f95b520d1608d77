"""Resolved claims in, the sorted quads of a release's content out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from filmgraph.lookups import Lookups
from filmgraph.mapping.record import source_key
from filmgraph.model.claim import Claim, Kind, Language, Thing
from filmgraph.pipeline.identity import Resolved
from filmgraph.pipeline.reading import ReadRecord
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.identity import link_quads, retirement_quads
from filmgraph.rdf.nquads import sorted_quads
from filmgraph.rdf.preference import Preference, preferred_name
from filmgraph.rdf.record import record_graph_quads, record_quads, source_quads
from filmgraph.rdf.terms import Quad
from filmgraph.rdf.thing import Describer
from filmgraph.rdf.vocabulary import Vocabulary
from filmgraph.settings import Catalogue

Triples = Sequence[tuple[str, str, str]]


def content_quads(
    catalogue: Catalogue,
    read: Sequence[ReadRecord],
    resolved: Resolved,
    lookups: Lookups,
    ontology: Triples,
    addresses: Addresses,
) -> list[Quad]:
    """Every quad that the name of the release is made of, sorted and without repetition."""
    vocabulary = Vocabulary.of(ontology)
    facts = [
        *_thing_quads(catalogue, resolved, vocabulary, addresses),
        *_record_quads(catalogue, read, resolved, lookups, addresses),
    ]
    graph = terms.iri(addresses.uris.graph("ontology"))
    return sorted_quads(
        [
            *facts,
            *vocabulary.used_by(facts),
            *link_quads(resolved.links, addresses),
            *retirement_quads(resolved.ledger, addresses),
            *((subject, predicate, value, graph) for subject, predicate, value in ontology),
        ]
    )


def _thing_quads(
    catalogue: Catalogue, resolved: Resolved, vocabulary: Vocabulary, addresses: Addresses
) -> Iterator[Quad]:
    ranks = {source_key(source.id): place for place, source in enumerate(catalogue.sources)}
    preference = Preference(ranks, resolved.films)
    ordered = {owner: preference.order(owner, claims) for owner, claims in resolved.things.items()}
    names = _names(ordered)
    describer = Describer(addresses, vocabulary, names, frozenset(resolved.films.values()))
    for owner, claims in ordered.items():
        yield from describer.quads(owner, claims)


def _names(ordered: Mapping[Thing, Sequence[Claim]]) -> dict[Thing, str]:
    """The names of events, which the labels of their editions and awards use."""
    names: dict[Thing, str] = {}
    for owner, claims in ordered.items():
        if owner.kind is Kind.EVENT:
            name = preferred_name(owner, claims)
            if name is not None:
                names[owner] = name
    return names


def _record_quads(
    catalogue: Catalogue, read: Iterable[ReadRecord], resolved: Resolved, lookups: Lookups, addresses: Addresses
) -> Iterator[Quad]:
    for source in catalogue.sources:
        thing = Thing(Kind.SOURCE, source_key(source.id))
        yield from source_quads(thing, source.title, source.licence or catalogue.licence, addresses)
    for entry in read:
        key = entry.mapped.key
        films = [resolved.films[key]] if key in resolved.films else []
        source_thing = Thing(Kind.SOURCE, source_key(entry.source.id))
        code = None if entry.source.language is None else lookups.language(entry.source.language)
        language = None if code is None else Language(code)
        yield from record_quads(entry.stored.record, key, source_thing, films, language, addresses)
        yield from record_graph_quads(key, resolved.records[key], addresses)
