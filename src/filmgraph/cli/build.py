"""`filmgraph build`: records to a new published release."""

import resource as process
import sys
import time
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from filmgraph.cli.check_view import print_groups, print_held, print_idle
from filmgraph.cli.console import messages, output
from filmgraph.cli.issue_view import issue_lines
from filmgraph.cli.progress import TerminalProgress
from filmgraph.pipeline.build import Built, build
from filmgraph.pipeline.workers import available_cores
from filmgraph.release import layout
from filmgraph.settings import read_catalogue
from filmgraph.validation import load_shapes

SHOWN_ISSUES = SHOWN_VIOLATIONS = 20


@click.command("build", epilog="Example: filmgraph build mycatalogue")
@click.argument("catalogue", type=click.Path(path_type=Path), default=".")
@click.option(
    "--as-of",
    "as_of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day that counts as today in checks; kept in the manifest.",
)
@click.option("--jobs", type=click.IntRange(1), help="How many processes to use; all cores unless given.")
def build_command(catalogue: Path, as_of: datetime | None, jobs: int | None) -> None:
    """Build CATALOGUE and publish a release of it.

    Reads the records of all sources, decides who is who, checks the result against the shapes and, if nothing
    violates them, switches to the new release. Exit code 1 when violations stop publication.
    """
    started = time.monotonic()
    settings = read_catalogue(catalogue)
    day = as_of.date() if as_of is not None else today()
    console = output()
    built = build(settings, TerminalProgress(messages()), as_of=day, jobs=jobs or available_cores())
    _print_issues(built, console)
    _print_findings(built, console)
    if built.release is None:
        report = settings.releases / layout.REFUSED
        console.print("[bold]Nothing was published.[/] The release before this build, if any, is still current.")
        console.print(f"All that the checks found is in {escape(str(report))}.")
        sys.exit(1)
    _print_summary(built, console, time.monotonic() - started)


def today() -> date:
    """The current day in UTC."""
    return datetime.now(UTC).date()


def _print_issues(built: Built, console: Console) -> None:
    issues = sorted(
        built.issues, key=lambda issue: (issue.line is not None, issue.path, issue.line or 0, issue.column or 0)
    )
    for issue in issues[:SHOWN_ISSUES]:
        console.print(issue_lines(issue))
    if len(issues) > SHOWN_ISSUES:
        left = len(issues) - SHOWN_ISSUES
        listed = "filmgraph check --all lists them" if built.release is not None else f"{layout.REFUSED} lists them"
        console.print(f"… and {left:,} more issues: {listed}.")


def _print_findings(built: Built, console: Console) -> None:
    shapes = load_shapes()
    if built.release is not None:
        print_held(console, built.findings.held, shapes, SHOWN_VIOLATIONS)
    print_groups(console, built.findings.blocking, shapes, SHOWN_VIOLATIONS)
    print_idle(console, built.findings.idle)


def _print_summary(built: Built, console: Console, seconds: float) -> None:
    manifest = built.manifest
    counts = Counter(manifest.counts)
    issues = "no issue" if manifest.issues == 0 else _counted(manifest.issues, "issue")
    left = f" ({_counted(built.left, 'row')} of tables not read)" if built.left > 0 else ""
    console.print(
        f"\n{_counted(manifest.records, 'record')} read{left}, {issues}.\n"
        f"{_counted(counts['film'], 'film')}, {_counted(counts['person'], 'person', 'people')}, "
        f"{_counted(counts['organization'], 'company', 'companies')}, "
        f"{_counted(counts['conferral'], 'prize and nomination', 'prizes and nominations')}, "
        f"{_counted(counts['selection'], 'festival selection')}: {manifest.quads:,} quads."
    )
    findings = built.findings.severities
    console.print(
        f"The shapes found {_counted(findings['violation'], 'violation')}, {_counted(findings['warning'], 'warning')} "
        f"and {_counted(findings['info'], 'remark')}."
    )
    if built.new:
        console.print(f"Published release [bold]{manifest.id}[/] in {seconds:.1f} s, {_peak_memory()} MB at most.")
    else:
        console.print(f"Release [bold]{manifest.id}[/] holds the same already: nothing new to publish.")
    if len(built.pruned) > 0:
        console.print(f"Removed old releases: {', '.join(built.pruned)}.")


def _counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _peak_memory() -> int:
    return process.getrusage(process.RUSAGE_SELF).ru_maxrss // 1024
