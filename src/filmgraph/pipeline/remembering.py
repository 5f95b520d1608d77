"""Finished pieces of work, each in one file named by the digest of all that it depends on.

A build looks here before it works, so it does again only what changed; and because a piece appears whole or not at all,
a build that was stopped goes on where it was. Pieces are pickles: the folder is written by builds and by nobody else.
"""

import os
import pickle
import struct
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_TRAILER = struct.Struct(">Q8s")
_WHOLE = b"filmgrph"


@dataclass(frozen=True, slots=True)
class Piece:
    """One finished piece of work: a file, and its sections by name as offset and length in bytes."""

    path: Path
    sections: Mapping[str, tuple[int, int]]

    def section(self, name: str) -> bytes:
        """The bytes of a section."""
        offset, length = self.sections[name]
        with self.path.open("rb") as file:
            file.seek(offset)
            return file.read(length)

    def value(self, name: str) -> object:
        """The value that was kept in a section."""
        return pickle.loads(self.section(name))  # noqa: S301  -- written by a build, never received

    @property
    def digest(self) -> str:
        """What the piece depends on."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Remembered:
    """The pieces of this build and of those before it."""

    folder: Path

    def find(self, stage: str, digest: str) -> Piece | None:
        """The piece of a stage that rests on `digest`, None when there is none or it is not whole."""
        path = self.folder / stage / digest
        try:
            with path.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(size - _TRAILER.size, 0))
                length, whole = _TRAILER.unpack(file.read(_TRAILER.size))
                if whole != _WHOLE:
                    return None
                file.seek(size - _TRAILER.size - length)
                return Piece(path, pickle.loads(file.read(length)))  # noqa: S301  -- written by a build, never received
        except (FileNotFoundError, struct.error):
            return None

    def keep(self, stage: str, digest: str, sections: Mapping[str, bytes]) -> Piece:
        """Keep a finished piece; it is there whole or not at all."""
        path = self.folder / stage / digest
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f".{digest}-{os.getpid()}")
        places: dict[str, tuple[int, int]] = {}
        with unfinished.open("wb", buffering=1 << 20) as file:
            for name, data in sections.items():
                places[name] = (file.tell(), len(data))
                file.write(data)
            index = dump(places)
            file.write(index)
            file.write(_TRAILER.pack(len(index), _WHOLE))
        unfinished.replace(path)
        return Piece(path, places)

    def once(self, stage: str, digest: str, make: Callable[[], object]) -> Piece:
        """The piece of a stage that rests on `digest` and has one `value`, which is made where it is not there yet."""
        return self.find(stage, digest) or self.keep(stage, digest, {"value": dump(make())})

    def forget_all_but(self, used: Iterable[Path]) -> None:
        """Remove the pieces that a build has not used."""
        keep = set(used)
        for path in self.folder.glob("*/*"):
            if path not in keep:
                path.unlink(missing_ok=True)


def dump(value: object) -> bytes:
    """A value as a section keeps it."""
    return pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
