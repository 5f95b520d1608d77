"""Labelled years and running times in, those of the draft out."""

import re

from filmgraph.lookups import Lookups
from filmgraph.model.program import Stated, YearRange
from filmgraph.parsing.facts.durations import parse_durations
from filmgraph.parsing.facts.fact_kinds import NAMES, Fact
from filmgraph.parsing.facts.fact_taking import take_facts
from filmgraph.parsing.facts.places import split_countries
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.facts.years import parse_year
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.outline_items import Field
from filmgraph.parsing.text.piece import Piece
from filmgraph.source import Span

_CODE = 2
_DAY = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:18|19|20)\d\d\b")
"""A day in numbers, which is that of a release or of the entry rather than the film's year."""


def read_year(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The year; a label such as "Completion date" counts as well. Countries may stand beside it ("D/CH 2011")."""
    for value in field.values:
        year = parse_year(value)
        if year is not None and _DAY.search(value.text) is not None:
            draft.release_year = draft.release_year or year
            return True
        if year is not None:
            _take_year(year, value, draft)
            if isinstance(year.at, Span):
                for start, end in ((value.start, year.at.start), (year.at.end, value.end)):
                    beside = value.cut(start - value.start, end - value.start, " ,/|()–-")
                    draft.add_names(split_countries(beside, lookups) if beside.text != "" else [], draft.countries)
            return True
    return False


def _take_year(year: Stated[YearRange], value: Piece, draft: Draft) -> None:
    """The first labelled year is the film's; another one that differs stays beside it, with an issue that says so."""
    if draft.year is None:
        draft.year = year
    elif year.value.first not in {known.value.first for known in (draft.year, *draft.other_years)}:
        draft.other_years.append(year)
        draft.complain(
            value,
            f"The record states two years: {draft.year.value.first} and {year.value.first}. The first is shown.",
            "Correct the wrong one in the record or in corrections.toml.",
        )


def read_release(field: Field, draft: Draft, _: Lookups) -> bool:
    """The year of release, which counts when the record states no other year."""
    for value in field.values:
        draft.release_year = draft.release_year or parse_year(value)
    return draft.release_year is not None


def _is_beside(fact: Fact) -> bool:
    """Whether a fact beside a running time says something of the film. A code is none there: "TV" says where it ran."""
    return fact.kind == "year" or (fact.kind == "country" and len(fact.piece.text) > _CODE)


def read_duration(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The running times; those of a second duration label count only when they are new. Other facts may stand beside
    them ("19’ – Italy, colour, 2016")."""
    known = {stated.value for stated in draft.durations}
    found = [stated for value in field.values for stated in parse_durations(value, labelled=True)]
    draft.durations += [stated for stated in found if stated.value not in known]
    for value in field.values:
        facts = read_facts(value, lookups, labelled=True)
        if all(fact.kind not in NAMES for fact in facts):
            take_facts(tuple(fact for fact in facts if _is_beside(fact)), draft, lookups)
    return len(found) > 0
