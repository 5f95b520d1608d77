"""Labelled people and companies in, directors, production companies and credits out."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from filmgraph.lookups import Label, Lookups
from filmgraph.model.program import Credit
from filmgraph.parsing.credits.adapted import credited_writers
from filmgraph.parsing.credits.cast_rows import read_cast_row
from filmgraph.parsing.credits.company_lists import split_companies
from filmgraph.parsing.credits.nobody import is_no_company, is_nobody, is_quoted
from filmgraph.parsing.credits.people_lists import no_names, split_people
from filmgraph.parsing.facts.fact_taking import take_facts
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.facts.years import YEAR
from filmgraph.parsing.labels.bare import trailing_label
from filmgraph.parsing.labels.wording import wording_parts
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.name_kinds import is_company, is_person
from filmgraph.parsing.text.outline_items import Field
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, is_phrase

_ENDING = re.compile(r"\((?:s|e|es|in|innen|en|a|as|x)\)", re.IGNORECASE)
_BY = re.compile(r" (?:by|von|par|de|por|di)$", re.IGNORECASE)
_BYS = ("by", "por", "par", "da", "von")
_STROKE = re.compile(r"\s+/\s+")
_REMARK = re.compile(r"\s*\(\d+\)$")
_BAR = re.compile(r"\s*\|\s*|\s+/\s+(?=.*\d)")
_BRACKET = re.compile(r"(?<=\S) \(([A-ZÀ-Þ][^\W\d_]+(?: [^\W\d_]+){1,3})\)")
"""The person of a company behind its name: "Sol Films (Ana Silva)"."""
_EMPLOYER = re.compile(r"\s+(?:for|pour|für|para|per)\s+(?=[A-ZÀ-Þ0-9])")
_COMPANY_ROLES = frozenset({"producer", "delegate-producer", "co-producer", "production", "co-production"})


class Labels(NamedTuple):
    """What the labels of a record part: `companies` that it has one of its own for companies, `producers` that one
    names people who produced, `people` that a label of production or producers names people."""

    companies: bool = False
    producers: bool = False
    people: bool = False


def labels_of(fields: Iterable[Field], lookups: Lookups) -> Labels:
    """What the labels of a record part."""
    stated = list(fields)
    made = [field for field in stated if field.labels[0].role in _COMPANY_ROLES]
    people = [field for field in made if any(_names_people(value, lookups) for value in field.values)]
    return Labels(
        companies=any(field.name == "production-company" for field in stated),
        producers=any(field.labels[0].role == "producer" for field in people),
        people=len(people) > 0,
    )


def _names_people(value: Piece, lookups: Lookups) -> bool:
    return any(is_person(name.said, lookups) for name in split_people(value, lookups))


def read_credit_field(field: Field, draft: Draft, lookups: Lookups, labels: Labels) -> None:
    """Adds what a credit field says, in the light of the record's other labels. A name with a role of its own behind it
    ("Filmmakers: Leon Lee, Producer/Director") has that role; a name on the line below a person's may be a person's."""
    values = field.values
    if labels.people and len(values) > 1 and any(_names_people(value, lookups) for value in values):
        labels = labels._replace(people=False)
    if field.name == "credit":
        own = {value: trailing for value in values if (trailing := trailing_label(value, lookups)) is not None}
        for trailing in own.values():
            read_credit_field(Field(trailing.labels, trailing.wording, (trailing.value,)), draft, lookups, labels)
        values = tuple(value for value in values if value not in own)
    for label, wording in zip(field.labels, wording_parts(field.wording, len(field.labels)), strict=True):
        for value in _without_facts(values, draft, lookups):
            if label.field == "production-company":
                _add_companies(split_companies(value, lookups), draft, lookups)
            elif label.field == "production":
                _read_production(label, wording, value, draft, lookups, labels)
            else:
                _read_people(label, wording, value, draft, lookups, labels)


def _without_facts(values: tuple[Piece, ...], draft: Draft, lookups: Lookups) -> list[Piece]:
    """The values that name someone. Facts that follow a name ("X, 88 min., Germany 2012") are taken as such."""
    names: list[Piece] = []
    for value in values:
        head, *tail = value.split(_BAR)
        behind = tuple(fact for part in tail for fact in read_facts(part, lookups, labelled=True))
        if len(behind) > 0:
            take_facts(behind, draft, lookups)
            names.append(head)
            continue
        facts = read_facts(value, lookups, labelled=True)
        if not {fact.kind for fact in facts} & {"technical", "duration", "year"}:
            names.append(value)
            continue
        take_facts(facts, draft, lookups)
        persons = [fact.piece for fact in facts if fact.kind == "person"]
        if not {fact.kind for fact in facts} <= {"technical", "name"}:
            names += persons or [fact.piece for fact in facts if fact.kind in ("company", "name")][:1]
    return names


def _read_production(
    label: Label, wording: Piece, value: Piece, draft: Draft, lookups: Lookups, labels: Labels
) -> None:
    """Under "Production" stand companies, unless names are people's: those are credits of that wording.

    Where another label names the producers and none the companies, all are companies.
    """
    value = _take_employer(label, value, draft, lookups)
    if labels.producers and not labels.companies:
        _add_companies(split_companies(value, lookups), draft, lookups)
        return
    for inner in _BRACKET.finditer(value.text):
        if is_person(inner[1], lookups) and not is_company(inner[1], lookups):
            _add_credit(draft, label, wording, value.part(*inner.span(1)), lookups)
    people = [name for name in split_people(value, lookups) if not is_nobody(name.said, lookups)]
    known = [name for name in people if is_person(name.said, lookups)]
    companies: list[Piece] = []
    for name in split_companies(value, lookups):
        inside = [person for person in people if name.start <= person.start and person.end <= name.end]
        if len(inside) > 0 and all(_is_producer(person.said, known, labels.companies, lookups) for person in inside):
            for person in inside:
                _add_credit(draft, label, wording, person, lookups)
        else:
            companies.append(name)
    _add_companies(companies, draft, lookups)


def _take_employer(label: Label, value: Piece, draft: Draft, lookups: Lookups) -> Piece:
    """The value up to "for COMPANY" of a producer ("Annelies Smit for Havenlicht Film"); the company is added."""
    employer = _EMPLOYER.search(value.text) if label.role in _COMPANY_ROLES else None
    if employer is None or is_phrase(lookups, "film-noun", value.text[employer.end() :]):
        return value
    _add_companies(split_companies(value.part(employer.end()), lookups), draft, lookups)
    return value.part(0, employer.start())


def _is_producer(name: str, known: list[Piece], companies_apart: bool, lookups: Lookups) -> bool:
    """Whether a name under "Production" is a person's: surely known, or likely where companies stand elsewhere."""
    if is_person(name, lookups):
        return True
    likely = companies_apart or (len(known) > 0 and len(name.split()) == 2)
    return likely and not is_company(name, lookups) and 2 <= len(name.split()) <= 4


