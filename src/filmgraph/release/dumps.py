"""Dumps of a release: written once, counted and hashed on the way."""

import hashlib
import os
import shutil
from pathlib import Path
from types import TracebackType
from typing import IO

from filmgraph.release.manifest import DumpFile

_READ = 1 << 18


class DumpWriter:
    """Writes one dump, which lies in parts where these are begun. `file` tells its name, size and checksum once it is
    closed."""

    def __init__(self, path: Path, media_type: str) -> None:
        self._path = path
        self._media_type = media_type
        self._digest = hashlib.sha256()
        self._size = 0
        self._file: IO[bytes] | None = None

    def __enter__(self) -> "DumpWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is None and self._size == 0 and kind is None:
            self.begin(self._path)
        self._close()

    def begin(self, part: Path) -> None:
        """Write what comes next into a file of its own."""
        self._close()
        self._file = part.open("wb", buffering=1 << 20)

    def write(self, piece: bytes) -> None:
        """Add a piece."""
        if len(piece) == 0:
            return
        if self._file is None:
            self.begin(self._path)
            assert self._file is not None
        self._digest.update(piece)
        self._size += len(piece)
        self._file.write(piece)

    def take(self, before: Path, part: Path) -> None:
        """Add a part that is there already, in another release. Neither changes any more, so both can have it."""
        self._close()
        buffer = memoryview(bytearray(_READ))
        with before.open("rb", buffering=0) as file:
            while (read := file.readinto(buffer)) > 0:
                self._digest.update(buffer[:read])
                self._size += read
        try:
            os.link(before, part)
        except OSError:
            shutil.copyfile(before, part)

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    @property
    def file(self) -> DumpFile:
        """What the manifest says of this dump."""
        return DumpFile(self._path.name, self._media_type, self._size, self._digest.hexdigest())
