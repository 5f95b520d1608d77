"""A list of prizes in, its chunks and the signs between them out. Knows signs, not words."""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from filmgraph.parsing.text.lines import PICTURE
from filmgraph.parsing.text.piece import Piece

STRONG = (";", ".", "\n", "•")
"""Signs that part entries: semicolons, full stops, ends of lines, and bullets, stars and pictures within a line."""


class Break(IntEnum):
    """How strongly a sign parts what stands before it from what stands after."""

    NONE = 0
    WEAK = 1
    STRONG = 2


class Chunk(NamedTuple):
    """Words between two signs. `sign` stands before them; `depth` counts the brackets around them."""

    piece: Piece
    sign: str
    depth: int

    @property
    def strength(self) -> Break:
        """How strongly the chunk is parted from the one before: brackets and commas weakly, semicolons strongly."""
        if self.sign in STRONG:
            return Break.STRONG
        return Break.NONE if self.sign == "" else Break.WEAK


_ORNAMENT = "•●▪■◆◇♦★☆✦✧✩✪✫✬✭✯✶✷✹✻✽❖❀❁"
_SIGNS = (
    r"(?P<semicolon>\s*;\s*)"
    r"|(?P<stop>(?<!\b[A-Za-z])(?<!\b(?:St|No|Nr|vs|ca|EE))(?<!\bInt)(?<!\b(?:Intl|Univ))(?<!\d)(?<!\d[oaº])\.(?=\s+(?:[\"“«'’‘]?[A-ZÀ-Þ]|(?:19|20)\d\d\s?:))|\.\s*$|(?<=\d{4})\.(?=\s))"
    r"|(?P<dash>\s+(?:[–—‐→⇒›»>]|-{1,3})\s+|\s*[–—]\s*(?=\s|$)|(?<=[)\d])\s*[–—]\s*|(?<=[^\W\d_]{3})-\s+(?=[A-ZÀ-Þ]))"
    r"|(?P<bar>\s*(?:\||\t)\s*|\s+(?://?|[·∙])\s+)"
    r"|(?P<colon>\s*:\s+)"
    r"|(?P<comma>\s*,(?!(?<=\d,)\d{3}\b)\s*)"
    r"|(?P<open>(?!(?<=[^\W\d_])\((?:e?s|e|x|ne)\))\s*[(\[]\s*)"
    r"|(?P<close>(?<![^\W\d_]\([sex])(?<![^\W\d_]\((?:es|ne))\s*[)\]])"
)
_ORNAMENTS = (
    rf"(?P<ornament>(?:^|\s+)\*\s+|\s*(?:[{_ORNAMENT}]|[{PICTURE}]\ufe0f?)\s*)"
    r"|(?P<leader>\s*(?:\.\s?){4,}|\s*…{2,}\s*)"
)
_CHARACTERS = r";.–—‐→⇒›»>\-|/:,()\[\]\t·∙"
"""Signs begin with one of these, or with white space before it: what does not is passed over in one step."""
_SIGN = re.compile(rf"(?=\s*[{_CHARACTERS}])(?:{_SIGNS})")
_ORNATE_SIGN = re.compile(rf"(?=\s*[*…{_ORNAMENT}{PICTURE}{_CHARACTERS}])(?:{_ORNAMENTS}|{_SIGNS})")
_ORNATE = re.compile(rf"[*{_ORNAMENT}{PICTURE}]|\.\s?\.|……")
"""Few lines have ornaments or leaders: they are searched for the other signs alone."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_PART = 9
_FEWEST_PARTS = 3

_NAMES = {
    "semicolon": ";", "ornament": "•", "stop": ".", "dash": "–", "bar": "|", "leader": "|", "colon": ":", "comma": ",",
    "open": "(", "close": ")",
}  # fmt: skip


def split_chunks(piece: Piece, first_sign: str = "\n") -> list[Chunk]:
    """The chunks of one line. A bracket that is never closed, and one that was never opened, count as signs too; the
    first ends at the next semicolon."""
    chunks: list[Chunk] = []
    depth, last, sign, quote = 0, 0, first_sign, _quoted(piece.text)
    pattern = _SIGN if _ORNATE.search(piece.text) is None else _ORNATE_SIGN
    signs = list(pattern.finditer(piece.text))
    closed = _closed_behind(signs) if "(" in piece.text or "[" in piece.text else ()
    for index, match in enumerate(signs):
        kind = _NAMES[match.lastgroup or ""]
        if len(quote) > 0 and kind not in "()" and any(start < match.start() < end for start, end in quote):
            continue
        words = piece.cut(last, match.start())
        if words.text != "":
            chunks.append(Chunk(words, sign, depth))
            sign = kind
        else:
            sign = kind if sign in ("", ",", ")", "(") or kind in ";.•" else sign
        depth = depth + 1 if kind == "(" else max(0, depth - 1) if kind == ")" else depth
        if depth > 0 and kind in ";•" and not closed[index]:
            depth = 0
        last = match.end()
    words = piece.cut(last)
    if words.text != "":
        chunks.append(Chunk(words, sign, depth))
    return _one_entry(chunks) if any(chunk.sign == "." for chunk in chunks) else chunks


def _one_entry(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a line with its stops as commas, where they part what one entry says: three or more sentences of a
    few words, of which the last alone has a year ("Best Score. Reed Fest. Norway, 2014.")."""
    stops = [index for index, chunk in enumerate(chunks) if chunk.sign == "."]
    years = [index for index, chunk in enumerate(chunks) if _YEAR.search(chunk.piece.text) is not None]
    short = all(len(chunk.piece.text.split()) <= _LONGEST_PART for chunk in chunks)
    if len(years) != 1 or years[0] < stops[-1] or not short or len(chunks) < _FEWEST_PARTS:
        return chunks
    return [chunk._replace(sign=",") if chunk.sign == "." else chunk for chunk in chunks]


def _closed_behind(signs: Sequence[re.Match[str]]) -> list[bool]:
    """For each sign whether the next bracket behind it closes: one that opens, or none, means that a bracket before
    the sign was never closed."""
    closed, closes = [False] * len(signs), False
    for index in range(len(signs) - 1, -1, -1):
        closed[index] = closes
        kind = signs[index].lastgroup
        closes = kind == "close" if kind in ("open", "close") else closes
    return closed


_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{2,80}[\"”“»]")


def _quoted(text: str) -> list[tuple[int, int]]:
    """Where words stand in quotation marks: signs inside do not divide."""
    return [match.span() for match in _QUOTED.finditer(text)]
