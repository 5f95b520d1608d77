"""Lines of a prize list in, rows out: a line with the lines that go on with its entry, as typed atoms.

A line goes on with the entry of the line before when it is indented under a bullet, when it holds only a place, a year
or a date, when the line before ends with a sign that joins, or when it is the event under a line that is only a prize.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from filmgraph.lookups import Lookups
from filmgraph.parsing.line_kinds.list_rows import detail_value
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.atoms import read_atoms
from filmgraph.parsing.prize.blocks import are_blocks, read_blocks
from filmgraph.parsing.prize.entry import WEAK_NEWLINE
from filmgraph.parsing.prize.layout import read_layout
from filmgraph.parsing.prize.one_event import join_events, join_short_names, with_brackets
from filmgraph.parsing.prize.tokens import split_chunks
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece

_EVENTFUL = frozenset({"event", "name", "town"})
_PARTS: dict[str, frozenset[str]] = {
    "outcome": frozenset({"outcome", "selected"}),
    "when": frozenset({"year", "date", "place", "town"}),
    "prize": frozenset({"prize", "body", "category", "section"}),
    "event": frozenset({"event", "name", "town", "year", "place", "section"}),
}
_DETAILS = frozenset({"year", "place", "date", "section"})


@dataclass(slots=True)
class Row:
    """A line and the atoms of its entries, with those of the lines that go on with them."""

    line: Line
    atoms: list[Atom]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of its atoms outside of brackets."""
        return frozenset(atom.kind for atom in self.atoms if atom.depth == 0)


def read_rows(lines: Sequence[Line], lookups: Lookups) -> list[Row]:
    """The rows of a list, in order."""
    details = [index > 0 and detail_value(line.piece, lookups) is not None for index, line in enumerate(lines)]
    read = [list(read_row(line.piece, lookups)) for line in lines]
    for index, (here, below) in enumerate(pairwise(details)):
        read[index] = _as_event(read[index]) if below and not here else read[index]
    if are_blocks(lines):
        return [Row(line, block) for line, block in zip(lines[::3], read_blocks(lines, read), strict=True)]
    atoms = read_layout(read)
    rows: list[Row] = []
    first = 0
    headed = whole = False
    for index, line in enumerate(lines):
        if len(atoms[index]) == 0:
            continue
        first = index if line.gap or line.bullet else first
        if line.gap or index == 0:
            whole = _is_one_entry(lines, atoms, index)
        atoms[index] = join_events(atoms[index], line.piece) if whole else atoms[index]
        if len(rows) > 0 and (
            details[index]
            or (whole and not line.gap)
            or _continues(lines, atoms, index, lines[first], headed=headed or details[index - 1])
        ):
            rows[-1].atoms += [atom._replace(sign=WEAK_NEWLINE) for atom in atoms[index][:1]] + atoms[index][1:]
            continue
        over_prizes = len(rows) > 0 and _is_event_alone(rows[-1].kinds) and _is_prize_alone(_kinds(atoms[index]))
        headed = over_prizes or (headed and not line.gap)
        rows.append(Row(line, list(atoms[index])))
    return rows


@lru_cache(maxsize=256)
def read_row(piece: Piece, lookups: Lookups) -> tuple[Atom, ...]:
    """The atoms of one line: a list is read once to see whether it is one, and once more for its entries."""
    detail = detail_value(piece, lookups)
    if detail is None:
        chunks = split_chunks(with_brackets(piece))
        return tuple(
            join_short_names([atom for chunk in chunks for atom in read_atoms(chunk, lookups)], piece, lookups)
        )
    value, is_section = detail
    if is_section:
        return (Atom("section", value, "\n"),)
    return tuple(atom for chunk in split_chunks(value) for atom in read_atoms(chunk, lookups))


def _as_event(atoms: list[Atom]) -> list[Atom]:
    """The atoms of a line over details ("Prize: Best Score"): it names the festival, be it called like a prize."""
    if len(atoms) == 0 or atoms[0].kind != "prize" or any(atom.kind == "event" for atom in atoms):
        return atoms
    return [atoms[0]._replace(kind="event", told=None, tail=None), *atoms[1:]]


def _continues(lines: Sequence[Line], atoms: Sequence[list[Atom]], index: int, first: Line, *, headed: bool) -> bool:
    """Whether a line goes on with the entry of the line before. `first` begins the lines without bullet or gap that it
    stands among; `headed` says that prizes stand under their event there, so that an event begins the next group."""
    line, before = lines[index], lines[index - 1]
    if before.bullet and _names_recipient(line, before, atoms[index], atoms[index - 1]):
        return True
    if line.gap or line.bullet:
        return False
    if first.bullet and line.indent > first.indent:
        return True
    kinds = {atom.kind for atom in atoms[index]}
    above = _kinds(atoms[index - 1])
    dated = is_dated_row(atoms[0]) and is_dated_row(atoms[index])
    if kinds <= _DETAILS and not dated and not {"section", "year"} <= kinds & (above | {"section"}):
        return True
    if before.text.endswith((",", " –", " -", "/")):
        return True
    event_here = bool(kinds & {"event", "name"}) and "prize" not in kinds
    return not headed and _is_prize_alone(above) and event_here and _pairs(lines, atoms, index)


def _names_recipient(line: Line, before: Line, atoms: Sequence[Atom], above: Sequence[Atom]) -> bool:
    """Whether people stand indented below a bullet that is a prize: those whom it went to."""
    if line.bullet or line.indent <= before.indent or not _is_prize_alone(_kinds(above)):
        return False
    return all(atom.kind == "name" and atom.told == "person" for atom in atoms)


def is_dated_row(atoms: Sequence[Atom]) -> bool:
    """Whether a line is a year, or a month and its year, and nothing else: "2014", "February 2014"."""
    kinds = [atom.kind for atom in atoms]
    return kinds in (["year"], ["date", "year"])


def _is_one_entry(lines: Sequence[Line], atoms: Sequence[list[Atom]], start: int) -> bool:
    """Whether the lines from one blank line to the next are the parts of one entry: "WINNER", "Best Score", "Reed
    Fest", "2019". Each line is one part, and prize and event come once."""
    parts: list[str] = []
    for index in range(start, len(lines)):
        if index > start and lines[index].gap:
            break
        kinds = {atom.kind for atom in atoms[index] if atom.told != "person"}
        part = next((name for name, belonging in _PARTS.items() if kinds <= belonging), None)
        if part is None or part in parts or lines[index].bullet:
            return False
        parts.append(part)
    return len(parts) > 2 or parts in (["prize", "event"], ["outcome", "event"], ["outcome", "prize"])


def _kinds(atoms: Sequence[Atom]) -> frozenset[str]:
    return frozenset(atom.kind for atom in atoms if atom.depth == 0)


def _is_prize_alone(kinds: frozenset[str]) -> bool:
    return "prize" in kinds and not kinds & {"event", "name", "year", "outcome"}


def _is_event_alone(kinds: frozenset[str]) -> bool:
    return bool(kinds & _EVENTFUL) and kinds <= _EVENTFUL | _DETAILS


def _pairs(lines: Sequence[Line], atoms: Sequence[list[Atom]], index: int) -> bool:
    """Whether the line after the pair does not speak against it: it is parted by a blank line, or a prize again."""
    after = index + 1
    return (
        after >= len(lines) or lines[after].gap or lines[after].bullet or any(a.kind == "prize" for a in atoms[after])
    )
