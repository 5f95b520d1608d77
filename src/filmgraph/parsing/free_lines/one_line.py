"""A line of cells that holds a whole record in, its cells out: "Title | dir. X | 2019 | 52 min | Norway"."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.parsing.credits.labelled import Labels, read_credit_field
from filmgraph.parsing.credits.people_lists import split_people
from filmgraph.parsing.facts.fact_taking import take_facts
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.labels.bare import bare_label, is_credit
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.name_kinds import is_person
from filmgraph.parsing.text.outline_items import Field
from filmgraph.parsing.text.piece import Piece


def read_cells(cells: Sequence[Piece], draft: Draft, lookups: Lookups) -> None:
    """Adds what the cells behind a title say: a role with its names, facts, or a director; else each is an issue."""
    for cell in cells:
        labelled = bare_label(cell, lookups)
        facts = read_facts(cell, lookups, labelled=True)
        if labelled is not None and is_credit(labelled.labels[0]):
            field = Field(labelled.labels, labelled.wording, (labelled.value,))
            read_credit_field(field, draft, lookups, Labels())
        elif len(facts) > 0:
            take_facts(facts, draft, lookups)
        elif not _read_directors(cell, draft, lookups):
            draft.complain(cell, "The cell was not understood.", "Put a label before it, such as “Production:”.")


def _read_directors(cell: Piece, draft: Draft, lookups: Lookups) -> bool:
    """Whether a cell names people and nothing else: they are the directors when no other cell tells them."""
    names = split_people(cell, lookups)
    if len(names) == 0 or not all(is_person(name.said, lookups) for name in names) or len(draft.directors) > 0:
        return False
    draft.add_names(names, draft.directors)
    return True
