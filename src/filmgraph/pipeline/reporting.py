"""Located results in, one by one; the report of a release out: as a table, as a graph, and as an index for pages."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from filmgraph.pipeline.report_writer import ReportWriter
from filmgraph.release import layout
from filmgraph.uris import Uris
from filmgraph.validation import load_shapes
from filmgraph.validation.inputs import basis_of
from filmgraph.validation.located import Located
from filmgraph.validation.report_rdf import HELD_REPORT, READING_REPORT, SHAPES_REPORT
from filmgraph.validation.rules import READING, read_rules
from filmgraph.validation.waivers import Idle, Waiver, idle_waivers


@dataclass(frozen=True, slots=True)
class Aside:
    """What a report tells beside the results of the shapes: issues of reading, what records are held back for, and the
    waivers of the catalogue."""

    reading: Iterable[Located] = ()
    held: Sequence[Located] = ()
    waivers: Sequence[Waiver] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What the shapes found. `blocking` has the violations that forbid publication; `severities` counts the results
    that nobody accepted, by severity in lower case; `held` says what records were held back for, `idle` which waivers
    accept nothing."""

    blocking: Sequence[Located] = ()
    severities: Counter[str] = field(default_factory=Counter)
    held: Sequence[Located] = ()
    idle: Sequence[Idle] = ()


def write_report(found: Iterable[Located], aside: Aside, folder: Path, uris: Uris, as_of: date) -> Findings:
    """Write the report into the release in `folder`. Only what blocks is kept in memory, however much is found."""
    (folder / layout.REPORTS).mkdir(exist_ok=True)
    rules = (*read_rules(load_shapes()), READING)
    blocking: list[Located] = []
    severities: Counter[str] = Counter()
    used: set[Waiver] = set()
    with ReportWriter.open(folder, rules, uris, basis_of(as_of)) as report:
        for located in found:
            report.add(located, SHAPES_REPORT)
            if located.waiver is not None:
                used.add(located.waiver)
            else:
                severities[located.result.severity.value.lower()] += 1
            if located.blocks:
                blocking.append(located)
        for located in aside.held:
            report.add(located, HELD_REPORT)
        for located in aside.reading:
            report.add(located, READING_REPORT)
        idle = tuple(idle_waivers(aside.waivers, used, {rule.shape for rule in rules}, as_of))
        report.add_idle(idle)
    return Findings(blocking, severities, aside.held, idle)
