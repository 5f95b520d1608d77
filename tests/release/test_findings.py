"""The index of a quality report: what pages ask of it, whatever is in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rdflib import SH, XSD, Literal, URIRef

from filmgraph.release.findings import Basis, FindingWriter
from filmgraph.release.findings_before import FindingsBefore
from filmgraph.release.findings_reader import FindingReader, keeps_findings
from filmgraph.release.found import Acceptance
from filmgraph.validation import Result, Severity, load_shapes
from filmgraph.validation.inputs import SHAPES, basis_of
from filmgraph.validation.located import Located, Place
from filmgraph.validation.rules import read_rules
from filmgraph.validation.waivers import Waiver

FILM = "http://example.org/film/a"
YEAR = Result(
    SHAPES + "film-year-range", URIRef(FILM), None, None, str(SH.SPARQLConstraintComponent), Severity.VIOLATION, "1850"
)
BODY = replace(
    YEAR,
    shape=SHAPES + "conferral-body",
    severity=Severity.INFO,
    message="No body.",
    path="http://example.org/p",
    value=Literal("2014", datatype=XSD.gYear),
    remedy="Say it.",
)
HERE = Place("b.txt", 3, "Year: 1850", "http://example.org/record/r1#char=0,9", "r1", "one")
EARLIER = replace(HERE, path="a.txt", record="r0")
WAIVER = Waiver(BODY.shape, FILM, "Nobody knows.", "Ada", date(2027, 1, 1))
FOUND = (
    Located(YEAR, (HERE,), about=(FILM,)),
    Located(replace(YEAR, message="1851"), about=("http://example.org/film/b",)),
    Located(replace(YEAR, message="1852"), (EARLIER, HERE), about=(FILM,)),
    Located(BODY, (HERE,), WAIVER, about=(FILM,)),
)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[FindingReader]:
    path = tmp_path / "findings.sqlite"
    with FindingWriter.create(path, read_rules(load_shapes()), Basis("basis")) as writer:
        for number, located in enumerate(FOUND):
            writer.add(located, f"http://example.org/result/{number}")
    with FindingReader(path) as opened:
        yield opened


def test_the_findings_of_a_rule_come_by_record_and_those_without_one_last(reader: FindingReader) -> None:
    assert [one.message for one in reader.of_rule(YEAR.shape)] == ["1852", "1850", "1851"]


def test_a_part_of_the_findings_of_a_rule_can_be_asked_for(reader: FindingReader) -> None:
    assert [one.message for one in reader.of_rule(YEAR.shape, start=1, most=1)] == ["1850"]


def test_a_finding_keeps_its_places_in_order_with_line_and_words(reader: FindingReader) -> None:
    first = next(reader.of_rule(YEAR.shape))
    assert [(place.path, place.line, place.words) for place in first.places] == [
        ("a.txt", 3, "Year: 1850"),
        ("b.txt", 3, "Year: 1850"),
    ]


def test_a_rule_counts_findings_records_and_what_was_accepted(reader: FindingReader) -> None:
    counts = {one.rule.short: (one.findings, one.records, one.accepted) for one in reader.rules()}
    assert counts["film-year-range"] == (3, 2, 0)
    assert counts["conferral-body"] == (0, 0, 1)
    assert counts["film-title"] == (0, 0, 0)


def test_findings_are_counted_by_source_without_those_accepted(reader: FindingReader) -> None:
    assert reader.sources() == {"one": {Severity.VIOLATION: 2}, None: {Severity.VIOLATION: 1}}


def test_a_thing_and_a_record_have_their_own_findings(reader: FindingReader) -> None:
    assert [one.message for one in reader.of_thing(FILM)] == ["1850", "1852", "No body."]
    assert [one.message for one in reader.of_record("r0")] == ["1852"]
    assert reader.of_record("r9") == []


def test_an_accepted_finding_says_by_whom_why_and_until_when(reader: FindingReader) -> None:
    (accepted,) = (one for one in reader.of_thing(FILM) if one.acceptance is not None)
    assert accepted.acceptance == Acceptance("Ada", "Nobody knows.", "2027-01-01")


def test_the_results_come_back_as_they_were_given_so_that_the_next_check_can_go_on_from_them(
    reader: FindingReader, tmp_path: Path
) -> None:
    assert len(reader.rules()) > 0
    with FindingsBefore(tmp_path / "findings.sqlite") as before:
        assert list(before.results()) == [located.result for located in FOUND]
        assert list(before.results_of({f"<{FILM}>"})) == [one.result for one in FOUND if FILM in one.about]
        assert before.basis() == Basis("basis")


def test_what_a_check_rests_on_is_another_in_another_year() -> None:
    assert basis_of(date(2026, 1, 1)) == basis_of(date(2026, 12, 31)) != basis_of(date(2027, 1, 1))


def test_a_rule_that_nobody_wrote_is_not_found(reader: FindingReader) -> None:
    assert reader.rule("no-such-rule") is None


def test_an_index_of_an_earlier_form_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "findings.sqlite"
    assert not keeps_findings(path)
    with closing(sqlite3.connect(path)) as earlier:
        earlier.execute("CREATE TABLE finding (number INTEGER PRIMARY KEY, value TEXT)")
    assert not keeps_findings(path)
    path.unlink()
    with FindingWriter.create(path, read_rules(load_shapes()), Basis("basis")):
        pass
    assert keeps_findings(path)


def test_rows_of_one_table_are_counted_as_records_each(tmp_path: Path) -> None:
    rows = (replace(HERE, path="films.csv", record=f"row{number}") for number in range(3))
    with FindingWriter.create(tmp_path / "rows.sqlite", read_rules(load_shapes()), Basis("basis")) as writer:
        for number, place in enumerate(rows):
            writer.add(Located(YEAR, (place,), about=(FILM,)), f"http://example.org/result/{number}")
    with FindingReader(tmp_path / "rows.sqlite") as reader:
        assert [one.records for one in reader.rules() if one.findings] == [3]
