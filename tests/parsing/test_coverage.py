"""What of a record was read, and what was not."""

from filmgraph.lookups import load_lookups
from filmgraph.parsing import parse_record
from filmgraph.parsing.coverage import LeftOut, covered_share, left_out
from filmgraph.source import SourceRecord

TEXT = "Reed Song\n\nYear: 2014\n\nitem 3 of 7\nColour of sails: red\n"


def test_each_line_that_gave_nothing_is_named_with_its_reason_or_as_not_understood() -> None:
    read = parse_record(SourceRecord("s", "x", "x.txt", TEXT), load_lookups())
    assert left_out(read) == (
        LeftOut(5, "item 3 of 7", "page furniture"),
        LeftOut(6, "Colour of sails: red", None),
    )
    assert covered_share(read) < 1


def test_a_record_that_was_read_whole_leaves_nothing_out() -> None:
    read = parse_record(SourceRecord("s", "x", "x.txt", "Reed Song\n\nYear: 2014\n"), load_lookups())
    assert (left_out(read), covered_share(read)) == ((), 1.0)
