"""Loading many quads: all of them arrive, and the loader is held to one thread only while it counts."""

import os
from pathlib import Path

import pyoxigraph as ox
import pytest

from filmgraph.store.bulk import load_quads

LINES = b"".join(b'<http://a/%d> <http://a/p> "%d" <http://a/g> .\n' % (n, n) for n in range(1000))

needs_processors = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity"), reason="the system does not tell processors"
)


def test_all_quads_of_a_file_are_loaded(tmp_path: Path) -> None:
    file = tmp_path / "data.nq"
    file.write_bytes(LINES)
    store = ox.Store()

    load_quads(store, file)

    assert len(store) == 1000
    assert set(ox.parse(LINES, ox.RdfFormat.N_QUADS)) == set(store)


@needs_processors
@pytest.mark.parametrize("lines", [LINES, b"", b"no quads\n"], ids=["quads", "nothing", "a fault"])
def test_a_load_leaves_the_processors_of_the_thread_as_they_were(tmp_path: Path, lines: bytes) -> None:
    file = tmp_path / "data.nq"
    file.write_bytes(lines)
    before = os.sched_getaffinity(0)

    try:
        load_quads(ox.Store(), file)
    except SyntaxError:
        assert lines == b"no quads\n"

    assert os.sched_getaffinity(0) == before


@needs_processors
def test_the_loader_counts_one_processor_and_reads_with_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[set[int]] = []
    before = os.sched_getaffinity(0)

    class Loader:
        def bulk_load(self, input: object, **_: object) -> None:  # noqa: A002 -- the name that pyoxigraph has for it
            seen.append(os.sched_getaffinity(0))
            while input.read(100) != b"":  # type: ignore[attr-defined]
                seen.append(os.sched_getaffinity(0))

    file = tmp_path / "data.nq"
    file.write_bytes(LINES)

    load_quads(Loader(), file)  # type: ignore[arg-type]

    assert len(seen[0]) == 1
    assert seen[1:] == [before] * len(seen[1:])
    assert len(seen) > 100
