"""Prints the page that says what the tables for analysts hold, from their declaration: `docs/data-dictionary.md`."""

import sys
from collections.abc import Iterator

from filmgraph.release.tables import Table, tables

_BEGINNING = """# What the tables hold

`filmgraph export CATALOGUE --tables DIR` writes these tables as CSV and as Parquet, with this dictionary as a Tabular
Data Package (`datapackage.json`). This page is made from the declarations in `queries/tables/`.

An empty cell says that nothing is stated. In CSV, the values of a list are parted by `|`; in Parquet they are a list.
An IRI leads to the page of the thing, and from there to the words behind every fact.

Cells hold the values as they are published. A spreadsheet takes those that begin with `=`, `+`, `-`, `@` or a tab for
formulas: before you open the CSV in one, export with `--for-spreadsheets`, which puts an apostrophe before them.
"""


def page() -> str:
    """The page in Markdown."""
    return "\n".join([_BEGINNING, *(line for table in tables() for line in _section(table))])


def _section(table: Table) -> Iterator[str]:
    yield f"## {table.name}"
    yield f"\n{table.question} Key: {', '.join(f'`{name}`' for name in table.key)}.\n"
    yield "| Column | Type | Meaning |\n| --- | --- | --- |"
    for column in table.columns:
        yield f"| `{column.name}` | {column.type} | {column.meaning} |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(page())
