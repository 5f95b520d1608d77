"""The build side of the embedded store: N-Quads files in, a folder that is opened read-only out."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox


def build_store(folder: Path, files: Iterable[Path]) -> int:
    """Load N-Quads files into a new store and return how many quads it holds.

    The files are our own serialisation, so IRIs are not validated a second time.
    """
    store = ox.Store(str(folder))
    for path in files:
        store.bulk_load(path=path, format=ox.RdfFormat.N_QUADS, lenient=True)
    count = len(store)
    store.flush()
    return count


def extend_store(folder: Path, files: Iterable[Path]) -> None:
    """Load further N-Quads files of our own into a store that is not served yet."""
    store = ox.Store(str(folder))
    for path in files:
        store.bulk_load(path=path, format=ox.RdfFormat.N_QUADS, lenient=True)
    store.flush()
