"""A free line in, whether it may say something new out: neither the title again nor page furniture, which are noted.

Under a label of prizes, signs or dates that elsewhere are those of furniture may be those of an entry.
"""

from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import OtherTitle
from filmgraph.parsing.credits.production_lines import is_production_line
from filmgraph.parsing.facts.fact_kinds import Fact
from filmgraph.parsing.facts.fact_taking import take_facts
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.free_lines.kinds import read_byline
from filmgraph.parsing.line_kinds.furniture import COUNT, SHOWING, states_hour, why_furniture
from filmgraph.parsing.line_kinds.page_heads import is_page_head
from filmgraph.parsing.prize_lists.listing import line_lists_prizes
from filmgraph.parsing.prize_lists.lists import NO_PRIZE
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose
from filmgraph.parsing.text.words import has_phrase, leading_phrase
from filmgraph.parsing.titles.title_words import clean_title
from filmgraph.parsing.titles.unlabelled import can_be_title

_LONGEST_EXTRA = 60


class LineContent:
    """Judges the free lines of one record, whose title stands on `title_line`, if on any."""

    def __init__(self, draft: Draft, lookups: Lookups, title_line: Line | None) -> None:
        self.draft = draft
        self.lookups = lookups
        self.title_line = title_line

    def is_content(self, line: Line) -> bool:
        """Whether a line may say something new: neither the title once more nor page furniture, which are noted."""
        title = self.draft.title.value if self.draft.title is not None else None
        reason = why_furniture(line.text, self.lookups, title)
        if reason is not None and not (reason == COUNT and line_lists_prizes(line, self.lookups)):
            self.draft.ignore(line.piece, reason)
            return False
        if line == self.title_line or self.read_second_title(line):
            return False
        above = self.title_line is not None and line.number < self.title_line.number
        if above and is_page_head(line.text, self.lookups):
            self.draft.ignore(line.piece, "page furniture")
            return False
        if title is not None and self.repeats(line, title):
            self.draft.mark(line.piece, "title")
            return False
        return True

    def repeats(self, line: Line, title: str) -> bool:
        """Whether a line says the title again, be it with mark-up or extras."""
        if len(line.text) >= 2 * len(title) + _LONGEST_EXTRA:
            return False
        return fold(clean_title(line.piece, self.lookups).text) == fold(title)

    def read_second_title(self, line: Line) -> bool:
        """Whether the line right under the title is the title in another language, with or without brackets."""
        above = self.title_line
        if above is None or line.number != above.number + 1 or line.gap:
            return False
        bare = line.piece.strip("()[]")
        bracketed = line.text[0] in "([" and line.text[-1] in ")]"
        plain = (
            can_be_title(line, self.lookups) and not is_prose(line.text) and len(read_byline(line, self.lookups)) == 0
        )
        if not (bracketed or (plain and not line_lists_prizes(line, self.lookups))):
            return False
        if is_production_line(line, self.lookups):
            return False
        if len(read_facts(bare, self.lookups)) > 0:
            return False
        if bracketed and len(facts := self.facts_of_film(bare)) > 0:
            take_facts(facts, self.draft, self.lookups)
            self.draft.mark(line.piece, "facts")
            return True
        self.draft.other_titles.append(OtherTitle(bare.as_stated(), "alternative"))
        self.draft.mark(line.piece, "title")
        return True

    def facts_of_film(self, bracket: Piece) -> tuple[Fact, ...]:
        """The facts of a bracket under the title, whatever else stands there, where a year and a running time do:
        "(id., IT 2015, v.o. sott. it., 100')"."""
        facts = read_facts(bracket, self.lookups, labelled=True)
        return facts if {"year", "duration"} <= {fact.kind for fact in facts} else ()

    def states_entries(self, line: Line) -> bool:
        """Whether a line under a label of prizes is theirs, though its signs or a date could be those of furniture: it
        stands right behind the label, or says by its words that it is a list."""
        reason = why_furniture(line.text, self.lookups, None)
        if reason == SHOWING:
            return self.is_dated_entry(line)
        if not line.behind_label:
            return False
        return reason is None or len(line.text) <= NO_PRIZE or line_lists_prizes(line, self.lookups)

    def is_dated_entry(self, line: Line) -> bool:
        """Whether a line with a day names a festival or a prize before it: "Reed Fest, 12 March 2014"."""
        if line.text[0].isdigit() or states_hour(line.text) or leading_phrase(self.lookups, "showing", line.text) > 0:
            return False
        told = has_phrase(self.lookups, "event", line.text) or has_phrase(self.lookups, "prize", line.text)
        return told and line_lists_prizes(line, self.lookups)

    def is_date_of_entry(self, line: Line, above: Sequence[Line]) -> bool:
        """Whether a line with a date goes on with the entry above it: "Du 19 au 30 septembre 2012, Québec"."""
        follows = len(above) > 0 and line.number == above[-1].number + 1 and not line.gap and not line.bullet
        return follows and not states_hour(line.text) and why_furniture(line.text, self.lookups, None) == SHOWING
