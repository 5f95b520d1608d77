"""A line in, why it says nothing of the film out: menus, buttons, headings of pages, showings, counts, the press.

Judges a line by itself and by the title; knows nothing of the section that it stands in.
"""

import re
from functools import lru_cache

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose, word_count
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase, opened_by

SHOWING = "about a showing, not the film"
"""The reason why a line with a date or an hour is left out. In a list a date may be that of the festival above it."""

COUNT = "a count, not a statement of one prize or festival"
"""The reason why a line with a number of prizes is left out, unless it goes on to name them."""

_BEGUN = {
    "showing": SHOWING,
    "page-foot": "page furniture",
    "photo-credit": "about a picture, not the film",
    "support": "about sale, support or broadcast",
    "copy-remark": "about the copy, not the film",
}
"""Tables of what a line may begin with that says nothing of the film, and what it is then about."""

_CLOCK = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-3])[:.h][0-5]\d(?![\d:])(?!\s?min)")
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"\b\d{1,2}[./]\d{1,2}\.?(?:[./]?(?:20)?\d\d)?\b")
_DATE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+)?([^\W\d_]{3,10})\.?\s+(?:de\s+)?(?:19|20)\d\d\b")
_DAY_MONTH = re.compile(r"\b\d{1,2}\. ?[^\W\d_]{3,}")
_ITEM = re.compile(
    r"^(?:item \d+ of \d+|\d+ ?/ ?\d+|page \d+(?: of \d+)?|[\[(]?©.*|\d[\d.,]* ?(?:views?|votes?|likes|vues|aufrufe|visitas|visualiza\w+|votos)|https?://\S+|www\.\S+|\S+@\S+\.\w+|[\W_]+)$",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\s(?:/|>|»|›|→|::)\s")
_COUNT = re.compile(
    r"^(?!(?:18|19|20)\d\d\b)\d+\+? (?:\w+ ){0,2}(?:s[eé]lections?|festival(?:e?s)?|awards?|prizes?|prix|"
    r"nominations?|premios|auszeichnungen)\b.*$",
    re.IGNORECASE,
)
_MENU = re.compile(r"\s+[|/>»›·•→]+\s+|\s{3,}|\t+")
_GAPS = re.compile(r"\s{2,}|\t+")
_LINKED = re.compile(r"[|/>»›·•→\s]\s")
"""A sign of `_MENU` or `_GAPS` holds this, or a tab: a quick look before a line is parted at them."""
_LINK_WORDS = 3
_LINKS = frozenset({"furniture", "filmography", "business", "related"})
_MENU_FIELDS = _LINKS | {
    "awards", "festivals", "synopsis", "biography", "note", "screening",
    "topics", "country", "language", "genre", "year", "title",
}  # fmt: skip
_BUTTON = re.compile(r"^\[[^\[\]]*\](?:\s+\[[^\[\]]*\])*$")
_HEADING = re.compile(r"\s+[–—|-]\s+|:\s+")
_QUOTE = re.compile(r"^[\"“«„‘]\s*(.{2,}?)\s*[\"”»“’]\.?(?=$|[\s,(–—-])")
_STARS = re.compile(r"[★☆]\s?[★☆]")
_RATING = re.compile(r"(?<!\d)[1-5] ?/ ?5(?!\d)|\b[1-5] stars?\b")
_PART = re.compile(r"\s*[,()]\s*")
_MAX_SCREENING = 90
_MAX_NAME = 6


def why_furniture(text: str, lookups: Lookups, title: str | None) -> str | None:
    """Why a free line says nothing of the film, None when it may."""
    reason = _by_itself(text, lookups)
    if reason is not None or title is None or not _names_page(text, title):
        return reason
    return None if is_prose(text) or _states_facts(text, lookups) else "page furniture"


def _names_page(text: str, title: str) -> bool:
    """Whether a line has the title in it as the head or the path of its page has."""
    if len(_CRUMBS.findall(text)) >= 2 and fold(title) in fold(text):
        return True
    if fold(text) != fold(title) and _begins_with(text, title) and word_count(text) <= word_count(title) + 2:
        return True
    return text.startswith(title) and "|" in text


def _states_facts(text: str, lookups: Lookups) -> bool:
    """Whether a line states several facts of a film: the slowest question of a line, so the last to be asked."""
    return len(read_facts(Piece(text, 0), lookups)) > 1


@lru_cache(maxsize=256)
def _by_itself(text: str, lookups: Lookups) -> str | None:
    """Why a line says nothing of any film; None where it may, or where only the title can tell."""
    if "ookie" in text and leading_phrase(lookups, "cookie-notice", text) > 0:
        return "page furniture"
    if is_prose(text):
        return None
    label = lookups.label(text) if len(text) <= 60 else None
    if (
        (label is not None and label.field == "furniture")
        or _ITEM.match(text)
        or is_phrase(lookups, "page-heading", text)
        or _BUTTON.match(text)
        or is_menu(text, lookups)
        or is_programme_heading(text, lookups)
    ):
        return "page furniture"
    opened, short = opened_by(lookups, text), len(text) <= _MAX_SCREENING
    for table, reason in _BEGUN.items():
        if table in opened and (short or table == "copy-remark") and leading_phrase(lookups, table, text) > 0:
            return reason
    told = _by_number(text, lookups, short=short) if _DIGIT.search(text) is not None else None
    return None if told is None or _states_facts(text, lookups) else told


def _by_number(text: str, lookups: Lookups, *, short: bool) -> str | None:
    """Why a line with a number says nothing of any film: it states a day, an hour or a count."""
    if short and (_CLOCK.search(text) or _DATE.search(text) or _DAY.match(text)):
        return SHOWING
    if short and has_phrase(lookups, "weekday", text):
        return SHOWING if YEAR.search(text) is None else None
    return COUNT if _COUNT.match(text) else None


def _begins_with(text: str, title: str) -> bool:
    return fold(text).startswith(fold(title) + " ") and text[len(title) :].strip()[:1].islower()


def is_menu(text: str, lookups: Lookups) -> bool:
    """Whether a line is a row of links: three parts or more, most of them labels or words of menus, and no value.

    Where gaps part four short parts or more, one such word is enough.
    """
    if ("\t" not in text and _LINKED.search(text) is None) or any(map(str.isdigit, text)):
        return False
    links = _GAPS.split(text.strip())
    if len(links) > 3 and ":" not in text and all(len(link.split()) <= _LINK_WORDS for link in links):
        told = {label.field for link in links if (label := lookups.label(link)) is not None}
        return not _LINKS.isdisjoint(told)
    parts = [part for part in _MENU.split(text.strip()) if part != ""] if len(text) <= 200 else []
    if len(parts) < 3:
        return False
    labels = [lookups.label(part) for part in parts if len(part) <= 40]
    fields = [label.field for label in labels if label is not None and label.field in _MENU_FIELDS]
    return not _LINKS.isdisjoint(fields) and len(fields) >= 0.6 * len(parts)


def is_programme_heading(text: str, lookups: Lookups) -> bool:
    """Whether a line heads the programme of a festival, and states no selection: "Reed Fest 2014 – Programme"."""
    if _HEADING.search(text) is None:
        return False
    parts = _HEADING.split(text.strip(" :"))
    return len(parts) > 1 and any(is_phrase(lookups, "programme-heading", part) for part in (parts[0], parts[-1]))


def is_press_quote(text: str, lookups: Lookups) -> bool:
    """Whether a line quotes the press: words in quotation marks that are no name of a prize, or stars."""
    if _STARS.search(text) is not None or (("/" in text or " star" in text) and _RATING.search(text) is not None):
        return True
    quote = _QUOTE.match(text)
    if quote is None or has_phrase(lookups, "prize", quote[1]) or has_phrase(lookups, "event", quote[1]):
        return False
    if quote[1].endswith((".", "!", "?", "…")):
        return True
    rest = text[quote.end() :].strip(" ,()–—-")
    if YEAR.match(rest) or any(lookups.country(part) or is_phrase(lookups, "town", part) for part in _PART.split(rest)):
        return False
    words = [word for word in re.findall(r"[^\W\d_]{2,}", quote[1]) if not _joins(word, lookups)]
    return any(word[0].islower() for word in words) or len(words) > _MAX_NAME


def _joins(word: str, lookups: Lookups) -> bool:
    return any(fold(word) in lookups.words[table] for table in ("joint", "of", "at", "and"))


def states_day(text: str) -> bool:
    """Whether a text states a day or an hour, which a showing has and a list of festivals by their years has not."""
    return any(sign.search(text) is not None for sign in (_CLOCK, _DATE, _DAY, _DAY_MONTH))


def states_hour(text: str) -> bool:
    """Whether a text states an hour of the day, which no festival has but a showing."""
    return _CLOCK.search(text) is not None
