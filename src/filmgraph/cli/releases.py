"""`filmgraph releases`: the releases of a catalogue, listed, shown and pruned."""

from pathlib import Path

import click
from rich.markup import escape

from filmgraph.cli.console import output
from filmgraph.cli.release_names import find_release
from filmgraph.cli.release_view import print_release
from filmgraph.release.layout import MANIFEST, current_folder, release_folders
from filmgraph.release.manifest import Manifest, read_manifest
from filmgraph.release.publish import building, prune
from filmgraph.settings import read_catalogue


@click.command(
    "releases",
    epilog="Example: filmgraph releases mycatalogue --show current",
)
@click.argument("catalogue", type=click.Path(path_type=Path), default=".")
@click.option("--show", "shown", metavar="RELEASE", help="Show all that one release says of itself; “current” is one.")
@click.option("--prune", "keep", type=click.IntRange(1), metavar="N", help="Keep the current and the newest, N in all.")
def releases_command(catalogue: Path, shown: str | None, keep: int | None) -> None:
    """List the releases of CATALOGUE, newest first, with what each holds.

    Names may be shortened.
    """
    releases = read_catalogue(catalogue).releases
    console = output()
    if shown is not None:
        folder = find_release(releases, shown)
        print_release(folder, console, is_current=folder == current_folder(releases))
        return
    if keep is not None:
        with building(releases):
            for name in prune(releases, keep):
                console.print(f"removed {name}")
    current = current_folder(releases)
    for folder in release_folders(releases):
        mark = "current" if folder.name == current.name else ""
        console.print(f"[bold]{folder.name}[/]  {escape(_summary(read_manifest(folder / MANIFEST)))}  {mark}")


def _summary(manifest: Manifest) -> str:
    films = manifest.counts.get("film", 0)
    return f"as of {manifest.as_of}: {manifest.records:,} records, {films:,} films, {manifest.quads:,} quads"
