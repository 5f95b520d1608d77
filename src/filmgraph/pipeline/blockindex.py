"""Where each block of a release is in its dumps, and its digest: what a release leaves behind for the next build.

Kept as columns and not as an object for each block, since every rebuild reads it, however little changed.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from filmgraph.pipeline.blockfile import FORMATS

Columns = tuple[str, bytes, list[bytes]]
"""What is kept of an index: keys by line, digests one behind the other, lengths by format."""

_DIGEST = 12
"""How many bytes the digest of a block has."""


@dataclass(frozen=True, slots=True)
class BlockIndex:
    """The blocks of a release in the order of their dumps: keys, digests, and where each begins in each format, counted
    from the first; behind the last start is the end. No format has the separator of its first block left out here."""

    keys: Sequence[str]
    digests: bytes
    starts: Mapping[str, Sequence[int]]
    _positions: Mapping[str, int] = field(repr=False, compare=False)

    @staticmethod
    def of(columns: Columns) -> "BlockIndex":
        """The index from what was kept of it."""
        listed, digests, lengths = columns
        keys = listed.split("\n")
        starts = {
            form: list(accumulate(array("Q", column), initial=0)) for form, column in zip(FORMATS, lengths, strict=True)
        }
        return BlockIndex(keys, digests, starts, dict(zip(keys, range(len(keys)), strict=True)))

    def position(self, key: str) -> int | None:
        """Which block has a key."""
        return self._positions.get(key)

    def unchanged(self, key: str, digest: bytes) -> int | None:
        """Which block has a key and a digest, None where none has."""
        at = self._positions.get(key)
        same = at is not None and self.digests[_DIGEST * at : _DIGEST * (at + 1)] == digest
        return at if same else None

    def place(self, at: int, form: str) -> tuple[int, int]:
        """Offset and length of a block in one format."""
        starts = self.starts[form]
        return starts[at], starts[at + 1] - starts[at]

    def others(self, keys: Iterable[str]) -> Iterator[int]:
        """The blocks with other keys than these."""
        kept = set(keys)
        return (at for at, key in enumerate(self.keys) if key not in kept)
