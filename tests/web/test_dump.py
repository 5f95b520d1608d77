"""An RDF file as a catalogue: loaded once where it is kept, and nothing left of what could not be loaded."""

import os
from pathlib import Path

import pytest

from filmgraph.errors import DataError
from filmgraph.release.current import CurrentRelease
from filmgraph.web.dump import kept_under, prepare_dump

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


def test_what_could_not_be_loaded_leaves_nothing(file: Path, tmp_path: Path) -> None:
    file.write_text("this is not Turtle", "utf-8")
    with pytest.raises(DataError):
        prepare_dump(file, kept_under(file, tmp_path / "kept"), nobody)
    assert list((tmp_path / "kept").iterdir()) == []
