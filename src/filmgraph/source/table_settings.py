"""The `[source.table]` part of `filmgraph.toml` in, a table declaration out, or what in it cannot be."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import get_args

from filmgraph.errors import ConfigurationError
from filmgraph.source.table_declaration import FIELDS, IDENTIFIED, Column, TableDeclaration, TableFormat


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
    constants = _mapping(table.get("constants", {}), "constants", where)
    declaration = TableDeclaration(
        columns,
        _headers(table, "key", where),
        format=_choice(table.get("format"), where),
        encoding=_encoding(str(table.get("encoding", "utf-8-sig")), where),
        separator=_separator(table.get("separator"), where),
        quoted=_yes_or_no(table, "quoted", where, usual=True),
        short_rows=_yes_or_no(table, "short_rows", where, usual=False),
        sheet=str(table["sheet"]) if "sheet" in table else None,
        header=_row_number(table.get("header", 1), where),
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
    texts = {name: str(value) for name, value in rule.items() if name not in ("lookup", "identifiers")}
    for name in ("pattern", "organization"):
        if name in texts:
            _check_pattern(texts[name], header, where)
    if "empty" in texts and rule["field"] != "prize outcome":
        raise ConfigurationError(
            f"The column “{header}” cannot say what an empty cell means: only one of prize outcomes can.", where=where
        )
    if texts.get("agent", "person") not in ("person", "organization"):
        raise ConfigurationError(f"The column “{header}” names a person or an organization.", where=where)
    if texts.get("order", "inverted") != "inverted":
        raise ConfigurationError(
            f"The names of the column “{header}” cannot stand in the order “{texts['order']}”.",
            where=where,
            remedy='Write "inverted" where the surname is first, and nothing where it is last.',
        )
    words = tuple((word, str(value)) for word, value in lookup.items())
    return Column(**texts, lookup=words, identifiers=_headers(rule, "identifiers", where))  # type: ignore[arg-type]


def _check_pattern(pattern: str, header: str, where: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ConfigurationError(
            f"The pattern of the column “{header}” cannot be read: {error}.", where=where
        ) from error


def _check_references(declaration: TableDeclaration, where: str) -> None:
    rules = [rule for column in declaration.columns.values() for rule in column]
    referred = [
        *(("key", header) for header in declaration.key),
        *(("identifiers", header) for rule in rules for header in rule.identifiers),
        *(("roles", rule.roles) for rule in rules if rule.roles is not None),
        *(("works", rule.works) for rule in rules if rule.works is not None),
    ]
    for setting, header in referred:
        if header not in declaration.columns:
            raise ConfigurationError(
                f"The setting “{setting}” names the column “{header}”, which is not among the declared columns.",
                where=where,
                remedy=f'Declare what the column “{header}” holds, or that it is only a key: field = "ignored".',
            )
    _check_companions(declaration, where)
    fields_held = {*(rule.field for rule in rules), *declaration.constants}
    if any(name.startswith("prize ") for name in fields_held) and "prize outcome" not in fields_held:
        raise ConfigurationError(
            "The table tells of prizes, but not how they ended.",
            where=where,
            remedy='Declare a column of “prize outcome”, or write "prize outcome" = "won" under constants.',
        )
    for name in declaration.constants:
        if name not in FIELDS:
            raise ConfigurationError(f"There is no field “{name}”.", where=where, remedy=f"Use {_listed(FIELDS)}.")


def _check_companions(declaration: TableDeclaration, where: str) -> None:
    """Columns of identifiers and roles belong to a column whose values have such."""
    columns = [(header, rule) for header, rules in declaration.columns.items() for rule in rules]
    named = {header for _, rule in columns for header in (*rule.identifiers, *([rule.roles] if rule.roles else []))}
    for header, rule in columns:
        if len(rule.identifiers) > 0 and rule.field not in IDENTIFIED:
            raise ConfigurationError(
                f"The column “{header}” holds “{rule.field}”, whose values have no identifiers of their own.",
                where=where,
                remedy='Those of the film are a field of their own: field = "identifier".',
            )
        if rule.field == "credit" and rule.role is None and rule.roles is None:
            raise ConfigurationError(
                f"Nothing says what the people of the column “{header}” did.",
                where=where,
                remedy='Declare it for all of them, such as role = "director", or the column that tells it (roles).',
            )
        if rule.roles is not None and rule.field != "credit":
            raise ConfigurationError(f"The column “{header}” holds no credits, so that it has no roles.", where=where)
        if rule.works is not None and not _holds_works(rule, declaration):
            raise ConfigurationError(
                f"The column “{rule.works}” holds no works for which “{header}” are honoured.",
                where=where,
                remedy="“works” is a setting of a “prize recipient” and names a column of “prize work”.",
            )
        if rule.field in ("identifiers", "roles") and header not in named:
            raise ConfigurationError(
                f"Nothing says whose {rule.field} stand in the column “{header}”.",
                where=where,
                remedy=f'Add {rule.field} = "{header}" to the column of the names.',
            )


def _holds_works(rule: Column, declaration: TableDeclaration) -> bool:
    works = declaration.columns.get(rule.works or "", ())
    return rule.field == "prize recipient" and any(other.field == "prize work" for other in works)


def _mapping(value: object, name: str, where: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise ConfigurationError(f"“{name}” is not a table of values.", where=where)
    return value


def _headers(settings: Mapping[str, object], name: str, where: str) -> tuple[str, ...]:
    """The columns that a setting names: one, or a list."""
    value = settings.get(name, ())
    return (value,) if isinstance(value, str) else tuple(_strings(value, name, where))


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


def _yes_or_no(table: Mapping[str, object], name: str, where: str, *, usual: bool) -> bool:
    value = table.get(name, usual)
    if not isinstance(value, bool):
        raise ConfigurationError(
            f"“{name}” is neither true nor false.", where=where, remedy="Write true or false, without quotation marks."
        )
    return value


def _row_number(value: object, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ConfigurationError(
            "“header” is not the number of a row.", where=where, remedy="Count the rows of the file from 1: header = 2."
        )
    return value


def _encoding(name: str, where: str) -> str:
    try:
        "".encode(name)
    except LookupError as error:
        raise ConfigurationError(
            f"There is no encoding “{name}”.", where=where, remedy="Use one such as utf-8, utf-16 or cp1252."
        ) from error
    return name


def _separator(value: object, where: str) -> str | None:
    if value is None or (isinstance(value, str) and len(value) == 1 and value not in '"\r\n'):
        return value
    raise ConfigurationError(
        "The separator of the cells is not a single character.", where=where, remedy=r'Write ";", "|" or "\t".'
    )


def _listed(names: "set[str] | frozenset[str]") -> str:
    return ", ".join(sorted(names))
