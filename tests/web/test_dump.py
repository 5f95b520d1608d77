"""An RDF file as a catalogue: loaded once where it is kept, and nothing left of what could not be loaded."""

import os
from pathlib import Path

import pyoxigraph
import pytest

from filmgraph.errors import DataError
from filmgraph.release.current import CurrentRelease
from filmgraph.web.served.dump import kept_under, prepare_dump
from filmgraph.web.site.configuration import ServerSettings
from tests.releases import serving

TURTLE = "<http://e/a> <http://e/p> 'a' , 'b' .\n"


def nobody(seconds: float, written: int) -> None:
    assert seconds >= 0
    assert written >= 0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "data.ttl"
    path.write_text(TURTLE, "utf-8")
    return path


def test_what_is_kept_is_served_without_the_file(file: Path, tmp_path: Path) -> None:
    folder = prepare_dump(file, kept_under(file, tmp_path / "kept"), nobody)
    file.write_text("this is not Turtle", "utf-8")
    assert prepare_dump(file, folder, nobody) == folder
    release = CurrentRelease(folder).get()
    assert release.title == "data.ttl"
    assert release.store.ask("ASK { <http://e/a> <http://e/p> 'b' }")


def test_a_file_that_has_changed_is_loaded_anew(file: Path, tmp_path: Path) -> None:
    before = kept_under(file, tmp_path)
    assert kept_under(file, tmp_path) == before
    os.utime(file, ns=(1, 1))
    touched = kept_under(file, tmp_path)
    file.write_text(TURTLE * 2, "utf-8")
    assert len({before, touched, kept_under(file, tmp_path)}) == 3


def test_a_file_of_the_same_size_and_time_with_other_content_is_loaded_anew(file: Path, tmp_path: Path) -> None:
    before, told = kept_under(file, tmp_path), file.stat()
    while file.stat().st_ctime_ns == told.st_ctime_ns:
        file.write_text(TURTLE.replace("'b'", "'c'"), "utf-8")
        os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (told.st_size, told.st_mtime_ns)
    assert kept_under(file, tmp_path) != before


def test_another_file_in_its_place_is_loaded_anew(file: Path, tmp_path: Path) -> None:
    before, told = kept_under(file, tmp_path), file.stat()
    other = tmp_path / "other.ttl"
    other.write_text(TURTLE.replace("'b'", "'c'"), "utf-8")
    os.utime(other, ns=(told.st_atime_ns, told.st_mtime_ns))
    other.replace(file)
    assert kept_under(file, tmp_path) != before


def test_what_could_not_be_loaded_leaves_nothing(file: Path, tmp_path: Path) -> None:
    file.write_text("this is not Turtle", "utf-8")
    with pytest.raises(DataError):
        prepare_dump(file, kept_under(file, tmp_path / "kept"), nobody)
    assert list((tmp_path / "kept").iterdir()) == []


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('"01"^^xsd:integer', '"1"^^xsd:integer'),
        ('"+5"^^xsd:integer', '"5"^^xsd:integer'),
        ('"007"^^xsd:int', '"7"^^xsd:integer'),
        ('"1"^^xsd:boolean', '"true"^^xsd:boolean'),
        ('"1.50"^^xsd:decimal', '"1.5"^^xsd:decimal'),
        ('"1.0E2"^^xsd:double', '"100"^^xsd:double'),
        ('"2014-01-01T00:00:00.000+00:00"^^xsd:dateTime', '"2014-01-01T00:00:00Z"^^xsd:dateTime'),
        ('"P12M"^^xsd:duration', '"P1Y"^^xsd:duration'),
        ('"colour"@EN-gb', '"colour"@en-gb'),
        *((same, same) for same in ('"01"', '"abc"^^xsd:integer', '"99999999999999999999"^^xsd:integer', '"1"^^<o:t>')),
    ],
)
def test_literals_come_back_as_values_and_what_is_no_value_as_it_was_written(
    tmp_path: Path, written: str, told: str
) -> None:
    file = tmp_path / "literals.ttl"
    file.write_text(f"@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . <o:s> <o:p> {written} .", "utf-8")
    with serving(prepare_dump(file, tmp_path / "loaded", nobody), ServerSettings(pages=False)) as app:
        query = {"query": "SELECT ?o { ?s ?p ?o }", "format": "tsv"}
        answer = app.test_client().get("/sparql", query_string=query).text.splitlines()[1]
    assert turtle(answer) == turtle(told)


def turtle(term: str) -> list[pyoxigraph.Triple]:
    """The statement whose object is written so, as a parser that keeps the writing reads it."""
    text = f"@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . <o:s> <o:p> {term} ."
    return [quad.triple for quad in pyoxigraph.parse(text, pyoxigraph.RdfFormat.TURTLE)]
