"""Releases on their way to a SPARQL server: what readers get before, while and after, whatever breaks."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import requests
from pyoxigraph import NamedNode, Quad, RdfFormat

from filmgraph.errors import DataError
from filmgraph.release.current import Release
from filmgraph.release.layout import MANIFEST, STORE
from filmgraph.release.manifest import Manifest, write_manifest
from filmgraph.release.remote import RemoteReleases
from filmgraph.release.sending import Transfer
from filmgraph.store import StoreError
from filmgraph.store.endpoint import Endpoint
from filmgraph.store.graph_store import GraphStore
from filmgraph.uris import Uris
from tests.engines import Engine, oxigraph

BASE = "http://films.example"
NAMES = "SELECT ?name WHERE { ?film <http://www.w3.org/2000/01/rdf-schema#label> ?name }"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with oxigraph(tmp_path_factory.mktemp("server")) as engine:
        yield engine


def made(folder: Path, name: str, base: str, films: int = 3) -> Path:
    """A release whose films bear its name, with a graph for each record."""
    release = folder / name
    release.mkdir()
    store = pyoxigraph.Store(str(release / STORE))
    uris = Uris(base)
    for number in range(films):
        said = f'<{base}/film/{number}> <http://www.w3.org/2000/01/rdf-schema#label> "{name} {number}" .'
        for quad in pyoxigraph.parse(said, RdfFormat.TURTLE):
            store.add(quad)
            for graph in (uris.record_graph(f"{name}{number}"), uris.graph("identity")):
                store.add(Quad(quad.subject, quad.predicate, quad.object, NamedNode(graph)))
    store.flush()
    manifest = Manifest(
        name, "", base, f"Films of {name}", "", None, "2026-01-01", "", films, 0, {}, 0, 0, 0, 0, "", ()
    )
    write_manifest(manifest, release / MANIFEST)
    return release


class Breaking(GraphStore):
    """A server that can be reached for so many requests only."""

    def __init__(self, engine: Engine, most: int) -> None:
        super().__init__(engine.graph_store, engine.credentials, engine.quads)
        self.left = most

    def _request(self, *given: Any, **more: Any) -> requests.Response:
        if self.left == 0:
            raise StoreError("The line is cut.")
        self.left -= 1
        return super()._request(*given, **more)


def transfer(release: Path, engine: Engine, graphs: GraphStore | None = None) -> Transfer:
    store = GraphStore(engine.graph_store, engine.credentials, engine.quads) if graphs is None else graphs
    return Transfer(release, store, Endpoint(engine.endpoint))


def read(engine: Engine, base: str, folder: Path) -> Release:
    return RemoteReleases(Endpoint(engine.endpoint), base, folder).get()


def names(release: Release) -> set[str]:
    return {str(row["name"]).strip('"') for row in release.store.select(NAMES)}


def base_of(text: str) -> str:
    return f"{BASE}/{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def test_readers_get_what_was_sent_and_then_the_next(engine: Engine, tmp_path: Path) -> None:
    base = base_of(str(tmp_path))
    for name in ("one", "two", "three"):
        list(transfer(made(tmp_path, name, base), engine).send())
        release = read(engine, base, tmp_path)
        assert (release.id, release.title) == (name, f"Films of {name}")
        assert names(release) == {f"{name} {number}" for number in range(3)}
        graph = {"graph": NamedNode(release.uris.record_graph(f"{name}1"))}
        assert release.store.ask("ASK { GRAPH ?graph { ?film ?label ?name } }", graph)


def test_the_release_before_stays_for_answers_under_way_and_older_ones_go(engine: Engine, tmp_path: Path) -> None:
    base = base_of(str(tmp_path))
    held = []
    for name in ("one", "two", "three"):
        list(transfer(made(tmp_path, name, base), engine).send())
        held.append(read(engine, base, tmp_path))
    assert [len(names(release)) for release in held] == [0, 3, 3]


def test_sending_the_current_release_again_is_told_apart(server: Engine, tmp_path: Path) -> None:
    release = made(tmp_path, "one", base_of(str(tmp_path)))
    assert not transfer(release, server).is_current
    list(transfer(release, server).send())
    assert transfer(release, server).is_current


def test_whatever_request_fails_readers_keep_a_whole_release(server: Engine, tmp_path: Path) -> None:
    base = base_of(str(tmp_path))
    old, new = made(tmp_path, "old", base), made(tmp_path, "new", base)
    list(transfer(old, server).send())
    most = 0
    while True:
        try:
            list(transfer(new, server, Breaking(server, most)).send())
            break
        except StoreError:
            release = read(server, base, tmp_path)
            assert names(release) == {f"{release.id} {number}" for number in range(3)}
        if read(server, base, tmp_path).id == "new":
            list(transfer(old, server).send())
        most += 1
    assert most > 8
    assert read(server, base, tmp_path).id == "new"


def test_a_server_that_loses_triples_is_found_out_before_the_switch(server: Engine, tmp_path: Path) -> None:
    base = base_of(str(tmp_path))
    list(transfer(made(tmp_path, "old", base), server).send())

    class Losing(GraphStore):
        def replace_small(self, graphs: object) -> Iterator[int]:
            return iter(())

    losing = Losing(server.graph_store)
    with pytest.raises(DataError, match="Of 3 triples of this graph the server counts 0"):
        list(transfer(made(tmp_path, "new", base), server, losing).send())
    assert read(server, base, tmp_path).id == "old"


def test_who_may_not_write_is_told_what_to_set(engine: Engine, tmp_path: Path) -> None:
    if engine.credentials is None:
        pytest.skip("this server takes graphs from anyone")
    nobody = GraphStore(engine.graph_store)
    with pytest.raises(StoreError, match="FILMGRAPH_STORE_USER"):
        list(transfer(made(tmp_path, "one", base_of(str(tmp_path))), engine, nobody).send())


def test_a_server_without_releases_and_one_with_several_catalogues_say_so(server: Engine, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="No release is published there"):
        read(server, "http://nowhere.example", tmp_path)
    for number in range(2):
        list(transfer(made(tmp_path, f"r{number}", f"{base_of(str(tmp_path))}/{number}"), server).send())
    with pytest.raises(DataError, match="Several catalogues"):
        RemoteReleases(Endpoint(server.endpoint), None, tmp_path).get()


def test_the_switch_is_followed_and_a_silent_server_changes_nothing(
    server: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("filmgraph.release.remote._PATIENCE", 0.0)
    base = base_of(str(tmp_path))
    list(transfer(made(tmp_path, "one", base), server).send())
    releases = RemoteReleases(Endpoint(server.endpoint), base, tmp_path)
    assert releases.get().id == "one"
    list(transfer(made(tmp_path, "two", base), server).send())
    assert releases.get().id == "two"
    GraphStore(server.graph_store).remove(Uris(base).graph("current"))
    assert releases.get().id == "two"
