"""Lines under a label of prizes in, how far their list goes out: up to running text, another label or a heading."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.parsing.line_kinds.furniture import is_press_quote
from filmgraph.parsing.prize.rows import read_row
from filmgraph.parsing.prize_lists.listing import TELLING, has_unknown_label, lists_prizes, runs_on, tells
from filmgraph.parsing.text.lines import Line

_BLOCK = 8
"""How many lines under a heading are asked whether they are prizes."""


def end_of_list(lines: Sequence[Line], text: str, lookups: Lookups) -> int:
    """The index of the first line under a label of prizes that its list does not reach: running text, a label that
    nobody knows, or after a blank line a heading or other words that tell of no prize and no festival."""
    told = False
    for index, line in enumerate(lines):
        if line.behind_label:
            told = told or _says_prize_or_event(line, lookups)
            continue
        if runs_on(line.text) and not _may_stand_in_list(line, text, lookups):
            return index
        tells_here = _says_prize_or_event(line, lookups)
        if not tells_here and has_unknown_label(line, lookups):
            return index
        if told and _is_below_bullet(line, lines[index - 1]):
            continue
        if told and not tells_here and not line.bullet and index > 0 and line.indent < lines[index - 1].indent:
            return index
        if told and line.gap and not tells_here and not _heads_an_entry(lines, index, lookups):
            return index
        told = told or tells_here
    return len(lines)


def _is_below_bullet(line: Line, above: Line) -> bool:
    """Whether a line goes on with the bullet above it, as its indent says, though a blank line parts them."""
    return line.gap and above.bullet and not line.bullet and line.indent > above.indent


def _may_stand_in_list(line: Line, text: str, lookups: Lookups) -> bool:
    """Whether running text under a label of prizes belongs to the list: a sentence that begins with who won or where it
    was shown, or with the year of what it names, a bullet with a prize and its year, or the words of the press."""
    atoms = read_row(line.piece, lookups)
    won = len(atoms) > 1 and atoms[0].kind == "outcome" and any(atom.kind == "prize" for atom in atoms)
    won = won or (len(atoms) > 1 and atoms[0].kind == "selected" and any(atom.kind == "event" for atom in atoms))
    dated = len(atoms) > 1 and atoms[0].kind == "year" and atoms[1].kind in TELLING
    kinds = {atom.kind for atom in atoms}
    entered = line.bullet and {"prize", "year"} <= kinds
    return won or dated or entered or is_press_quote(line.text, lookups) or lists_prizes([line], text, lookups)


def _says_prize_or_event(line: Line, lookups: Lookups) -> bool:
    return any(atom.kind in TELLING for atom in read_row(line.piece, lookups)) or is_press_quote(line.text, lookups)


def _heads_an_entry(lines: Sequence[Line], index: int, lookups: Lookups) -> bool:
    """Whether a mere name after a blank line belongs to the list: it has a year, prizes or festivals stand below it, or
    it is printed as the line above, after a blank line and in capitals like a name."""
    line = lines[index]
    if any(atom.kind == "year" for atom in read_row(line.piece, lookups)):
        return True
    block = [line]
    for below in lines[index + 1 :]:
        if below.gap or len(block) > _BLOCK or tells(below.text, lookups):
            break
        block.append(below)
    told = TELLING | {"year"}
    if any(atom.kind in told for other in block[1:] for atom in read_row(other.piece, lookups)):
        return True
    words = line.text.split()
    return len(block) == 1 and lines[index - 1].gap and 2 * sum(word[:1].isupper() for word in words) > len(words)
