"""Identifiers and roles that stand beside the names of a row, in columns of their own. A row in, issues out where
nobody can tell which belong to whom."""

from collections.abc import Iterator

from filmgraph.parsing.tables.values import RowValues

_REMEDIES = {
    "identifiers": "Give each value one, and write the unknown sign where there is none.",
    "roles": "Give each name one role, and write the unknown sign where there is none.",
}
_DOES = {"identifiers": "identifies", "roles": "is the role of"}


def report_companions(row: RowValues) -> None:
    """Report identifiers and roles that are more or fewer than the values, or stand beside none."""
    for header, companion, what in sorted(set(_pairs(row))):
        found = row.by_header.get(companion, [])
        if not row.in_step(header, companion):
            counted = f"{row.parts[companion]} {what} for {row.parts.get(header, 0)} values of “{header}”"
            message = f"The row has {counted}, so that nobody can tell which are whose: none is read."
            for one in found[:1]:
                row.misfit(one.value, message, _REMEDIES[what])
            continue
        named = {one.position for one in row.by_header.get(header, [])}
        for one in found:
            if one.position not in named:
                row.misfit(one.value, f"“{one.value.text}” {_DOES[what]} no value of “{header}”.", "Mend the row.")


def _pairs(row: RowValues) -> Iterator[tuple[str, str, str]]:
    for header, rules in row.declaration.columns.items():
        for rule in rules:
            yield from ((header, identifiers, "identifiers") for identifiers in rule.identifiers)
            if rule.roles is not None:
                yield header, rule.roles, "roles"
