"""Stores held in memory: the same answers as from the files, and nothing left when that cannot be."""

import tempfile
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, QuerySolutions

from filmgraph.query import held
from filmgraph.query.held import HangsOn, HeldStore
from tests.servers import PATIENCE

_XSD = "http://www.w3.org/2001/XMLSchema#"
_QUADS = [
    Quad(NamedNode("http://e/a"), NamedNode("http://e/p"), value, graph)
    for graph in (DefaultGraph(), NamedNode("http://e/g"))
    for value in (
        Literal('Größe \\ "x"\n\u2028'),
        Literal("un", language="fr-CA"),
        Literal("007", datatype=NamedNode(_XSD + "integer")),
        Literal("not a year", datatype=NamedNode(_XSD + "gYear")),
        NamedNode("http://e/ä"),
        BlankNode("b"),
    )
]
_ROWS = "SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER (!isBlank(?o)) }"
_COUNT = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("held") / "store")
    store = pyoxigraph.Store(path)
    store.bulk_extend(_QUADS)
    store.flush()
    return path


def rows(store: pyoxigraph.Store, query: str) -> list[str]:
    results = store.query(query)
    assert isinstance(results, QuerySolutions)
    return sorted(str([str(term) for term in solution]) for solution in results)


@pytest.mark.parametrize("query", [_ROWS, _COUNT])
def test_a_copy_answers_as_the_files_do(folder: str, query: str) -> None:
    store = HeldStore(folder, 1 << 20)
    from_files = store.settled(HangsOn.NOTHING)
    expected = rows(from_files, query)
    assert store.is_copied(PATIENCE)
    assert store.settled(HangsOn.NOTHING) is not from_files
    assert store.settled(HangsOn.LISTING) is from_files
    assert rows(store.settled(HangsOn.NOTHING), query) == expected


def test_a_store_larger_than_may_be_held_is_answered_from_its_files(folder: str) -> None:
    store = HeldStore(folder, 0)
    from_files = store.settled(HangsOn.NOTHING)
    assert store.is_copied(0)
    assert store.settled(HangsOn.NOTHING) is from_files


def test_the_files_go_on_to_be_read_where_there_is_no_room_for_a_copy(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room() -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", no_room)
    store = HeldStore(folder, 1 << 20)
    assert store.is_copied(PATIENCE)
    assert len(rows(store.settled(HangsOn.NOTHING), _ROWS)) == 10


def test_a_machine_without_memory_to_spare_reads_the_files(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held, "free_bytes", lambda: 0)
    store = HeldStore(folder, 1 << 20)
    from_files = store.settled(HangsOn.NOTHING)
    assert store.is_copied(0)
    assert store.settled(HangsOn.NOTHING) is from_files


def test_what_the_copy_takes_is_not_taken_from_queries(folder: str) -> None:
    store = HeldStore(folder, 1 << 20)
    before = store.usual_bytes
    assert store.is_copied(PATIENCE)
    store.settled(HangsOn.NOTHING)
    assert 0 < store.usual_bytes < before


def test_a_copy_leaves_no_file(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert HeldStore(folder, 1 << 20).is_copied(PATIENCE)
    assert list(tmp_path.iterdir()) == []
