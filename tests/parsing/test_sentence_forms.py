"""The forms in which sentences state prizes and showings: what leads them, where their verb stands, who gives."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, read, selections

STORY = "Two sisters inherit a forest and the lawsuit of a village that wants it back before the winter comes."

LED_BY_A_YEAR = {
    "In 2019 it was selected for the Reed Festival and won the Audience Award at Bay Film Festival.": (
        ["Audience Award|Bay Film Festival|2019||won"],
        ["Reed Festival|2019|"],
    ),
    "En 2019 il a été sélectionné au Festival de Roselin et a reçu le Prix du public au Festival de Tarn.": (
        ["Prix du public|Festival de Tarn|2019||won"],
        ["Festival de Roselin|2019|"],
    ),
    "2019 wurde der Film beim Filmfest Weser gezeigt und gewann den Publikumspreis beim Deicher Kurzfilmfestival.": (
        ["Publikumspreis|Deicher Kurzfilmfestival|2019||won"],
        ["Filmfest Weser|2019|"],
    ),
    "En 2019 ganó el Premio del Público en el Festival de Ría.": (["Premio del Público|Festival de Ría|2019||won"], []),
    "Em 2019 venceu o Prémio do Público no Festival da Serra.": (["Prémio do Público|Festival da Serra|2019||won"], []),
    "Nel 2019 è stato selezionato al Festival del Po, e ha vinto ex aequo il Premio del pubblico al Sole di Fiume.": (
        ["Premio del pubblico|Sole di Fiume|2019||won"],
        ["Festival del Po|2019|"],
    ),
    "Prix de la critique à Nyon en 1974. Sélectionné la même année à Locarno, en 1975 à Lussas.": (
        ["Prix de la critique|Nyon|1974||won"],
        ["Locarno|1974|", "Lussas|1975|"],
    ),
    "Best Score at Reed Film Festival 2019. Screened the same year at Bay Film Festival.": (
        ["Best Score|Reed Film Festival|2019||won"],
        ["Bay Film Festival|2019|"],
    ),
}  # fmt: skip

LED_BY_A_FESTIVAL = {
    "At Bay Film Festival 2019 it won the Audience Award.": "Audience Award|Bay Film Festival|2019||won",
    "Au Festival de Tarn 2019, il a reçu le Prix du public.": "Prix du public|Festival de Tarn|2019||won",
    "Beim Filmfest Weser 2019 gewann er den Publikumspreis.": "Publikumspreis|Filmfest Weser|2019||won",
    "En el Festival de Ría 2019 obtuvo el Premio del Público.": "Premio del Público|Festival de Ría|2019||won",
    "No Festival da Serra 2019 recebeu o Prémio do Público.": "Prémio do Público|Festival da Serra|2019||won",
    "Al Festival del Po 2019 ha vinto il Premio del pubblico.": "Premio del pubblico|Festival del Po|2019||won",
}

VERB_LAST = {
    "Beim Weser Filmpreis 2020 war er in der Kategorie Trickfilm nominiert.": ["Trickfilm|Weser Filmpreis|2020||nominated"],
    "Beim Filmfest Weser 2020 wurde der Film mit dem Publikumspreis ausgezeichnet.": ["Publikumspreis|Filmfest Weser|2020||won"],
    "Er wurde 2020 mit dem Publikumspreis beim Filmfest Weser ausgezeichnet und 2021 für den Deicher Kurzfilmpreis nominiert.": [
        "Publikumspreis|Filmfest Weser|2020||won",
        "Deicher Kurzfilmpreis||2021||nominated",
    ],
}  # fmt: skip

BY_A_JURY = {
    "The jury of Reed Film Festival 2019 gave it a Special Mention.": "Special Mention|Reed Film Festival|2019||special mention",
    "Le jury du Festival de Tarn 2019 lui a décerné le Prix du scénario.": "Prix du scénario|Festival de Tarn|2019||won",
    "Eine lobende Erwähnung sprach die Kinderjury der Weser Filmtage 2019 aus.": "lobende Erwähnung|Weser Filmtage|2019||special mention",
    "Die Jury der Weser Filmtage 2019 verlieh ihm den Hauptpreis.": "Hauptpreis|Weser Filmtage|2019||won",
    "El jurado del Festival de Ría 2019 le otorgó el Premio del Público.": "Premio del Público|Festival de Ría|2019||won",
    "O júri do Festival da Serra 2019 atribuiu-lhe o Grande Prémio.": "Grande Prémio|Festival da Serra|2019||won",
    "La giuria del Festival del Po 2019 gli ha assegnato il Gran Premio.": "Gran Premio|Festival del Po|2019||won",
}  # fmt: skip

SHOWN = {
    "Der Film lief auf über dreißig Festivals, darunter die Internationalen Kurzfilmtage Weser 2019, das Deicher Kurzfilmfestival 2020 in Bremen und das Festival Premiers Pas 2020 in Angers.": [
        "Internationalen Kurzfilmtage Weser|2019|",
        "Deicher Kurzfilmfestival|2020|Bremen",
        "Festival Premiers Pas|2020|Angers",
    ],
    "The film has also screened at Rotterdam, Lumenta and the Reed Film Festival.": ["Rotterdam||", "Lumenta||", "Reed Film Festival||"],
    "Il film è stato presentato alla Settimana del Po (SDP@SDP, Torino 2018).": ["Settimana del Po|2018|Torino"],
}  # fmt: skip


@pytest.mark.parametrize(("sentences", "expected"), LED_BY_A_YEAR.items())
def test_a_year_that_leads_a_sentence_holds_for_all_it_states(
    sentences: str, expected: tuple[list[str], list[str]]
) -> None:
    assert (prizes(f"{STORY} {sentences}"), selections(f"{STORY} {sentences}")) == expected


@pytest.mark.parametrize(("sentence", "expected"), [*LED_BY_A_FESTIVAL.items(), *BY_A_JURY.items()])
def test_the_festival_of_a_sentence_may_lead_it_or_have_the_jury_that_gave(sentence: str, expected: str) -> None:
    assert prizes(f"{STORY} {sentence}") == [expected]


@pytest.mark.parametrize(("sentence", "expected"), VERB_LAST.items())
def test_a_verb_at_the_end_tells_what_stands_before_it(sentence: str, expected: list[str]) -> None:
    assert prizes(f"{STORY} {sentence}") == expected


@pytest.mark.parametrize(("sentence", "expected"), SHOWN.items())
def test_a_sentence_may_list_where_the_film_was_shown(sentence: str, expected: list[str]) -> None:
    assert selections(f"{STORY} {sentence}") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2019 she won the Press Prize at Reed Film Festival with another film.",
        "At Reed Film Festival 2019 the mayor won the Press Prize of the town.",
        "Beim Filmfest Weser 2019 wurde der Bürgermeister mit dem Publikumspreis ausgezeichnet.",
        "The jury of the trial gave it no prize for honesty.",
        "Prize cattle of the Reed Festival walk through the village in 2014 as they did before.",
        "Best friends Ana and Luis meet at the Reed Festival in 2014.",
    ],
)
def test_a_sentence_about_someone_else_states_nothing_of_the_film(sentence: str) -> None:
    record = read(f"The Salt Road\n\nDirector: Ana Silva\n\n{STORY} {sentence}\n")
    assert (record.prizes, record.festivals) == ((), ())


def test_a_prize_that_an_actor_of_the_film_received_is_the_film_s() -> None:
    text = f"Starring: Ana Lund\n\n{STORY} Ana Lund received a Special Jury Mention for her performance at Encounters, Bristol, in 2021."
    assert prizes(text) == ["Special Jury Mention|Encounters|2021|Bristol|special mention"]
