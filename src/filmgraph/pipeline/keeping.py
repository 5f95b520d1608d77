"""Values that one stage of a build leaves on disk for a later one, in a working folder that the build itself made."""

import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Kept(NamedTuple):
    """Where a value is kept: file, offset and length in bytes."""

    path: Path
    offset: int
    length: int


def keep(value: object, path: Path) -> Kept:
    """Keep one value in a file of its own."""
    return keep_all({0: value}, path)[0]


def keep_all(values: Mapping[int, object], path: Path) -> dict[int, Kept]:
    """Keep several values in one file, each to be taken by itself."""
    kept: dict[int, Kept] = {}
    with path.open("wb", buffering=1 << 18) as file:
        for number, value in sorted(values.items()):
            data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
            kept[number] = Kept(path, file.tell(), len(data))
            file.write(data)
    return kept


def take(kept: Kept) -> object:
    """A kept value."""
    with kept.path.open("rb") as file:
        file.seek(kept.offset)
        return pickle.loads(file.read(kept.length))  # noqa: S301  -- written by this build, never received
