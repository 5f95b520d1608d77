"""The title among the free lines of a record: the first line, a line that is repeated, or a name in the prose."""

import re
from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.facts.fact_kinds import Fact
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.line_kinds.page_heads import is_page_head, names_strand
from filmgraph.parsing.prize.entry import Entry
from filmgraph.parsing.prize.reading import may_hold_prize, read_entries
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose, word_count
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase
from filmgraph.parsing.titles.record_name import RecordName
from filmgraph.parsing.titles.title_words import clean_title

_QUOTED = re.compile(r"[“\"«„]\s?([A-ZÀ-Þ0-9][^“”\"«»„\n]{2,80}?)\s?[”\"»“]")
_CAPITALS = re.compile(
    r"(?:^|(?<=[.!?…] ))((?:[A-ZÀ-Þ]{2,}[’'-]?[A-ZÀ-Þ]*)(?:[ :,]{1,2}[A-ZÀ-Þ0-9’'-]+(?![a-zà-ÿ]))*)(?=\s+[a-zà-ÿ])"
)
_CRUMBS = re.compile(r"\s(?:/|>|»|›|→|::)\s")
_MIN_CAPITALS = 6
_MAX_TITLE = 200
_HEAD = 4
_DIGIT = re.compile(r"\d")
_DATED = re.compile(
    r"\b\d{1,2}[.:h]\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|^\w+,? \d{1,2}\.? \w+"
    r"|\d{1,2}\s?[–-]\s?\d{1,2},? (?:19|20)\d\d"
)
_FILES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf", ".mp4")
_LONGEST_ENDING = max(map(len, _FILES))
_NUMBERED = re.compile(
    r"^\D{2,30}: (?:19|20)\d\d$"
    r"|\b\d{1,3}(?:\.|ª|º|°|a|e|ème|th|st|nd|rd)? ?(?:edici[oó]n|[eé]dition|edi[cç][aã]o|edizione|ausgabe)\b",
    re.IGNORECASE,
)
"""A label with a year, and the number of a festival's edition."""

_TAIL = re.compile(r"\s+[–—-]\s+|\s*[(\[|]|,\s+|\s+/\s+(?=(?:18|19|20)\d\d$)")
_REPEAT_WITHIN = 40
_BAR = re.compile(r"\s*\|\s*|\t+")
_MIN_CELLS = 3


def split_title(line: Piece, lookups: Lookups) -> tuple[Piece, tuple[Fact, ...]]:
    """A title line and the facts at its end: behind a dash, a bar or a comma, or in brackets ("Rain – India, 2013").

    Words that are a fact themselves ("Documentary, 52', 2018") are no title, unless brackets set the facts apart; nor
    is what begins with who made the film ("A documentary by X, 2018").
    """
    if leading_phrase(lookups, "film-by", line.text) > 0:
        return line, ()
    for match in _TAIL.finditer(line.text):
        facts = read_facts(line.cut(match.end(), None, " )]"), lookups)
        told = {fact.kind for fact in facts}
        head = line.cut(0, match.start())
        if "(" not in match[0] and "[" not in match[0] and _is_fact(head, lookups):
            return line, ()
        apart = match[0].strip() in ("(", "[") and told >= {"year", "duration"} and line.text.endswith((")", "]"))
        if match.start() > 0 and told & {"year", "duration"} and (apart or not told & {"company", "name"}):
            return head, facts
    return line, ()


def title_cells(line: Piece, lookups: Lookups) -> list[Piece]:
    """The cells of a line parted by bars whose first is a title: none of a line without a year or a running time."""
    if "|" not in line.text and "\t" not in line.text:
        return []
    cells = line.split(_BAR)
    if len(cells) < _MIN_CELLS or _is_fact(cells[0], lookups):
        return []
    told = {fact.kind for cell in cells[1:] for fact in read_facts(cell, lookups, labelled=True)}
    return cells if told & {"year", "duration"} else []


def _is_fact(words: Piece, lookups: Lookups) -> bool:
    """Whether words say facts and nothing else, as "Documentary" or "Norway" does."""
    facts = read_facts(words, lookups, labelled=True)
    return len(facts) > 0 and all(fact.kind not in ("name", "person", "company") for fact in facts)


