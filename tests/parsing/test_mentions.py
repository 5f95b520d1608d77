"""Who is a person mentioned in running text, and who is only credited, quoted, or part of another name."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord


def names(text: str, head: str = "The Quiet Bay\n\nYear: 2014\n\n") -> list[str]:
    record = SourceRecord("s", "bay", "bay.txt", f"{head}{text}\n")
    return [mention.name.value for mention in parse_record(record, load_lookups()).people_mentioned]


@pytest.mark.parametrize(
    ("prose", "name"),
    [
        ("L’animatrice Zélinda Kaboret lit chaque matin le prix du mil à la radio du village.", "Zélinda Kaboret"),
        ("Le technicien Wendpou Ilboudo dort au pied du pylône pour que la radio ne se taise pas.", "Wendpou Ilboudo"),
        (
            "Elle y retrouve Hranuk Petrolian, l’infirmière qui l’avait soignée pendant l’hiver du séisme.",
            "Hranuk Petrolian",
        ),
        ("Als seine Schülerin Carla Mondini verschwindet, schweigt das ganze Dorf drei Wochen lang.", "Carla Mondini"),
        ("Jeden Sommer sammelt der Rentierhirte Wjutka Vanuito die Geschichten der Toten im Eis.", "Wjutka Vanuito"),
        ("Debaixo do Morrão, o cabeleireiro Edsonaldo atende de graça todas as segundas de manhã.", "Edsonaldo"),
        ("Quando a chuva chega, a catadora Zuneide Farias guarda os cadernos de quem passou ali.", "Zuneide Farias"),
        ("Dentro, quando nevica, l’infermiere Tavo conta i letti e nessuno gli chiede il perché.", "Tavo"),
    ],
)
def test_a_word_for_what_somebody_does_stands_before_a_name_or_behind_it(prose: str, name: str) -> None:
    assert names(prose) == [name]


def test_two_given_names_that_a_spanish_and_joins_are_two_people() -> None:
    assert names("Pilar y Lucía limpian un juzgado de madrugada, y nadie las ve salir a las seis.") == [
        "Pilar",
        "Lucía",
    ]


def test_characters_are_known_by_the_cast_though_their_names_are_common_words() -> None:
    cast = "Mit: Larissa Ohm (Frau Thal), Mehmet Kara (Can), Ruth Vogel (Wächter)\n\n"
    text = "Can nimmt sie beim Wort und sagt nie wieder etwas, bis im Frühling das Eis bricht."
    assert names(cast + text, "Das Schilf\n\nJahr: 2014\n\n") == ["Can"]


@pytest.mark.parametrize(
    "prose",
    [
        "Fotografia di Elio Gaspari, suono di Noemi Bassani, musica di Pietro Marangoni e Viola Contini.",
        "Diretto e montato da Federica Lanzi, su sceneggiatura di Federica Lanzi e Mattia Corsi.",
        "Con Giulia Ferranti, Saverio Amodei e Dino Trevi.",
    ],
)
def test_sentences_that_credit_people_mention_nobody(prose: str) -> None:
    assert names(f"Di notte il molo è vuoto, e qualcuno che nessuno conosce accende la luce. {prose}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Con su ópera prima la directora ganó el Roel de Plata en 2015 y fue candidata un año después.",
        "La série passou no Canal Futuro e voltou no verão, quando já ninguém a esperava na aldeia.",
        "Nella cinquina dei David di Donatello il film è arrivato con altri quattro, e non ha vinto.",
        "“Raras vezes o rio foi filmado com tanto pudor.” (Luís Abranches, Gazeta de Letras)",
        "ABOUT THE DIRECTOR\nProgramme leader: Dr Helen Crewe",
        "BIOGRAPHY\nSolano, Ernesto: Cine y conventillo, Buenos Aires, 1989, pp. 44-51.",
        "Copia positiva hallada por Marta Quirós en el sótano de un cine que cerró hace veinte años.",
    ],
)
def test_prizes_newspapers_signatures_and_references_are_nobody(text: str) -> None:
    assert names(text) == []


def test_words_of_a_title_in_capitals_are_nobody_where_the_text_repeats_it() -> None:
    prose = "Mother Reed Lessons was shot in one winter by a crew of three, on an island without a road."
    assert names(prose, "MOTHER REED LESSONS\n\nYear: 2014\n\n") == []
