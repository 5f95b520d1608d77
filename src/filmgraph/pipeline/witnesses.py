"""Mapped chunks and a naming in; the words in which the record names it out. Reads a chunk when it is asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from filmgraph.model.claim import Claim, Thing
from filmgraph.model.properties import Property
from filmgraph.pipeline.chunks import MappedChunk
from filmgraph.source import SourceRecord, Span

LONGEST_WORDS = 160
"""How much of a line is shown around a name."""

_CHUNKS_AT_HAND = 8


@dataclass(frozen=True, slots=True)
class Witness:
    """Where a record names a thing: the id of the record, the place in words, and the words around the name."""

    record: str
    place: str
    words: str


class Witnesses:
    """Leads from namings to the words of their records."""

    def __init__(self, chunks: Sequence[MappedChunk]) -> None:
        self._chunks = {chunk.prefix: chunk for chunk in chunks}
        self._read = lru_cache(_CHUNKS_AT_HAND)(self._read_chunk)

    def of(self, record: str, thing: Thing, name: str) -> Witness | None:
        """The first place where the record (by key) names the thing; for a film where it gives the title."""
        for source, claim in self.claims(record, thing):
            if claim.property in (Property.NAME, Property.HAS_TITLE):
                return _witness(source, claim, name)
        return None

    def claims(self, record: str, subject: Thing) -> Iterator[tuple[SourceRecord, Claim]]:
        """What the record (by key) says of a thing, each with the record itself; nothing where there is no such
        record."""
        prefix = next((record[:length] for length in range(len(record)) if record[:length] in self._chunks), None)
        if prefix is None:
            return
        records, claims = self._read(prefix)
        yield from ((records[record], claim) for claim in claims[record] if claim.subject == subject)

    def _read_chunk(self, prefix: str) -> tuple[dict[str, SourceRecord], dict[str, Sequence[Claim]]]:
        chunk = self._chunks[prefix]
        records = {stored.key: stored.record for stored in chunk.records()}
        return records, {of.head.key: of.claims for of in chunk.claims()}


def _witness(record: SourceRecord, claim: Claim, name: str) -> Witness:
    at = claim.evidence[0].at
    if isinstance(at, Span):
        return Witness(record.id, f"line {record.line_of(at.start)}", words_around(record.text, at))
    cell = record.cell(at.number)
    start = max(cell.text.find(name), 0)
    words = words_around(cell.text, Span(start, start + len(name)))
    return Witness(record.id, f"row {cell.at.row}, column {cell.at.column}", words)


def words_around(text: str, at: Span) -> str:
    """The words of the line around a span, whole ones, with … where the line goes on."""
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", at.end)
    end = end if end >= 0 else len(text)
    before, after = start, end
    if at.start - LONGEST_WORDS // 2 > start:
        blank = text.find(" ", at.start - LONGEST_WORDS // 2, at.start)
        before = blank + 1 if blank >= 0 else at.start
    if at.end + LONGEST_WORDS // 2 < end:
        blank = text.rfind(" ", at.end, at.end + LONGEST_WORDS // 2)
        after = blank if blank >= 0 else at.end
    return f"{'… ' if before > start else ''}{text[before:after].strip()}{' …' if after < end else ''}"
