"""A source in, batches of its records on disk out. A table that is as it was is not read again, nor are blocks of rows.

Which name a row gets depends on the rows before it, where several have one key. So a block is remembered with the
counts of names that it found, and stands for its rows as long as it would find them again.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple, cast

from filmgraph.mapping.record import record_key
from filmgraph.pipeline.fingerprints import digest_of, fingerprint
from filmgraph.pipeline.keeping import Kept, pickled
from filmgraph.pipeline.reading import Source, read_source, tables_of
from filmgraph.pipeline.remembering import Piece, Remembered, dump
from filmgraph.source import Issue, SourceRecord
from filmgraph.source.table import TableSource, open_table
from filmgraph.source.table_counts import ColumnCounts
from filmgraph.source.table_reader import RowReader
from filmgraph.source.table_row import Row

STAGE = "read"
WHOLE = "tables"
LARGEST = 512
"""How many records or rows a batch has at most."""


class Spooled(NamedTuple):
    """One record on disk: its key, its id, the digest of all that it was read from, and where it is."""

    key: str
    id: str
    digest: bytes
    at: Kept


@dataclass(frozen=True, slots=True)
class Batch:
    """Some records of one source, the issues of what gave none, and how many rows of a table gave none (`left`).
    `piece` is the file to be remembered, if any."""

    source: Source
    records: Sequence[Spooled] = ()
    issues: Sequence[Issue] = ()
    piece: Path | None = None
    left: int = 0

    def __len__(self) -> int:
        return len(self.records) + len(self.issues)


class _Block(NamedTuple):
    """What is remembered of a block of rows: its records by key, id, digest, offset and length; its issues; the counts
    of names before and after it, of those that it asked for; what its columns have; and how many rows gave none."""

    records: Sequence[tuple[str, str, bytes, int, int]]
    issues: Sequence[Issue]
    before: Mapping[str, int]
    after: Mapping[str, int]
    columns: ColumnCounts
    left: int


class _Whole(NamedTuple):
    """What is remembered of a table: the issues before its rows, its blocks by digest, the issues behind them."""

    before: Sequence[Issue]
    blocks: Sequence[str]
    after: Sequence[Issue]


class _Names(Counter[str]):
    """Counts of names that go on from others, and remember with which of them they began."""

    def __init__(self, before: Mapping[str, int]) -> None:
        super().__init__()
        self._counted = before
        self.before: dict[str, int] = {}

    def __missing__(self, name: str) -> int:
        self.before[name] = self._counted[name]
        return self.before[name]


@dataclass(slots=True)
class BatchReader:
    """Reads the sources of a catalogue at `root`. `ground` is the digest of what all reading depends on, settings among
    it; records of texts are written to the folder `working`."""

    root: Path
    ground: str
    working: Path
    remembered: Remembered
    _number: int = field(default=0)

    def batches(self, source: Source) -> Iterator[Batch]:
        """All that a source has, in its order. DataError where a table cannot be read to its end."""
        if source.table is None:
            yield from self._of_texts(source)
            return
        names: Counter[str] = Counter()
        for table in tables_of(source, self.root):
            yield from self._of_table(source, table, names)

    def _of_texts(self, source: Source) -> Iterator[Batch]:
        found = read_source(source, self.root)
        while len(some := list(islice(found, LARGEST))) > 0:
            records = [one for one in some if isinstance(one, SourceRecord)]
            data, places = pickled(records)
            self._number += 1
            path = self.working / f"batch-{self._number}"
            path.write_bytes(data)
            spooled = [_spooled(one, path, *place) for one, place in zip(records, places, strict=True)]
            yield Batch(source, spooled, [one for one in some if isinstance(one, Issue)])

    def _of_table(self, source: Source, table: TableSource, names: Counter[str]) -> Iterator[Batch]:
        digest = self._digest_of_file(table) if len(names) == 0 else None
        known = None if digest is None else self._recall(source, digest, names)
        if known is not None:
            yield from known
            return
        parts: list[str] = []
        with open_table(table, names) as (reader, rows):
            before = Batch(source, issues=list(reader.header_issues()))
            yield before
            while len(block := list(islice(rows, LARGEST))) > 0:
                batch = self._of_rows(source, reader, block)
                parts.append(batch.piece.name if batch.piece is not None else "")
                yield batch
            after = Batch(source, issues=list(reader.column_issues()))
            yield after
        if digest is not None:
            whole = _Whole(before.issues, parts, after.issues)
            yield Batch(source, piece=self.remembered.keep(WHOLE, digest, {"value": dump(whole)}).path)

    def _digest_of_file(self, table: TableSource) -> str | None:
        """What the batches of a table rest on that is the first one of its source; None where it cannot be read."""
        told = (self.ground, table.source, table.path, str(table.language))
        try:
            return digest_of((*(part.encode() for part in told), table.file.read_bytes()))
        except OSError:
            return None

    def _recall(self, source: Source, digest: str, names: Counter[str]) -> list[Batch] | None:
        """The batches of a table that is as it was, whose rows are not even looked at; None where that is not known."""
        kept = self.remembered.find(WHOLE, digest)
        if kept is None:
            return None
        whole = cast(_Whole, kept.value("value"))
        pieces = [piece for block in whole.blocks if (piece := self.remembered.find(STAGE, block)) is not None]
        if len(pieces) < len(whole.blocks):
            return None
        batches = [_batch(source, piece, cast(_Block, piece.value("block")), names) for piece in pieces]
        return [Batch(source, issues=whole.before), *batches, Batch(source, issues=whole.after, piece=kept.path)]

    def _of_rows(self, source: Source, reader: RowReader, rows: Sequence[Row]) -> Batch:
        piece, block = self._find(reader, rows)
        reader.counts.add(block.columns)
        return _batch(source, piece, block, reader.keys)

    def _find(self, reader: RowReader, rows: Sequence[Row]) -> tuple[Piece, _Block]:
        """The block as it was read before with the same names in the rows before it, else as it is read now."""
        told = (reader.source, reader.path, reader.media_type, str(reader.language), repr(reader.headers))
        listed = repr([(row.number, row.cells, row.fault, row.faults, sorted(row.lists)) for row in rows])
        digest = digest_of(part.encode() for part in (self.ground, *told, listed))
        piece = self.remembered.find(STAGE, digest)
        if piece is not None:
            block = cast(_Block, piece.value("block"))
            if _holds(block, reader.keys):
                return piece, block
            counts = repr(sorted((name, reader.keys[name]) for name in block.before))
            digest = digest_of((digest.encode(), counts.encode()))
            piece = self.remembered.find(STAGE, digest)
            block = block if piece is None else cast(_Block, piece.value("block"))
            if piece is not None and _holds(block, reader.keys):
                return piece, block
        sections = _read(reader, rows)
        piece = self.remembered.keep(STAGE, digest, sections)
        return piece, cast(_Block, piece.value("block"))


def _batch(source: Source, piece: Piece, block: _Block, names: Counter[str]) -> Batch:
    """The batch that a block gives, whose names are counted."""
    names.update({name: after - names[name] for name, after in block.after.items()})
    start = piece.sections["records"][0]
    spooled = [
        Spooled(key, name, digest, Kept(piece.path, start + offset, length))
        for key, name, digest, offset, length in block.records
    ]
    return Batch(source, spooled, block.issues, piece.path, block.left)


def _holds(block: _Block, names: Counter[str]) -> bool:
    """Whether the names that a block asked for are counted as they were then."""
    return all(names[name] == count for name, count in block.before.items())


def _read(reader: RowReader, rows: Sequence[Row]) -> dict[str, bytes]:
    """Read rows; what the reader counts of them is told by the block alone."""
    names, columns = reader.keys, reader.counts
    counted = reader.keys = _Names(names)
    reader.counts = ColumnCounts()
    found = [reader.read(row) for row in rows]
    records = [one for one in found if isinstance(one, SourceRecord)]
    issues = [issue for one in found if not isinstance(one, SourceRecord) for issue in one]
    data, places = pickled(records)
    entries = [(*_told(one), *place) for one, place in zip(records, places, strict=True)]
    block = _Block(entries, issues, counted.before, dict(counted), reader.counts, len(rows) - len(records))
    reader.keys, reader.counts = names, columns
    return {"records": data, "block": dump(block)}


def _told(record: SourceRecord) -> tuple[str, str, bytes]:
    return record_key(record.source, record.id), record.id, fingerprint(record)


def _spooled(record: SourceRecord, path: Path, offset: int, length: int) -> Spooled:
    return Spooled(*_told(record), Kept(path, offset, length))
