import pickle
import tomllib
from pathlib import Path

import pytest

from filmgraph.model.program import Identifier, ProgramRecord, Stated, YearRange
from filmgraph.parsing.tables.figures import read_last_year, read_minutes, read_number, read_year
from filmgraph.parsing.tables.row import parse_row
from filmgraph.source import Cell, CellText, SourceRecord
from filmgraph.source.table_declaration import TableDeclaration
from filmgraph.source.table_settings import read_declaration

EXAMPLE = Path(__file__).parents[2] / "examples" / "tables" / "filmgraph.toml"


def declaration(source: str) -> TableDeclaration:
    sources = tomllib.loads(EXAMPLE.read_text())["source"]
    return read_declaration(next(one["table"] for one in sources if one["id"] == source), where="example")


def row(source: str, **cells: str) -> ProgramRecord:
    declared = declaration(source)
    headers = list(declared.columns)
    texts = tuple(
        CellText(header, Cell(7, headers.index(header) + 1), text) for header, text in cells.items() if text != ""
    )
    return parse_row(SourceRecord(source, "row", "t.csv", "", cells=texts), declared)


def oscar(**cells: str) -> ProgramRecord:
    known = {
        "Ceremony": "26",
        "Year": "1953",
        "CanonicalCategory": "WRITING (Original Story)",
        "Category": "WRITING (Motion Picture Story)",
        "Film": "Roman Holiday",
        "FilmId": "tt0046250",
        "Nominees": "Ian McLellan Hunter|Dalton Trumbo",
        "NomineeIds": "?|nm0874308",
        "Class": "Writing",
    }
    return row("oscars", **(known | cells))


def test_an_oscar_row_is_a_prize_with_ceremony_categories_and_joint_recipients() -> None:
    (prize,) = oscar(Winner="True").prizes
    assert prize.award is not None
    assert prize.event is not None
    assert (prize.award.value, prize.event.value) == ("Academy Award", "Academy Awards")
    assert prize.category is not None
    assert prize.canonical_category is not None
    assert prize.category.value == "WRITING (Motion Picture Story)"
    assert prize.canonical_category.value == "WRITING (Original Story)"
    assert prize.edition_number is not None
    assert prize.edition_number.value == 26
    assert [recipient.name.value for recipient in prize.recipients] == ["Ian McLellan Hunter", "Dalton Trumbo"]
    assert [len(recipient.identifiers) for recipient in prize.recipients] == [0, 1]
    assert prize.recipients[1].identifiers[0].value.value == "nm0874308"
    assert (prize.honours, prize.recipients[0].role, prize.outcome) == ("people", "writer", "won")


def test_a_prize_for_one_film_describes_that_film() -> None:
    record = oscar()
    assert record.title is not None
    assert record.title.value == "Roman Holiday"
    assert [identifier.value.value for identifier in record.identifiers] == ["tt0046250"]
    assert record.prizes[0].works == ()


def test_a_prize_for_several_films_describes_none_and_names_them_with_their_identifiers() -> None:
    record = oscar(Film="The Noose|The Patent Leather Kid", FilmId="tt0019217|tt0018253")
    assert record.title is None
    works = record.prizes[0].works
    assert [(work.title.value, work.identifiers[0].value.value) for work in works] == [
        ("The Noose", "tt0019217"),
        ("The Patent Leather Kid", "tt0018253"),
    ]


def test_a_nomination_is_what_no_word_calls_won() -> None:
    prize = oscar().prizes[0]
    assert (prize.outcome, prize.outcome_words) == ("nominated", None)


def test_a_company_among_the_nominees_is_an_organization() -> None:
    recipients = oscar(Nominees="Ann Lee|Pixar", NomineeIds="nm1|co2").prizes[0].recipients
    assert [(one.agent, one.role) for one in recipients] == [("person", "writer"), ("organization", None)]


