"""Records that are one line."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord


def read(text: str) -> ProgramRecord:
    return parse_record(SourceRecord("s", "x", "x.txt", text), load_lookups())


@pytest.mark.parametrize(
    "text",
    [
        "Reed Song | dir. Ana Silva | 2014 | 52 min | Prod: Bay Film",
        "Reed Song | Dir: Ana Silva | 2014 | 52 min | Prod: Bay Film",
        "Reed Song | Ana Silva | 2014 | 52 min | Prod. Bay Film",
        "Reed Song (2014) | directed by Ana Silva | prod. Bay Film | 52 min",
    ],
)
def test_each_cell_behind_the_title_is_read(text: str) -> None:
    result = read(text)
    assert result.title is not None
    assert result.title.value == "Reed Song"
    assert [stated.value for stated in result.directors] == ["Ana Silva"]
    assert [stated.value for stated in result.production] == ["Bay Film"]
    assert [stated.value for stated in result.durations] == [52]


def test_a_cell_that_tells_no_role_is_an_issue() -> None:
    result = read("Reed Song | dir. Ana Silva | Malta | 2014 | 52 min | Halden Film")
    assert [stated.value for stated in result.countries] == ["Malta"]
    assert [issue.text for issue in result.issues] == ["Halden Film"]


def test_facts_alone_are_never_a_title() -> None:
    result = read("Documentary, 52', 2018, Norway\n")
    assert result.title is None
    assert any("no title" in issue.message for issue in result.issues)
    assert [stated.value for stated in result.durations] == [52]
    assert [stated.value for stated in result.countries] == ["Norway"]


def test_brackets_set_facts_apart_from_a_title_that_reads_like_one() -> None:
    result = read("Norway (2018, 52 min)\n\nYear: 2018\n")
    assert result.title is not None
    assert result.title.value == "Norway"
