"""Who made a film, when, and how long it is, as pages without labels say it: in lines and in sentences."""

import pytest

from filmgraph.model.program import ProgramRecord
from tests.readings import read

Making = tuple[list[str], int | None, list[int]]

LINES = {
    "A documentary by Jane Roe and Mia Lind, UK 2011, 52 min": (["Jane Roe", "Mia Lind"], 2011, [52]),
    "Short film by Jane Roe, Norway, 2011, 12 min": (["Jane Roe"], 2011, [12]),
    "Un documentaire de Rosa Oriol, France, 2011, 52 min": (["Rosa Oriol"], 2011, [52]),
    "Kurzspielfilm von Timo Overbeck, Deutschland 2011": (["Timo Overbeck"], 2011, []),
    "Documental de Ana Roca. España, 2015. 48 min.": (["Ana Roca"], 2015, [48]),
    "Uma curta-metragem de Rui Mendes, Portugal 2015, 14 min": (["Rui Mendes"], 2015, [14]),
    "Un documentario di Debora Parodi-Lerca. Italia 2015, 48 minuti": (["Debora Parodi-Lerca"], 2015, [48]),
}

SENTENCES = {
    "Salt Road is a 52-minute documentary directed by Jane Roe in 2019.": (["Jane Roe"], 2019, [52]),
    "The film is a 2019 Norwegian documentary by Jane Roe and Mia Lind about salt.": (
        ["Jane Roe", "Mia Lind"],
        2019,
        [],
    ),
    "C’est un documentaire de 64 minutes, réalisé en 2020 par Rosa Oriol.": (["Rosa Oriol"], 2020, [64]),
    "Das ist ein Dokumentarfilm von Timo Overbeck (2018), der an der Weser gedreht wurde.": (
        ["Timo Overbeck"],
        2018,
        [],
    ),
    "Es un documental de 70 minutos dirigido por Ana Roca en 2015.": (["Ana Roca"], 2015, [70]),
    "O filme é uma curta-metragem de 14 minutos realizada em 2016 por Rui Mendes.": (["Rui Mendes"], 2016, [14]),
    "È un documentario di 48 minuti diretto da Debora Parodi nel 2015.": (["Debora Parodi"], 2015, [48]),
}

OF_OTHERS = [
    "Salt Road tells of the 1989 strike, when a documentary on salt was forbidden.",
    "Her first film, a documentary of 40 minutes directed by Mia Lind in 2009, was lost.",
]


@pytest.mark.parametrize("title", ["Salt Road", "Quiet Market"])
@pytest.mark.parametrize(("line", "said"), LINES.items())
def test_a_line_says_what_the_film_is_and_who_made_it(title: str, line: str, said: Making) -> None:
    assert _making(read(f"{title}\n{line}\n")) == said


@pytest.mark.parametrize(("sentence", "said"), SENTENCES.items())
def test_a_sentence_says_what_the_film_is(sentence: str, said: Making) -> None:
    made = read(f"Salt Road\n\n{sentence}\n")
    assert _making(made) == said
    assert [mention.name.value for mention in made.people_mentioned] == []


@pytest.mark.parametrize("sentence", OF_OTHERS)
def test_a_sentence_about_something_else_says_nothing_of_the_making(sentence: str) -> None:
    made = read(f"Salt Road\n\nIn the port of Reed five families sell salt.\n{sentence}\n")
    assert _making(made) == ([], None, [])


def test_a_label_goes_before_a_sentence() -> None:
    made = read("Salt Road\nDirector: Ana Silva\nYear: 2018\n\nIt is a 52-minute documentary directed by Mia Lind.\n")
    assert _making(made) == (["Ana Silva"], 2018, [52])


def _making(made: ProgramRecord) -> Making:
    year = made.year.value.first if made.year is not None else None
    return [name.value for name in made.directors], year, [stated.value for stated in made.durations]
