"""`filmgraph check`: validate a catalogue's current release, or any RDF file, against the shapes."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import click
from rich.markup import escape

from filmgraph.cli.check_view import SHOWN, print_held, print_idle, print_reading, print_report, print_summary
from filmgraph.cli.console import output
from filmgraph.errors import DataError
from filmgraph.pipeline.checking import Checked as CheckedRelease
from filmgraph.pipeline.checking import check_release
from filmgraph.release.findings_reader import FindingReader, keeps_findings
from filmgraph.release.layout import FINDINGS, MANIFEST, RECORDS, REFUSED, STORE, current_folder
from filmgraph.release.manifest import read_manifest
from filmgraph.settings import read_catalogue
from filmgraph.source import Issue
from filmgraph.store import open_read_only
from filmgraph.uris import Uris
from filmgraph.validation import FileSource, StoreSource, ValidationReport, check_and_place, load_shapes
from filmgraph.validation.located import Located, locate
from filmgraph.validation.report_csv import write_csv
from filmgraph.validation.rules import read_rules
from filmgraph.validation.telling import Telling
from filmgraph.validation.waivers import FILE_NAME, Idle, idle_waivers, read_waivers


@click.command("check", epilog="Example: filmgraph check mycatalogue, or: filmgraph check films.ttl --csv report.csv")
@click.argument("target", metavar="[CATALOGUE | FILE]", type=click.Path(path_type=Path, exists=True), default=".")
@click.option(
    "--as-of", "as_of", type=click.DateTime(["%Y-%m-%d"]), help="The day that counts as today; today unless given."
)
@click.option("--csv", "table", type=click.Path(path_type=Path, dir_okay=False), help="Write the results here, too.")
@click.option("--all", "whole", is_flag=True, help="Show every result, not the first few of each shape.")
def check_command(target: Path, as_of: datetime | None, table: Path | None, whole: bool) -> None:
    """Validate the current release of CATALOGUE, or an RDF FILE, against the shapes.

    Results are grouped by shape and record, with the words they go back to and what to do. Exit code 1 when there are
    violations that nobody has waived; warnings and remarks never fail.
    """
    day = (as_of or datetime.now(UTC)).date()
    most, console, shapes = None if whole else SHOWN, output(), load_shapes()
    checked = _check_catalogue(target, day) if target.is_dir() else _check_file(target, day)
    if checked.note:
        console.print(escape(checked.note))
    print_held(console, checked.held, shapes, most)
    print_reading(console, checked.reading, most)
    if table is not None:
        with table.open("w", encoding="utf-8", newline="") as file:
            write_csv(checked.found, file, checked.held)
    print_report(console, checked.report, checked.found, shapes, most)
    print_summary(console, checked.found, checked.held, checked.reading)
    print_idle(console, checked.idle)
    if any(located.blocks for located in checked.found):
        sys.exit(1)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check came to: the results, what records were held back for, the waivers that accept nothing, what should
    be known before reading them, and what was not understood when the release was built."""

    report: ValidationReport
    found: Sequence[Located]
    held: Sequence[Located] = ()
    idle: Sequence[Idle] = ()
    note: str = ""
    reading: Sequence[Issue] = ()


def _check_file(path: Path, day: date) -> Checked:
    if next(FileSource(path).triples(None), None) is None:
        raise DataError("The file has no triples, so there is nothing to check.", where=str(path))
    report, places = check_and_place(FileSource(path), as_of=day)
    return Checked(report, list(locate(report, lambda _: (), lambda _: (), Telling(places.table))))


def _check_catalogue(root: Path, day: date) -> Checked:
    releases = read_catalogue(root).releases
    folder = current_folder(releases)
    uris = Uris(read_manifest(folder / MANIFEST).base)
    waivers = read_waivers(root / FILE_NAME, uris)
    checking = CheckedRelease(folder / RECORDS, uris, waivers)
    report, results, _ = check_release(StoreSource(open_read_only(folder / STORE).raw), checking, day)
    found = list(results)
    used = {located.waiver for located in found if located.waiver is not None}
    idle = idle_waivers(waivers, used, {rule.shape for rule in read_rules(load_shapes())}, day)
    held, reading = _aside(folder / FINDINGS)
    return Checked(report, found, held, list(idle), _note(releases, folder.name), reading)


def _aside(findings: Path) -> tuple[list[Located], list[Issue]]:
    """What the release's own report has beside the results of shapes: records held back, and issues of reading."""
    if not keeps_findings(findings):
        return [], []
    with FindingReader(findings) as reader:
        return reader.held_results(), reader.issues()


def _note(releases: Path, current: str) -> str:
    """What must be known where the release is not what the last build made of the sources."""
    refused = releases / REFUSED
    if not refused.exists():
        return ""
    return (
        f"The last build was not published, for violations; they are in {refused}. "
        f"This is release {current}, from before it.\n"
    )
