"""Prizes that rows of tables tell of, as claims."""

from filmgraph.lookups import load_lookups
from filmgraph.mapping import map_record
from filmgraph.model.claim import Claim, Kind, Origin, Text
from filmgraph.model.properties import Property
from filmgraph.parsing.tables.row import parse_row
from filmgraph.source import Cell, CellText, SourceRecord
from filmgraph.source.table_settings import read_declaration

COLUMNS = {
    "film": {"field": "title"},
    "festival": {"field": "prize event"},
    "prize": {"field": "prize award"},
    "result": {"field": "prize outcome"},
}


def names_of_award(prize: str) -> list[Claim]:
    texts = {"film": "Home", "festival": "Berlinale", "prize": prize, "result": "won"}
    cells = tuple(CellText(name, Cell(2, at), text) for at, (name, text) in enumerate(texts.items(), start=1))
    row = SourceRecord("prizes", "1", "t.csv", "", cells=cells)
    mapped = map_record(parse_row(row, read_declaration({"columns": COLUMNS}, where="test")), load_lookups())
    return [one for one in mapped.claims if one.subject.kind is Kind.AWARD and one.property is Property.NAME]


def test_a_prize_has_its_words_and_those_that_a_lookup_file_keeps_for_it() -> None:
    stated, kept = names_of_award("Goldener Bär")
    assert (stated.value, stated.origin) == (Text("Goldener Bär"), Origin.RECORD)
    assert (kept.value, kept.origin) == (Text("Golden Bear"), Origin.LOOKUP)
    assert kept.evidence == stated.evidence


def test_a_prize_that_no_lookup_file_has_keeps_its_words_alone() -> None:
    assert [one.value for one in names_of_award("Reed Prize")] == [Text("Reed Prize")]
