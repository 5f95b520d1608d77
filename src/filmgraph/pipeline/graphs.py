"""The blocks that belong to no record: sources, controlled values, the ontology."""

from collections.abc import Iterable, Iterator

from filmgraph.mapping.record import source_key
from filmgraph.model.claim import Kind, Thing
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.block import GRAPH_KEY, VOCABULARY_KEY, Block, BlockWriter
from filmgraph.rdf.census import Census
from filmgraph.rdf.facts import gather
from filmgraph.rdf.record import source_node
from filmgraph.rdf.terms import Node
from filmgraph.rdf.vocabulary import Triples, Vocabulary
from filmgraph.settings import Catalogue


class CatalogueBlocks:
    """Writes the blocks of a whole catalogue and counts them."""

    def __init__(self, catalogue: Catalogue, addresses: Addresses) -> None:
        self._catalogue = catalogue
        self._addresses = addresses
        self.writer = BlockWriter(catalogue.base)
        self.census = Census()

    def sources(self) -> Iterator[Block]:
        """One block per source."""
        for source in self._catalogue.sources:
            thing = Thing(Kind.SOURCE, source_key(source.id))
            licence = source.licence or self._catalogue.licence
            node = source_node(thing, source.title, licence, self._addresses)
            yield self._counted(f"{thing.kind}/{thing.key}", [node])

    def vocabulary(self, vocabulary: Vocabulary, controlled: Iterable[str]) -> Block:
        """The type and labels of the controlled values that data refers to."""
        return self._counted(VOCABULARY_KEY, vocabulary.describe(controlled))

    def ontology(self, triples: Triples) -> Block:
        """The graph of the ontology, its schemes, and the shapes."""
        graph = terms.iri(self._addresses.uris.graph("ontology"))
        nodes = ((subject, [(predicate, value)]) for subject, predicate, value in triples)
        return self.writer.block(f"{GRAPH_KEY}ontology", gather(nodes), graph)

    def _counted(self, key: str, nodes: Iterable[Node]) -> Block:
        facts = gather(nodes)
        self.census.count(facts)
        return self.writer.block(key, facts)
