"""What looks like an entry of a list of prizes and is none: unknown labels, menus, headings, the press."""

import pytest

from filmgraph.model.program import ProgramRecord
from tests.readings import page, prizes, read, selections


def complaints(record: ProgramRecord) -> list[str]:
    return [issue.text for issue in record.issues]


@pytest.mark.parametrize(
    "line",
    ["Legal deposit: 2015", "Katalognummer: 2011", "Distributor code: 1998", "Data de estreia em sala: 06/02/2019"],
)
def test_a_label_that_nobody_knows_is_an_issue_and_no_festival(line: str) -> None:
    record = read(page(line))
    assert record.festivals == ()
    assert complaints(record) == [line]


def test_an_unknown_label_ends_the_list_above_it() -> None:
    record = read(page("Festivals\nReed Fest 2014\nBay Fest 2015\n\nTV runs: Harbour One, November 2016"))
    assert [one.event.value for one in record.festivals] == ["Reed Fest", "Bay Fest"]
    assert complaints(record) == ["TV runs: Harbour One, November 2016"]


def test_a_known_festival_before_a_colon_is_no_label() -> None:
    assert selections("Festivals\nSundance: 2015\nHot Docs: 2016") == ["Sundance|2015|", "Hot Docs|2016|"]


@pytest.mark.parametrize(
    "line",
    [
        "Home / Films / Festivals / About",
        "Festivals | Films | About | Contact",
        "Accueil | Films | Actualités | La société | Contact",
        "[ Add to my list ] [ Report an error ]",
        "Festival Beta 2024 – Programme",
        "Programm – Filmtage Weser 2021",
    ],
)
def test_menus_buttons_and_headings_of_programmes_are_page_furniture(line: str) -> None:
    record = read(page(line))
    assert (record.prizes, record.festivals, record.issues) == ((), (), ())
    assert all(passage.ignored for passage in record.passages if record.record.quote(passage.at) in line)


QUOTES = [
    '"A great film" – The Guardian 2014',
    "« Un film magnifique » Le Monde, 2015",
    '"Unforgettable." - Balkan Screen',
    '"Ein Film wie ein Grubenlicht." (Weser Bote)',
    "★★★★ The Evening Post",
    '"A patient, exact and quietly furious film" (Prairie Reader, 2019)',
]


@pytest.mark.parametrize("line", QUOTES)
@pytest.mark.parametrize("label", ["", "Awards\nReed Fest 2013: Best Score\n"])
def test_words_of_the_press_are_no_prize_and_no_festival(line: str, label: str) -> None:
    assert len(prizes(label + line)) == (1 if label else 0)
    assert selections(label + line) == []


@pytest.mark.parametrize(
    "line", ["« Traces du lac » 2012", '"Golden Reed", Bay Fest 2014', "„Weser Lichter“ (Bremen) 2015"]
)
def test_a_name_in_quotation_marks_is_no_quotation(line: str) -> None:
    assert len(prizes(f"Festivals\n{line}")) + len(selections(f"Festivals\n{line}")) == 1


def test_a_heading_that_nobody_knows_ends_the_list() -> None:
    record = read(page("Festivals\nReed Fest 2014\nBay Fest 2015\n\nTERRITORIES SOLD\nDenmark (DR), Sweden (SVT)"))
    assert [one.event.value for one in record.festivals] == ["Reed Fest", "Bay Fest"]
    assert complaints(record) == ["TERRITORIES SOLD", "Denmark (DR), Sweden (SVT)"]


def test_a_heading_over_festivals_does_not_end_the_list() -> None:
    assert "Bay Film Festival|2015|" in selections("Festivals\nReed Fest 2014\n\nAsia\nBay Film Festival 2015")
