"""One line in, its labels with their values out: "Year: 2014", "Director | X", "Production: A, Co-producers: B"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from filmgraph.lookups import Label, Lookups, fold
from filmgraph.parsing.labels.wording import (
    CREDIT_FIELDS,
    FACT_FIELDS,
    LIST_FIELDS,
    LONGEST_LABEL,
    may_begin_label,
    read_label,
)
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import is_phrase

_SEPARATOR = re.compile(
    r"(?=\s*[:：\t|»=.…–—-]| {2})\s*(?:[:：](?!//|in(?:nen)?\b)|\t|\||»|=|\.{3,}|…{1,}|(?<=\s)[–—-](?=\s)| {2,})\s*"
)
_COLON = re.compile(r"[:：](?!//|in(?:nen)?\b)\s*")
"""The colon behind a label: not that of an address, nor the one within "Darsteller:innen"."""

_WORD = re.compile(r"[^\s,;.|()\[\]/]+")
_ENDS_WORD = re.compile(r"[^\W\d_][®™]?$")
_ENDS_SHORT = re.compile(r"(?<!\S)[a-zà-ÿ]{1,2}\.$")
"""A shortened joining word, which goes on with what stands before it: "Frankfurt a. M.: …"."""

_INITIALS = 2
"""A label of so few letters has a blank behind its colon: "F:ACT" is a name."""

_PART_FIELDS = LIST_FIELDS | {"title"}
_CODED = re.compile(r"(?:^|(?<=[\s–—-]))([A-ZÄÖÜ]{1,4}) \(([^()]{3,40})\)$")
_MAX_WORDS = 6
_WIDE = 2
"""So many blanks part the labels of a line."""
_UNKNOWN = re.compile(r"(?: {2,}|\t)([^\W\d_]{2,20})$")


class _Start(NamedTuple):
    """Where in a line a label begins and ends, where its value begins, and what the label announces."""

    start: int
    end: int
    after: int
    labels: tuple[Label, ...]


class Labelled(NamedTuple):
    """A label, its wording and what follows it up to the next label. `labels` has several for "Director & Script"."""

    labels: tuple[Label, ...]
    wording: Piece
    value: Piece

    @property
    def field(self) -> str:
        """The field of the first label."""
        return self.labels[0].field

    def behind(self, start: int) -> "Labelled":
        """The same, where its places count from `start` of the record."""
        wording, value = self.wording, self.value
        return Labelled(self.labels, Piece(wording.text, wording.start + start), Piece(value.text, value.start + start))


def split_labels(line: Piece, lookups: Lookups) -> list[Labelled]:
    """The labels of a line with their values; empty when the line does not begin with one or hold one in mid-line."""
    first = _first_label(line.text, lookups)
    starts = [first] if first is not None else []
    for colon in _colons(line.text):
        after = starts[-1].after if len(starts) > 0 else 0
        if colon[0] < after:
            continue
        found = _label_before(line.text, colon, after, lookups)
        if found is None and len(starts) > 0:
            found = _unknown_before(line.text, colon, after, starts[-1].labels[0])
        if found is not None:
            starts.append(found)
    stops = [*(one.start for one in starts[1:]), len(line.text)] if len(starts) > 0 else []
    return [
        Labelled(one.labels, line.cut(one.start, one.end), line.cut(one.after, stop, "|"))
        for one, stop in zip(starts, stops, strict=True)
    ]


def _colons(text: str) -> Iterator[tuple[int, int]]:
    """Where the colons of a line stand, the white space around them included, as far as no colon before has it."""
    end = 0
    for match in _COLON.finditer(text) if ":" in text or "：" in text else ():
        start = match.start()
        spaced = start > end and text[start - 1].isspace()
        end = match.end()
        yield start - spaced, end


def _first_label(text: str, lookups: Lookups) -> _Start | None:
    """The label that begins a line: the words before one of its first separators, or words in square brackets."""
    if not may_begin_label(text, lookups):
        return None
    opening = 1 if text.startswith("[") else 0
    for count, match in enumerate(_SEPARATOR.finditer(text, opening, LONGEST_LABEL + 10)):
        if match.start() > LONGEST_LABEL or count > 3:
            break
        labels = read_label(text[opening : match.start()].rstrip("]"), lookups)
        if len(labels) > 0 and _separates(match, labels):
            return _Start(opening, match.start(), match.end(), labels)
    return None


def _separates(match: re.Match[str], labels: tuple[Label, ...]) -> bool:
    """Whether the sign is enough: a dash or a gap may stand in a title or after words of outcome ("Finalist – Reed
    Awards"), so short joining words and labels that tell an outcome need a colon."""
    if ":" in match.group() or "：" in match.group():
        return True
    return labels[0].outcome is None and len(fold(match.string[: match.start()])) > 2


def _is_small_role(text: str, start: int, end: int, lookups: Lookups) -> bool:
    """Whether words are a role on a line whose labels are all in small letters ("prod: A ed: B")."""
    label = lookups.label(text[start:end]) if text[:1].islower() else None
    return label is not None and label.field == "credit"


def _unknown_before(text: str, colon: tuple[int, int], after: int, last: Label) -> _Start | None:
    """A word with a colon behind a wide gap, on a line of credits or facts: a label that nobody knows."""
    start, end = colon
    match = _UNKNOWN.search(text, max(after, start - LONGEST_LABEL), start)
    if match is None or not (last.field in FACT_FIELDS or last.field in CREDIT_FIELDS or last.field == "unknown"):
        return None
    return _Start(match.start(1), start, end, (Label("unknown"),))


def _is_detail(wording: str, lookups: Lookups) -> bool:
    """Whether words name a detail of a prize or festival, as in "Harrow Award – Category: Nature"."""
    return is_phrase(lookups, "section-detail", wording) or is_phrase(lookups, "prize-detail", wording)


def _label_before(text: str, colon: tuple[int, int], after: int, lookups: Lookups) -> _Start | None:
    """The longest label that ends at a colon in mid-line: it begins with a capital, or after a sign.

    Words of outcome are none there: the grammar of prizes reads them ("Best Score, Nominated: Best Film").
    """
    end = colon[0]
    coded = _coded_label(text, colon, after, lookups) if text[end - 1] == ")" else None
    if coded is not None:
        return coded
    glued = not text[colon[1] - 1].isspace()
    words = [match.start() for match in _WORD.finditer(text, max(after, end - LONGEST_LABEL), end)][-_MAX_WORDS:]
    for start in words:
        before = text[:start].rstrip()
        fresh = text[start].isupper() or before.endswith(("|", ";", "•", "·", "/", ",", ")"))
        fresh = fresh or start - len(before) >= _WIDE or _is_small_role(text, start, end, lookups)
        if not fresh or not (start == 0 or text[start - 1] in " \t|;•·/,()[]"):
            continue
        labels = read_label(text[start:end], lookups)
        if len(labels) == 0 or labels[0].outcome is not None or (glued and end - start <= _INITIALS):
            continue
        if start > 0 and text[start - 1] in "([" and text[end - 1] in ")]":
            continue
        if before.endswith(("-", "–", "(", ",")) and _is_detail(text[start:end], lookups):
            continue
        if not _ENDS_SHORT.search(before) and not _is_part_of_name(before, labels, lookups):
            return _Start(start, *colon, labels)
    return None


def _coded_label(text: str, colon: tuple[int, int], after: int, lookups: Lookups) -> _Start | None:
    """A label that is a code with its word in brackets: "– KA (Kamera): Ana Silva"."""
    match = _CODED.search(text, max(after - 1, 0, colon[0] - LONGEST_LABEL), colon[0])
    labels = read_label(match[2], lookups) if match is not None else ()
    return _Start(match.start(1), *colon, labels) if match is not None and len(labels) > 0 else None


def _is_part_of_name(before: str, labels: tuple[Label, ...], lookups: Lookups) -> bool:
    """Whether the words before a label go on with it as a name: "Reed Awards: …", "Best Film: …", "Prix Contact: …", or
    as a label that nobody knows: "Media Name: …"."""
    listed = labels[0].field in _PART_FIELDS and _ENDS_WORD.search(before) is not None
    last = before.rpartition(" ")[2]
    listed = listed or all(is_phrase(lookups, table, last) for table in ("list-noun", "prize"))
    return listed or is_phrase(lookups, "best", last)
