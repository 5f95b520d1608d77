"""Free lines in, how many of them from one line on are a list of prizes and festivals without a label out.

Lines between blank lines and bullets are a block, and read as one list if they can be. A block that is none is tried
again from its next lines on, but only so many times: then each line counts by itself, so that time grows with length.
"""

from collections import defaultdict
from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.production_lines import is_production_line
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.free_lines.kinds import read_byline
from filmgraph.parsing.prize_lists.listing import lists_prizes, may_list_prizes, tells
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose

_MAX_TRIES = 12


class Runs:
    """Looks for lists among lines. `host` is the festival whose page this is, if any: its line is no entry."""

    def __init__(self, lines: Sequence[Line], text: str, lookups: Lookups, host: Piece | None) -> None:
        self.lines = lines
        self.text = text
        self.lookups = lookups
        self.host = host
        self.ends = _block_ends(lines)
        self.tries: defaultdict[int, int] = defaultdict(int)

    def length(self, index: int) -> int:
        """How many lines from `index` on are a list of prizes and festivals; 0 when none begins there."""
        first = self.lines[index].text
        if is_prose(first) and (tells(first, self.lookups) or not may_list_prizes(first, self.lookups)):
            return 0
        end = index
        while end < len(self.lines):
            step = self._step(end)
            if step == 0:
                break
            end += step
        return end - index

    def _step(self, index: int) -> int:
        """How many lines the list has here: a whole block, one line, or none."""
        line = self.lines[index]
        if (self.host is not None and line.piece.start == self.host.start) or is_production_line(line, self.lookups):
            return 0
        end = self.ends[index]
        block = self.lines[index:end] if self.tries[end] < _MAX_TRIES else [line]
        self.tries[end] += 1
        heads = _is_year(line) and (len(block) > 1 or self._bullets_end(end) > end)
        if len(read_byline(line, self.lookups)) > 0 or (self._has_facts(line) and not heads):
            return 0
        if not line.bullet and any(self._has_facts(one) and not (heads and _is_year(one)) for one in block[1:]):
            return 0
        if len(block) > 1 and lists_prizes(block, self.text, self.lookups):
            return len(block)
        if heads and len(block) > 1:
            return 0
        headed = (
            [] if line.bullet or len(block) > 1 or self.tries[end] > 1 else self.lines[index : self._bullets_end(end)]
        )
        if len(headed) > 1 and lists_prizes(headed, self.text, self.lookups):
            return len(headed)
        return 1 if not heads and lists_prizes([line], self.text, self.lookups) else 0

    def _bullets_end(self, start: int) -> int:
        """The index after the bullets that begin at a line: those under a festival may be its prizes."""
        end = start
        while end < len(self.lines) and self.lines[end].bullet and not self.lines[end].gap:
            end += 1
        return end

    def _has_facts(self, line: Line) -> bool:
        return len(read_facts(line.piece, self.lookups)) > 0


def _is_year(line: Line) -> bool:
    """Whether a line is a year and nothing else, which may stand over the prizes of that year."""
    return YEAR.fullmatch(line.text.rstrip(" :")) is not None


def _block_ends(lines: Sequence[Line]) -> list[int]:
    """For each line the index after the last line of its block."""
    ends = [len(lines)] * len(lines)
    for index in range(len(lines) - 2, -1, -1):
        after = lines[index + 1]
        ends[index] = index + 1 if after.gap or after.bullet else ends[index + 1]
    return ends
