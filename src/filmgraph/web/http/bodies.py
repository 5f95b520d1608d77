"""Bodies that lie in files: an open file in, its blocks out, and the file closed whatever happens."""

from collections.abc import Iterator
from typing import BinaryIO

_BLOCK = 1 << 16


class FileBody:
    """The rest of an open file, as the body of one response."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file

    def __iter__(self) -> Iterator[bytes]:
        while (block := self.file.read(_BLOCK)) != b"":
            yield block

    def close(self) -> None:
        """Closes the file; the server calls this when the response is sent or the client is gone."""
        self.file.close()
