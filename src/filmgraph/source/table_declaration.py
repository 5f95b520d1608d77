"""What a catalogue says of a table: its format, its key, and what each column holds. Knows no file and no row.

A declaration is the `[source.table]` part of `filmgraph.toml`:

    [source.table]
    key = ["year", "title"]
    [source.table.columns]
    title = { field = "title" }
    director = { field = "credit", role = "director", separator = "," }
    imdb_url = { field = "identifier", authority = "imdb" }
    note = { field = "ignored" }
    [source.table.constants]
    "prize event" = "Academy Awards"
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

TableFormat = Literal["csv", "tsv", "jsonl", "xlsx"]

FIELDS = frozenset(
    {
        "title",
        "other title",
        "year",
        "duration",
        "production",
        "credit",
        "version",
        "language",
        "country",
        "festival",
        "festival year",
        "festival place",
        "festival section",
        "person mentioned",
        "synopsis",
        "genre",
        "topic",
        "identifier",
        "prize award",
        "prize event",
        "prize edition",
        "prize year",
        "prize place",
        "prize category",
        "prize canonical category",
        "prize outcome",
        "prize honours",
        "prize recipient",
        "prize recipient role",
        "prize work",
        "prize rationale",
        "prize detail",
        "identifiers",
        "roles",
        "ignored",
    }
)
"""What a column can hold. `identifiers` and `roles` are those of the values of another column, one by one in the same
order."""

IDENTIFIED = frozenset({"credit", "production", "person mentioned", "prize recipient", "prize work"})
"""The fields whose values can have identifiers in other columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds.

    `separator` parts several values in a cell. `role` is a notation of the role scheme, `type` a title type or
    language usage, `authority` who gave an identifier. `pattern` is a regular expression: its first match is the
    value, and a value without one does not fit. `lookup` gives the values that words of the column stand for ("" for
    no value); a word that is not in it does not fit. `unknown` is what stands for an unknown value, `empty` the
    outcome of a prize that an empty cell means. `identifiers` names the columns with the identifiers of these values,
    one column for each authority, and `organization` is a pattern of those that stand for organizations. `roles` names
    the column that says what each of the people credited did, `works` the column that names the film for which each
    recipient of a prize is honoured. `order` says that names of people stand with
    the surname first ("inverted").
    """

    field: str
    separator: str | None = None
    role: str | None = None
    type: str | None = None
    agent: Literal["person", "organization"] = "person"
    authority: str | None = None
    pattern: str | None = None
    lookup: tuple[tuple[str, str], ...] = ()
    unknown: str | None = None
    empty: str | None = None
    identifiers: tuple[str, ...] = ()
    roles: str | None = None
    works: str | None = None
    organization: str | None = None
    order: Literal["inverted"] | None = None


@dataclass(frozen=True, slots=True)
class TableDeclaration:
    """What a table holds. `key` are the columns that tell its rows apart; with none, the number of the row does.

    `separator` parts the cells of CSV and TSV; when None, it is found from the declared headers. `sheet` is the
    worksheet of a workbook (when None, the first that is not hidden), `header` the number of the row with the headers,
    `quoted` whether cells of CSV and TSV may stand in quotation marks, `short_rows` whether cells missing at the end of
    a row are empty.
    `constants` are values that hold for every row, by field. A column has one rule, or several when its words mean
    several things.
    """

    columns: Mapping[str, tuple[Column, ...]]
    key: tuple[str, ...] = ()
    format: TableFormat | None = None
    encoding: str = "utf-8-sig"
    separator: str | None = None
    quoted: bool = True
    short_rows: bool = False
    sheet: str | None = None
    header: int = 1
    constants: Mapping[str, str] = field(default_factory=dict)
