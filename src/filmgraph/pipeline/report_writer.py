"""Lines of a quality report in, its three forms out, side by side: a table, a graph, and an index for pages."""

import csv
import io
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, NamedTuple, Self

from filmgraph.rdf import nquads
from filmgraph.release import layout
from filmgraph.release.dumps import DumpWriter
from filmgraph.release.findings import Basis, FindingWriter, Part, Sizes
from filmgraph.uris import Uris
from filmgraph.validation.located import Located
from filmgraph.validation.report_csv import COLUMNS, rows_of
from filmgraph.validation.report_rdf import (
    HELD_REPORT,
    READING_REPORT,
    SHAPES_REPORT,
    Report,
    head_quads,
    result_iri,
    result_quads,
)
from filmgraph.validation.rules import Rule
from filmgraph.validation.waivers import Idle

PARTS = {SHAPES_REPORT: Part.SHAPES, READING_REPORT: Part.READING, HELD_REPORT: Part.HELD}


class Lines(NamedTuple):
    """One finding as the graph and as the table of the report have it."""

    graph: bytes
    rows: bytes

    @property
    def sizes(self) -> Sizes:
        """How many bytes they are."""
        return Sizes(len(self.graph), len(self.rows))


def lines_of(located: Located, report: Report, uris: Uris) -> Lines:
    """The lines of one finding in one of the reports."""
    quads = sorted(result_quads(located, report, uris))
    rows = rows_of(located, held=PARTS[report] is Part.HELD)
    return Lines("".join(nquads.to_lines(quads)).encode(), table_lines(rows))


def head_lines(broken: Collection[str], uris: Uris) -> bytes:
    """The reports themselves, as the graph has them behind their findings; `broken` are those that have any."""
    quads = (head_quads(report, uris, conforms=report.name not in broken) for report in PARTS)
    return "".join(line for head in quads for line in nquads.to_lines(head)).encode()


def table_lines(rows: Iterable[Sequence[str | int]]) -> bytes:
    """Rows of the table."""
    lines = io.StringIO(newline="")
    csv.writer(lines).writerows(rows)
    return lines.getvalue().encode()


@dataclass(slots=True)
class ReportWriter:
    """Writes each line as it comes; whether a report conforms is known at the end."""

    uris: Uris
    _table: IO[bytes]
    _graph: DumpWriter
    _index: FindingWriter
    _broken: set[str] = field(default_factory=set)

    @classmethod
    @contextmanager
    def open(cls, folder: Path, rules: Sequence[Rule], uris: Uris, basis: Basis) -> Iterator[Self]:
        """A new report in the release in `folder`; `basis` is what its findings rest on."""
        with ExitStack() as files:
            table = files.enter_context((folder / layout.QUALITY_TABLE).open("wb"))
            graph = files.enter_context(DumpWriter(folder / layout.QUALITY_GRAPH, "application/n-quads"))
            index = files.enter_context(FindingWriter.create(folder / layout.FINDINGS, rules, basis))
            writer = cls(uris, table, graph, index)
            table.write(table_lines([COLUMNS]))
            yield writer
            graph.write(head_lines(writer._broken, uris))

    def add(self, located: Located, report: Report) -> None:
        """Add a line to one of the reports."""
        self._broken.add(report.name)
        lines = lines_of(located, report, self.uris)
        self._table.write(lines.rows)
        self._graph.write(lines.graph)
        self._index.add(located, result_iri(located, self.uris), PARTS[report], lines.sizes)

    def add_idle(self, idle: Iterable[Idle]) -> None:
        """Add the waivers that accept nothing."""
        self._index.add_idle(idle)
