"""The build side of the embedded store: N-Quads in, a folder that is opened read-only out."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from filmgraph.store.bulk import load_quads

_NEVER_CHANGES = ".sst"


def build_store(folder: Path, files: Iterable[Path]) -> None:
    """Load N-Quads files that filmgraph wrote into a store, which is made when there is none."""
    store = ox.Store(str(folder))
    for path in files:
        load_quads(store, path)
    store.flush()


def copy_store(before: Path, folder: Path) -> None:
    """A store that begins with the content of another one, whose folder is left as it is.

    The tables of a store are never written to again, so both can have them; what a store does write to is copied.
    """
    folder.mkdir(parents=True)
    for path in before.iterdir():
        if path.name != "LOCK" and not (path.suffix == _NEVER_CHANGES and _linked(path, folder / path.name)):
            shutil.copyfile(path, folder / path.name)


def change_store(folder: Path, removed: Iterable[bytes], added: Iterable[bytes]) -> None:
    """Take quads, given as lines of N-Quads, out of a store that is not served yet, and put others in."""
    store = ox.Store(str(folder))
    for line in removed:
        store.remove(read_quad(line))
    store.extend(read_quad(line) for line in added)
    store.flush()


def _linked(path: Path, link: Path) -> bool:
    """Whether a second name could be given to a file; not every file system allows it."""
    try:
        os.link(path, link)
    except OSError:
        return False
    return True


def read_quad(line: bytes) -> ox.Quad:
    """The quad of one line of N-Quads that filmgraph wrote; a line of N-Triples is one of the default graph."""
    quad: ox.Quad = next(ox.parse(line, ox.RdfFormat.N_QUADS, lenient=True))
    return quad
