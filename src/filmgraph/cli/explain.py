"""`filmgraph explain`: from a thing or fact to the words it rests on."""

from itertools import groupby
from operator import attrgetter
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from filmgraph.cli.console import output
from filmgraph.errors import ConfigurationError
from filmgraph.query.explain import Explained, explain
from filmgraph.release.layout import MANIFEST, RECORDS, STORE, current_folder
from filmgraph.release.manifest import read_manifest
from filmgraph.release.records import RecordReader
from filmgraph.settings import read_catalogue
from filmgraph.source import SourceRecord, Span
from filmgraph.store import open_read_only

_AROUND = 40


@click.command("explain", epilog="Example: filmgraph explain http://127.0.0.1:8000/film/… mycatalogue")
@click.argument("iri")
@click.argument("catalogue", type=click.Path(path_type=Path), default=".")
def explain_command(iri: str, catalogue: Path) -> None:
    """Print each fact about IRI with the record, line and quoted words that it rests on.

    IRI is a thing (/film/…, /person/…), a part or a fact of one; the base may be left out.
    """
    folder = current_folder(read_catalogue(catalogue).releases)
    base = read_manifest(folder / MANIFEST).base
    facts = list(explain(open_read_only(folder / STORE), base + iri if iri.startswith("/") else iri))
    if len(facts) == 0:
        raise ConfigurationError(
            f"Nothing in the current release rests on or is about {iri}.",
            remedy="Take the IRI from a page, from filmgraph export, or from the answer to a query.",
        )
    records = RecordReader(folder / RECORDS)
    console = output()
    for kind, of_kind in groupby(facts, key=attrgetter("kind")):
        console.print(f"[bold]{kind}[/]")
        for label, places in groupby(of_kind, key=attrgetter("label")):
            _print_fact(label, list(places), records, console)
    records.close()


def _print_fact(label: str, places: list[Explained], records: RecordReader, console: Console) -> None:
    origin = f"  ({places[0].origin})" if places[0].origin else ""
    console.print(Text(f"  {label}{origin}"))
    for place in places:
        stored = records.record(place.record.rsplit("/", 1)[-1])
        if stored is not None:
            console.print(_quotation(place, stored.record))


def _quotation(place: Explained, record: SourceRecord) -> Text:
    """The words, underlined, in the line that they stand in."""
    if place.start is None or place.end is None:
        where = f"    {record.path}, {_cell_in_words(place, record)}  "
        return Text(where, style="dim").append(place.quote, style="underline not dim")
    line = Text(f"    {record.path}:{record.line_of(place.start)}  ", style="dim")
    before = record.text[max(place.start - _AROUND, 0) : place.start].rsplit("\n", 1)[-1]
    after = record.text[place.end : place.end + _AROUND].split("\n", 1)[0]
    words = " ".join(record.quote(Span(place.start, place.end)).split())
    line.append(before, style="dim").append(words, style="underline bold not dim")
    return line.append(after, style="dim")


def _cell_in_words(place: Explained, record: SourceRecord) -> str:
    """The row, the column and its header, of a place that is a cell."""
    cell = record.cell(int(place.evidence.rpartition("=")[2]))
    return f"row {cell.at.row}, column {cell.at.column} ({cell.header})"
