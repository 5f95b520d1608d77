"""A mere name in a list of prizes in, what it is beside the prize or event before it out; None where nothing tells.

Asked before `bare_names`, which goes by the signs. Looks at where the reading of a list stands; changes nothing.
"""

from typing import Literal

from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.award_parts import goes_on_with_section, is_category_of, is_giver
from filmgraph.parsing.prize.turns import Standing, is_category, is_given_again, is_nominated_at, is_recipient

Beside = Literal["known event", "its section", "recipient", "part of award", "category", "given again", "award"]
"""`its section` replaces a section read before; `category` a prize of the event before; `award` one of that behind."""


def meaning_beside(at: Standing, name: Atom) -> Beside | None:
    """What a mere name is by what stands around it."""
    entry = at.entry
    if name.told == "known" and name.depth == 0 and entry.known and len(entry.places) == 0:
        return "known event"
    if entry.is_empty and entry.selected is not None and at.heading.event is not None and name.sign == "":
        return "its section"
    if is_recipient(at, name):
        return "recipient"
    if is_giver(at, name) or is_category_of(at, name) or goes_on_with_section(entry, name):
        return "part of award"
    if name.sign == ":" and entry.section is not None and entry.pieces[-1:] == [entry.section]:
        return "its section"
    if is_category(at, name):
        return "category"
    if is_given_again(at, name):
        return "given again"
    return "award" if is_nominated_at(at, name) else None
