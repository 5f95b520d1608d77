"""Located results in, one by one; the report of a release out: as a table, as a graph, and as an index for pages."""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from filmgraph.rdf import nquads
from filmgraph.release import layout
from filmgraph.release.dumps import DumpWriter
from filmgraph.release.findings import FindingWriter
from filmgraph.uris import Uris
from filmgraph.validation import load_shapes
from filmgraph.validation.inputs import basis_of
from filmgraph.validation.located import Located
from filmgraph.validation.report_csv import COLUMNS, rows_of
from filmgraph.validation.report_rdf import head_quads, result_iri, result_quads
from filmgraph.validation.rules import read_rules


@dataclass(frozen=True, slots=True)
class Findings:
    """What the shapes found. `blocking` has the violations that forbid publication; `severities` counts the results
    that nobody accepted, by severity in lower case."""

    blocking: Sequence[Located] = ()
    severities: Counter[str] = field(default_factory=Counter)


def write_report(found: Iterable[Located], folder: Path, uris: Uris, as_of: date) -> Findings:
    """Write the report into the release in `folder`. Only what blocks is kept in memory, however much is found."""
    blocking: list[Located] = []
    severities: Counter[str] = Counter()
    conforms = True
    with ExitStack() as files:
        (folder / layout.REPORTS).mkdir(exist_ok=True)
        table = files.enter_context((folder / layout.QUALITY_TABLE).open("w", encoding="utf-8", newline=""))
        graph = files.enter_context(DumpWriter(folder / layout.QUALITY_GRAPH, "application/n-quads"))
        rules = read_rules(load_shapes())
        index = files.enter_context(FindingWriter.create(folder / layout.FINDINGS, rules, basis_of(as_of)))
        rows = csv.writer(table)
        rows.writerow(COLUMNS)
        for located in found:
            conforms = False
            rows.writerows(rows_of(located))
            graph.write("".join(nquads.to_lines(sorted(result_quads(located, uris)))).encode())
            index.add(located, result_iri(located, uris))
            if located.waiver is None:
                severities[located.result.severity.value.lower()] += 1
            if located.blocks:
                blocking.append(located)
        graph.write("".join(nquads.to_lines(head_quads(uris, conforms=conforms))).encode())
    return Findings(blocking, severities)
