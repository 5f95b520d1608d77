"""Labels and words that tell the outcome of prizes, in six languages."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, selections

LABELS = {
    "Nominations:": "nominated",
    "Nominierungen:": "nominated",
    "Nominé :": "nominated",
    "Candidature :": "nominated",
    "Nominaciones": "nominated",
    "Indicações": "nominated",
    "Candidature": "nominated",
    "Nomeações:": "nominated",
    "Shortlisted for:": "shortlisted",
    "Présélections": "shortlisted",
    "Preselecciones:": "shortlisted",
    "Pré-seleções": "shortlisted",
    "Finalists": "finalist",
    "Finaliste :": "finalist",
    "Finalistas": "finalist",
    "Finalisti": "finalist",
    "Special mentions": "special mention",
    "Mentions spéciales :": "special mention",
    "Lobende Erwähnungen": "special mention",
    "Menciones": "special mention",
    "Menções honrosas": "special mention",
    "Menzioni speciali": "special mention",
}


@pytest.mark.parametrize(("label", "outcome"), LABELS.items())
def test_a_label_tells_the_outcome_of_what_stands_under_it(label: str, outcome: str) -> None:
    assert prizes(f"{label}\nHarrow Award, Reed Fest 2014\nGrand Prix, Bay Fest 2015") == [
        f"Harrow Award|Reed Fest|2014||{outcome}",
        f"Grand Prix|Bay Fest|2015||{outcome}",
    ]


def test_the_words_of_an_entry_come_before_the_label() -> None:
    text = (
        "Nominations\nHarrow Award, Reed Fest 2014 (winner)\nSpecial Mention, Bay Fest 2015\nFinalist, Delta Docs 2016"
    )
    assert [prize.rpartition("|")[2] for prize in prizes(text)] == ["won", "special mention", "finalist"]
    assert selections("Nominations\nOfficial Selection, Reed Fest 2014") == ["Reed Fest|2014|"]


def test_an_event_alone_under_nominations_is_no_selection() -> None:
    text = "Nominations\nReed Awards 2016"
    assert prizes(text) == ["|Reed Awards|2016||nominated"]
    assert selections(text) == []


def test_a_label_ends_with_the_next_one() -> None:
    text = "Nominations\nHarrow Award, Reed Fest 2014\n\nAwards\nGrand Prix, Bay Fest 2015"
    assert [prize.rpartition("|")[2] for prize in prizes(text)] == ["nominated", "won"]


def test_words_of_outcome_with_a_colon_hold_for_their_line() -> None:
    text = "Awards\nNominated: Best Score, Best Editing – Reed Fest 2014\nGrand Prix, Bay Fest 2015"
    assert prizes(text) == [
        "Best Score|Reed Fest|2014||nominated",
        "Best Editing|Reed Fest|2014||nominated",
        "Grand Prix|Bay Fest|2015||won",
    ]


def test_the_prize_before_a_nomination_is_its_event() -> None:
    assert prizes("Auszeichnungen\nWeser Preis 2022: nominiert für Bester Ton") == [
        "Bester Ton|Weser Preis|2022||nominated"
    ]


def test_a_ceremony_that_is_called_like_a_prize_is_the_event_of_its_category() -> None:
    line = "Indicado ao Grande Prêmio do Cinema Brasileiro 2014 de Melhor Som"
    assert prizes(f"Prêmios\n{line}") == ["Melhor Som|Grande Prêmio do Cinema Brasileiro|2014||nominated"]


REACH = {
    "Nominated for a Harrow Award 2014 and a Weser Award 2015": ["Harrow Award||2014||nominated", "Weser Award||2015||nominated"],
    "Shortlisted for Best Score, Best Sound and Best Film at Reed Fest 2014": [
        "Best Score|Reed Fest|2014||shortlisted",
        "Best Sound|Reed Fest|2014||shortlisted",
        "Best Film|Reed Fest|2014||shortlisted",
    ],
    "Nominated at Reed Fest 2014: Best Score, Best Sound": ["Best Score|Reed Fest|2014||nominated", "Best Sound|Reed Fest|2014||nominated"],
    "Nominated for Best Score, Reed Fest 2014, Press Award, Bay Fest 2015": ["Best Score|Reed Fest|2014||nominated", "Press Award|Bay Fest|2015||won"],
    "Reed Fest 2014: Best Score (nominated), Press Award": ["Best Score|Reed Fest|2014||nominated", "Press Award|Reed Fest|2014||won"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), REACH.items())
def test_words_of_outcome_reach_as_far_as_their_row(line: str, expected: list[str]) -> None:
    assert prizes(f"Awards: {line}") == expected
