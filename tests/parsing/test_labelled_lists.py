"""What stands under a label of prizes or festivals is read as a list, or is an issue: whatever its signs and words."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from filmgraph.model.program import ProgramRecord
from tests.readings import page, prizes, read, selections


def complaints(record: ProgramRecord) -> list[str]:
    return [issue.text for issue in record.issues]


SENTENCES = {
    "Awards: Weser Award 2018 (Norway); Special mention for courage at Reed Fest 2019.": [
        "Weser Award||2018|Norway|won",
        "Special mention for courage|Reed Fest|2019||special mention",
    ],
    "Awards: Best Score, Reed Fest 2014. Commendation of the youth jury at the festival of Arlon 2015.": [
        "Best Score|Reed Fest|2014||won",
        "Commendation of the youth jury|festival of Arlon|2015||special mention",
    ],
    "Winner of the press prize at the student film festival of Tartu 2016 (Estonia).": [
        "press prize|student film festival of Tartu|2016|Estonia|won"
    ],
}


@pytest.mark.parametrize(("line", "expected"), SENTENCES.items())
def test_a_list_that_ends_like_a_sentence_is_no_synopsis(line: str, expected: list[str]) -> None:
    record = read(page(line))
    assert prizes(line) == expected
    assert (record.synopsis, record.issues) == ((), ())


def test_words_beside_a_list_are_an_issue_and_no_synopsis() -> None:
    line = "Festivals: Reed Fest 2014; Bay Fest 2015; both in Norway. More to come."
    record = read(page(line))
    assert selections(line) == ["Reed Fest|2014|", "Bay Fest|2015|"]
    assert record.synopsis == ()
    assert complaints(record) == ["both in Norway", "More to come"]


@pytest.mark.parametrize(
    "line",
    [
        "Awards: It travelled far and made many friends wherever people still go out at night.",
        "Awards: " + 90 * "(",
        "Festivals: " + 30 * ";,–",
        "Awards: 3 prizes and 12 selections",
    ],
)
def test_a_label_of_prizes_with_none_behind_it_is_an_issue(line: str) -> None:
    record = read(page(line))
    assert (record.prizes, record.festivals, record.synopsis) == ((), (), ())
    assert len(record.issues) == 1


def test_a_dash_behind_a_label_of_prizes_says_that_there_is_none() -> None:
    assert read(page("Awards: –")).issues == ()


SIGNS = {
    "Festivals : Festival de Laon 2014 (France) et Festival « Terres en vue » 2015": [
        "Festival de Laon|2014|France",
        "Festival « Terres en vue »|2015|",
    ],
    "Festivals: Reed Fest, 12 March 2014 (Norway)": ["Reed Fest|2014|Norway"],
    "Cinema Ría 2014 (Spain), Reed Fest 2015 (Norway)": ["Cinema Ría|2014|Spain", "Reed Fest|2015|Norway"],
    "Kino Lipa 2014 (Serbia); Bay Fest 2015": ["Kino Lipa|2014|Serbia", "Bay Fest|2015|"],
}


@pytest.mark.parametrize(("line", "expected"), SIGNS.items())
def test_festivals_are_read_whatever_else_their_signs_and_words_may_mean(line: str, expected: list[str]) -> None:
    assert selections(f"• Year: 2014\n• {line}") == expected


STARRED = {
    "★ Best Score, Reed Fest 2014 ★ Press Award, Bay Fest 2015": ["Best Score|Reed Fest|2014||won", "Press Award|Bay Fest|2015||won"],
    "🏆 Best Score, Reed Fest 2014": ["Best Score|Reed Fest|2014||won"],
    "🏆 2014 Best Score, Reed Fest\n🏅 2015 Press Award, Bay Fest": ["Best Score|Reed Fest|2014||won", "Press Award|Bay Fest|2015||won"],
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), STARRED.items())
def test_stars_and_cups_part_prizes_like_bullets(lines: str, expected: list[str]) -> None:
    assert prizes(lines) == expected
    assert prizes(f"Awards:\n{lines}") == expected


def test_a_count_with_its_prizes_behind_it_heads_them() -> None:
    expected = ["Best Score|Reed Fest|2014||won", "Best Sound|Reed Fest|2014||won"]
    assert prizes("2 awards at Reed Fest 2014: Best Score, Best Sound") == expected
    assert prizes("Awards: 2 awards at Reed Fest 2014: Best Score & Best Sound") == expected


@pytest.mark.parametrize("line", ["Winner of three prizes at Reed Fest 2014", "Awards: Several awards at Reed Fest"])
def test_a_count_in_words_is_the_name_of_no_prize(line: str) -> None:
    assert not any(prize.startswith(("three", "Several")) for prize in prizes(line))
