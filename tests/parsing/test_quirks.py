"""Quirks of real pages, each told with other names."""

# ruff: noqa: E501 - the texts stand as pages print them

from filmgraph.lookups import load_lookups
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord


def read(text: str) -> ProgramRecord:
    return parse_record(SourceRecord("s", "x", "x.txt", text), load_lookups())


def title(text: str) -> str | None:
    found = read(text).title
    return found.value if found is not None else None


def test_page_furniture_over_the_title_is_passed_over() -> None:
    assert (
        title("Programs\n\nThe Quiet Bay\n\nA bay falls silent when the fleet leaves it for good.\n\n• Year: 2014\n")
        == "The Quiet Bay"
    )


def test_a_repeated_line_is_the_title_and_the_festival_over_it_is_the_host_of_a_prize() -> None:
    result = read(
        'Bay Documentary Festival\n\nReed Song\n\nReed Song\n\nAward winner of Filmprize "Reed"\n\nDirector: Ana Silva\n'
    )
    assert result.title is not None
    assert result.title.value == "Reed Song"
    assert [prize.event and prize.event.value for prize in result.prizes] == ["Bay Documentary Festival"]


def test_extras_of_a_programme_are_no_part_of_the_title() -> None:
    assert title("Reed Song <b> + SHORT + Q&A </b>\n\nDocumentary | Ana Silva | Malta | 2011 | 84 min\n") == "Reed Song"


def test_a_title_may_stand_in_the_prose_alone() -> None:
    assert (
        title("80 min\nMalta, 2017\n\nSynopsis\n\n“Reed Song” shows three families of the delta at work in winter.\n")
        == "Reed Song"
    )
    assert title("Who owns the tide? REEDSONG looks behind a quiet trade.\n\nYear: 2014\n") == "REEDSONG"


def test_a_record_without_a_title_gives_an_issue_and_no_title() -> None:
    result = read("• Directed By Ana Silva\n\n• Duration 73' and 52'\n\n• Production year2018\n")
    assert result.title is None
    assert any("no title" in issue.message for issue in result.issues)
    assert [stated.value for stated in result.durations] == [73, 52]


def test_labels_glued_to_their_values() -> None:
    result = read(
        "• Directed By Ana Silva\n\n• Production year2018\n\n• AwardsSelected at Reed Film Festival (2018), Bayfest (2019)\n"
    )
    assert result.year is not None
    assert result.year.value.first == 2018
    assert [(chosen.event.value, chosen.year and chosen.year.value) for chosen in result.festivals] == [
        ("Reed Film Festival", 2018),
        ("Bayfest", 2019),
    ]


def test_codes_of_countries_beside_the_year() -> None:
    result = read("Direction Ana Silva\nYear D/CH 2011\nDuration 85 min\n")
    assert [stated.value for stated in result.countries] == ["D", "CH"]


def test_people_under_production_are_credits_and_companies_under_producer_are_not() -> None:
    result = read("Reed Song\n\nProduktion: Stefan Kunz\nRegie: Ana Silva\n")
    assert [(credit.role.value, credit.name.value) for credit in result.other_credits] == [
        ("Produktion", "Stefan Kunz")
    ]
    assert [stated.value for stated in read("Reed Song\n\nProducer : North Star Films\n").production] == [
        "North Star Films"
    ]


def test_several_labels_on_one_line_and_one_label_of_two_roles() -> None:
    result = read(
        "Reed Song\n\nDirector & Script: Ana Silva\nProduction: Karl Weiss, Co-producers: Serge Maes, Frank Astier\nProduction Company: Sol Films\n"
    )
    assert [stated.value for stated in result.directors] == ["Ana Silva"]
    assert [(credit.role.value, credit.name.value) for credit in result.other_credits] == [
        ("Script", "Ana Silva"), ("Production", "Karl Weiss"), ("Co-producers", "Serge Maes"), ("Co-producers", "Frank Astier"),
    ]  # fmt: skip


def test_countries_of_filming_and_of_distributors_are_not_those_of_the_film() -> None:
    text = "Reed Song\n\n  • Country of Origin:\n    Malta\n  • Country of Filming:\n    Chile, Palestine, State of\nDistribution Information\n  • Sol\n    Country: Peru\n"
    assert [stated.value for stated in read(text).countries] == ["Malta"]


