"""What a record says twice, and what it says in two ways."""

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord

PROSE = "In spring the terns come back to the bay and the film counts them with its three keepers."
PAGE = f"""Reed Song

Director: Ana Silva
Country: Malta
Language: English
Year: 2014

{PROSE}

Awards
Best Score, Reed Fest 2015

schema.org
name: Reed Song
director: Ana Silva
dateCreated: 2015
countryOfOrigin: MT
inLanguage: en
award: Best Score, Reed Fest 2015
description: {PROSE}
"""


def read(text: str) -> ProgramRecord:
    return parse_record(SourceRecord("s", "x", "x.txt", text), load_lookups())


def test_what_a_page_prints_and_embeds_is_said_once() -> None:
    result = read(PAGE)
    assert [one.value for one in result.directors] == ["Ana Silva"]
    assert [one.value for one in result.countries] == ["Malta"]
    assert [said.language.value for said in result.languages] == ["English"]
    assert [one.value for one in result.synopsis] == [PROSE]


def test_a_prize_said_twice_is_one_and_rests_on_both_its_words() -> None:
    result = read(PAGE)
    (prize,) = result.prizes
    assert [result.record.quote(at) for at in prize.at] == ["Best Score, Reed Fest 2015"] * 2


def test_two_years_both_stay_and_an_issue_says_so() -> None:
    result = read(PAGE)
    assert result.year is not None
    assert (result.year.value.first, [one.value.first for one in result.other_years]) == (2014, [2015])
    assert [issue.message for issue in result.issues] == [
        "The record states two years: 2014 and 2015. The first is shown."
    ]
