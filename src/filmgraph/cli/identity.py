"""`filmgraph identity`: a curator judges the pairs that no rule could decide, and sees which names no file knows."""

import getpass
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from filmgraph.cli.build import today
from filmgraph.cli.console import messages, output
from filmgraph.model.claim import Kind
from filmgraph.pipeline.doubts import Doubt, Side, find_doubts
from filmgraph.pipeline.unmatched import LOOKED_UP, unmatched_names
from filmgraph.resolution.doubtful import ASKED_KINDS
from filmgraph.resolution.judgements import Judgement, Verdict, add_judgement
from filmgraph.settings import Catalogue, read_catalogue

SHOWN_WITNESSES = 4
SHOWN_FILMS = 6

_ANSWERS = {"s": Verdict.SAME, "d": Verdict.DIFFERENT, "u": Verdict.UNSURE}
_LEAVE, _STOP = "l", "q"


@click.group("identity")
def identity_command() -> None:
    """Who is who: judge what the rules leave open."""


@identity_command.command("review", epilog="Example: filmgraph identity review mycatalogue --kind event --by 'R. Kuhn'")
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
    with messages().status("Reading the records …"):
        doubts = find_doubts(settings, [Kind(kind) for kind in kinds] or ASKED_KINDS)
    console = output()
    if len(doubts) == 0:
        console.print("No pair is in doubt.")
    elif listing:
        _print_list(doubts, console)
    else:
        _review(doubts, settings, by or getpass.getuser(), console)


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


def _print_list(doubts: Sequence[Doubt], console: Console) -> None:
    for doubt in doubts:
        kind = doubt.left.thing.kind
        console.print(f"{kind}  “{doubt.left.names[0]}”  “{doubt.right.names[0]}”  {doubt.reason}", markup=False)
    console.print(f"{len(doubts)} {'pair is' if len(doubts) == 1 else 'pairs are'} in doubt.")


def _review(doubts: Sequence[Doubt], settings: Catalogue, by: str, console: Console) -> None:
    judged = 0
    for number, doubt in enumerate(doubts, start=1):
        _print_doubt(doubt, f"{number} of {len(doubts)}", console)
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
    left, right = doubt.left.thing, doubt.right.thing
    return Judgement(left.kind, left.key, right.key, verdict, by, day, reason)


def _print_doubt(doubt: Doubt, number: str, console: Console) -> None:
    title = Text(f"{number}: {doubt.left.thing.kind}, {doubt.reason}")
    table = Table(title=title, title_justify="left", show_lines=True)
    for heading in ("", "left", "right"):
        table.add_column(heading, overflow="fold", ratio=1 if heading == "" else 4)
    left, right = _rows(doubt.left), _rows(doubt.right)
    for heading in left:
        if left[heading] or right[heading]:
            table.add_row(heading, Text(left[heading]), Text(right[heading]))
    console.print(table)


def _rows(side: Side) -> dict[str, str]:
    named = [f"{one.record}, {one.place}: “{one.words}”" for one in side.witnesses]
    return {
        "Names": ", ".join(side.names),
        "Did": ", ".join(side.roles),
        "Years": ", ".join(map(str, side.years)),
        "Films": _shortened(side.films, SHOWN_FILMS, ", "),
        "Named in": _shortened(named, SHOWN_WITNESSES, "\n"),
    }


def _shortened(texts: Sequence[str], most: int, separator: str) -> str:
    shown = separator.join(texts[:most])
    return shown if len(texts) <= most else f"{shown}{separator}and {len(texts) - most} more"
