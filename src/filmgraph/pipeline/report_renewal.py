"""The report of the release before and what was found anew in, the report of the new release out.

Findings that are as they were are copied, as ranges of bytes and as rows; only the others are written.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NamedTuple

from filmgraph.pipeline.report_writer import PARTS, Lines, head_lines, lines_of, table_lines
from filmgraph.release import layout
from filmgraph.release.dumps import DumpWriter
from filmgraph.release.findings import ROOM, FindingWriter
from filmgraph.release.findings_before import FindingsBefore
from filmgraph.uris import Uris
from filmgraph.validation.located import Located
from filmgraph.validation.report_csv import COLUMNS
from filmgraph.validation.report_rdf import HELD_REPORT, READING_REPORT, SHAPES_REPORT, Report, result_iri

_COPIED = 1 << 20
"""How many bytes are copied at a time."""


@dataclass(frozen=True, slots=True)
class GraphChange:
    """What is different in the quality graph, as N-Quads: all that went is among `removed`, all that came among
    `added`; what stayed may be in both."""

    removed: bytes
    added: bytes


class _New(NamedTuple):
    """A finding that is written: before which piece of the report before it comes, its number and its lines."""

    place: int
    number: int
    located: Located
    report: Report
    lines: Lines


class ReportRenewal:
    """Writes a report into the release in `folder` from `before`, the findings of another in the folder `release`."""

    def __init__(self, before: FindingsBefore, release: Path, folder: Path, uris: Uris) -> None:
        self._before = before
        self._release = release
        self._folder = folder
        self._uris = uris
        self._gone: set[int] = set()
        self._new: list[_New] = []

    def replace(self, nodes: frozenset[str], found: Iterable[Located]) -> None:
        """Put what was `found` in the place of all results of `nodes`, which are terms."""
        self._gone |= self._before.numbers_of(nodes)
        self._place((self._before.place_of(located.result), located, SHAPES_REPORT) for located in found)

    def replace_aside(self, held: Iterable[Located], reading: Iterable[Located]) -> None:
        """Put other findings in the place of all those that are not of the shapes."""
        end = len(self._before.pieces)
        self._gone.update(piece.number for piece in self._before.pieces if not piece.of_shapes)
        self._place((end, located, HELD_REPORT) for located in held)
        self._place((end, located, READING_REPORT) for located in reading)

    def _place(self, found: Iterable[tuple[int, Located, Report]]) -> None:
        for place, located, report in found:
            self._new.append(_New(place, 0, located, report, lines_of(located, report, self._uris)))

    def number(self) -> bool:
        """Give every new finding a number between those that it comes between; False where there is no room."""
        numbers = [0, *(piece.number for piece in self._before.pieces)]
        at_place: Mapping[int, list[_New]] = defaultdict(list)
        for new in self._new:
            at_place[new.place].append(new)
        self._new.clear()
        for place, listed in sorted(at_place.items()):
            low = numbers[place]
            high = numbers[place + 1] if place + 1 < len(numbers) else low + ROOM * (len(listed) + 1)
            step = (high - low) // (len(listed) + 1)
            if step == 0:
                return False
            self._new += (new._replace(number=low + step * count) for count, new in enumerate(listed, start=1))
        return True

    def write_index(self) -> FindingWriter:
        """The index of findings, to be closed when all is added."""
        path = self._folder / layout.FINDINGS
        shutil.copyfile(self._release / layout.FINDINGS, path)
        index = FindingWriter.of(path)
        index.remove(self._gone)
        for new in self._new:
            iri = result_iri(new.located, self._uris)
            index.add(new.located, iri, PARTS[new.report], new.lines.sizes, new.number)
        return index

    def write_table(self) -> None:
        """The report as a table."""
        header = table_lines([COLUMNS])
        sizes = [piece.sizes.rows for piece in self._before.pieces]
        name = layout.QUALITY_TABLE
        with (self._release / name).open("rb") as source, (self._folder / name).open("wb") as target:
            target.write(header)
            target.writelines(self._merged(source, len(header), sizes, [new.lines.rows for new in self._new]))

    def write_graph(self) -> GraphChange | None:
        """The report as a graph, and what is different in it; None where waivers, which several findings may share,
        leave that open."""
        pieces, name = self._before.pieces, layout.QUALITY_GRAPH
        sizes = [piece.sizes.graph for piece in pieces]
        lines = [new.lines.graph for new in self._new]
        head = head_lines(self._broken(), self._uris)
        with (
            (self._release / name).open("rb") as source,
            DumpWriter(self._folder / name, "application/n-quads") as target,
        ):
            for part in self._merged(source, 0, sizes, lines):
                target.write(part)
            target.write(head)
            removed = b"".join(self._gone_from(source, sizes))
        if self._before.has_waived(self._gone) or any(new.located.waiver is not None for new in self._new):
            return None
        return GraphChange(removed, b"".join((*lines, head)))

    def _broken(self) -> set[str]:
        """The names of the reports that have findings."""
        kept = any(piece.of_shapes and piece.number not in self._gone for piece in self._before.pieces)
        return {*((SHAPES_REPORT.name,) if kept else ()), *(new.report.name for new in self._new)}

    def _merged(self, source: IO[bytes], start: int, sizes: Sequence[int], lines: Sequence[bytes]) -> Iterator[bytes]:
        """The pieces that stay, from `source` and in ranges as long as can be, and the new lines in their places."""
        at_place: dict[int, bytes] = defaultdict(bytes)
        for new, line in zip(self._new, lines, strict=True):
            at_place[new.place] += line
        offset, run = start, 0
        for place, (piece, size) in enumerate(zip(self._before.pieces, sizes, strict=True)):
            stays = piece.number not in self._gone
            if place in at_place or not stays:
                yield from _read(source, offset - run, run)
                yield at_place[place]
                run = 0
            offset += size
            run += size if stays else 0
        yield from _read(source, offset - run, run)
        yield at_place[len(sizes)]

    def _gone_from(self, source: IO[bytes], sizes: Sequence[int]) -> Iterator[bytes]:
        """The pieces of a graph that do not stay, and what is behind all pieces."""
        offset = 0
        for piece, size in zip(self._before.pieces, sizes, strict=True):
            if piece.number in self._gone:
                yield from _read(source, offset, size)
            offset += size
        source.seek(offset)
        yield source.read()


def _read(source: IO[bytes], offset: int, length: int) -> Iterator[bytes]:
    source.seek(offset)
    while length > 0:
        part = source.read(min(length, _COPIED))
        length -= len(part)
        yield part
