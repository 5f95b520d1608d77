"""A release on disk in, the same release on a SPARQL server out; readers there go over to it in one step.

First the release is entered in the list, then its graphs are written under names of its own, then counted, and only
then one triple is replaced, which is the switch. Whatever breaks before leaves readers with the release they had, and
sending again goes on from there. The release that was current stays until the next one comes, so that answers under
way end; older ones are removed. One sender at a time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, Triple

from filmgraph.errors import DataError
from filmgraph.query.catalogue import store_query
from filmgraph.release.layout import MANIFEST, STORE
from filmgraph.release.manifest import read_manifest
from filmgraph.release.remote_graphs import MAIN_GRAPHS, Register, RemoteGraphs
from filmgraph.store.endpoint import Endpoint
from filmgraph.store.graph_store import GraphStore
from filmgraph.store.protocol import WHOLE_STORE
from filmgraph.store.remote import RemoteStore
from filmgraph.uris import Uris


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: what is done now, in words, and triples done of all there are (0 of 0 where none are counted)."""

    step: str
    done: int = 0
    total: int = 0


class Transfer:
    """Sends the release in `folder` to a server that is written through `graphs` and asked at `endpoint`."""

    def __init__(self, folder: Path, graphs: GraphStore, endpoint: Endpoint) -> None:
        manifest = read_manifest(folder / MANIFEST)
        self._manifest = (folder / MANIFEST).read_text("utf-8")
        self._names = RemoteGraphs(manifest.base, manifest.id)
        self._register = Register(manifest.base)
        self._source = pyoxigraph.Store.read_only(str(folder / STORE))
        self._graphs = graphs
        self._everything = RemoteStore(endpoint, WHOLE_STORE)

    @property
    def is_current(self) -> bool:
        """Whether readers of the server get this release already."""
        return self._names.release in self._register.names(self._graphs.read(self._register.current))

    def send(self, keep: int = 2) -> Iterator[Progress]:
        """Write, count, switch, and remove all but the `keep` newest. Raises StoreError, and DataError by a count."""
        records = self._record_graphs()
        yield Progress("Announcing the release")
        self._graphs.add(self._register.known, [self._register.lists(self._names.release)])
        total = len(self._source)
        done = 0
        for sent in self._write(records):
            done += sent
            yield Progress("Writing its graphs", done, total)
        yield Progress("Counting what arrived")
        self._check(records)
        previous = self._register.names(self._graphs.read(self._register.current))
        yield Progress("Switching readers to it")
        for _ in self._graphs.replace(self._register.current, [self._register.points_at(self._names.release)]):
            pass
        yield from self._prune([name for name in previous if name != self._names.release][: keep - 1])

    def _write(self, records: list[NamedNode]) -> Iterator[int]:
        names = [*(name for _, name in self._main()), *map(self._own, records)]
        for _ in self._graphs.replace(self._names.description, self._names.describe(self._manifest, names)):
            pass
        for graph, name in self._main():
            yield from self._graphs.replace(name, self._triples(graph))
        small = ((self._own(graph), list(self._triples(graph))) for graph in records)
        yield from self._graphs.replace_small(small)

    def _check(self, records: list[NamedNode]) -> None:
        """Each main graph, and all graphs of records together, hold as many triples as here."""
        for graph, name in self._main():
            found = self._count("size", "graph", NamedNode(name))
            self._compare(name, sum(1 for _ in self._triples(graph)), found)
        beginning = self._names.uris.record_graph("")
        here = sum(1 for graph in records for _ in self._triples(graph))
        self._compare(f"{beginning}…", here, self._count("sizes-below", "beginning", Literal(beginning)))

    def _count(self, query: str, variable: str, value: NamedNode | Literal) -> int:
        rows = list(self._everything.select(store_query(query), {variable: value}))
        return sum(int(count.value) for row in rows if isinstance(count := row["count"], Literal))

    def _compare(self, name: str, here: int, there: int) -> None:
        if here != there:
            raise DataError(
                f"Of {here:,} triples of this graph the server counts {there:,}; readers keep the release they had.",
                where=name,
                remedy="Publish again. If it stays so, the server changes what it is given.",
            )

    def _prune(self, keep: list[str]) -> Iterator[Progress]:
        """Remove the releases that are neither current nor to be kept, and then their names from the list."""
        staying = {self._names.release, *keep}
        listed = self._register.names(self._graphs.read(self._register.known))
        for name in (each for each in listed if each not in staying):
            old = RemoteGraphs(self._names.base, name)
            graphs = old.parts(self._graphs.read(old.description))
            for number, graph in enumerate(graphs, 1):
                yield Progress(f"Removing release {name}", number, len(graphs))
                self._graphs.remove(graph)
            self._graphs.remove(old.description)
        lines = [self._register.lists(name) for name in sorted(staying & {*listed, self._names.release})]
        for _ in self._graphs.replace(self._register.known, lines):
            pass

    def _main(self) -> list[tuple[NamedNode | DefaultGraph, str]]:
        """The release's graphs that are not of one record, each with its name there; the default graph first."""
        plain, there = Uris(self._names.base), self._names.uris
        named = [(NamedNode(plain.graph(name)), there.graph(name)) for name in MAIN_GRAPHS]
        return [(DefaultGraph(), self._names.default), *named]

    def _record_graphs(self) -> list[NamedNode]:
        main = {graph for graph, _ in self._main()}
        return [graph for graph in self._source.named_graphs() if isinstance(graph, NamedNode) and graph not in main]

    def _own(self, graph: NamedNode) -> str:
        return self._names.own_name(graph.value)

    def _triples(self, graph: NamedNode | DefaultGraph) -> Iterator[Triple]:
        return (quad.triple for quad in self._source.quads_for_pattern(None, None, None, graph))
