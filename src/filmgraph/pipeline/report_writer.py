"""Lines of a quality report in, its three forms out, side by side: a table, a graph, and an index for pages."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from filmgraph.rdf import nquads
from filmgraph.release import layout
from filmgraph.release.dumps import DumpWriter
from filmgraph.release.findings import FindingWriter, Part
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

_PARTS = {SHAPES_REPORT: Part.SHAPES, READING_REPORT: Part.READING, HELD_REPORT: Part.HELD}


@dataclass(slots=True)
class ReportWriter:
    """Writes each line as it comes; whether a report conforms is known at the end."""

    uris: Uris
    _rows: Any
    _graph: DumpWriter
    _index: FindingWriter
    _broken: set[str] = field(default_factory=set)

    @classmethod
    @contextmanager
    def open(cls, folder: Path, rules: Sequence[Rule], uris: Uris, basis: str) -> Iterator[Self]:
        """A new report in the release in `folder`; `basis` is the digest of what the check rests on."""
        with ExitStack() as files:
            table = files.enter_context((folder / layout.QUALITY_TABLE).open("w", encoding="utf-8", newline=""))
            graph = files.enter_context(DumpWriter(folder / layout.QUALITY_GRAPH, "application/n-quads"))
            index = files.enter_context(FindingWriter.create(folder / layout.FINDINGS, rules, basis))
            writer = cls(uris, csv.writer(table), graph, index)
            writer._rows.writerow(COLUMNS)
            yield writer
            for report in _PARTS:
                lines = nquads.to_lines(head_quads(report, uris, conforms=report.name not in writer._broken))
                graph.write("".join(lines).encode())

    def add(self, located: Located, report: Report) -> None:
        """Add a line to one of the reports."""
        part = _PARTS[report]
        self._broken.add(report.name)
        self._rows.writerows(rows_of(located, held=part is Part.HELD))
        quads = sorted(result_quads(located, report, self.uris))
        self._graph.write("".join(nquads.to_lines(quads)).encode())
        self._index.add(located, result_iri(located, self.uris), part)

    def add_idle(self, idle: Iterable[Idle]) -> None:
        """Add the waivers that accept nothing."""
        self._index.add_idle(idle)
