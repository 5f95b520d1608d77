"""Texts that no one wrote as a record: nothing is raised, every span quotes its words, and time stays linear."""

# ruff: noqa: E501 - the texts stand as pages print them

import cProfile
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.parsing.json import to_json
from filmgraph.source import SourceRecord
from filmgraph.source.decoding import decode

PIECES = (
    "Year: ", "2014", "52 & 70 mins", "Director", ": ", "\n", "\n\n", "  • ", "Awards: ", "Best Film", " at ", "Reed Fest 2014", " (Italy)",
    "; ", ", ", " – ", "(", ")", "[", "]", "“", "”", "Ana Silva", " & ", "CAT & Cie", "Related Programs", "More info", "🇫🇷", "\u200f", "שלום",
    "Nominated for ", "Festivals:", "in the valley of ", "D/CH", " | ", "'", "’", "1h16′", "<b>", "Prix", "Özgür", "\t", "The river was low. ",
)  # fmt: skip
BIG = {
    "one long line": "a" * 5_000_000, "brackets": "(" * 100_000, "brackets on lines": "(\n" * 100_000, "commas": "Best Film, " * 1_700,
    "prizes": "Best Film at Reed Fest 2014 (Italy); " * 500, "prose": "The farmer Ana Silva said the river was low. " * 400,
    "labels": "Year: 2014\n" * 5_000, "capitals": "Reed " * 3_900, "minutes": "52 & " * 3_900, "quotes": '"' * 19_000,
    "lengths": "Duration: " + "52 & 88 x " * 1_900 + "moons", "lengths and units": "Duration: " + "52' & " * 1_900 + "moons",
    "hours": "Duration: " + "1 h 2 and " * 1_900 + "moons",
    "different labels": "\n".join(f"Label{number}: value {number}" for number in range(30_000)),
    "different credits": "\n".join(f"Editor: Anna{number} Bell" for number in range(30_000)),
    "different prizes": "Awards\n" + "\n".join(f"Audience Award at Reed{number} 2014 and Best Film" for number in range(30_000)),
}  # fmt: skip


def parse(text: str) -> ProgramRecord:
    return parse_record(SourceRecord("s", "junk", "junk.txt", text), load_lookups())


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_structured_junk_is_read_without_an_exception_and_spans_hold(text: str) -> None:
    text = decode(text.encode("utf-8", errors="ignore"), "junk.txt").text
    read = parse(text)
    to_json(read)
    stated = [*read.directors, *read.production, *read.countries, *read.durations, *read.synopsis, *read.versions]
    stated += [part for prize in read.prizes for part in (prize.award, prize.event, prize.year, prize.place) if part]
    assert all(read.record.quote(one.at) == one.text for one in stated)
    assert all(passage.at.end <= len(text) for passage in read.passages)


def test_a_name_in_brackets_over_sentences_with_prizes_leaves_them_their_words() -> None:
    read = parse(
        "The Salt Road\n\n(The Quiet Bay)\nGran Premio en Roble Fest 2013. Finalista en los Premios Olmo 2014."
    )
    assert [prize.award.text for prize in read.prizes if prize.award is not None] == ["Gran Premio"]


@pytest.mark.parametrize("name", BIG)
def test_a_huge_text_ends_within_seconds(name: str) -> None:
    begin = time.process_time()
    parse(BIG[name])
    assert time.process_time() - begin < 10


def test_a_line_that_no_person_wrote_is_an_issue_with_its_number() -> None:
    issues = parse("The Quiet Bay\n" + "a" * 30_000 + "\nYear: 2014\n").issues
    assert [(issue.line, "30,000 characters" in issue.message) for issue in issues] == [(2, True)]


def test_more_lines_than_a_record_can_have_are_one_issue_with_the_number_of_the_first() -> None:
    read = parse("The Quiet Bay\n" + "Reed: Anna Bell\n" * 4_000 + "Year: 2014\n")
    assert read.year is None
    assert [issue.line for issue in read.issues if "were not read" in issue.message] == [2_001]


def test_a_name_is_credited_once_in_a_role_of_many() -> None:
    read = parse("The Quiet Bay\n\n" + "Editor: Anna Bell\nEditor: Tom Hill\nSound: Anna Bell\n" * 3)
    assert [(one.concept, one.name.value) for one in read.other_credits] == [
        ("editor", "Anna Bell"),
        ("editor", "Tom Hill"),
        ("sound", "Anna Bell"),
    ]


LONG_LISTS = {
    "bullets": ("Awards\n", "• Best Score, Reed Fest 2014\n"),
    "lines": ("Awards\n", "Best Score, Reed Fest 2014\n"),
    "lines without a label": ("", "Best Score, Reed Fest 2014\n"),
    "prizes under one event": ("Awards\nReed Fest 2014\n", "Best Score\n"),
    "labels that nobody knows": ("Festivals\n", "Nordlys: Abc\n"),
}


@pytest.mark.parametrize(("head", "line"), LONG_LISTS.values(), ids=LONG_LISTS)
def test_work_grows_with_the_length_of_a_list(head: str, line: str) -> None:
    """Calls of functions are counted, not seconds: four times the lines make less than five times the calls."""

    def calls(count: int) -> int:
        profile = cProfile.Profile()
        profile.runcall(parse, f"Reed Song\n\nDirector: Ana Silva\n\n{head}{line * count}")
        return sum(entry.callcount for entry in profile.getstats())

    calls(10)
    assert calls(1600) < 5 * calls(400)
