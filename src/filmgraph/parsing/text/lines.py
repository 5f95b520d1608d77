"""Reference text in, lines out: stripped of bullets and mark-up, with their number, indent and place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Self

from filmgraph.parsing.text.piece import BLANK, Piece

MAX_LINE = 20_000
"""Longer lines are not read: no person wrote them. They become an issue."""

PICTURE = "\u2b50\U0001f300-\U0001faff"
"""Pictures that pages print before entries of lists (a cup, a medal, a star), as a range of a regular expression."""

MAX_LINES = 2_000
"""Further lines are not read: no record of a film has as many. They become an issue. What is asked of a line more than
once is remembered for about as many lines: for more, all would be done several times over."""

_BULLET = re.compile(
    r"^(?:[•●▪■◦○‣·∙►▶▸➤→⇒✓✔❖◆◇♦★☆✦✧✩✪✶✷❀❁*>.~–—-][ \t\u00a0]+|[•●▪■◦‣►▶▸➤✓✔❖◆★☆✦✧]|\*\*+|#{1,6}[ \t]+"
    rf"|(?:[{PICTURE}]\ufe0f?[ \t\u00a0]*)+)"
)
_TRAIL = re.compile(r"\*\*+$")
_NUMBER = re.compile(r"(\d{1,3})[.)][ \t\u00a0]+(?=\S)")
_FEWEST_COUNTED = 2


@dataclass(slots=True)
class Line:
    """One line that is not blank. `gap` says that a blank line, or the beginning, stands before it.

    `text` are its words, without bullet and outer white space. The words behind a label on its own line have the
    number 0. Nobody changes a line.
    """

    number: int
    piece: Piece
    indent: int
    bullet: bool
    gap: bool
    text: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        self.text = self.piece.text

    def of(self, piece: Piece) -> Self:
        """The line with other words: some of its own, or the same at another place."""
        return replace(self, piece=piece)

    @property
    def behind_label(self) -> bool:
        """Whether these are the words behind a label, on the label's own line."""
        return self.number == 0


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of a reference text that are not blank, in order."""
    lines: list[Line] = []
    start, gap = 0, True
    for number, raw in enumerate(text.split("\n"), start=1):
        begin, bare = start, raw.strip(BLANK) if raw != "" else ""
        start += len(raw) + 1
        if bare == "":
            gap = True
            continue
        piece = Piece(bare, begin + raw.find(bare))
        bullet = None if piece.text[:1].isalnum() else _BULLET.match(piece.text)
        if bullet is not None:
            piece = piece.cut(bullet.end())
            marks = _TRAIL.search(piece.text) if piece.text.endswith("**") else None
            piece = piece.cut(0, marks.start()) if marks is not None else piece
            if piece.text == "":
                gap = True
                continue
        listed = bullet is not None and not bullet.group().startswith(("#", "**"))
        lines.append(Line(number, piece, len(raw) - len(raw.lstrip()), listed, gap))
        gap = False
    return tuple(_without_numbers(lines))


def _without_numbers(lines: list[Line]) -> Iterator[Line]:
    """Lines that count from 1, one below the other, with their numbers as bullets. A number that counts nothing is an
    ordinal: "3. Weserfilmtage"."""
    at = 0
    while at < len(lines):
        counted = list(_counted_from(lines, at)) if lines[at].text[0].isdigit() else ()
        if len(counted) < _FEWEST_COUNTED:
            yield lines[at]
            at += 1
            continue
        for number in counted:
            yield replace(lines[at], piece=lines[at].piece.cut(number.end()), bullet=True)
            at += 1


def _counted_from(lines: list[Line], at: int) -> Iterator[re.Match[str]]:
    for index in range(at, len(lines)):
        number = _NUMBER.match(lines[index].text)
        if number is None or int(number.group(1)) != index - at + 1:
            return
        yield number