def _read_people(label: Label, wording: Piece, value: Piece, draft: Draft, lookups: Lookups, labels: Labels) -> None:
    if YEAR.search(value.text) is not None and has_phrase(lookups, "months", value.text):
        return
    for piece in no_names(value):
        draft.complain(piece, f"“{piece.text}” is no name.", "Correct it, or take it out of the credit.")
    value = _take_employer(label, value, draft, lookups)
    named = read_cast_row(value, lookups).actors if label.role == "cast" else value
    people = _known_by_name(split_people(named, lookups), draft, lookups)
    if label.role == "director":
        draft.add_names(people, draft.directors)
        return
    if label.role in _COMPANY_ROLES and not any(is_person(name.said, lookups) for name in people):
        companies = split_companies(value, lookups)
        if labels.people or any(is_company(name.said, lookups) for name in companies):
            _add_companies(companies, draft, lookups)
            return
    for name in people:
        if label.role in _COMPANY_ROLES and is_company(name.said, lookups):
            draft.add_names([name], draft.production)
        else:
            for words, person in credited_writers(wording, name, lookups):
                _add_credit(draft, label, words, person, lookups)


def _known_by_name(names: Sequence[Piece], draft: Draft, lookups: Lookups) -> list[Piece]:
    """The names that can be somebody's; the others are issues, and so is a title in quotation marks beside a name."""
    known: list[Piece] = []
    for name in names:
        if is_nobody(name.said, lookups) or (len(names) > 1 and is_quoted(name, draft.record.text)):
            _refuse(name, draft)
        else:
            known.append(name)
    return known


def _add_companies(names: Sequence[Piece], draft: Draft, lookups: Lookups) -> None:
    """Adds companies; what can be none's name is an issue."""
    for name in names:
        if is_no_company(name.said, lookups):
            _refuse(name, draft)
        else:
            draft.add_names([name], draft.production)


def _refuse(name: Piece, draft: Draft) -> None:
    draft.complain(name, f"“{name.text}” is no name.", "Correct it, or add its label to lookups/labels.toml.")


def _role_words(text: str, lookups: Lookups) -> str:
    """The wording of a role, without endings in brackets; "Written" of "Written and directed by" gets its "by",
    and a noun loses it ("Music by")."""
    words = _REMARK.sub("", _ENDING.sub("", text))
    if lookups.role(words) is None:
        joined = next((f"{words} {by}" for by in _BYS if lookups.role(f"{words} {by}") is not None), None)
        if joined is not None:
            return joined
    noun = _BY.sub("", words)
    return noun if noun != words and lookups.role(noun) is not None else words


def _first_tongue(wording: Piece, label: Label, lookups: Lookups) -> Piece:
    """The wording before the stroke where both sides name one role, in two languages: "Guión / Script"."""
    parts = wording.split(_STROKE) if " / " in wording.text else []
    same = len(parts) > 1 and all(lookups.label(part.text.strip(" :")) == label for part in parts)
    return parts[0] if same else wording


def _add_credit(draft: Draft, label: Label, wording: Piece, name: Piece, lookups: Lookups) -> None:
    role = _first_tongue(wording, label, lookups).strip(" :[]*|")
    credit = Credit(role.stated(_role_words(role.said, lookups)), label.role, name.as_stated())
    draft.add_credit(credit)
