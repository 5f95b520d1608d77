"""Files in parts: they are read as one file, from anywhere."""

from itertools import pairwise
from pathlib import Path

import pytest

from filmgraph.rdf.parted import open_parted, part_of, parts_of

CONTENT = b"one two three four five"


@pytest.fixture(params=[(), (4, 8, 8)], ids=["one file", "parts, one of them empty"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file, and another one beside it whose name is longer."""
    path = tmp_path / "data.nq"
    (tmp_path / "data.nq-other").write_bytes(b"no part of it")
    if len(request.param) == 0:
        path.write_bytes(CONTENT)
        return path
    bounds = (0, *request.param, len(CONTENT))
    for number, (start, end) in enumerate(pairwise(bounds), start=1):
        part_of(path, number).write_bytes(CONTENT[start:end])
    return path


def test_the_parts_are_the_file_one_behind_the_other(path: Path) -> None:
    with open_parted(path) as file:
        assert file.read() == CONTENT
    assert b"".join(part.read_bytes() for part in parts_of(path)) == CONTENT


def test_it_is_read_from_anywhere(path: Path) -> None:
    with open_parted(path) as file:
        file.seek(6)
        assert file.read(9) == CONTENT[6:15]
        assert file.seek(-4, 2) == len(CONTENT) - 4
        assert file.read() == b"five"
        assert file.seek(2) == 2
        assert file.read(1) == b"e"


def test_what_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_parted(tmp_path / "data.nq")
