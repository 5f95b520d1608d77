"""Values that one step of a build leaves on disk for a later one."""

import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, NamedTuple


class Kept(NamedTuple):
    """Where a value is kept: file, offset and length in bytes."""

    path: Path
    offset: int
    length: int


def pickled(values: Iterable[object]) -> tuple[bytes, list[tuple[int, int]]]:
    """Values one behind the other, and for each its offset and length, to be taken by itself."""
    listed = [pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL) for value in values]
    places, offset = [], 0
    for data in listed:
        places.append((offset, len(data)))
        offset += len(data)
    return b"".join(listed), places


def take_all(kept: Iterable[Kept]) -> Iterator[object]:
    """Kept values; each file is opened once."""
    with ExitStack() as stack:
        files: dict[Path, IO[bytes]] = {}
        for place in kept:
            if place.path not in files:
                files[place.path] = stack.enter_context(place.path.open("rb"))
            file = files[place.path]
            file.seek(place.offset)
            yield pickle.loads(file.read(place.length))  # noqa: S301  -- written by a build, never received
