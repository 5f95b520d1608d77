"""Values that one step of a build leaves on disk for a later one, in a working folder that the build itself made."""

import pickle
from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Kept(NamedTuple):
    """Where a value is kept: file, offset and length in bytes."""

    path: Path
    offset: int
    length: int


def keep_all(values: Iterable[tuple[Key, object]], path: Path) -> dict[Key, Kept]:
    """Keep several values in one file, each to be taken by itself."""
    kept: dict[Key, Kept] = {}
    with path.open("wb", buffering=1 << 18) as file:
        for key, value in values:
            data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
            kept[key] = Kept(path, file.tell(), len(data))
            file.write(data)
    return kept


def take(kept: Kept) -> object:
    """A kept value."""
    with kept.path.open("rb") as file:
        file.seek(kept.offset)
        return pickle.loads(file.read(kept.length))  # noqa: S301  -- written by this build, never received
