"""`filmgraph identity split`: what was joined and is two becomes two again, by judgements."""

import getpass
import re
from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from filmgraph.cli.build import today
from filmgraph.cli.console import output
from filmgraph.cli.identity_reading import reading_namings
from filmgraph.pipeline.namings import Namings, years_in_words
from filmgraph.pipeline.splits import judgements_across, namings_under, overruling, parting_judgements
from filmgraph.resolution.judgements import add_judgement
from filmgraph.resolution.pool import Candidate
from filmgraph.settings import read_catalogue


@click.command("split", epilog="Example: filmgraph identity split mycatalogue person/k3v9x2m7qa4t --others 4-7")
@click.argument("catalogue", type=click.Path(path_type=Path))
@click.argument("address")
@click.option("--others", help="Which namings are another, by number, such as 4-7 or 2,5; asked for unless given.")
@click.option("--reason", help="Why they are another; asked for unless given.")
@click.option("--by", help="Whose judgement this is; your user name unless given.")
def split_command(catalogue: Path, address: str, others: str | None, reason: str | None, by: str | None) -> None:
    """Part the thing in CATALOGUE whose ADDRESS (or the key at its end) is given, because it is two.

    Lists where records name it, by year, and asks which of them are another. The judgements are written to
    identity/judgements.csv at once; from the next build on the two have addresses of their own.
    """
    settings = read_catalogue(catalogue)
    console = output()
    with reading_namings(settings) as namings:
        listed = namings_under(address, namings)
        console.print(_table(listed, namings))
    if len(listed) == 1:
        console.print("It is named once: there is nothing to part.")
        return
    leaving = _numbers(others or click.prompt("Which of them are another (numbers, such as 4-7 or 2,5)"), len(listed))
    why = reason or click.prompt("Why")
    stay = [one for number, one in enumerate(listed, start=1) if number not in leaving]
    leave = [one for number, one in enumerate(listed, start=1) if number in leaving]
    whose, across = by or getpass.getuser(), judgements_across(stay, leave, namings)
    parting = parting_judgements(stay, leave, whose, today(), why)
    judgements = [*parting, *overruling(across, whose, today(), why)]
    for judgement in judgements:
        add_judgement(judgement, settings.identity / "judgements.csv")
    if len(across) > 0:
        console.print(f"Overruled: {len(across)} made before that held namings of the two for the same.")
    written = "1 judgement" if len(judgements) == 1 else f"{len(judgements)} judgements"
    console.print(f"{written} written. They count from the next build on.")


def _table(listed: Sequence[Candidate], namings: Namings) -> Table:
    table = Table()
    for heading in ("", "Name", "Did", "Years", "Films", "Key"):
        table.add_column(heading, overflow="fold")
    for number, one in enumerate(listed, start=1):
        films = ", ".join(namings.films_of(one))
        cells = (str(number), one.name, ", ".join(sorted(one.roles)), years_in_words(one.years), films, one.thing.key)
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _numbers(text: str, most: int) -> set[int]:
    """The numbers in a list of numbers and ranges. UsageError unless some, and not all, of 1 to `most` are meant."""
    numbers: set[int] = set()
    for part in re.split(r"[,\s]+", text.strip()):
        found = re.fullmatch(r"(\d+)(?:[-–](\d+))?", part)
        if found is None:
            raise click.UsageError(f"“{part}” is no number and no range of numbers such as 4-7.")
        numbers.update(range(int(found[1]), int(found[2] or found[1]) + 1))
    if not numbers <= set(range(1, most + 1)) or len(numbers) == most:
        raise click.UsageError(f"Give some of the numbers 1 to {most}, not all of them.")
    return numbers
