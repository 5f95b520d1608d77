"""Tables for analysts as files: tables and a store in, CSV, Parquet and a data dictionary out.

CSV is RFC 4180 in UTF-8. The dictionary is a Tabular Data Package (frictionlessdata.io), which tools read as well.
The same release gives the same bytes.
"""

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from filmgraph.release.tables import SEPARATOR, Cells, Column, Table, Value
from filmgraph.store import Store

DICTIONARY = "datapackage.json"
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_FIELD_TYPES = {"iri": "string", "string": "string", "integer": "integer", "year": "year", "list": "list"}


def can_write_parquet() -> bool:
    """Whether pyarrow is installed, as it is with the extra `analysts`."""
    return find_spec("pyarrow") is not None


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows a table has, and how many of its cells a spreadsheet would take for a formula."""

    rows: int
    formulas: int


def plain_cell(value: Value) -> str:
    """A value as CSV has it; those of a list are parted by |."""
    if isinstance(value, tuple):
        return SEPARATOR.join(value)
    return "" if value is None else str(value)


def spreadsheet_cell(value: Value) -> str:
    """The same, with an apostrophe before what a spreadsheet would take for a formula (OWASP: CSV injection)."""
    return f"'{plain_cell(value)}" if is_formula(value) else plain_cell(value)


def is_formula(value: Value) -> bool:
    """Whether a spreadsheet would take a value for a formula: a text that begins as one. A number is none."""
    return not isinstance(value, int) and plain_cell(value).startswith(_FORMULA_SIGNS)


def write_tables(
    store: Store,
    chosen: Sequence[Table],
    folder: Path,
    about: dict[str, str],
    cell: Callable[[Value], str] = plain_cell,
) -> dict[str, Written]:
    """Write each table as CSV, and as Parquet where that can be done, and the dictionary; returns what each has.

    `about` goes into the dictionary as it is: title, version and licence of the data. `cell` writes a value into CSV.
    """
    folder.mkdir(parents=True, exist_ok=True)
    counts = {}
    for table in chosen:
        rows = table.rows(store)
        write_csv(table, rows, folder / f"{table.name}.csv", cell)
        if can_write_parquet():
            write_parquet(table, rows, folder / f"{table.name}.parquet")
        counts[table.name] = Written(len(rows), sum(is_formula(value) for row in rows for value in row))
    dictionary = json.dumps(describe(chosen, about), indent=2, ensure_ascii=False)
    (folder / DICTIONARY).write_text(dictionary + "\n", "utf-8")
    return counts


def write_csv(table: Table, rows: Sequence[Cells], path: Path, cell: Callable[[Value], str] = plain_cell) -> None:
    """One table as CSV: names of columns first; nothing where nothing is stated."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.name for column in table.columns])
        writer.writerows([cell(value) for value in row] for row in rows)


def write_parquet(table: Table, rows: Sequence[Cells], path: Path) -> None:
    """One table as Parquet: whole numbers as int32, lists as lists of strings, the meanings of columns as metadata."""
    import pyarrow as arrow
    from pyarrow import parquet

    kinds = {"integer": arrow.int32(), "year": arrow.int32(), "list": arrow.list_(arrow.string())}
    fields = [
        arrow.field(column.name, kinds.get(column.type, arrow.string()), metadata={"description": column.meaning})
        for column in table.columns
    ]
    columns = zip(*rows, strict=True) if len(rows) > 0 else [()] * len(fields)
    arrays = [arrow.array(list(values), field.type) for field, values in zip(fields, columns, strict=True)]
    parquet.write_table(arrow.table(arrays, schema=arrow.schema(fields)), path, compression="zstd")


def describe(chosen: Sequence[Table], about: dict[str, str]) -> dict[str, object]:
    """The data dictionary: what each table and column holds, its key, and what it refers to."""
    return {"profile": "tabular-data-package", **about, "resources": [_resource(table) for table in chosen]}


def _resource(table: Table) -> dict[str, object]:
    keys = [
        {"fields": name, "reference": {"resource": other, "fields": name}}
        for name, other in sorted(table.refers.items())
    ]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "title": table.title,
        "description": table.question,
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": keys,
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {
        "name": column.name,
        "type": _FIELD_TYPES[column.type],
        "description": column.meaning,
    }
    if column.type == "iri":
        field["format"] = "uri"
    if column.type == "list":
        field["delimiter"] = SEPARATOR
    return field
