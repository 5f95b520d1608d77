"""`filmgraph export`: the dumps of the current release on standard output or into a file, or its tables in a folder."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import click

from filmgraph.errors import ConfigurationError
from filmgraph.rdf.parted import open_parted
from filmgraph.release.layout import DUMPS, MANIFEST, STORE, current_folder
from filmgraph.release.manifest import read_manifest
from filmgraph.release.table_files import can_write_parquet, plain_cell, spreadsheet_cell, write_tables
from filmgraph.release.tables import Value
from filmgraph.release.tables import tables as table_list
from filmgraph.settings import read_catalogue
from filmgraph.store import open_read_only
from filmgraph.store.dump import graph_lines
from filmgraph.uris import Uris

_FILES = {"turtle": "data.ttl", "nquads": "data.nq", "jsonld": "data.jsonld"}
_GRAPHS = ("identity", "quality", "about", "ontology")


@click.command("export", epilog="Example: filmgraph export mycatalogue --format turtle > films.ttl")
@click.argument("catalogue", type=click.Path(path_type=Path), default=".")
@click.option("--format", "form", type=click.Choice(sorted(_FILES)), default="turtle", show_default=True)
@click.option("--graph", help="identity, quality, about, ontology, or a record's key; as sorted N-Triples.")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="A file instead of standard output."
)
@click.option(
    "--tables",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Films, people, credits, conferrals and selections as CSV and Parquet, with a data dictionary, into DIR.",
)
@click.option(
    "--for-spreadsheets",
    "guarded",
    is_flag=True,
    help="With --tables: an apostrophe before cells of CSV that a spreadsheet would take for formulas.",
)
def export_command(
    catalogue: Path, form: str, graph: str | None, output: Path | None, tables: Path | None, *, guarded: bool
) -> None:
    """Write the current release of CATALOGUE: the facts and the words they rest on.

    N-Quads hold every graph of the content; Turtle and JSON-LD hold the default graph.
    """
    folder = current_folder(read_catalogue(catalogue).releases)
    if tables is not None:
        _write_tables(folder, tables, spreadsheet_cell if guarded else plain_cell)
        return
    if graph is not None:
        _write_graph(folder, graph, output)
        return
    source = folder / DUMPS / _FILES[form]
    with open_parted(source) as file:
        if output is None:
            shutil.copyfileobj(file, sys.stdout.buffer)
            return
        with output.open("wb") as target:
            shutil.copyfileobj(file, target)


def _write_tables(folder: Path, target: Path, cell: Callable[[Value], str]) -> None:
    manifest = read_manifest(folder / MANIFEST)
    about = {"title": manifest.title, "version": manifest.id, "homepage": manifest.base}
    if manifest.licence is not None:
        about["licence"] = manifest.licence
    written = write_tables(open_read_only(folder / STORE), table_list(), target, about, cell)
    for name, table in written.items():
        click.echo(f"{name:<11} {table.rows:>9,} rows")
    formulas = sum(table.formulas for table in written.values())
    if formulas > 0 and cell is plain_cell:
        counted = "1 cell begins" if formulas == 1 else f"{formulas:,} cells begin"
        click.echo(
            f"{counted} with =, +, - or @, which spreadsheets take for formulas: before you open the CSV in one, "
            "export with --for-spreadsheets.",
            err=True,
        )
    if not can_write_parquet():
        click.echo("CSV only: Parquet needs pyarrow, which comes with: pip install 'filmgraph[analysts]'", err=True)


def _write_graph(folder: Path, graph: str, output: Path | None) -> None:
    uris = Uris(read_manifest(folder / MANIFEST).base)
    iri = uris.graph(graph) if graph in _GRAPHS else uris.record_graph(graph)
    lines = graph_lines(folder / STORE, iri)
    if len(lines) == 0:
        raise ConfigurationError(
            f"The release has no graph {graph!r}.", remedy=f"Name one of {', '.join(_GRAPHS)}, or the key of a record."
        )
    text = "".join(lines)
    if output is not None:
        output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
