"""`filmgraph init`: a folder name in, a catalogue ready to build out. Knows nothing of what will read the scaffold."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from filmgraph.errors import ConfigurationError

SCAFFOLD = files("filmgraph.cli") / "scaffold"
STORED_NAMES = {"gitignore": ".gitignore"}
"""Files of the scaffold that are stored under another name, because their own would act where they are stored."""


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def init_command(folder: Path) -> None:
    """Scaffold a catalogue in the new or empty folder DIR.

    \b
    Example:
      filmgraph init films && filmgraph build films && filmgraph serve films
    """
    if folder.is_dir() and any(folder.iterdir()):
        raise ConfigurationError(
            "The folder is not empty, and init overwrites nothing.",
            where=str(folder),
            remedy="Name a folder that is new or empty.",
        )
    for written in write_scaffold(SCAFFOLD, folder):
        click.echo(f"  {written}")
    click.echo(
        f"A catalogue is ready in {folder}. Put records into {folder / 'sources'}, look through "
        f"{folder / 'filmgraph.toml'}, then:\n  filmgraph build {folder}\n  filmgraph serve {folder}"
    )


def write_scaffold(scaffold: Traversable, folder: Path) -> list[Path]:
    """Copy the scaffold into `folder`, which is made if need be. Returns the files written, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for entry in sorted(scaffold.iterdir(), key=lambda found: found.name):
        target = folder / STORED_NAMES.get(entry.name, entry.name)
        if entry.is_dir():
            written += write_scaffold(entry, target)
        else:
            target.write_bytes(entry.read_bytes())
            written.append(target)
    return written
