"""One line in, its labels with their values out: "Year: 2014", "Director | X", "Production: A, Co-producers: B"."""

import re
from functools import lru_cache
from typing import NamedTuple

from filmgraph.lookups import Label, Lookups, fold
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.words import is_phrase, phrases_in
from filmgraph.parsing.years import YEAR

_SEPARATOR = re.compile(r"(?=[\s:：|»=.…–—-])\s*(?:[:：](?!//)|\t|\||»|=|\.{3,}|…{1,}|(?<=\s)[–—-](?=\s)| {2,})\s*")
_MIDLINE = re.compile(r"\s?[:：](?!//)\s*")
_JOIN = re.compile(r"\s*[&+,/|]\s*|\s+-\s+|\s+(?:and|et|und|y|e|ed)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\s,;.|()\[\]/]+")
_ENDS_WORD = re.compile(r"[^\W\d_][®™]?$")
_HYPHEN = re.compile(r"-")
_LETTERS = re.compile(r"[^\W_]+")
_MAX_LABEL = 70
_MAX_WORDS = 6
_WIDE = 2
"""So many blanks part the labels of a line."""
_UNKNOWN = re.compile(r"(?: {2,}|\t)([^\W\d_]{2,20})$")
_REMARK = re.compile(r"\s*\([^()]*\)\s*:?$")
_LIST_FIELDS = frozenset({"awards", "festivals", "screening", "note"})
_CREDIT_FIELDS = frozenset({"credit", "production", "production-company"})
_FACT_FIELDS = frozenset({"year", "country", "duration", "language", "genre", "year-and-country", "subtitles", "copy"})


class Labelled(NamedTuple):
    """A label, its wording and what follows it up to the next label. `labels` has several for "Director & Script"."""

    labels: tuple[Label, ...]
    wording: Piece
    value: Piece

    @property
    def field(self) -> str:
        """The field of the first label."""
        return self.labels[0].field


@lru_cache(maxsize=2048)
def read_label(wording: str, lookups: Lookups) -> tuple[Label, ...]:
    """The labels that a wording means: one, several ("Regie & Buch"), or none when it is no label."""
    if not 0 < len(wording) <= _MAX_LABEL or not may_begin_label(wording, lookups):
        return ()
    listed = _listed_credits(wording, lookups)
    if len(listed) > 0:
        return listed
    whole = lookups.label(wording) or _label_with_remark(wording, lookups)
    if whole is not None:
        return (whole,)
    parts = [part for part in _JOIN.split(wording.strip(" :[]*")) if part.strip() != ""]
    if len(parts) == 1:
        parts = wording.strip(" :[]*").split("-")
    if len(parts) < 2:
        return ()
    last = fold(parts[-1]).rpartition(" ")[2]
    found = [lookups.label(part) or lookups.label(f"{part} {last}") for part in parts]
    labels = tuple(dict.fromkeys(label for label in found if label is not None))
    if len(labels) == 0 or any(label is None for label in found):
        return ()
    if "awards" in {label.field for label in labels} <= _LIST_FIELDS:
        told = {label.outcome for label in labels}
        return labels[:1] if len(told) == 1 else (Label("awards"),)
    if len({label.field for label in labels}) == 1 and labels[0].field in _LIST_FIELDS:
        return labels[:1]
    if all(label.field in _FACT_FIELDS for label in labels):
        return labels if len(labels) == 1 else (Label("fact-line"),)
    made = tuple(label for label in labels if label.field in _CREDIT_FIELDS)
    return made if all(label in made or label.field == "business" for label in labels) else ()


def _listed_credits(wording: str, lookups: Lookups) -> tuple[Label, ...]:
    """The roles that commas part ("Director, Photography"), though without the comma the words may be one role."""
    parts = wording.strip(" :[]*").split(",") if "," in wording else []
    found = [lookups.label(part) for part in parts]
    roles = tuple(dict.fromkeys(label for label in found if label is not None and label.field == "credit"))
    return roles if len(found) > 1 and len(roles) == len(found) else ()


def _label_with_remark(wording: str, lookups: Lookups) -> Label | None:
    """The label before a remark in brackets ("Festivals (selection)") or before words that only name the film ("Awards
    of this film"). A festival with its year in the bracket is no remark ("Selection (Reed Fest, Italy, 2014)")."""
    remark = _REMARK.search(wording) if "(" in wording else None
    if remark is not None:
        entry = "," in remark[0] and YEAR.search(remark[0]) is not None
        return None if entry else lookups.label(wording[: remark.start()])
    if not fold(wording).endswith(tuple(lookups.words["of-film"])):
        return None
    for start, end in phrases_in(lookups, "of-film", wording):
        if end >= len(wording.rstrip(" :")) and start > 0 and not is_phrase(lookups, "list-noun", wording[:start]):
            return lookups.label(wording[:start])
    return None