@pytest.mark.parametrize(("names", "ids"), [("Ann Bee|Cee Dee", "nm1"), ("Ann Bee", "nm1|nm2")])
def test_identifiers_of_another_number_than_the_names_are_an_issue_and_belong_to_nobody(names: str, ids: str) -> None:
    record = oscar(Nominees=names, NomineeIds=ids)
    (issue,) = record.issues
    assert (issue.line, issue.header) == (7, "NomineeIds")
    assert [one.identifiers for one in record.prizes[0].recipients] == [()] * len(names.split("|"))


def test_an_identifier_beside_no_name_is_an_issue_with_row_and_column() -> None:
    issues = oscar(Nominees="Ann Lee|", NomineeIds="nm1|nm2").issues
    assert [(issue.line, issue.text) for issue in issues] == [(7, "nm1|nm2")]
    assert issues[0].column is not None


def test_an_outcome_that_is_not_understood_is_an_issue_and_none_is_invented() -> None:
    record = oscar(Winner="maybe")
    assert [(issue.line, issue.header) for issue in record.issues] == [(7, "Winner"), (7, "Category")]
    assert record.issues[0].message == "“maybe” does not fit the column “Winner”."
    assert record.prizes == ()


def test_a_prize_that_honours_no_film_and_nobody_is_an_issue() -> None:
    record = oscar(Film="", FilmId="", Nominees="", NomineeIds="", Citation="To all who built film laboratories.")
    (issue,) = record.issues
    assert (issue.line, issue.header) == (7, "Category")
    assert "names no film" in issue.message


PRIZES = {
    "film": {"field": "title"},
    "festival": {"field": "prize event"},
    "result": {"field": "prize outcome", "lookup": {"won": "won", "-": ""}},
    "prize": {"field": "prize category"},
}


def prize_row(**cells: str) -> ProgramRecord:
    headers = list(PRIZES)
    texts = tuple(CellText(name, Cell(7, headers.index(name) + 1), text) for name, text in cells.items())
    declared = read_declaration({"columns": PRIZES}, where="test")
    return parse_row(SourceRecord("shelf", "row", "t.csv", "", cells=texts), declared)


def test_a_prize_without_award_and_category_is_that_of_its_event_and_without_an_event_an_issue() -> None:
    (prize,) = prize_row(film="Home", festival="Reed Fest", result="won").prizes
    assert (prize.text, prize.award, prize.outcome) == ("Reed Fest", None, "won")
    record = prize_row(film="Home", result="won")
    assert record.prizes == ()
    assert [(issue.line, issue.header) for issue in record.issues] == [(7, "result")]


@pytest.mark.parametrize("cells", [{}, {"result": "-"}])
def test_a_prize_of_which_nobody_says_how_it_ended_is_an_issue_and_no_nomination(cells: dict[str, str]) -> None:
    record = prize_row(film="Home", festival="Reed Fest", prize="Best Film", **cells)
    assert record.prizes == ()
    assert [(issue.line, issue.header) for issue in record.issues] == [(7, "prize")]


def test_a_nominee_with_an_identifier_is_somebody_however_worded_and_one_without_is_an_issue() -> None:
    record = oscar(Nominees="in collaboration with Ann Lee|and", NomineeIds="nm0874308|?")
    assert [one.name.value for one in record.prizes[0].recipients] == ["in collaboration with Ann Lee"]
    assert [issue.header for issue in record.issues] == ["Nominees"]


def test_a_cannes_row_is_a_film_selected_at_the_festival() -> None:
    record = row(
        "cannes",
        year="1963",
        title="The Cassandra Cat",
        original_title="Az prijde kocour",
        director="Vojtech Jasný, Ann Lee",
        countries_of_origin="CS",
        run_time="1h 44m",
        imdb_url="https://www.imdb.com/title/tt0056844/",
    )
    assert [director.value for director in record.directors] == ["Vojtech Jasný", "Ann Lee"]
    assert record.identifiers == (
        Identifier("imdb", Stated("tt0056844", "https://www.imdb.com/title/tt0056844/", Cell(7, 8))),
    )
    (selection,) = record.festivals
    assert (selection.event.value, selection.event.text) == ("Festival de Cannes", "The Cassandra Cat")
    assert selection.year is not None
    assert selection.year.value == 1963
    assert record.durations[0].value == 104
    assert record.other_titles[0].type == "original"


