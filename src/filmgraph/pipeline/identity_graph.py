"""Decisions about identity in, the blocks of their graph out.

A large catalogue has a hundred thousand links. They lie in blocks by the first letter of the key of the first thing
that each is about, and a block is remembered under the digest of its links, so that a build writes anew those with one
that differs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from filmgraph.pipeline.blockfile import BlockFile, block_sections
from filmgraph.pipeline.fingerprints import digest_of
from filmgraph.pipeline.remembering import Remembered
from filmgraph.rdf import terms
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.block import GRAPH_KEY, Block, BlockWriter
from filmgraph.rdf.facts import gather
from filmgraph.rdf.identity import apart_nodes, link_nodes, retirement_nodes
from filmgraph.rdf.terms import Node
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.links import IdentityLink

STAGE = "links"
_GRAPH = "identity"


@dataclass(frozen=True, slots=True)
class IdentityGraph:
    """Where the graph is written. `ground` is the digest of what all of a build depends on."""

    addresses: Addresses
    writer: BlockWriter
    ground: str
    remembered: Remembered

    def changes(self, links: Sequence[IdentityLink], ledger: Ledger) -> Block:
        """What became of things: which were told apart, replaced or withdrawn."""
        nodes = chain(apart_nodes(links, self.addresses), retirement_nodes(ledger, self.addresses))
        return self._block("", nodes)

    def links(self, links: Iterable[IdentityLink]) -> Iterator[BlockFile]:
        """One node per decision, in blocks."""
        letters: defaultdict[str, list[IdentityLink]] = defaultdict(list)
        for link in links:
            letters[link.things[0].key[:1]].append(link)
        for letter, listed in sorted(letters.items()):
            digest = digest_of((self.ground.encode(), letter.encode(), "\n".join(map(_told, listed)).encode()))
            piece = self.remembered.find(STAGE, digest)
            if piece is None:
                block = self._block(f"/{letter}", link_nodes(listed, self.addresses))
                piece = self.remembered.keep(STAGE, digest, block_sections([block]))
            yield BlockFile(piece)

    def _block(self, key: str, nodes: Iterable[Node]) -> Block:
        graph = terms.iri(self.addresses.uris.graph(_GRAPH))
        return self.writer.block(f"{GRAPH_KEY}{_GRAPH}{key}", gather(nodes), graph)


def _told(link: IdentityLink) -> str:
    """All that a link says, as one string. A key stands for things of one kind only, and kinds tell keys apart."""
    about = (" ".join([thing.key for thing in things]) for things in (link.things, link.resolved))
    return "\x1f".join(
        (link.verdict, link.method, str(link.score), repr(link.reason), link.day.isoformat(), repr(link.by), *about)
    )
