"""What a catalogue says of a table: its format, its key, and what each column holds. Knows no file and no row.

A declaration is the `[source.table]` part of `filmgraph.toml`:

    [source.table]
    key = ["year", "title"]
    [source.table.columns]
    title = { field = "title" }
    director = { field = "credit", role = "director", separator = "," }
    imdb_url = { field = "identifier", authority = "imdb", pattern = "tt\\\\d+" }
    note = { field = "ignored" }
    [source.table.constants]
    "prize event" = "Academy Awards"
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Literal, get_args

from filmgraph.errors import ConfigurationError

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
        "identifiers",
        "ignored",
    }
)
"""What a column can hold. `identifiers` are those of the values of another column, one by one in the same order."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds.

    `separator` parts several values in a cell. `role` is a notation of the role scheme, `type` a title type or
    language usage, `authority` who gave an identifier. `pattern` is a regular expression: its first match is the
    value, and a value without one does not fit. `lookup` gives the values that words of the column stand for ("" for
    no value); a word that is not in it does not fit. `unknown` is what stands for an unknown value. `identifiers`
    names the column with the identifiers of these values, and `organization` is a pattern of those that stand for
    organizations.
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
    identifiers: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class TableDeclaration:
    """What a table holds. `key` are the columns that tell its rows apart; with none, the number of the row does.

    `sheet` is the worksheet of a workbook (the first when None), `quoted` whether cells of CSV and TSV may stand in
    quotation marks, `short_rows` whether cells missing at the end of a row are empty. `constants` are values that hold
    for every row, by field. A column has one rule, or several when its words mean several things.
    """

    columns: Mapping[str, tuple[Column, ...]]
    key: tuple[str, ...] = ()
    format: TableFormat | None = None
    encoding: str = "utf-8-sig"
    quoted: bool = True
    short_rows: bool = False
    sheet: str | None = None
    constants: Mapping[str, str] = field(default_factory=dict)


def read_declaration(table: Mapping[str, object], *, where: str) -> TableDeclaration:
    """The declaration in this part of the configuration. ConfigurationError says what in it cannot be."""
    raw = _mapping(table.get("columns", {}), "columns", where)
    if len(raw) == 0:
        raise ConfigurationError("The table has no columns.", where=where, remedy="Add [source.table.columns].")
    columns = {
        header: tuple(_column(header, _mapping(rule, header, where), where) for rule in _listed_rules(rules))
        for header, rules in raw.items()
    }
    known = {item.name for item in fields(TableDeclaration)}
    for name in table.keys() - known:
        raise ConfigurationError(f"A table has no setting “{name}”.", where=where, remedy=f"Use {_listed(known)}.")
    key = table.get("key", ())
    keys = (key,) if isinstance(key, str) else tuple(_strings(key, "key", where))
    constants = _mapping(table.get("constants", {}), "constants", where)
    declaration = TableDeclaration(
        columns,
        keys,
        format=_choice(table.get("format"), where),
        encoding=str(table.get("encoding", "utf-8-sig")),
        quoted=bool(table.get("quoted", True)),
        short_rows=bool(table.get("short_rows", False)),
        sheet=str(table["sheet"]) if "sheet" in table else None,
        constants={name: str(value) for name, value in constants.items()},
    )
    _check_references(declaration, where)
    return declaration


def _listed_rules(rules: object) -> Sequence[object]:
    """A column that holds values of two fields has a list of two rules."""
    return rules if isinstance(rules, list) else (rules,)


def _column(header: str, rule: Mapping[str, object], where: str) -> Column:
    known = {item.name for item in fields(Column)}
    for name in rule.keys() - known:
        raise ConfigurationError(
            f"The column “{header}” has no setting “{name}”.", where=where, remedy=f"Use {_listed(known)}."
        )
    if rule.get("field") not in FIELDS:
        raise ConfigurationError(
            f"The column “{header}” cannot hold “{rule.get('field')}”.", where=where, remedy=f"Use {_listed(FIELDS)}."
        )
    lookup = _mapping(rule.get("lookup", {}), header, where)
    texts = {name: str(value) for name, value in rule.items() if name != "lookup"}
    for name in ("pattern", "organization"):
        if name in texts:
            _check_pattern(texts[name], header, where)
    if texts.get("agent", "person") not in ("person", "organization"):
        raise ConfigurationError(f"The column “{header}” names a person or an organization.", where=where)
    return Column(**texts, lookup=tuple((word, str(value)) for word, value in lookup.items()))  # type: ignore[arg-type]


def _check_pattern(pattern: str, header: str, where: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ConfigurationError(
            f"The pattern of the column “{header}” cannot be read: {error}.", where=where
        ) from error


def _check_references(declaration: TableDeclaration, where: str) -> None:
    rules = [rule for column in declaration.columns.values() for rule in column]
    referred = [*declaration.key, *(rule.identifiers for rule in rules if rule.identifiers is not None)]
    for header in referred:
        if header not in declaration.columns:
            raise ConfigurationError(f"The table has no column “{header}”.", where=where, remedy="Declare it.")
    for name in declaration.constants:
        if name not in FIELDS:
            raise ConfigurationError(f"There is no field “{name}”.", where=where, remedy=f"Use {_listed(FIELDS)}.")


def _mapping(value: object, name: str, where: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise ConfigurationError(f"“{name}” is not a table of values.", where=where)
    return value


def _strings(value: object, name: str, where: str) -> list[str]:
    if not isinstance(value, list | tuple):
        raise ConfigurationError(f"“{name}” is not a list of column headers.", where=where)
    return [str(item) for item in value]


def _choice(value: object, where: str) -> TableFormat | None:
    for known in get_args(TableFormat):
        if value == known:
            return known  # type: ignore[no-any-return]
    if value is None:
        return None
    raise ConfigurationError(f"There is no table format “{value}”.", where=where, remedy="Use csv, tsv, jsonl or xlsx.")


def _listed(names: "set[str] | frozenset[str]") -> str:
    return ", ".join(sorted(names))