def test_every_value_rests_on_words_of_its_cell() -> None:
    record = oscar(Winner="True", Citation="To them.")
    prize = record.prizes[0]
    stated = [record.title, prize.award, prize.event, prize.category, prize.year, prize.edition_number, prize.rationale]
    stated.extend(recipient.name for recipient in prize.recipients)
    for one in stated:
        assert one is not None
        assert one.text in record.record.quote(one.at)


def test_a_row_can_be_read_in_another_process() -> None:
    declared = declaration("oscars")
    assert pickle.loads(pickle.dumps((oscar(), declared))) == (oscar(), declared)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1927", YearRange(1927)),
        ("1927/28", YearRange(1927, "1927/1928")),
        ("1999-2001", YearRange(1999, "1999/2001")),
        ("1928/27", None),
        ("2013.0", YearRange(2013)),
        ("1956-01-01", YearRange(1956)),
        ("1956-01-01 00:00:00", YearRange(1956)),
        ("31.1.1956", YearRange(1956)),
        ("1956-13-01", None),
        ("[1971]", YearRange(1971)),
        ("c. 1927", YearRange(1927, "1927~")),
        ("[ca. 1963]", YearRange(1963, "1963~")),
        ("1963?", YearRange(1963, "1963?")),
        ("um 1963?", YearRange(1963, "1963%")),
        ("1963~", YearRange(1963, "1963~")),
        ("1963%", YearRange(1963, "1963%")),
        ("198X", YearRange(1980, "198X")),
        ("[198-]", YearRange(1980, "198X")),
        ("[198-?]", YearRange(1980, "198X?")),
        ("198?", YearRange(1980, "198X")),
        ("19XX", YearRange(1900, "19XX")),
        ("ca. 198X", YearRange(1980, "198X~")),
        ("1980s", YearRange(1980, "198X")),
        ("1980er", YearRange(1980, "198X")),
        ("1900s", None),
        ("1963/..", YearRange(1963, "1963/..")),
        ("1963-05", YearRange(1963)),
        ("before 1963", None),
        ("19.63", None),
        ("", None),
    ],
)
def test_years_are_read_with_their_range(text: str, year: YearRange | None) -> None:
    assert read_year(text) == year


def test_a_prize_for_two_years_was_given_in_the_later_one() -> None:
    assert (read_last_year("1927/28"), read_last_year("1953"), read_last_year("?")) == (1928, 1953, None)
    assert read_last_year("ca. 1953") == 1953
    assert (read_last_year("195X"), read_last_year("1953/..")) == (None, None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("26", 26), ("26.0", 26), ("66th", 66), ("65.", 65), ("1st", 1), ("26e", 26), ("26ème", 26), ("26ª", 26),
        ("LXXII", 72), ("XIV.", 14), ("IIII", None), ("lxxii", None), ("26.5", None), ("", None), ("Vth", None),
    ],
)  # fmt: skip
def test_numbers_are_read_as_ordinals_too(text: str, number: int | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h 30m", 90),
        ("2h", 120),
        ("95m", 95),
        ("90", 90),
        ("90 min", 90),
        ("90 mins.", 90),
        ("01:30:00", 90),
        ("1:29:40", 90),
        ("00:58:30", 59),
        ("75.5", 76),
        ("75.4 min", 75),
        ("90.0", 90),
        ("1:30", None),
        ("long", None),
        ("", None),
    ],
)
def test_running_times_are_read_in_minutes(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes
