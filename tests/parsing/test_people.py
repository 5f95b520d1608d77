"""People in running text, their roles and honours."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord

HEAD = "The Quiet Bay\n\n"


def read(prose: str) -> ProgramRecord:
    return parse_record(SourceRecord("s", "bay", "bay.txt", HEAD + prose + "\n"), load_lookups())


def names(prose: str) -> list[str]:
    return [mention.name.value for mention in read(prose).people_mentioned]


def test_a_full_name_with_a_known_given_name() -> None:
    assert names("On the dunes, Ingrid Moen counts the terns that come back each spring.") == ["Ingrid Moen"]


def test_a_word_before_the_name_gives_the_role() -> None:
    (mention,) = read("Old farmer Zebedo remembers the time before the dam was built.").people_mentioned
    assert (mention.name.value, mention.role and mention.role.value) == ("Zebedo", "farmer")


def test_a_word_of_nation_and_the_title_of_another_film_are_no_people() -> None:
    assert names("Danish ministers and German admirals court an island of eight hundred people.") == []
    assert names("She made the short films Costa (2012) and Cal (2014, shown in many countries) in the south.") == []


def test_a_nickname_stands_within_a_name() -> None:
    assert names("The trial of Gaetano “Nino” Spada begins in winter.") == ["Gaetano “Nino” Spada"]


@pytest.mark.parametrize(
    ("prose", "name"),
    [
        ("Postmistress Ishbel Sinclair keeps the letters that nobody came for.", "Ishbel Sinclair"),
        ("The trader who buys the sacks, Madame Li, never asks where they come from.", "Li"),
        ("The old man walks to the court with his son Wade and a box of letters.", "Wade"),
        ("In the port we meet Choe, who has not seen the daughter for nine years.", "Choe"),
        ("Au port, nous rencontrons Yann, dont le bateau ne sort plus depuis neuf ans.", "Yann"),
        ("Há só um barqueiro no rio. Mestre Anselmo leva as cartas e o pão.", "Anselmo"),
    ],
)
def test_words_around_a_name_tell_that_it_is_a_person(prose: str, name: str) -> None:
    assert names(prose) == [name]


@pytest.mark.parametrize(
    "prose",
    [
        "Mother Russia calls, and the young men of the village leave one after the other.",
        "In the port we find Norway, who has sent three ships to the strait.",
        "Every year we visit Oslo, which has not seen so much snow for a century.",
    ],
)
def test_such_words_make_no_place_a_person(prose: str) -> None:
    assert names(prose) == []


def test_places_bodies_and_prizes_are_not_people() -> None:
    assert (
        names("The film goes from Santa Marta to the Jordan Valley, where the Clinton Foundation built a school.") == []
    )


def test_a_person_is_named_once_also_when_the_first_name_returns() -> None:
    assert names("The nurse Ana Silva works at night. In the morning Ana sleeps while her sons go to school.") == [
        "Ana Silva"
    ]


def test_an_unknown_name_that_the_text_goes_on_to_call_he() -> None:
    assert names("Zoravik left the valley when the war began. He returns to find his brother.") == ["Zoravik"]


def test_names_in_titles_of_works_are_no_mention() -> None:
    assert names("She became known with “Ana Silva in Love”, a comedy that nobody wanted to show at first.") == []


def test_a_prize_of_people_is_an_honour_and_not_the_films() -> None:
    result = read("In this film, Stone Peace Prize nominees Ana Silva and Karl Weiss tell how they met in prison.")
    (honour,) = result.honours
    assert [name.value for name in honour.recipients] == ["Ana Silva", "Karl Weiss"]
    assert (honour.award.value, honour.outcome, result.prizes) == ("Stone Peace Prize", "nominated", ())


def test_the_director_may_be_told_by_the_text_alone() -> None:
    assert [
        stated.value for stated in read("A long winter opens Ana Silva’s second documentary on the bay.").directors
    ] == ["Ana Silva"]


def test_a_role_that_ends_a_sentence_names_nobody() -> None:
    assert names("He means to be a war surgeon. For the last year of his studies he goes to the coast.") == []


def test_a_short_form_before_a_name_ends_no_sentence() -> None:
    assert names("At night Prof. Zebedo reads the tide tables to whoever will listen.") == ["Zebedo"]


@pytest.mark.parametrize(
    ("prose", "people"),
    [
        ("Over three years, Ana Silva went back to the bay.", ["Ana Silva"]),
        ("While Karl Weiss mends the nets, the bay freezes over.", ["Karl Weiss"]),
        ("Während Karl Weiss die Netze flickt, friert die Bucht zu.", ["Karl Weiss"]),
        ("Pendant trois ans, Ana Silva est revenue sur la baie.", ["Ana Silva"]),
        ("Después de la guerra, Ana Silva vuelve a la bahía.", ["Ana Silva"]),
        ("Depois da guerra, Ana Silva volta para a baía.", ["Ana Silva"]),
        ("Dopo la guerra, Ana Silva torna sulla baia.", ["Ana Silva"]),
        ("Per Lindqvist mends nets at the end of the bay.", ["Per Lindqvist"]),
    ],
)
def test_a_word_that_opens_sentences_is_no_name_and_no_part_of_one(prose: str, people: list[str]) -> None:
    assert names(prose) == people


def test_a_word_that_opens_sentences_is_a_name_where_the_text_says_so_elsewhere() -> None:
    prose = "The fisherman Over mends his nets. Over and his brother sell them in spring."
    assert names(prose) == ["Over"]
