"""`filmgraph identity`: a curator judges pairs that no rule could decide, splits what was joined wrongly, and sees
which names no file knows."""

from pathlib import Path

import click

from filmgraph.cli.console import output
from filmgraph.cli.identity_review import review_command
from filmgraph.cli.identity_split import split_command
from filmgraph.model.claim import Kind
from filmgraph.pipeline.unmatched import LOOKED_UP, unmatched_names
from filmgraph.settings import read_catalogue


@click.group("identity")
def identity_command() -> None:
    """Who is who: judge what the rules leave open."""


identity_command.add_command(review_command)
identity_command.add_command(split_command)


@identity_command.command("unmatched", epilog="Example: filmgraph identity unmatched mycatalogue --kind award")
@click.argument("catalogue", type=click.Path(path_type=Path), default=".")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in LOOKED_UP]),
    default=LOOKED_UP[0].value,
    show_default=True,
    help="Festivals and ceremonies, or prizes.",
)
def unmatched_command(catalogue: Path, kind: str) -> None:
    """List the names of festivals or prizes in CATALOGUE that no lookup file knows, the most frequent first.

    They stay apart. Where two of them are one, add them to lookups/events.toml or lookups/awards.toml.
    """
    names = unmatched_names(read_catalogue(catalogue), Kind(kind))
    console = output()
    for one in names:
        console.print(f"{one.records:6}  {one.name}  (as in {one.example})", markup=False)
    console.print(f"{len(names)} {'name is' if len(names) == 1 else 'names are'} in no lookup file.")
