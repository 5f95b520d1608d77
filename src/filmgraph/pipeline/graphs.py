"""The blocks that belong to no record: sources, controlled values, decisions about identity, the ontology."""

from collections.abc import Iterable, Iterator, Sequence

from filmgraph.mapping.record import source_key
from filmgraph.model.claim import Kind, Thing
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.block import GRAPH_KEY, VOCABULARY_KEY, Block, BlockWriter
from filmgraph.rdf.census import Census
from filmgraph.rdf.identity import link_quads, retirement_quads
from filmgraph.rdf.record import source_quads
from filmgraph.rdf.terms import Quad
from filmgraph.rdf.vocabulary import Triples, Vocabulary
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.links import IdentityLink
from filmgraph.settings import Catalogue


class CatalogueBlocks:
    """Writes the blocks of a whole catalogue and counts them."""

    def __init__(self, catalogue: Catalogue, addresses: Addresses) -> None:
        self._catalogue = catalogue
        self._addresses = addresses
        self._writer = BlockWriter(catalogue.base)
        self.census = Census()

    def sources(self) -> Iterator[Block]:
        """One block per source."""
        for source in self._catalogue.sources:
            thing = Thing(Kind.SOURCE, source_key(source.id))
            licence = source.licence or self._catalogue.licence
            quads = source_quads(thing, source.title, licence, self._addresses)
            yield self._counted(f"{thing.kind}/{thing.key}", quads)

    def vocabulary(self, vocabulary: Vocabulary, controlled: Iterable[str]) -> Block:
        """The type and labels of the controlled values that data refers to."""
        return self._counted(VOCABULARY_KEY, vocabulary.describe(controlled))

    def identity(self, links: Sequence[IdentityLink], ledger: Ledger) -> Block:
        """The graph of links, replaced keys and withdrawn things."""
        quads = [*link_quads(links, self._addresses), *retirement_quads(ledger, self._addresses)]
        return self._writer.block(f"{GRAPH_KEY}identity", quads)

    def ontology(self, triples: Triples) -> Block:
        """The graph of the ontology, its schemes, and the shapes."""
        graph = terms.iri(self._addresses.uris.graph("ontology"))
        return self._writer.block(f"{GRAPH_KEY}ontology", [(*triple, graph) for triple in triples])

    def _counted(self, key: str, quads: Iterable[Quad]) -> Block:
        unique = set(quads)
        self.census.count(unique)
        return self._writer.block(key, unique)
