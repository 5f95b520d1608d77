"""Labelled titles in, titles of the draft out."""

import re
from collections.abc import Callable

from filmgraph.lookups import Lookups
from filmgraph.model.program import OtherTitle, TitleType
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.outline_items import Field
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.titles.title_words import clean_title

_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|pdf|mp4|mov)$", re.IGNORECASE)
_TITLE_LABEL = re.compile(r"^(\w*(?:title|titel|titre|título|titolo)\w*)\s*(?:\([A-Z]{2,3}\))?\s*:?\s+", re.IGNORECASE)


def read_title(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The preferred title. A second title label gives another title."""
    for value in field.values[:1]:
        title = clean_title(_without_label(value, lookups), lookups)
        if _FILE.search(title.text) is not None:
            return False
        if draft.title is None:
            draft.title = title.as_stated()
        elif title.text.casefold() != draft.title.value.casefold():
            draft.other_titles.append(OtherTitle(title.as_stated(), "alternative"))
    return len(field.values) > 0


def _without_label(value: Piece, lookups: Lookups) -> Piece:
    """A title without a label of its own: "Originaltitel (DE) Der Deich" under "Titel"."""
    match = _TITLE_LABEL.match(value.text)
    label = lookups.label(match[1]) if match is not None else None
    if match is None or label is None or label.field not in ("title", "original-title"):
        return value
    return value.part(match.end())


def other_title(kind: TitleType) -> Callable[[Field, Draft, Lookups], bool]:
    """A reader of titles of one type beside the preferred one."""

    def read(field: Field, draft: Draft, lookups: Lookups) -> bool:
        for value in field.values[:1]:
            draft.other_titles.append(OtherTitle(clean_title(value, lookups).as_stated(), kind))
        return len(field.values) > 0

    return read
