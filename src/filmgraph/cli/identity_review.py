"""`filmgraph identity review`: the pairs that no rule could decide, side by side, and the curator's answers."""

import getpass
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from filmgraph.cli.build import today
from filmgraph.cli.console import output
from filmgraph.cli.identity_reading import reading_namings
from filmgraph.model.claim import Kind
from filmgraph.pipeline.doubts import Doubt, Side, find_doubts, witnesses_of
from filmgraph.pipeline.namings import Namings, years_in_words
from filmgraph.resolution.doubtful import ASKED_KINDS
from filmgraph.resolution.judgements import Judgement, Verdict, add_judgement
from filmgraph.settings import Catalogue, read_catalogue

SHOWN_WITNESSES = 4
SHOWN_FILMS = 6

_ANSWERS = {"s": Verdict.SAME, "d": Verdict.DIFFERENT, "u": Verdict.UNSURE}
_LEAVE, _STOP = "l", "q"


@click.command("review", epilog="Example: filmgraph identity review mycatalogue --kind event --by 'R. Kuhn'")
@click.argument("catalogue", type=click.Path(path_type=Path), default=".")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([kind.value for kind in ASKED_KINDS]),
    multiple=True,
    help="Ask about this kind of things only; may be given several times.",
)
@click.option("--by", help="Whose judgements these are; your user name unless given.")
@click.option("--list", "listing", is_flag=True, help="List the pairs and ask nothing.")
def review_command(catalogue: Path, kinds: tuple[str, ...], by: str | None, listing: bool) -> None:
    """Walk through the doubtful pairs of CATALOGUE, each with its evidence side by side.

    A judgement is written to identity/judgements.csv at once and counts from the next build on; it beats any rule.
    Same: the two become one, and the younger address leads to the elder. Different: they stay two, or become two again.
    Unsure: the rules decide as before. None of the three is asked about again, and all are published with your name.
    """
    settings = read_catalogue(catalogue)
    console = output()
    with reading_namings(settings) as namings:
        doubts = find_doubts(namings, [Kind(kind) for kind in kinds] or ASKED_KINDS)
        if len(doubts) == 0:
            console.print("No pair is in doubt.")
        elif listing:
            _print_list(doubts, console)
        else:
            _review(doubts, namings, settings, by or getpass.getuser(), console)


def _print_list(doubts: Sequence[Doubt], console: Console) -> None:
    for doubt in doubts:
        sides = "  ".join(_in_a_line(side) for side in (doubt.left, doubt.right))
        console.print(f"{doubt.left.thing.kind}  {sides}  {doubt.reason}", markup=False, soft_wrap=True)
    console.print(f"{len(doubts)} {'pair is' if len(doubts) == 1 else 'pairs are'} in doubt.")


def _in_a_line(side: Side) -> str:
    """A name with the years and the key, by which two of one name are told."""
    told = ", ".join(part for part in (years_in_words(side.years), side.key) if part)
    return f"“{side.names[0]}” ({told})"


def _review(doubts: Sequence[Doubt], namings: Namings, settings: Catalogue, by: str, console: Console) -> None:
    judged = 0
    for number, doubt in enumerate(doubts, start=1):
        _print_doubt(doubt, namings, f"{number} of {len(doubts)}", console)
        answer = click.prompt(
            "(s)ame, (d)ifferent, (u)nsure, (l)eave for later, (q)uit",
            type=click.Choice([*_ANSWERS, _LEAVE, _STOP]),
            show_choices=False,
        )
        if answer == _STOP:
            break
        if answer != _LEAVE:
            reason = click.prompt("Why")
            judgement = _judgement(doubt, _ANSWERS[answer], by, reason, today())
            add_judgement(judgement, settings.identity / "judgements.csv")
            judged += 1
    written = "1 judgement" if judged == 1 else f"{judged} judgements"
    console.print(f"{written} written. They count from the next build on.")


def _judgement(doubt: Doubt, verdict: Verdict, by: str, reason: str, day: date) -> Judgement:
    """Under the keys that were shown, which are those of the things and outlive any one record that names them."""
    return Judgement(doubt.left.thing.kind, doubt.left.key, doubt.right.key, verdict, by, day, reason)


def _print_doubt(doubt: Doubt, namings: Namings, number: str, console: Console) -> None:
    title = Text(f"{number}: {doubt.left.thing.kind}, {doubt.reason}")
    table = Table(title=title, title_justify="left", show_lines=True)
    for heading in ("", "left", "right"):
        table.add_column(heading, overflow="fold", ratio=1 if heading == "" else 4)
    left, right = _rows(doubt.left, namings), _rows(doubt.right, namings)
    for heading in left:
        if left[heading] or right[heading]:
            table.add_row(heading, Text(left[heading]), Text(right[heading]))
    console.print(table)


def _rows(side: Side, namings: Namings) -> dict[str, str]:
    witnesses = islice(witnesses_of(side, namings), SHOWN_WITNESSES)
    named = [f"{one.record}, {one.place}: “{one.words}”" for one in witnesses]
    return {
        "Names": ", ".join(side.names),
        "Address": f"{side.thing.kind}/{side.key}",
        "Did": ", ".join(side.roles),
        "Years": ", ".join(map(str, side.years)),
        "Films": _shortened(side.films, len(side.films), SHOWN_FILMS, ", "),
        "Named in": _shortened(named, len(side.namings), SHOWN_WITNESSES, "\n"),
    }


def _shortened(texts: Iterable[str], number: int, most: int, separator: str) -> str:
    """The first of some texts, and how many there are beside them."""
    shown = separator.join(islice(texts, most))
    return shown if number <= most else f"{shown}{separator}and {number - most} more"
