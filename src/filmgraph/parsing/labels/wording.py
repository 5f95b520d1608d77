"""The wording of a label in, what it announces out: "Year", "Regie & Buch", "Awards of this film". Knows no lines."""

import re
from functools import lru_cache

from filmgraph.lookups import Label, Lookups, fold
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.line_kinds.others import label_of_others
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import is_phrase, leading_phrase, phrases_in

LONGEST_LABEL = 70
CREDIT_FIELDS = frozenset({"credit", "production", "production-company"})
FACT_FIELDS = frozenset({"year", "country", "duration", "language", "genre", "year-and-country", "subtitles", "copy"})
LIST_FIELDS = frozenset({"awards", "festivals", "screening", "note"})
_JOIN = re.compile(r"\s*[&+,/|]\s*|\s+-\s+|\s+(?:and|et|und|y|e|ed)\s+", re.IGNORECASE)
_HYPHEN = re.compile(r"-")
_LETTERS = re.compile(r"[^\W_]+")
_REMARK = re.compile(r"\s*\([^()]*\)\s*:?$")
_OF = re.compile(r"\s+(?:di|de|do|da|del|della|by|von|par|por)$", re.IGNORECASE)
_SHORTEST_NOUN = 3
_OF_PICTURES = frozenset({"photo", "photos", "foto", "fotos", "image", "images", "imagem", "imagen", "bild"})
"""Nouns that say as often whose a picture of the page is."""
_COUNT = re.compile(r"\s*[(\[]#?\d{1,3}[)\]]:?$")
"""How many entries stand below: "Cast (4)"."""
_COLOURS = frozenset({"p/b", "b/n", "n/b", "s/w", "b/w", "z/w"})
"""Black and white, whose letters would be credits in codes."""
_EDGES = " :[]*"


@lru_cache(maxsize=2048)
def read_label(wording: str, lookups: Lookups) -> tuple[Label, ...]:
    """The labels that a wording means: one, several ("Regie & Buch"), or none when it is no label."""
    wording = _COUNT.sub("", wording) if wording.endswith((")", "]", "]:", "):")) else wording
    if wording.casefold() in _COLOURS:
        return ()
    if not 0 < len(wording) <= LONGEST_LABEL or not may_begin_label(wording, lookups):
        return ()
    if not may_end_label(wording, lookups):
        return label_of_others(wording, lookups)
    listed = _listed_credits(wording, lookups)
    if len(listed) > 0:
        return listed
    whole = lookups.label(wording) or _label_with_remark(wording, lookups)
    if whole is not None:
        return (whole,)
    joined = (
        _joined_labels(wording, lookups) or _label_of_a_part(wording, lookups) or _role_of_someone(wording, lookups)
    )
    return joined or label_of_others(wording, lookups)


@lru_cache(maxsize=512)
def may_begin_label(text: str, lookups: Lookups) -> bool:
    """Whether the first word begins a label: a quick look before a slow one."""
    first = _LETTERS.search(text)
    return first is not None and fold(first[0]).partition(" ")[0] in lookups.label_starts


def may_end_label(text: str, lookups: Lookups) -> bool:
    """Whether the last word ends a label, or a remark may: a quick look before a slow one."""
    if ")" in text:
        return True
    bare = text.rstrip(_EDGES)
    last = fold(bare[bare.rfind(" ") + 1 :])
    return last == "" or last.rpartition(" ")[2] in lookups.label_ends


def wording_parts(wording: Piece, count: int) -> list[Piece]:
    """The words of each of `count` labels in one wording; the whole wording for each when they cannot be told apart."""
    if count == 1:
        return [wording]
    parts = wording.strip(_EDGES).split(_JOIN)
    if len(parts) != count:
        parts = wording.strip(_EDGES).split(_HYPHEN)
    return parts if len(parts) == count else [wording] * count


def _joined_labels(wording: str, lookups: Lookups) -> tuple[Label, ...]:
    """The labels of a wording whose parts are each a label; the last word may belong to all ("Executive & Line
    Producer"). Those of one kind are one, and a credit beside a label of business counts alone."""
    bare = wording.strip(_EDGES)
    if "-" not in bare and _JOIN.search(bare) is None:
        return ()
    parts = [part for part in _JOIN.split(bare) if part.strip() != ""]
    parts = bare.split("-") if len(parts) == 1 else parts
    if len(parts) < 2:
        return ()
    last = fold(parts[-1]).rpartition(" ")[2]
    found = [lookups.label(part) or lookups.label(f"{part} {last}") for part in parts]
    labels = tuple(dict.fromkeys(label for label in found if label is not None))
    if len(labels) == 0 or any(label is None for label in found):
        return ()
    if "awards" in {label.field for label in labels} <= LIST_FIELDS:
        told = {label.outcome for label in labels}
        return labels[:1] if len(told) == 1 else (Label("awards"),)
    if len({label.field for label in labels}) == 1 and labels[0].field in LIST_FIELDS:
        return labels[:1]
    if all(label.field in FACT_FIELDS for label in labels):
        return labels if len(labels) == 1 else (Label("fact-line"),)
    made = tuple(label for label in labels if label.field in CREDIT_FIELDS)
    return made if all(label in made or label.field == "business" for label in labels) else ()


def _label_of_a_part(wording: str, lookups: Lookups) -> tuple[Label, ...]:
    """The label of a list behind words that say which part of it is given ("Main awards & festivals")."""
    bare = wording.lstrip(_EDGES)
    taken = leading_phrase(lookups, "list-part", bare)
    found = read_label(bare[taken:].lstrip(), lookups) if taken > 0 else ()
    return found if all(label.field in ("awards", "festivals") for label in found) else ()


def _role_of_someone(wording: str, lookups: Lookups) -> tuple[Label, ...]:
    """The role whose noun stands before a word that joins it to a name: "Fotografia di", "Musik von", "Edición de"."""
    noun = _OF.sub("", wording.rstrip(_EDGES))
    if noun == wording.rstrip(_EDGES) or fold(noun) in _OF_PICTURES:
        return ()
    label = lookups.label(noun)
    found = (label,) if label is not None else _joined_labels(noun, lookups)
    return found if all(one.field == "credit" for one in found) and len(noun) > _SHORTEST_NOUN else ()


def _listed_credits(wording: str, lookups: Lookups) -> tuple[Label, ...]:
    """The roles that commas part ("Director, Photography"), though without the comma the words may be one role."""
    parts = wording.strip(_EDGES).split(",") if "," in wording else []
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
    for start, end in phrases_in(lookups, "of-film", wording):
        if end >= len(wording.rstrip(" :")) and start > 0 and not is_phrase(lookups, "list-noun", wording[:start]):
            return lookups.label(wording[:start])
    return None
