"""One line in, the labels that it may hold out. What stands around the line decides later which of them count."""

import re
from functools import lru_cache
from typing import NamedTuple

from filmgraph.lookups import Label, Lookups
from filmgraph.parsing.labels.bare import bare_label, credit_sentences, is_glued
from filmgraph.parsing.labels.labelling import Labelled, split_labels
from filmgraph.parsing.labels.unsigned_credits import credit_cells, with_sentences
from filmgraph.parsing.labels.wording import may_begin_label, read_label
from filmgraph.parsing.line_kinds.furniture import is_menu
from filmgraph.parsing.line_kinds.others import is_link_to_all
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import leading_phrase


class LineLabels(NamedTuple):
    """The labels of a line, of one kind at most.

    `alone` are those of a line that is a label and nothing else, `found` those with their values behind a sign, and
    `bare` is the one that begins a line without a sign.
    """

    alone: tuple[Label, ...] = ()
    found: tuple[Labelled, ...] = ()
    bare: Labelled | None = None

    def behind(self, start: int) -> "LineLabels":
        """The labels of a line that begins at `start` of the record, where these count from its own beginning."""
        if len(self.found) == 0 and self.bare is None:
            return self
        bare = self.bare.behind(start) if self.bare is not None else None
        return LineLabels(self.alone, tuple([one.behind(start) for one in self.found]), bare)


_NONE = LineLabels()
_SOURCE = ("©", "[©", "(©")
"""Whose text or picture it is: "[© Texte : X]" credits nobody with the film."""
_NUMBER = re.compile(r"\d{1,2}[.)]? +(?=[^\W\d_]+(?: [^\W\d_]+){0,4}:?$)")
"""The number of a heading: "4. FESTIVALS"; or of the nominations below it: "4 Nominations"."""


def labels_of_line(line: Piece, lookups: Lookups) -> LineLabels:
    """The labels that a line may hold: none without a first word that begins one, a colon, or a word that is glued to
    its value, and none on a row of links."""
    return _labels_in(line.text, lookups).behind(line.start)


@lru_cache(maxsize=512)
def _labels_in(text: str, lookups: Lookups) -> LineLabels:
    """The labels of a text, with places that count from its beginning: headings, years and words of the page come in
    record after record of a site."""
    if text.startswith(_SOURCE):
        return _NONE
    line = Piece(text, 0)
    begins = may_begin_label(text, lookups)
    if not begins and (number := _NUMBER.match(text)) is not None:
        heading = read_label(text[number.end() :], lookups)
        told = len(heading) > 0 and (number[0][-2] in ".)" or heading[0].outcome is not None)
        return LineLabels(alone=heading) if told else _NONE
    glued = not begins and is_glued(text)
    signed = begins or ":" in text or "：" in text
    if not (signed or glued) or is_menu(text, lookups):
        return _NONE
    alone = read_label(text, lookups) if begins else ()
    if len(alone) > 0 and not is_link_to_all(text, lookups):
        return LineLabels(alone=alone)
    found = split_labels(line, lookups) if signed else []
    if len(found) > 0 and found[0].wording.start > line.start and leading_phrase(lookups, "showing", text) > 0:
        return _NONE
    if len(found) == 0 and (begins or glued):
        found = credit_sentences(line, lookups) or (credit_cells(line, lookups) if begins else [])
        bare = bare_label(line, lookups) if len(found) == 0 else None
        return LineLabels(found=tuple(found), bare=bare)
    return LineLabels(found=tuple(with_sentences(found, lookups)))
