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


def test_a_line_of_facts_may_begin_with_a_short_form_of_director_and_end_with_a_premiere() -> None:
    for line in (
        "Dir. Mira Holt & Jon Aas, Norway/Malta, 2019, 1:12:30, Arabic, Norwegian with English subs, Int. Premiere",
        "Réal. Mira Holt & Jon Aas, Norvège/Malte, 2019, 1:12:30, première mondiale",
    ):
        result = read(f"The Salt Road\n{line}\n")
        assert values(result.directors) == ["Mira Holt", "Jon Aas"]
        assert (len(result.countries), result.year and result.year.value.first) == (2, 2019)
        assert ([stated.value for stated in result.durations], result.other_titles) == ([72], ())


def test_for_whom_a_film_is_fit_is_no_name_among_facts() -> None:
    for rating in ("12A", "FSK 12", "PG"):
        result = read(f"Reed Song\n\nTom Hill | UK 2022 | 68m | English, Gaelic | {rating}\n\nYear: 2022\n")
        assert values(result.directors) == ["Tom Hill"]
        assert [one.language.value for one in result.languages] == ["English", "Gaelic"]


def test_roles_in_small_letters_stand_several_to_a_line() -> None:
    for gap in ("  ", " ", "\t"):
        line = gap.join(("prod: Reed Films, Aas & Holt AS", "dop: Tom Hill", "ed: Ana Silva", "snd: Eva Lind"))
        result = read(f"Reed Song\n\n{line}\n")
        assert values(result.production) == ["Reed Films", "Aas & Holt AS"]
        assert [one.concept for one in result.other_credits] == ["cinematographer", "editor", "sound"]


def test_a_label_that_nobody_knows_behind_a_wide_gap_is_an_issue_and_ends_the_value_before_it() -> None:
    result = read("Reed Song\n\nscr: Ana Silva   blorb: Eva Lind   ed: Tom Hill\n")
    assert [(one.concept, one.name.value) for one in result.other_credits] == [
        ("writer", "Ana Silva"),
        ("editor", "Tom Hill"),
    ]
    assert [issue.message for issue in result.issues] == ["The label “blorb” is not known."]


def test_names_with_roles_of_their_own_behind_them_have_those() -> None:
    for lines in (
        "Filmmaker\nMira Holt, Producer/Director\nBen Carter, Producer\nEva Lind, Editor\n",
        "Filmmakers\nMira Holt – Director, Producer\nBen Carter (Producer)\nEva Lind, Editor\n",
    ):
        result = read(f"Reed Song\n\n{lines}")
        assert values(result.directors) == ["Mira Holt"]
        assert {(one.concept, one.name.value) for one in result.other_credits} == {
            ("producer", "Mira Holt"),
            ("producer", "Ben Carter"),
            ("editor", "Eva Lind"),
        }


def test_a_title_in_capitals_has_the_other_title_in_brackets_behind_it() -> None:
    result = read("REED SONG (Le chant du roseau)\n\nYear: 2014\n")
    assert result.title is not None
    assert (result.title.value, [one.title.value for one in result.other_titles]) == (
        "REED SONG",
        ["Le chant du roseau"],
    )
    assert title("Reed Song (Part Two)\n\nYear: 2014\n") == "Reed Song (Part Two)"


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


@pytest.mark.parametrize(
    "head",
    [
        "CITY FILM LIBRARY",
        "Archivio del cinema alpino - Scheda 912",
        "Médiathèque des Rives\nNotice n° 4 518",
        "Films > Rivers",
        "SCIENCE | Autumn line-up p. 12",
        "New Currents from the North",
        "Ciclo Imagens do Rio",
        "Competition",
        "Archives",
    ],
)
def test_the_head_of_a_page_gives_way_to_the_line_that_a_blank_line_parts_from_it(head: str) -> None:
    assert title(f"{head}\n\nReed Song\n\nDirector: Ana Silva\n") == "Reed Song"


@pytest.mark.parametrize("name", ["The Library", "Library of Reeds", "Horizons", "Archive of the Drowned"])
def test_a_film_may_be_called_by_the_words_of_a_collection(name: str) -> None:
    assert title(f"{name}\n\nDocumentary, 52 min, 2014\n\nDirector: Ana Silva\n") == name
    assert title(f"{name}\nThe Song of the Reeds\n\nDirector: Ana Silva\n") == name


def test_a_bracket_behind_the_title_names_director_countries_year_and_length() -> None:
    result = read("REED SONG (Ana Silva, Norway/Germany 2014, 77', OV/e)\n\nCamera: Leo Marr\n")
    assert result.title is not None
    assert result.title.value == "REED SONG"
    assert (values(result.directors), values(result.countries)) == (["Ana Silva"], ["Norway", "Germany"])


def test_nouns_that_begin_names_of_prizes_are_no_labels_without_a_colon() -> None:
    result = read("Reed Song\n\nAno: 2014\nPrémio Melhor Filme no Festival da Ria (2014)\n")
    assert [prize.award.value for prize in result.prizes if prize.award is not None] == ["Prémio Melhor Filme"]


def test_lines_about_a_showing_name_no_prize() -> None:
    shown = "Followed by a drink at the bar\nEn présence de la réalisatrice\nAlla presenza del regista\n"
    result = read(f"Reed Song\n\nAwards\nBest Score, Reed Fest 2014\n\n{shown}")
    assert (len(result.prizes), len(result.festivals)) == (1, 0)


def test_roles_that_commas_part_are_each_credited() -> None:
    result = read("Reed Song\n\nDirector, Photography: Ana Silva\n")
    assert values(result.directors) == ["Ana Silva"]
    assert [(one.concept, one.name.value) for one in result.other_credits] == [("cinematographer", "Ana Silva")]


def test_two_letters_are_no_country_beside_one_that_is_stated() -> None:
    assert values(read("Canção da Ria\n\nCurta | 15 min | 2014 | PE\n\nPaís: Brasil\n").countries) == ["Brasil"]


def test_credited_people_whom_the_text_names_are_mentioned_though_no_list_has_their_names() -> None:
    text = "Reed Song\n\nDirector: Zvrka Plomp\n\nThe reeds sang, and Zvrka Plomp wrote the song down.\n"
    assert [mention.name.value for mention in read(text).people_mentioned] == ["Zvrka Plomp"]


def test_an_arabic_article_joins_the_name_behind_it() -> None:
    text = "Reed Song\n\nYear: 2014\n\nThe editor Huda al-Basri decides each morning what the town will read at noon.\n"
    assert [mention.name.value for mention in read(text).people_mentioned] == ["Huda al-Basri"]


def test_an_address_under_related_films_is_no_film() -> None:
    result = read("Reed Song\n\nYear: 2014\n\nMORE FROM THIS COLLECTION\nBay Song\nScreeners: films@reed.example\n")
    assert [other.title.value for other in result.related] == ["Bay Song"]


def test_the_article_of_a_sentence_is_no_part_of_the_prize() -> None:
    result = read("Reed Song\n\nAwards\nThe film won Best Score at Bay Fest 2014, the Press Prize at Docs Nord 2015.\n")
    assert [prize.award.value for prize in result.prizes if prize.award is not None] == ["Best Score", "Press Prize"]
