"""Dumps of a release: written once, counted and hashed on the way."""

import hashlib
from pathlib import Path
from types import TracebackType

from filmgraph.release.manifest import DumpFile


class DumpWriter:
    """Writes one dump. `file` tells its name, size and checksum once it is closed."""

    def __init__(self, path: Path, media_type: str) -> None:
        self._path = path
        self._media_type = media_type
        self._digest = hashlib.sha256()
        self._size = 0

    def __enter__(self) -> "DumpWriter":
        self._file = self._path.open("wb", buffering=1 << 20)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def write(self, piece: bytes) -> None:
        """Add a piece."""
        self._digest.update(piece)
        self._size += len(piece)
        self._file.write(piece)

    @property
    def file(self) -> DumpFile:
        """What the manifest says of this dump."""
        return DumpFile(self._path.name, self._media_type, self._size, self._digest.hexdigest())
