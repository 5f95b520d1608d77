"""The cells of a table in, one by one; what its columns have as a whole out. Knows no film.

Some faults show in no single cell: that a column has nothing, or that its names stand with the surname first.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from filmgraph.source.table_declaration import Column

_NAMING = frozenset({"credit", "person mentioned", "prize recipient"})
_INVERTED = re.compile(r"[^\W\d_][^,;|/&()]*, (?!(?:jr|sr|jun|sen|ph|m\.?d)\b)[^\W\d_][^,;|/&()]*", re.IGNORECASE)
"""A comma with words on both sides: "Müller, Jürgen", not "Robert Downey, Jr."."""


@dataclass(slots=True)
class ColumnCounts:
    """The headers under which words stand (`met`), how many names stand under a header, and how many of them look like
    a surname before a forename, with the first of these."""

    met: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    inverted: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def take(self, header: str, text: str, rules: tuple[Column, ...], *, listed: bool) -> None:
        """Count a cell with words."""
        self.met.add(header)
        for rule in rules:
            if rule.field in _NAMING and rule.agent == "person" and rule.order is None and rule.separator != ",":
                separator = "\n" if listed else rule.separator
                for name in text.split(separator) if separator is not None else [text]:
                    self._take_name(header, name.strip())

    def _take_name(self, header: str, name: str) -> None:
        self.names[header] += 1
        if _INVERTED.fullmatch(name) is not None and not _is_two_names(name):
            self.inverted[header] += 1
            self.examples.setdefault(header, name)

    def add(self, other: "ColumnCounts") -> None:
        """Add what stands in further rows."""
        self.met |= other.met
        self.names.update(other.names)
        self.inverted.update(other.inverted)
        self.examples = {**other.examples, **self.examples}

    def undeclared_orders(self, columns: Mapping[str, tuple[Column, ...]]) -> Iterator[tuple[str, str]]:
        """The headers of names of which some stand with the surname first though nobody declares that, each with what
        is to be said of it."""
        for header in columns:
            number = self.inverted[header]
            if number > 0:
                counted = f"{number:,} of {self.names[header]:,} names of “{header}” look like surname, forename"
                yield header, f"{counted} (“{self.examples[header]}”), and are taken as they stand."


def _is_two_names(text: str) -> bool:
    """Whether a comma parts two whole names ("Ann Lee, Bo Olsen")."""
    return all(len(part.split()) > 1 for part in text.split(","))