@lru_cache(maxsize=512)
def may_begin_label(text: str, lookups: Lookups) -> bool:
    """Whether the first word begins a label: a quick look before a slow one."""
    first = _LETTERS.search(text)
    return first is not None and fold(first[0]).partition(" ")[0] in lookups.label_starts


def wording_parts(wording: Piece, count: int) -> list[Piece]:
    """The words of each of `count` labels in one wording; the whole wording for each when they cannot be told apart."""
    parts = wording.strip(" :[]*").split(_JOIN)
    if len(parts) != count:
        parts = wording.strip(" :[]*").split(_HYPHEN)
    return parts if len(parts) == count else [wording] * count


def split_labels(line: Piece, lookups: Lookups) -> list[Labelled]:
    """The labels of a line with their values; empty when the line does not begin with one or hold one in mid-line."""
    starts: list[tuple[int, int, int, tuple[Label, ...]]] = []
    first = _first_label(line.text, lookups)
    if first is not None:
        starts.append(first)
    for match in _MIDLINE.finditer(line.text) if ":" in line.text or "：" in line.text else ():
        if len(starts) > 0 and match.start() < starts[-1][2]:
            continue
        found = _label_before(line.text, match, starts[-1][2] if len(starts) > 0 else 0, lookups)
        if found is None and len(starts) > 0:
            found = _unknown_before(line.text, match, starts[-1][2], starts[-1][3][0])
        if found is not None:
            starts.append(found)
    if len(starts) == 0:
        return []
    ends = [start for start, *_ in starts[1:]] + [len(line.text)]
    return [
        Labelled(labels, line.cut(start, end), line.cut(after, stop, "|"))
        for (start, end, after, labels), stop in zip(starts, ends, strict=True)
    ]


def _first_label(text: str, lookups: Lookups) -> tuple[int, int, int, tuple[Label, ...]] | None:
    """The label that begins a line: the words before one of its first separators, or words in square brackets."""
    if not may_begin_label(text, lookups):
        return None
    opening = 1 if text.startswith("[") else 0
    for count, match in enumerate(_SEPARATOR.finditer(text, opening, _MAX_LABEL + 10)):
        if match.start() > _MAX_LABEL or count > 3:
            break
        labels = read_label(text[opening : match.start()].rstrip("]"), lookups)
        if len(labels) > 0 and _separates(match, labels):
            return opening, match.start(), match.end(), labels
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


def _unknown_before(
    text: str, colon: re.Match[str], after: int, last: Label
) -> tuple[int, int, int, tuple[Label, ...]] | None:
    """A word with a colon behind a wide gap, on a line of credits or facts: a label that nobody knows."""
    match = _UNKNOWN.search(text, max(after, colon.start() - _MAX_LABEL), colon.start())
    if match is None or not (last.field in _FACT_FIELDS or last.field in _CREDIT_FIELDS or last.field == "unknown"):
        return None
    return match.start(1), colon.start(), colon.end(), (Label("unknown"),)


def _is_detail(wording: str, lookups: Lookups) -> bool:
    """Whether words name a detail of a prize or festival, as in "Harrow Award – Category: Nature"."""
    return is_phrase(lookups, "section-detail", wording) or is_phrase(lookups, "prize-detail", wording)


def _label_before(
    text: str, colon: re.Match[str], after: int, lookups: Lookups
) -> tuple[int, int, int, tuple[Label, ...]] | None:
    """The longest label that ends at a colon in mid-line: it begins with a capital, or after a sign.

    Words of outcome are none there: the grammar of prizes reads them ("Best Score, Nominated: Best Film").
    """
    window = max(after, colon.start() - _MAX_LABEL)
    words = [match.start() for match in _WORD.finditer(text, window, colon.start())][-_MAX_WORDS:]
    for start in words:
        before = text[:start].rstrip()
        if before.endswith(("-", "–", "(", ",")) and _is_detail(text[start : colon.start()], lookups):
            continue
        fresh = text[start].isupper() or before.endswith(("|", ";", "•", "·", "/", ",", ")"))
        fresh = fresh or start - len(before) >= _WIDE or _is_small_role(text, start, colon.start(), lookups)
        if fresh and start >= after and (start == 0 or text[start - 1] in " \t|;•·/,()[]"):
            labels = read_label(text[start : colon.start()], lookups)
            part_of_name = len(labels) > 0 and labels[0].field in _LIST_FIELDS and _ENDS_WORD.search(before) is not None
            part_of_name = part_of_name or is_phrase(lookups, "best", before.rpartition(" ")[2])
            if len(labels) > 0 and not part_of_name and labels[0].outcome is None:
                return start, colon.start(), colon.end(), labels
    return None
