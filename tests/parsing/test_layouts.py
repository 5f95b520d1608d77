"""How pages are written: captions, catalogue headings, credits in sentences, facts in a row, other films."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord, Stated
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord


def read(text: str) -> ProgramRecord:
    return parse_record(SourceRecord("s", "x", "x.txt", text), load_lookups())


def title(text: str) -> str | None:
    found = read(text).title
    return found.value if found is not None else None


def values(stated: tuple[Stated[str], ...]) -> list[str]:
    return [one.value for one in stated]


def test_the_caption_of_a_picture_names_the_title_under_it() -> None:
    assert title("Reed Archive\n\nBay Shorts 2014\n\nFilmstill Reed Song\n\nReed Song\n\nYear: 2014\n") == "Reed Song"


def test_a_caption_alone_a_section_and_a_catalogue_are_headings_over_the_title() -> None:
    assert title("film cover\n\nCompetição Jovens\n\nCanção da Maré\n\nAno: 2014\n") == "Canção da Maré"
    assert title("Medienhaus Weser – Verleihkatalog\n\nSignatur: 46 12\nDas Schilf\nJahr: 2014\n") == "Das Schilf"


def test_an_international_title_is_the_title_only_where_no_line_is() -> None:
    result = read("CANTO DI CANNE\n\nTitolo internazionale: Reed Song\nAnno: 2014\n")
    assert result.title is not None
    assert (result.title.value, [other.title.value for other in result.other_titles]) == (
        "CANTO DI CANNE",
        ["Reed Song"],
    )
    assert title("International title: Reed Song\nYear: 2014\n") == "Reed Song"


def test_sentences_of_credits_are_credits() -> None:
    result = read("Reed Song\n\nDirected by Ana Silva. Produced by Karl Weiss and Ana Silva. Edited by Ines Rocha.\n")
    assert values(result.directors) == ["Ana Silva"]
    assert [(one.concept, one.name.value) for one in result.other_credits] == [
        ("producer", "Karl Weiss"),
        ("producer", "Ana Silva"),
        ("editor", "Ines Rocha"),
    ]


def test_written_and_directed_by_are_two_roles() -> None:
    result = read("Reed Song\n\nWritten & directed by: Ana Silva\nYear: 2014\n")
    assert values(result.directors) == ["Ana Silva"]
    assert [one.concept for one in result.other_credits] == ["writer"]


def test_words_before_a_colon_are_one_label_although_a_part_of_them_is_known() -> None:
    result = read("Reed Song\n\nDirección: Ana Silva\nProducción General: Karl Weiss\nMúsica: Ines Rocha\n")
    assert ("Producción General", "Karl Weiss") in [(one.role.value, one.name.value) for one in result.other_credits]


def test_facts_that_blanks_part_are_read_when_every_word_is_one() -> None:
    result = read("Reed Song\n\nPortugal, Brasil 2014 Documentário Cor 52 min.\n\nDireção: Ana Silva\n")
    assert values(result.countries) == ["Portugal", "Brasil"]
    assert result.year is not None
    assert (result.year.value.first, [one.value for one in result.durations]) == (2014, [52])


def test_what_a_disc_has_beside_the_film_is_no_running_time() -> None:
    result = read("Reed Song\n(Ana Silva, 2014, 52 min + 24 min extras)\n\nSpecial features:\n- Interview (11 min)\n")
    assert [one.value for one in result.durations] == [52]


@pytest.mark.parametrize(
    ("credit", "companies"),
    [
        ("Produtor: Karl Weiss\nProdução: Maré Alta", ["Maré Alta"]),
        ("Producción: Karl Weiss\nProductora: Nubla Zinema", ["Nubla Zinema"]),
        ("Prodotto da: Canna Film, RTV Laguna", ["Canna Film", "RTV Laguna"]),
        ("Une production de l’Office du Film", ["Office du Film"]),
    ],
)
def test_companies_are_told_from_producers_by_the_other_labels_and_names(credit: str, companies: list[str]) -> None:
    assert values(read(f"Reed Song\n\nDirector: Ana Silva\n{credit}\nAno: 2014\n").production) == companies


def test_a_surname_is_no_legal_form() -> None:
    result = read("Reed Song\n\nprodutor: Paula Sá, Rui Mota Sá\nAno: 2014\n")
    assert values(result.production) == []


def test_other_films_need_no_blank_line_between_a_teaser_and_the_next_title() -> None:
    result = read(
        "Reed Song\n\nYear: 2014\n\nRELATED FILMS\nNight Ferry\nA ferry sails.\nTide Line\nWho owns the bay?\n"
    )
    assert [(one.title.value, one.teaser and one.teaser.value) for one in result.related] == [
        ("Night Ferry", "A ferry sails."),
        ("Tide Line", "Who owns the bay?"),
    ]


def test_a_heading_of_a_shop_over_other_titles() -> None:
    result = read("Reed Song\n\nYear: 2014\n\nCustomers who bought this also bought\nNight Ferry\nTide Line\n")
    assert [one.title.value for one in result.related] == ["Night Ferry", "Tide Line"]


def test_german_words_of_work_name_people_and_counted_nouns_do_not() -> None:
    text = "Das Schilf\n\nDer Netzmacher Karl Weiss lebt zwischen zwei Länder und mehreren Meeren am Rand der Bucht.\n"
    assert [one.name.value for one in read(text).people_mentioned] == ["Karl Weiss"]


def test_a_title_that_begins_with_a_word_for_people_names_nobody() -> None:
    text = "Sister Harbours\n\nSister Harbours brings two towns together that were parted for forty years by a war.\n"
    assert read(text).people_mentioned == ()


def test_a_row_of_short_words_that_gaps_part_is_a_menu_and_what_stands_under_it_is_read() -> None:
    prose = "Wer hier lebt, der flickt im Winter die Netze und wartet darauf, dass die Bucht wieder aufgeht."
    text = f"Das Schilf\n\nFilme  Kino  Schule  Presse  Kontakt\n\n{prose}\n"
    assert values(read(text).synopsis) == [prose]
