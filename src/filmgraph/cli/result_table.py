"""Answers to queries on the terminal: results as JSON in, a table out; anything else goes out as it is."""

import json
import sys
from collections.abc import Mapping

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from filmgraph.query.catalogue import NamedQuery


def print_answer(answer: bytes, form: str, as_table: bool) -> None:
    """Prints an answer in the format named `form`; rows in JSON as a table where one is wanted."""
    if not as_table or form != "json":
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
        return
    result = json.loads(answer)
    if "boolean" in result:
        click.echo("yes" if result["boolean"] else "no")
        return
    _print_rows(result["head"]["vars"], result["results"]["bindings"])


def print_questions(groups: Mapping[str, Mapping[str, NamedQuery]]) -> None:
    """Lists the questions that have names, group by group."""
    console = Console()
    for heading, questions in groups.items():
        table = Table("Name", "Question", title=heading, title_justify="left", box=None, pad_edge=False)
        for query in questions.values():
            table.add_row(Text(query.name, style="bold"), query.question)
        console.print(table)
        console.print()


def _print_rows(names: list[str], rows: list[dict[str, dict[str, str]]]) -> None:
    table = Table(*names, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(row[name]["value"] if name in row else "") for name in names))
    console = Console()
    console.print(table)
    console.print(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}", style="dim")
