"""`filmgraph parse`: records in, what was read from them out, as JSON Lines or marked in the text."""

import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path

import click
from rich.console import Console

from filmgraph.cli.issue_view import issue_lines
from filmgraph.cli.reading_view import render_reading
from filmgraph.cli.table_sources import DeclaredTable, declared_table
from filmgraph.errors import DataError
from filmgraph.lookups import Lookups, load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.parsing.json import issue_to_json, to_json
from filmgraph.source import Issue, SourceRecord, read_records

_CHUNK = 64


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH…")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines, one object per record.")
@click.option(
    "--issues", "only_issues", is_flag=True, help="Print only what is not understood, with where and what to do."
)
@click.option("--strict", is_flag=True, help="Exit with 1 when any record has an issue.")
@click.option("--language", metavar="TAG", help="The language of the texts (BCP 47), such as “fr”.")
@click.option(
    "--lookups", "folders", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of lookup files that add to those of filmgraph; may be given again.",
)  # fmt: skip
@click.option("--jobs", default=1, show_default=True, metavar="N", type=click.IntRange(min=1), help="Processes to use.")
def parse(
    paths: tuple[Path, ...],
    *,
    as_json: bool,
    only_issues: bool,
    strict: bool,
    language: str | None,
    folders: tuple[Path, ...],
    jobs: int,
) -> None:
    """Show what is read from program records, with the words it rests on, and what is not understood.

    A table is read as the catalogue declares it in which it lies.

    \b
    Examples:
      filmgraph parse examples/catalogue/sources/
      filmgraph parse --json examples/catalogue/sources/*.txt | head -n 1
      filmgraph parse --issues mycatalogue/sources/films.xlsx
    """
    lookups = load_lookups(*folders)
    console = Console(highlight=False, soft_wrap=True)
    tables = {path: table for path in paths if (table := declared_table(path)) is not None}
    texts = [path for path in paths if path not in tables]
    found: Iterator[ProgramRecord | Issue] = _parse_all(
        read_records(texts, source_id="records", language=language), lookups, jobs
    )
    issues = 0
    for read in chain(found, *map(_parse_table, tables.values())):
        issues += 1 if isinstance(read, Issue) else len(read.issues)
        _show(read, console, as_json=as_json, only_issues=only_issues)
    if only_issues and issues == 0 and not as_json:
        console.print("No issue.")
    if strict and issues > 0:
        raise DataError(f"{issues} issues.", remedy="Mend the records, or add to lookups/ and corrections.toml.")


def _show(read: ProgramRecord | Issue, console: Console, *, as_json: bool, only_issues: bool) -> None:
    """Print a reading, or what gave none."""
    if only_issues and isinstance(read, ProgramRecord) and len(read.issues) == 0:
        return
    if as_json:
        shown = {"issues": [issue_to_json(read)]} if isinstance(read, Issue) else to_json(read)
        click.echo(json.dumps(shown, ensure_ascii=False))
    elif isinstance(read, Issue):
        console.print(issue_lines(read))
    elif only_issues:
        for issue in read.issues:
            console.print(issue_lines(issue))
    else:
        render_reading(read, console)


def _parse_table(declared: DeclaredTable) -> Iterator[ProgramRecord | Issue]:
    """The rows of a table. What reads them takes a second to load: only tables wait for it."""
    from filmgraph.cli.table_reading import parse_table

    return parse_table(declared)


def _parse_all(records: Iterator[SourceRecord], lookups: Lookups, jobs: int) -> Iterator[ProgramRecord]:
    """The readings in the order of the records, by several processes when asked."""
    if jobs == 1:
        yield from (parse_record(record, lookups) for record in records)
        return
    with ProcessPoolExecutor(jobs, initializer=_keep, initargs=(lookups,)) as pool:
        yield from pool.map(_parse_kept, records, chunksize=_CHUNK)


_kept: list[Lookups] = []


def _keep(lookups: Lookups) -> None:
    _kept.append(lookups)


def _parse_kept(record: SourceRecord) -> ProgramRecord:
    return parse_record(record, _kept[0])
