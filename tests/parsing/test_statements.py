"""Sentences of running text that say what the film won and where it was shown, and sentences that do not."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, read, selections

STORY = "Two sisters inherit a forest and the lawsuit of a village that wants it back before the winter comes."

STATED = {
    "The Salt Road won the Silver Reed for Best Student Short at the Weser International Film Festival in 2021 and the Audience Award at Bay Film Festival 2022. It was shortlisted for the Student Harrow Awards 2022.": (
        ["Silver Reed for Best Student Short|Weser International Film Festival|2021||won", "Audience Award|Bay Film Festival|2022||won", "|Student Harrow Awards|2022||shortlisted"],
        [],
    ),
    "The film had its world premiere at Reed Film Festival 2014 and has also won the Press Award at Bay Days 2015.": (
        ["Press Award|Bay Days|2015||won"],
        ["Reed Film Festival|2014|"],
    ),
    "Il a été montré à Vues du Lac (Montréal). Il était en lice pour le Prix Albert-Marin 2022.": (["Prix Albert-Marin||2022||nominated"], ["Vues du Lac||Montréal"]),
    "Premiered at Reed Film Festival 2014, where the farmers of the valley saw for the first time what had become of their river.": ([], ["Reed Film Festival|2014|"]),
    "Premiered at Reed Film Festival 2014, where it received the Press Prize.": (["Press Prize|Reed Film Festival|2014||won"], ["Reed Film Festival|2014|"]),
    "Der Film feierte seine Premiere beim Filmfest Weser 2019. Ausgezeichnet wurde er mit dem Publikumspreis beim Deicher Kurzfilmfestival 2020.": (
        ["Publikumspreis|Deicher Kurzfilmfestival|2020||won"],
        ["Filmfest Weser|2019|"],
    ),
    "La película ganó el Premio del Público en el Festival de Ría 2013. Se estrenó en el Festival de Ardón 2013.": (
        ["Premio del Público|Festival de Ría|2013||won"],
        ["Festival de Ardón|2013|"],
    ),
    "O filme venceu o Grande Prémio do Festival da Serra 2016. Estreou no Festival da Lagoa 2016.": (
        ["Grande Prémio|Festival da Serra|2016||won"],
        ["Festival da Lagoa|2016|"],
    ),
    "Il film ha poi ricevuto la menzione della giuria al Festival del Po 2018.": (
        ["menzione della giuria|Festival del Po|2018||special mention"],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sentences", "expected"), STATED.items())
def test_what_running_text_states_of_the_film_is_read(sentences: str, expected: tuple[list[str], list[str]]) -> None:
    text = f"{STORY} {sentences}"
    assert (prizes(text), selections(text)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Her first film won the Press Award at Bay Film Festival 2015.",
        "It won the Press Prize and was forgotten.",
        "At the festival of 2014 the mayor received a prize that nobody wanted to give him.",
        "The film follows the winner of the chess prize of 1988 to the festival of his village.",
        "It was shown to the prisoners in the winter of 1944, when the war was nearly over.",
    ],
)
def test_a_sentence_that_only_speaks_of_prizes_states_none(sentence: str) -> None:
    record = read(f"The Salt Road\n\nDirector: Ana Silva\n\n{STORY} {sentence}\n")
    assert (record.prizes, record.festivals) == ((), ())


def test_what_a_biography_says_of_other_films_is_not_the_film_s() -> None:
    text = "About the director\nAna Silva lives in Faro. The film won the Press Award at Bay Film Festival 2015."
    assert prizes(text) == []
