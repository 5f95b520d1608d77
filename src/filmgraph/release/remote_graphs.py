"""Where a server of releases keeps what: the graphs of one release, and those that say which release is current.

Every graph of a release bears the release's name, so that two releases never mix. One triple in the graph `current`
says which release readers get; writing it is the switch. The graph `releases` lists all that were ever begun and not
yet removed, so that what a broken transfer left is known.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from filmgraph.store.protocol import Graphs
from filmgraph.uris import Uris

MAIN_GRAPHS = ("ontology", "identity", "quality", "about")
"""The named graphs that readers see besides the default graph; those of single records are asked for by name."""

_DCAT = "http://www.w3.org/ns/dcat#"
_DCTERMS = "http://purl.org/dc/terms/"
_PROV = "http://www.w3.org/ns/prov#"
_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_HAS_CURRENT = NamedNode(_DCAT + "hasCurrentVersion")
_HAS_VERSION = NamedNode(_DCAT + "hasVersion")
_HAS_PART = NamedNode(_DCTERMS + "hasPart")


@dataclass(frozen=True, slots=True)
class RemoteGraphs:
    """The names of the graphs of one release of the catalogue with this base."""

    base: str
    release: str

    @property
    def uris(self) -> Uris:
        """Makes the IRIs of the catalogue's things, and of this release's graphs."""
        return Uris(self.base, self.release)

    @property
    def default(self) -> str:
        """The graph that holds the release's default graph."""
        return self.uris.graph("default")

    @property
    def description(self) -> str:
        """The graph that holds the manifest and lists the release's graphs."""
        return self.uris.graph("release")

    @property
    def dataset(self) -> Graphs:
        """What a query of readers is put to."""
        return Graphs((self.default,), tuple(self.uris.graph(name) for name in MAIN_GRAPHS))

    def own_name(self, graph: str) -> str:
        """The name that a named graph of the release has on a server of releases."""
        return self.uris.graph(graph.removeprefix(Uris(self.base).graph("")))

    def describe(self, manifest: str, graphs: list[str]) -> list[Triple]:
        """The description: the manifest, JSON as it stands, and the release's graphs by their names there."""
        release = NamedNode(self.uris.release_page(self.release))
        return [
            Triple(release, _TYPE, NamedNode(_DCAT + "Dataset")),
            Triple(release, NamedNode(_DCAT + "version"), Literal(self.release)),
            Triple(release, NamedNode(_PROV + "value"), Literal(manifest)),
            *(Triple(release, _HAS_PART, NamedNode(graph)) for graph in graphs),
        ]

    def parts(self, description: list[Triple]) -> list[str]:
        """The names of the graphs that a description lists."""
        return _iris(each for each in description if each.predicate == _HAS_PART)


@dataclass(frozen=True, slots=True)
class Register:
    """The two graphs that are not of one release: which is current, and which there are."""

    base: str

    @property
    def current(self) -> str:
        """The graph with the one triple that is the switch."""
        return Uris(self.base).graph("current")

    @property
    def known(self) -> str:
        """The graph that lists the releases, complete or not."""
        return Uris(self.base).graph("releases")

    def points_at(self, release: str) -> Triple:
        """The triple that makes a release the current one."""
        return self._triple(_HAS_CURRENT, release)

    def lists(self, release: str) -> Triple:
        """The triple by which a release is known."""
        return self._triple(_HAS_VERSION, release)

    def names(self, triples: list[Triple]) -> list[str]:
        """The names of the releases in triples of either graph."""
        page = Uris(self.base).release_page("")
        return [iri.removeprefix(page) for iri in _iris(triples)]

    def _triple(self, predicate: NamedNode, release: str) -> Triple:
        uris = Uris(self.base)
        return Triple(NamedNode(uris.at("")), predicate, NamedNode(uris.release_page(release)))


def _iris(triples: Iterable[Triple]) -> list[str]:
    return [each.object.value for each in triples if isinstance(each.object, NamedNode)]
