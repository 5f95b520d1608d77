"""Located results in, one by one; the report of a release out: as a table, as a graph, and as an index for pages."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path

from filmgraph.pipeline.rechecking import Again
from filmgraph.pipeline.report_renewal import GraphChange, ReportRenewal
from filmgraph.pipeline.report_writer import ReportWriter
from filmgraph.release import layout
from filmgraph.release.findings import Basis
from filmgraph.release.findings_before import FindingsBefore
from filmgraph.uris import Uris
from filmgraph.validation import load_shapes
from filmgraph.validation.inputs import basis_of
from filmgraph.validation.located import Located
from filmgraph.validation.report_rdf import HELD_REPORT, READING_REPORT, SHAPES_REPORT
from filmgraph.validation.rules import READING, read_rules
from filmgraph.validation.waivers import Idle, Waiver, idle_waivers, in_force


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
    accept nothing; `graph` what is different in the quality graph from that of the release before, None where that is
    not known."""

    blocking: Sequence[Located] = ()
    severities: Counter[str] = field(default_factory=Counter)
    held: Sequence[Located] = ()
    idle: Sequence[Idle] = ()
    graph: GraphChange | None = None


def report_basis(waivers: Sequence[Waiver], as_of: date) -> Basis:
    """What the findings of a report rest on beside the graph and the records."""
    holding = in_force(waivers, as_of)
    told = repr([astuple(holding[key]) for key in sorted(holding)]).encode("utf-8", "surrogatepass")
    return Basis(basis_of(as_of), blake2b(told, digest_size=16).hexdigest())


def write_report(found: Iterable[Located], aside: Aside, folder: Path, uris: Uris, as_of: date) -> Findings:
    """Write the report into the release in `folder`. Only what blocks is kept in memory, however much is found."""
    (folder / layout.REPORTS).mkdir(exist_ok=True)
    rules = (*read_rules(load_shapes()), READING)
    blocking: list[Located] = []
    severities: Counter[str] = Counter()
    used: set[Waiver] = set()
    with ReportWriter.open(folder, rules, uris, report_basis(aside.waivers, as_of)) as report:
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


def renew_report(release: Path, again: Again, aside: Aside, folder: Path, uris: Uris, as_of: date) -> Findings | None:
    """Write the report into the release in `folder` from that of another `release`, which rests on the same basis, and
    from what was looked at again. None, with nothing written, where the findings leave no room between them."""
    if again.nodes is None:
        return None
    found = list(again.found)
    with FindingsBefore(release / layout.FINDINGS) as before:
        renewal = ReportRenewal(before, release, folder, uris)
        renewal.replace(again.nodes, found)
        renewal.replace_aside(aside.held, aside.reading)
        if not renewal.number():
            return None
        (folder / layout.REPORTS).mkdir(exist_ok=True)
        renewal.write_table()
        change = renewal.write_graph()
        with renewal.write_index() as index:
            holding = in_force(aside.waivers, as_of)
            used = {holding[accepted] for accepted in index.accepted()}
            idle = tuple(idle_waivers(aside.waivers, used, before.rules(), as_of))
            index.add_idle(idle)
            severities = index.severities()
    return Findings([one for one in found if one.blocks], severities, aside.held, idle, change)
