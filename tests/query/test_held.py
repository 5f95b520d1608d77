"""Stores held in memory: the same answers as from the files, and nothing left when that cannot be."""

import tempfile
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, QuerySolutions

from filmgraph.query import held
from filmgraph.query.held import HangsOn, HeldStore
from filmgraph.query.total_order import in_total_order
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


_VALUES = (
    NamedNode("http://e/a"),
    NamedNode("http://e/b"),
    *(Literal("a"), Literal("b"), Literal("a", language="en"), Literal(1)),
    *(
        Literal(text, datatype=NamedNode(_XSD + kind))
        for text, kind in (
            ("1.0", "decimal"),
            ("2001", "gYear"),
            ("2001-01-01", "date"),
            ("2001-01-01Z", "date"),
            ("2001-01-01+05:00", "date"),
            ("P1M", "duration"),
            ("P30D", "duration"),
            ("not a year", "gYear"),
        )
    ),
)


@given(
    facts=st.lists(st.tuples(st.sampled_from(_VALUES[:2]), st.sampled_from(_VALUES)), min_size=1, max_size=14),
    order=st.sampled_from(["?n", "DESC(?n) ?o", "?o", "DESC(?o)"]),
    limit=st.integers(0, 6),
    offset=st.integers(0, 4),
)
@settings(max_examples=40, deadline=None)
def test_a_part_of_groups_in_order_is_the_same_from_the_files_and_from_their_copy(
    facts: list[tuple[NamedNode, NamedNode | Literal]], order: str, limit: int, offset: int
) -> None:
    asked = f"SELECT ?o (COUNT(*) AS ?n) {{ ?s ?p ?o }} GROUP BY ?o ORDER BY {order} LIMIT {limit} OFFSET {offset}"
    ordered = in_total_order(asked)
    assert ordered is not None
    with tempfile.TemporaryDirectory() as folder:
        written = pyoxigraph.Store(folder)
        written.bulk_extend(Quad(who, NamedNode(f"http://e/p{at % 3}"), what) for at, (who, what) in enumerate(facts))
        written.flush()
        del written
        store = HeldStore(folder, 1 << 20)
        files = store.settled(HangsOn.LISTING)
        assert store.is_copied(PATIENCE)
        copy = store.settled(HangsOn.VALUES)
        assert copy is not files
        assert _listed(copy, ordered) == _listed(files, ordered)
        assert len(_listed(files, ordered)) == len(_listed(files, asked))


def _listed(store: pyoxigraph.Store, query: str) -> list[list[str]]:
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    return [[str(value) for value in row] for row in found]
