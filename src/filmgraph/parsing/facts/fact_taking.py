"""Facts of a line in, values of the draft out."""

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.durations import parse_durations
from filmgraph.parsing.facts.fact_kinds import Fact
from filmgraph.parsing.facts.places import split_countries
from filmgraph.parsing.facts.tongues import parse_languages
from filmgraph.parsing.facts.years import parse_year
from filmgraph.parsing.text.draft import Draft

_CODE = 2


def take_facts(facts: tuple[Fact, ...], draft: Draft, lookups: Lookups) -> None:
    """Adds facts of a line. People among them are its directors; companies and mere names are left alone. Two letters
    add no country beside those that the record states already: they may be a region ("PE" in Brazil)."""
    stated = len(draft.countries) > 0
    for fact in facts:
        if fact.kind == "year" and draft.weak_year is None:
            draft.weak_year = parse_year(fact.piece)
        elif fact.kind == "duration":
            known = {stated.value for stated in draft.durations}
            draft.durations += [
                stated for stated in parse_durations(fact.piece, labelled=True) if stated.value not in known
            ]
        elif fact.kind == "country":
            if not stated or len(fact.piece.text) != _CODE:
                draft.add_names(split_countries(fact.piece, lookups), draft.countries)
        elif fact.kind == "language":
            draft.languages += parse_languages(fact.piece, lookups, "spoken")
        elif fact.kind == "genre":
            draft.add_names([fact.piece], draft.genres)