def test_a_role_under_a_name_and_titles_of_other_films_below() -> None:
    result = read(
        "Reed Song\n\n  • Ana Silva\n    Director\n    The Long Night, Two Rivers\n  • Karl Weiss\n    Producer\n    Old Gold\n"
    )
    assert [stated.value for stated in result.directors] == ["Ana Silva"]
    assert [credit.name.value for credit in result.other_credits] == ["Karl Weiss"]


def test_prizes_of_other_films_in_a_biography_are_not_this_films() -> None:
    text = "Reed Song\n\nAna Silva studied in Porto. In 2009 she made Tide, which won six awards including a Gold Reed and the Bay Prize.\n\nYear: 2014\n"
    assert read(text).prizes == ()


def test_a_prize_named_under_festivals_is_a_prize_unless_it_is_an_event_elsewhere() -> None:
    text = "Reed Song\n\nAwards: Honorary Award at Reed Film Award (Malta) Festivals: Reed Film Award (Malta); Bay Award for Green Film 2017\n"
    result = read(text)
    assert [prize.award and prize.award.value for prize in result.prizes] == [
        "Honorary Award",
        "Bay Award for Green Film",
    ]
    assert [chosen.event.value for chosen in result.festivals] == ["Reed Film Award"]


def test_companies_in_a_line_that_says_who_produced() -> None:
    assert [stated.value for stated in read("Year: 2014\n\nA La Bande – Sol Films coproduction\n").production] == [
        "La Bande",
        "Sol Films",
    ]


def test_a_lost_first_letter_does_not_lose_the_person() -> None:
    result = read(
        "Year: 2011\n\nuana Morales from Santa Rosa in Peru remembers the forest that stood where the fields are now.\n"
    )
    assert [mention.name.value for mention in result.people_mentioned] == ["uana Morales"]


def test_an_unknown_role_is_kept_as_worded_with_an_issue() -> None:
    result = read("Reed Song\n\nDirector: Ana Silva\nFalcon trainer: Karl Weiss\n")
    assert [(credit.role.value, credit.concept) for credit in result.other_credits] == [("Falcon trainer", None)]
    assert [issue.text for issue in result.issues] == ["Falcon trainer"]


def test_an_unknown_country_or_language_among_known_ones_is_an_issue() -> None:
    result = read("Reed Song\n\nCountry: Malta, Atlantis\nAvailable Versions: ENG, XQX\n")
    assert [issue.message for issue in result.issues] == [
        "The country “Atlantis” is not known.",
        "The language “XQX” is not known.",
    ]
    assert [issue.line for issue in result.issues] == [3, 4]


def test_addresses_and_numbers_in_a_credit_are_nobody_and_an_issue() -> None:
    result = read("Reed Song\n\n• Year: 2016\n• Director: Ana Silva, 12345, http://example.org/x, ana@example.org\n")
    assert [director.value for director in result.directors] == ["Ana Silva"]
    assert [(issue.line, issue.text) for issue in result.issues] == [
        (4, "12345"),
        (4, "http://example.org/x"),
        (4, "ana@example.org"),
    ]


def test_a_title_in_brackets_under_the_title_is_another_title_and_a_full_stop_is_no_part_of_either() -> None:
    result = read("Reed Song.\n(Das Lied vom Schilf)\n\nDirector: Ana Silva\nYear: 2014\n")
    assert result.title is not None
    assert result.title.value == "Reed Song"
    assert [(other.title.value, other.type) for other in result.other_titles] == [
        ("Das Lied vom Schilf", "alternative")
    ]


def test_a_stop_that_belongs_to_the_title_stays() -> None:
    assert title("Reed Song...\n\nYear: 2014\n") == "Reed Song..."
    assert title("Letters to J. R.\n\nYear: 2014\n") == "Letters to J. R."


def test_the_first_line_of_a_page_is_the_title_though_it_reads_like_a_name() -> None:
    result = read(
        "Anna Bell\nDocumentary\nYear: 2009\n\nPeople of the village paint the houses which the mayor wants down.\n"
    )
    assert result.title is not None
    assert result.title.value == "Anna Bell"
    assert result.directors == ()


def test_who_took_a_picture_is_no_title() -> None:
    assert title("Photo by Ana Silva on Flickr\n\nReed Song\n\nYear: 2009\n") == "Reed Song"
    assert title("Bildnachweis: Weser-Film\n\nDeichlied\n\nJahr: 2009\n") == "Deichlied"
