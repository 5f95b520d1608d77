"""The lines under "Related programs" in, other films with their teasers out."""

from collections.abc import Iterable

from filmgraph.lookups import Lookups
from filmgraph.model.program import RelatedProgram, Stated
from filmgraph.parsing.credits.people_lists import no_names
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.line_kinds.furniture import why_furniture
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.outline_items import Field, Item
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import ends_sentence, is_prose, word_count
from filmgraph.parsing.titles.other_titles import titles_behind_label, without_details, without_maker

_OF_FILMS = frozenset({"related", "filmography"})
"""Labels that, in a section of other films or as its own, have titles of such behind them."""
_LONG = 90
_SENTENCE = 3
_QUESTION = 4
"""With so many words a line that ends with a full stop, or with another sign, is a sentence rather than a title."""


def is_about_others(item: Item) -> bool:
    """Whether an item of an outline stands in a section of other films, or is its label with titles behind it."""
    return item.section == "related" or (isinstance(item, Field) and item.name == "related")


def read_related(items: Iterable[Item], draft: Draft, lookups: Lookups) -> None:
    """Adds the films that sections point at. On lines of their own each begins with its title, and a button ("More
    info") ends it; behind a label signs part them."""
    title: Piece | None = None
    teaser: Piece | None = None
    fresh, buttons = True, False
    for item in items:
        if isinstance(item, Field):
            if item.name in _OF_FILMS:
                if title is not None:
                    _add(draft, without_maker(title, lookups), teaser)
                title, teaser = None, None
                _read_values(item, draft, lookups)
            else:
                draft.ignore(item.wording, "about another film" if item.name != "furniture" else "page furniture")
                for value in item.values:
                    draft.ignore(value, "about another film")
            fresh, buttons = True, buttons or title is not None
            continue
        piece = item.line.piece
        if any(not part.text.isdigit() for part in no_names(piece)):
            draft.ignore(piece, "page furniture")
            continue
        if _says_no_title(piece, lookups, under_title=title is not None):
            draft.ignore(piece, "about another film")
            continue
        beside = titles_behind_label(piece, lookups) if " | " in piece.text else []
        if len(beside) > 1:
            if title is not None:
                _add(draft, without_maker(title, lookups), teaser)
            title, teaser, fresh = None, None, True
            for each in beside:
                _add(draft, without_maker(each, lookups), None)
            draft.mark(piece, "related")
            continue
        first = buttons and teaser is None
        if title is not None and not fresh and (first or not _begins(piece, teaser, item.line.gap)):
            if teaser is None:
                teaser = piece
            draft.mark(piece, "related")
            continue
        if title is not None:
            _add(draft, without_maker(title, lookups), teaser)
        title, teaser, fresh = piece, None, False
        draft.mark(piece, "related")
    if title is not None:
        _add(draft, without_maker(title, lookups), teaser)


def _says_no_title(piece: Piece, lookups: Lookups, *, under_title: bool) -> bool:
    """Whether a line gives the facts of the film whose title stands above it ("2019, 15 min, dir. Ana Silva"), or is
    page furniture, as notices on cookies below other films are."""
    if not under_title:
        return False
    numbered = any(map(str.isnumeric, piece.text))
    if numbered and any(fact.kind in ("year", "duration") for fact in read_facts(piece, lookups)):
        return True
    return why_furniture(piece.text, lookups, None) == "page furniture"


def _read_values(field: Field, draft: Draft, lookups: Lookups) -> None:
    """Adds the films behind the label of a field."""
    if field.section is not None:
        draft.ignore(field.wording, "label")
    for value in field.values:
        titles = titles_behind_label(value, lookups)
        for title in titles:
            _add(draft, without_maker(title, lookups), None)
        if len(titles) > 0:
            draft.mark(value, "related")
        else:
            draft.ignore(value, "about another film")


def _begins(piece: Piece, teaser: Piece | None, gap: bool) -> bool:
    """Whether a line without a button before it begins another film: short, no sentence, and not in the
    middle of a teaser."""
    if len(piece.text) > _LONG or is_prose(piece.text):
        return False
    shortest = _SENTENCE if piece.text.endswith(".") else _QUESTION
    if ends_sentence(piece.text) and word_count(piece.text) >= shortest:
        return False
    return teaser is None or gap or ends_sentence(teaser.text)


def _add(draft: Draft, title: Piece, teaser: Piece | None) -> None:
    stated: Stated[str] | None = teaser.as_stated() if teaser is not None else None
    title = without_details(title)
    draft.related.append(RelatedProgram(title.as_stated(), stated))
