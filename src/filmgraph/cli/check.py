"""`filmgraph check`: validate a catalogue's current release, or any RDF file, against the shapes."""

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from filmgraph.cli.check_view import print_report
from filmgraph.cli.console import output
from filmgraph.pipeline.checking import Checked, check_release
from filmgraph.release.layout import MANIFEST, RECORDS, STORE, current_folder
from filmgraph.release.manifest import read_manifest
from filmgraph.settings import read_catalogue
from filmgraph.store import open_read_only
from filmgraph.uris import Uris
from filmgraph.validation import StoreSource, ValidationReport, check_graph, load_shapes
from filmgraph.validation.located import Located
from filmgraph.validation.report_csv import write_csv
from filmgraph.validation.waivers import FILE_NAME, read_waivers


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
    if target.is_dir():
        report, found = _check_catalogue(target, day)
    else:
        report = check_graph(target, as_of=day)
        found = [Located(result) for result in report.results]
    if table is not None:
        with table.open("w", encoding="utf-8", newline="") as file:
            write_csv(found, file)
    print_report(output(), report, found, load_shapes(), whole=whole)
    if any(located.blocks for located in found):
        sys.exit(1)


def _check_catalogue(root: Path, day: date) -> tuple[ValidationReport, Sequence[Located]]:
    folder = current_folder(read_catalogue(root).releases)
    uris = Uris(read_manifest(folder / MANIFEST).base)
    checked = Checked(folder / RECORDS, uris, read_waivers(root / FILE_NAME, uris))
    report, found = check_release(StoreSource(open_read_only(folder / STORE).raw), checked, day)
    return report, list(found)
