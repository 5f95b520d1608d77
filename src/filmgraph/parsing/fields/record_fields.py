"""The labelled fields of an outline in, what they say into the draft; a value that is not understood is an issue."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.labelled import Labels, labels_of, read_credit_field
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.fields.readers import LEFT_OUT, READERS
from filmgraph.parsing.labels.wording import CREDIT_FIELDS
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.name_kinds import is_person
from filmgraph.parsing.text.outline_items import Field, Item
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose

_SHOWN = 60
_SAID_AS = {
    "duration": "a running time",
    "year": "a year",
    "release": "a date of release",
    "country": "a country",
    "versions": "languages of versions",
    "language": "a language",
    "subtitles": "languages of subtitles",
    "genre": "a genre",
}
_REMEDY = "Correct it, or add its words to lookups/."
_REMEDIES = {
    "duration": "Write minutes from 1 to 900, such as “52 min”.",
    "year": "Write a year of four digits, such as 2014.",
    "country": "Write a country of today or a historic state, or add the word to lookups/countries.toml.",
    "versions": "Write names or codes of languages, or add the word to lookups/languages.toml.",
    "language": "Write the name or code of a language, or add the word to lookups/languages.toml.",
    "subtitles": "Write names or codes of languages, or add the word to lookups/languages.toml.",
}
_ADD_LABEL = "Add it to lookups/labels.toml, or to a role in lookups/roles.toml."
_ABOUT_OTHERS = frozenset({"business", "biography", "filmography"})
_OF_THE_FILM = frozenset({"country", "year", "title", "language"})
"""Fields that, in a section about others, say nothing of the film."""


def read_fields(items: Sequence[Item], draft: Draft, lookups: Lookups) -> list[Piece]:
    """Adds what the labelled fields of a record say. Returns the values that are running text, though their label
    announces people."""
    fields = [item for item in items if isinstance(item, Field) and item.section != "related"]
    labels = labels_of(fields, lookups)
    return [value for field in fields for value in _read_field(field, labels, draft, lookups)]


def _read_field(field: Field, labels: Labels, draft: Draft, lookups: Lookups) -> Sequence[Piece]:
    """Adds what one field says; returns its values if they are running text."""
    name = field.name
    if field.section in _ABOUT_OTHERS and name in _OF_THE_FILM:
        draft.ignore(field.wording, LEFT_OUT["business"])
        return ()
    if name in LEFT_OUT:
        for piece in (field.wording, *field.values):
            draft.ignore(piece, LEFT_OUT[name])
        return ()
    if name == "unknown":
        draft.complain(field.wording, f"The label “{field.wording.text}” is not known.", _ADD_LABEL)
        return ()
    draft.ignore(field.wording, "label")
    if name == "credit" and len(field.values) > 0 and all(_is_running(value, lookups) for value in field.values):
        for value in field.values:
            draft.synopsis.append(value.as_stated())
            draft.mark(value, "synopsis")
        return field.values
    if name in CREDIT_FIELDS:
        read_credit_field(field, draft, lookups, labels)
        for value in field.values:
            draft.mark(value, "credits")
    elif name in READERS:
        understood = READERS[name](field, draft, lookups)
        for value in field.values:
            draft.mark(value, name)
            if not understood:
                _complain_of_field(value, name, draft)
    return ()


def _is_running(value: Piece, lookups: Lookups) -> bool:
    """Whether a value is running text: prose, no list that a person begins, and no name with facts behind it ("Ann Lee.
    Norway, 2014, 52 min.")."""
    if not is_prose(value.text) or is_person(value.text.partition(",")[0], lookups):
        return False
    return len(read_facts(value, lookups, labelled=True)) == 0


def _complain_of_field(value: Piece, name: str, draft: Draft) -> None:
    """Notes that the value of a field was not understood, with the value and what would be."""
    words = " ".join(value.text.split())
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    draft.complain(value, f"“{shown}” was not understood as {_SAID_AS.get(name, name)}.", _REMEDIES.get(name, _REMEDY))
