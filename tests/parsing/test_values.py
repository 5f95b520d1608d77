"""Single values: running times, years, names, countries, languages."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.parsing.credits.company_lists import split_companies
from filmgraph.parsing.credits.people_lists import split_people
from filmgraph.parsing.facts.durations import parse_durations
from filmgraph.parsing.facts.places import split_countries
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.facts.years import parse_year
from filmgraph.parsing.json import to_json
from filmgraph.parsing.text.piece import Piece
from tests.readings import prizes, read

DURATIONS = {
    "52 & 88 mins": [52, 88], "1h16′ (76′)": [76], "01:14:00": [74], "2 x 52'": [52], "73' and 52'": [73, 52], "1 hour": [60],
    "90 / 60 / 52 minutes": [90, 60, 52], "1 hour 16 minutes 7 seconds": [76], "72": [72], "82mn": [82], "1h30": [90],
    "90'30''": [90], "ca. 88 Minuten": [88], "1:30": [90], "PT1H32M": [92], "52 min / 79 min": [52, 79], "n/a": [],
    "1,5 Stunden": [90], "1.5 hours": [90], "1½ h": [90], "2 ½ heures": [150], "0,75 Std.": [45], "1h35 & 52'": [95, 52], "52' / 1h35": [52, 95],
    "58:45": [58], "01:14": [74], "1:12:30": [72], "1h30 / 52 / 26 min": [90, 52, 26], "650 m, 24'": [24], "2450 m, 35 mm, 90 min": [90],
    "340 m": [], "68 m": [68], "16mm, 260 m, 23 min": [23], "2 hours 5": [125],
}  # fmt: skip
COMPANIES = {
    "CAT & Cie": ["CAT & Cie"], "Byrne Productions & Open Lens Pictures": ["Byrne Productions", "Open Lens Pictures"],
    "Luna Films, Inc., Sol TV": ["Luna Films, Inc.", "Sol TV"], "Cat&Docs": ["Cat&Docs"],
    "La Bande des Quais – North Star Films": ["La Bande des Quais", "North Star Films"],
    "Prisma (Argentina), Cactus Films (España)": ["Prisma", "Cactus Films"],
    "Reed Film S.r.l. con Sol Cinema, in collaborazione con Luna TV": ["Reed Film S.r.l.", "Sol Cinema", "Luna TV"],
    "Cine con Alma": ["Cine con Alma"], "Film with Heart Productions": ["Film with Heart Productions"],
    "Rundfunk und Fernsehen Bern RFB": ["Rundfunk und Fernsehen Bern RFB"], "Reed Film & Television": ["Reed Film & Television"],
    "Maíz Cine, S.A. de C.V., Luna Films": ["Maíz Cine, S.A. de C.V.", "Luna Films"],
}  # fmt: skip
PEOPLE = {
    "Ana Silva & João Melo": ["Ana Silva", "João Melo"], "Ana Silva, Karl Weiss und Eva Lind": ["Ana Silva", "Karl Weiss", "Eva Lind"],
    "Marc Duval (Presse Nord), Irène Chabot ( Radio Sud)": ["Marc Duval", "Irène Chabot"],
    "Serge Maes – Luna Films, Belgium; Frank Astier – The Mill, France": ["Serge Maes", "Frank Astier"],
    "Olli Salo FSC": ["Olli Salo"],
}  # fmt: skip
COUNTRIES = {
    "Israel / Belgium / France": 3, "France 🇫🇷": 1, "Palestine, State of": 1, "Bosnia and Herzegovina, Serbia": 2,
    "Deutschland und Österreich": 2, "Belgium-France": 2, "D/CH": 2, "Atlantis": 0,
}  # fmt: skip
FACT_LINES = {
    "Documentaire, 79', 2023, France": ["genre", "duration", "year", "country"],
    "Italy / Malta 2013, 60 min, Maltese, English subtitles": ["country", "country", "year", "duration", "language", "language"],
    "Docs Ireland, Belfast, UK 2014": [], "A film about two brothers.": [],
}  # fmt: skip


@pytest.mark.parametrize(("words", "minutes"), DURATIONS.items())
def test_running_times(words: str, minutes: list[int]) -> None:
    assert [stated.value for stated in parse_durations(Piece(words, 0), labelled=True)] == minutes


@pytest.mark.parametrize(("words", "names"), COMPANIES.items())
def test_lists_of_companies(words: str, names: list[str]) -> None:
    assert [piece.text for piece in split_companies(Piece(words, 0), load_lookups())] == names


@pytest.mark.parametrize(("words", "names"), PEOPLE.items())
def test_lists_of_people(words: str, names: list[str]) -> None:
    assert [piece.text for piece in split_people(Piece(words, 0), load_lookups())] == names


@pytest.mark.parametrize(("words", "count"), COUNTRIES.items())
def test_lists_of_countries(words: str, count: int) -> None:
    assert len(split_countries(Piece(words, 0), load_lookups())) == count


@pytest.mark.parametrize(("words", "kinds"), FACT_LINES.items())
def test_lines_of_facts(words: str, kinds: list[str]) -> None:
    assert [fact.kind for fact in read_facts(Piece(words, 0), load_lookups())] == kinds


def test_a_range_of_years_keeps_both() -> None:
    year = parse_year(Piece("2013–2015", 0))
    assert year is not None
    assert (year.value.first, year.value.edtf) == (2013, "2013/2015")


def test_minutes_and_seconds_may_be_parted_by_a_point() -> None:
    assert [stated.value for stated in read("Salt Road\nRunning time: 11.20 mins\n").durations] == [11]
    assert [stated.value for stated in read("Salt Road\nRunning time: 88.00 min.\n").durations] == [88]


@pytest.mark.parametrize("line", ["Salt Road / 1968", "4683412  Salt Road (1968)", "Salt Road, 1968"])
def test_a_title_is_without_the_number_of_its_record_and_its_year(line: str) -> None:
    made = read(f"{line}\nDirector: Ana Silva\n")
    assert made.title is not None
    assert made.title.value == "Salt Road"
    assert made.year is not None
    assert made.year.value.first == 1968


def test_sentences_of_one_entry_are_one_prize() -> None:
    lines = (
        "PREMIOS\nMejor documental. Festival de Cine de Ría. Colombia, 2014.\nPremio Sol. Festival Verde. Chile, 2015."
    )
    assert prizes(lines) == [
        "Mejor documental|Festival de Cine de Ría|2014|Colombia|won",
        "Premio Sol|Festival Verde|2015|Chile|won",
    ]


def test_the_role_of_a_label_in_two_languages_is_given_once() -> None:
    made = read(
        "Salt Road\nRegia / Director: Ana Silva\nFotografia / Photography: Mia Lind\nKamera/Schnitt: Jon Urres\n"
    )
    assert to_json(made)["other_credits"] == [
        {"role": "Fotografia", "name": "Mia Lind"},
        {"role": "Kamera", "name": "Jon Urres"},
        {"role": "Schnitt", "name": "Jon Urres"},
    ]
