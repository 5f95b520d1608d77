"""Lists of festivals under a word of showings, who gave money, and who produced with whom."""

import pytest

from tests.readings import page, prizes, read, selections


@pytest.mark.parametrize("gap", ["", "\n"])
def test_festivals_with_their_years_under_screenings_are_selections(gap: str) -> None:
    text = f"Screenings\n{gap}Reed Film Festival 2019\nBay Fest 2020\nWeser Film Festival 2020 (nominated)"
    assert selections(text) == ["Reed Film Festival|2019|", "Bay Fest|2020|"]
    assert prizes(text) == ["|Weser Film Festival|2020||nominated"]
    assert read(page(text)).issues == ()


@pytest.mark.parametrize(
    "lines",
    ["12 March 2019, 19:00, Odeon\n14 March 2019, 21:00, Rex", "Sat 12/3, Reed Fest 2019", "Cinema Rex, hall 2"],
)
def test_days_and_cinemas_under_screenings_are_left_out(lines: str) -> None:
    assert (selections(f"Screenings\n{lines}"), prizes(f"Screenings\n{lines}")) == ([], [])


@pytest.mark.parametrize(
    "line",
    [
        "Avec le soutien du Fonds du Nord",
        "Avec le soutien de la Région Est",
        "With the support of the Northern Film Fund",
        "Gefördert von der Filmstiftung Nord",
        "Con il sostegno della Fondazione Est",
        "Com o apoio da Fundação Leste",
        "Con el apoyo del Fondo Norte",
    ],
)
def test_a_line_about_support_is_left_out_for_that_reason(line: str) -> None:
    record = read(page(f"Production: Sol Films\n{line}"))
    assert [name.value for name in record.production] == ["Sol Films"]
    assert record.issues == ()


@pytest.mark.parametrize(
    ("line", "companies"),
    [
        ("Prodotto da Luna Film con Reed Cinema", ["Luna Film", "Reed Cinema"]),
        ("Production : Luna Films avec Reed Télévision", ["Luna Films", "Reed Télévision"]),
        ("Production company: Dancing with Films", ["Dancing with Films"]),
    ],
)
def test_with_joins_what_are_two_companies_by_their_words(line: str, companies: list[str]) -> None:
    assert [name.value for name in read(page(line)).production] == companies
