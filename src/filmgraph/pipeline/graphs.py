"""The blocks that belong to no record: sources, controlled values, decisions about identity, the ontology."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from filmgraph.mapping.record import source_key
from filmgraph.model.claim import Kind, Thing
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.block import GRAPH_KEY, VOCABULARY_KEY, Block, BlockWriter
from filmgraph.rdf.census import Census
from filmgraph.rdf.facts import gather
from filmgraph.rdf.identity import link_nodes, retirement_nodes
from filmgraph.rdf.record import source_node
from filmgraph.rdf.terms import Node
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
            node = source_node(thing, source.title, licence, self._addresses)
            yield self._counted(f"{thing.kind}/{thing.key}", [node])

    def vocabulary(self, vocabulary: Vocabulary, controlled: Iterable[str]) -> Block:
        """The type and labels of the controlled values that data refers to."""
        return self._counted(VOCABULARY_KEY, vocabulary.describe(controlled))

    def identity(self, links: Sequence[IdentityLink], ledger: Ledger) -> Block:
        """The graph of links, replaced keys and withdrawn things."""
        nodes = chain(link_nodes(links, self._addresses), retirement_nodes(ledger, self._addresses))
        return self._named("identity", nodes)

    def ontology(self, triples: Triples) -> Block:
        """The graph of the ontology, its schemes, and the shapes."""
        return self._named("ontology", ((subject, [(predicate, value)]) for subject, predicate, value in triples))

    def _named(self, name: str, nodes: Iterable[Node]) -> Block:
        graph = terms.iri(self._addresses.uris.graph(name))
        return self._writer.block(f"{GRAPH_KEY}{name}", gather(nodes), graph)

    def _counted(self, key: str, nodes: Iterable[Node]) -> Block:
        facts = gather(nodes)
        self.census.count(facts)
        return self._writer.block(key, facts)
