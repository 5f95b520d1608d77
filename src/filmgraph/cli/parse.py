"""`filmgraph parse`: records in, what was read from them out, as JSON Lines or marked in the text."""

import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click
from rich.console import Console

from filmgraph.cli.reading_view import render_reading
from filmgraph.errors import DataError
from filmgraph.lookups import Lookups, load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.parsing.json import to_json
from filmgraph.source import SourceRecord, read_records

_CHUNK = 64


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH…")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines, one object per record.")
@click.option("--strict", is_flag=True, help="Exit with 1 when any record has an issue.")
@click.option("--language", metavar="TAG", help="The language of the texts (BCP 47), such as “fr”.")
@click.option(
    "--lookups", "folders", multiple=True, type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of lookup files that add to those of filmgraph; may be given again.",
)  # fmt: skip
@click.option("--jobs", default=1, show_default=True, metavar="N", type=click.IntRange(min=1), help="Processes to use.")
def parse(
    paths: tuple[Path, ...], *, as_json: bool, strict: bool, language: str | None, folders: tuple[Path, ...], jobs: int
) -> None:
    """Show what is read from program records, with the words it rests on, and what is not understood.

    \b
    Example:
      filmgraph parse examples/catalogue/sources/
      filmgraph parse --json examples/catalogue/sources/*.txt | head -n 1
    """
    lookups = load_lookups(*folders)
    console = Console(highlight=False, soft_wrap=True)
    issues = 0
    for read in _parse_all(read_records(paths, source_id="records", language=language), lookups, jobs):
        issues += len(read.issues)
        if as_json:
            click.echo(json.dumps(to_json(read), ensure_ascii=False))
        else:
            render_reading(read, console)
    if strict and issues > 0:
        raise DataError(f"{issues} issues.", remedy="Mend the records, or add to lookups/ and corrections.toml.")


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
