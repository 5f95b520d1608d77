"""Files of RDF that may lie in parts, read as one file.

A small dump is one file, `data.nq`. Of a large one there are `data.nq.00000`, `data.nq.00001` and so on, which are the
dump when they are read one behind the other; so a release can share with the one before it all parts that are the same.
"""

import io
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def part_of(path: Path, number: int) -> Path:
    """One part of the file at `path`."""
    return path.with_name(f"{path.name}.{number:05}")


def parts_of(path: Path) -> list[Path]:
    """The files that the file at `path` lies in, in their order: itself, or its parts. None where there is neither."""
    return [path] if path.is_file() else sorted(path.parent.glob(f"{path.name}.[0-9]*"))


def open_parted(path: Path) -> io.BufferedReader:
    """The file at `path`, to be read as one. Raises FileNotFoundError where there is nothing of it."""
    return io.BufferedReader(PartedFile(path), 1 << 20)


class PartedFile(io.RawIOBase):
    """The bytes of a file that may lie in parts. One part is open at a time."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._parts = parts_of(path)
        if len(self._parts) == 0:
            raise FileNotFoundError(2, "No such file", str(path))
        self._starts = list(accumulate((part.stat().st_size for part in self._parts), initial=0))
        self._at = 0
        self._number = -1
        self._opened: io.FileIO | None = None

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return self._starts[-1]

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can be read from anywhere."""
        return True

    def tell(self) -> int:
        """Where the next byte is read."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a byte, counted from the beginning, from here, or from the end."""
        self._at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence])
        return self._at

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Read into a buffer; how many bytes that were, 0 at the end alone."""
        if self._at >= self.size:
            return 0
        number = bisect_right(self._starts, self._at) - 1
        file = self._part(number)
        file.seek(self._at - self._starts[number])
        read = file.readinto(buffer)
        self._at += read
        return read

    def close(self) -> None:
        """Close the part that is open."""
        if self._opened is not None:
            self._opened.close()
        super().close()

    def _part(self, number: int) -> io.FileIO:
        if self._opened is None or number != self._number:
            if self._opened is not None:
                self._opened.close()
            self._opened, self._number = io.FileIO(self._parts[number]), number
        return self._opened
