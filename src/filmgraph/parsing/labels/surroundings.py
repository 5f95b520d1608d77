"""The lines above and below a line in, what they say of it out: whether a label, a list or a role stands beside it."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.labels.bare import holds_names, is_credit
from filmgraph.parsing.labels.in_line import LineLabels
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.words import has_phrase

_LONGEST_VALUE = 120
_LONGEST_NAME = 60
_RUN = 3
"""So many credits in a row need no sign behind their labels."""


class Surroundings:
    """The lines of a record with the labels that each may hold; a line is asked for by its index."""

    def __init__(self, lines: Sequence[Line], labels: Sequence[LineLabels]) -> None:
        self.lines = lines
        self.labels = labels

    def has_labelled_neighbour(self, index: int) -> bool:
        """Whether the line above or below may hold a label, and no blank line parts the two."""
        line = self.lines[index]
        for other in (index - 1, index + 1):
            if 0 <= other < len(self.lines):
                near = self.lines[other]
                later = near if other > index else line
                close = not later.gap or (near.bullet and line.bullet)
                if close and (self.labels[other].bare is not None or self.labels[other].found):
                    return True
        return self._is_in_run(index)

    def _is_in_run(self, index: int) -> bool:
        """Whether a line is one of at least three in a row that each begin with the label of a credit, though blank
        lines part them: paragraphs whose labels were bold ("Script Ana Silva")."""
        first = last = index
        while first > 0 and last - first < _RUN - 1 and self._may_credit(first - 1):
            first -= 1
        while last + 1 < len(self.lines) and last - first < _RUN - 1 and self._may_credit(last + 1):
            last += 1
        return last - first >= _RUN - 1 and self._may_credit(index)

    def _may_credit(self, index: int) -> bool:
        bare = self.labels[index].bare
        return bare is not None and is_credit(bare.labels[0]) and holds_names(bare.value.text)

    def holds_a_list(self, index: int) -> bool:
        """Whether a heading has entries of several lines below: bullets, or lines that are indented more."""
        below = self.lines[index + 1 : index + 3]
        return any(line.bullet or line.indent > self.lines[index].indent for line in below)

    def is_name_over_role(self, index: int) -> bool:
        """Whether a line is a name with its role on the next: an entry of a list, or a pair between blank lines."""
        after = index + 1
        if after >= len(self.lines) or not self.labels[after].alone or not is_credit(self.labels[after].alone[0]):
            return False
        line, role = self.lines[index], self.lines[after]
        if role.gap or role.bullet or role.text.endswith(":") or len(line.text) > _LONGEST_NAME:
            return False
        return line.bullet or (line.gap and (after + 1 == len(self.lines) or self.lines[after + 1].gap))


def may_be_value(label: Line, line: Line) -> bool:
    """Whether a line below a label is its value although it reads like one: "Film Color:" with "Color" below."""
    return label.text.endswith(":") and not line.gap and ":" not in line.text and line.indent >= label.indent


def fits(field: str, line: Line) -> bool:
    """Whether a line that a blank line parts from the label of a field may be its value: short, and no sentence."""
    if field in ("business", "screening", "copy"):
        return False
    return len(line.text) <= _LONGEST_VALUE and not line.text.endswith(".")


def may_name(line: Line, lookups: Lookups, *, first: bool) -> bool:
    """Whether a line below the label of a credit may name somebody: no other label, and no prize and no festival, whose
    list no blank line need part from the credits. The first line may be called by such a word, but has no year; below
    it a sentence ends with a small letter ("Ana Silva ist anwesend")."""
    if line.text.endswith(":"):
        return False
    if first and YEAR.search(line.text) is None:
        return True
    if not first and line.text.rpartition(" ")[2][:1].islower():
        return False
    return not (has_phrase(lookups, "prize", line.text) or has_phrase(lookups, "event", line.text))