def find_title(lines: Sequence[Line], name: RecordName, record: str, lookups: Lookups) -> Line | None:
    """The line that is the title: the one that the record is called by, else one that is repeated, else the first that
    can be one. None when none can.

    `lines` are the free lines before the first label, without page furniture. A line that is only a heading of the page
    ("Film screening"), a festival or a channel gives way to the next, if that can be a title.
    """
    lines = [line for line in lines if len(_CRUMBS.findall(line.text)) < 2 and not _is_no_title(line.text)]
    named_after = next((line for line in lines[:_REPEAT_WITHIN] if _is_name_of(line.piece, name, lookups)), None)
    if named_after is not None:
        return named_after
    captioned = _captioned(lines[:_REPEAT_WITHIN], lookups)
    if captioned is not None and can_be_title(captioned, lookups):
        return captioned
    heads: dict[str, Line] = {}
    for index, line in enumerate(lines[:_REPEAT_WITHIN]):
        if len(line.text) > _MAX_TITLE:
            continue
        title = fold(clean_title(line.piece, lookups).text)
        if title in heads and can_be_title(line, lookups):
            return heads[title]
        if index < _HEAD:
            heads.setdefault(title, line)
    candidates: list[Line] = []
    for line in lines[:_HEAD]:
        if is_prose(line.text):
            break
        if can_be_title(line, lookups):
            candidates.append(line)
        elif len(candidates) > 0 or not (_heads_page(line.text, lookups) or _is_heading(line, record, lookups)):
            break
    named = [line for line in candidates if not _is_heading(line, record, lookups)]
    heads_above = next((index for index, line in enumerate(named) if not _heads_page(line.text, lookups)), 0)
    if heads_above > 0 and named[heads_above].gap:
        candidates = named = named[heads_above:]
    if len(named) > 0 and (named[0] == candidates[0] or _is_heading(candidates[0], record, lookups)):
        return named[0]
    alone = len(candidates) > 0 and candidates[0] == lines[0] and not _is_prize_line(lines[0], record, lookups)
    return candidates[0] if alone else None


def _is_no_title(text: str) -> bool:
    """Whether a line is the name of a file, a label with a year, or the number of a festival's edition."""
    if text[-_LONGEST_ENDING:].lower().endswith(_FILES):
        return True
    return _DIGIT.search(text) is not None and _NUMBERED.search(text) is not None


def _is_name_of(line: Piece, name: RecordName, lookups: Lookups) -> bool:
    """Whether the record is called by a line, or by what stands before the facts at its end."""
    if len(line.text) > _MAX_TITLE or not name.may_begin(line.text):
        return False
    if name.is_title(clean_title(line, lookups).text):
        return not is_phrase(lookups, "page-heading", line.text)
    heads = (line.text[: tail.start()] for tail in _TAIL.finditer(line.text))
    return any(map(name.is_title, heads)) and name.is_title(split_title(line, lookups)[0].text)


def _heads_page(text: str, lookups: Lookups) -> bool:
    return names_strand(text, lookups) or is_page_head(text, lookups)


def _captioned(lines: Sequence[Line], lookups: Lookups) -> Line | None:
    """The line that the caption of a picture above or below it repeats ("Filmstill Reed Song")."""
    titles = set()
    for line in lines:
        length = leading_phrase(lookups, "caption", line.text)
        if length > 0:
            titles.add(fold(line.text[length:]))
    titles.discard("")
    return next((line for line in lines if fold(line.text) in titles), None) if len(titles) > 0 else None


def can_be_title(line: Line, lookups: Lookups) -> bool:
    """Whether a line can be a title: no sentence, no facts alone, not too long."""
    text = line.text
    if len(text) > _MAX_TITLE or "›" in text or not any(map(str.isalnum, text)) or _is_no_title(text):
        return False
    if is_prose(text) and (text.rstrip().endswith(".") or word_count(text) > 14):
        return False
    if len(title_cells(line.piece, lookups)) > 0:
        return True
    return len(split_title(line.piece, lookups)[1]) > 0 or len(read_facts(line.piece, lookups)) == 0


def _is_heading(line: Line, record: str, lookups: Lookups) -> bool:
    """Whether a line is a heading of the page, a festival, a channel, a date or a prize rather than a title."""
    text = line.text
    if (
        is_phrase(lookups, "page-heading", text)
        or is_phrase(lookups, "caption", text)
        or has_phrase(lookups, "event", text)
        or (_DIGIT.search(text) is not None and _DATED.search(text) is not None)
    ):
        return True
    words = text.split()
    if is_phrase(lookups, "site", words[-1]):
        return True
    if len(words) == 1 and (is_phrase(lookups, "company", text) or "." in text.strip(".")):
        return True
    return _is_prize_line(line, record, lookups)


def _is_prize_line(line: Line, record: str, lookups: Lookups) -> bool:
    if not may_hold_prize(line.text, lookups):
        return False
    entries = read_entries([line], record, lookups)
    return len(entries) > 0 and all(_is_prize(entry) for entry in entries)


def _is_prize(entry: Entry) -> bool:
    """Whether an entry can be nothing but a prize: its words say so, and a year, a place or an event stands by."""
    told = entry.award is not None or entry.outcome is not None
    return told and (entry.year is not None or len(entry.places) > 0 or entry.event is not None)


def title_in_prose(paragraphs: Sequence[Piece]) -> Piece | None:
    """A name in quotation marks, or in capitals at the beginning of a sentence, when nothing else gives the title."""
    for paragraph in paragraphs:
        for match in _CAPITALS.finditer(paragraph.text):
            words = match[1].strip(" ,:")
            if len(words) >= _MIN_CAPITALS:
                return paragraph.part(match.start(1), match.start(1) + len(words))
    for paragraph in paragraphs:
        for match in _QUOTED.finditer(paragraph.text):
            words = match[1].split()
            if sum(word[:1].isupper() or len(word) <= 4 for word in words) == len(words) and not match[1].endswith(
                (",", ".")
            ):
                return paragraph.part(*match.span(1))
    return None
