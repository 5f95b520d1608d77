"""A program record becomes claims, each of which quotes the words it rests on."""

from dataclasses import replace

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.mapping import MappedRecord, map_record
from filmgraph.mapping.title import split_title
from filmgraph.model.claim import Claim, Concept, Country, Kind, Language, Minutes, Number, Origin, Text, Thing, Year
from filmgraph.model.program import (
    Credit,
    FestivalSelection,
    Honour,
    Prize,
    ProgramRecord,
    RelatedProgram,
    Stated,
    YearRange,
)
from filmgraph.model.properties import Property
from filmgraph.source import SourceRecord, Span

TEXT = """\
Salt Road: A Winter Crossing

Peace Medal nominee Ada Lind walks with the carriers.

Year: 2019
Duration: 52 & 80 mins
Production: North Light Films
Director: Mira Holt
Music: Jo Berg
Versions: ENG, FRA
Country: Norway
Best Film, Tromsø Short Days 2020 (Norway)
Nordic Lens 2021 (Oslo, Norway)

The Ferryman
He crosses four times a day.
"""
RECORD = SourceRecord("example", "salt-road", "sources/salt-road.txt", TEXT, language="en")
LOOKUPS = load_lookups()


def say(words: str, value: object = None, after: str = "") -> Stated[object]:
    """The words where they stand in the text, first after `after`."""
    start = TEXT.index(words, TEXT.index(after))
    return Stated(words if value is None else value, words, Span(start, start + len(words)))


def words(text: str, after: str = "") -> Stated[str]:
    stated = say(text, after=after)
    return Stated(text, text, stated.at)


def number(text: str, after: str = "") -> Stated[int]:
    stated = say(text, after=after)
    return Stated(int(text), text, stated.at)


PROGRAM = ProgramRecord(
    RECORD,
    title=words("Salt Road: A Winter Crossing"),
    year=Stated(YearRange(2019), "2019", say("2019").at),
    durations=(number("52"), number("80")),
    production=(words("North Light Films"),),
    directors=(words("Mira Holt"),),
    other_credits=(Credit(words("Music"), "composer", words("Jo Berg")),),
    versions=(words("ENG"), words("FRA")),
    countries=(words("Norway", after="Country"),),
    prizes=(
        Prize(
            "Best Film, Tromsø Short Days 2020 (Norway)",
            (say("Best Film, Tromsø Short Days 2020 (Norway)").at,),
            words("Best Film"),
            words("Tromsø Short Days"),
            number("2020"),
            words("Norway", after="2020"),
            "won",
        ),
    ),
    festivals=(
        FestivalSelection(
            "Nordic Lens 2021 (Oslo, Norway)",
            (say("Nordic Lens 2021 (Oslo, Norway)").at,),
            words("Nordic Lens"),
            number("2021"),
            words("Oslo, Norway"),
        ),
    ),
    honours=(
        Honour(
            "Peace Medal nominee Ada Lind",
            (say("Peace Medal nominee Ada Lind").at,),
            (words("Ada Lind"),),
            words("Peace Medal"),
            None,
            "nominated",
            words("nominee"),
        ),
    ),
    related=(RelatedProgram(words("The Ferryman"), words("He crosses four times a day.")),),
    synopsis=(words("Peace Medal nominee Ada Lind walks with the carriers."),),
)


@pytest.fixture(scope="module")
def mapped() -> MappedRecord:
    return map_record(PROGRAM, LOOKUPS)


def values(mapped: MappedRecord, kind: Kind, prop: Property) -> list[object]:
    return [claim.value for claim in mapped.claims if claim.subject.kind is kind and claim.property is prop]


def claims(mapped: MappedRecord, prop: Property) -> list[Claim]:
    return [claim for claim in mapped.claims if claim.property is prop]


def test_every_claim_quotes_the_record_at_its_place(mapped: MappedRecord) -> None:
    assert len(mapped.claims) > 40
    for claim in mapped.claims:
        for evidence in claim.evidence:
            assert isinstance(evidence.at, Span)
            assert TEXT[evidence.at.start : evidence.at.end] == evidence.text


def test_a_title_is_parted_and_typed(mapped: MappedRecord) -> None:
    assert values(mapped, Kind.TITLE, Property.MAIN_TITLE)[0] == Text("Salt Road")
    assert values(mapped, Kind.TITLE, Property.SUBTITLE) == [Text("A Winter Crossing")]
    assert values(mapped, Kind.TITLE, Property.TITLE_TYPE)[0] == Concept("title-type", "preferred")


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Salt Road", ("Salt Road", None)),
        ("Salt Road – The Film", ("Salt Road", "The Film")),
        ("Re: Union: Again", ("Re", "Union: Again")),
        ("Half-Light", ("Half-Light", None)),
        ("20:15", ("20:15", None)),
    ],
)
def test_a_subtitle_follows_a_colon_or_a_spaced_dash(title: str, parts: tuple[str, str | None]) -> None:
    assert split_title(title) == parts


def test_the_film_has_its_year_country_and_synopsis(mapped: MappedRecord) -> None:
    assert values(mapped, Kind.FILM, Property.YEAR) == [Year(2019)]
    assert values(mapped, Kind.FILM, Property.COUNTRY) == [Country("NOR")]
    assert values(mapped, Kind.FILM, Property.SYNOPSIS) == [
        Text("Peace Medal nominee Ada Lind walks with the carriers.", "en")
    ]


def test_languages_and_several_running_times_are_versions_that_nobody_pairs(mapped: MappedRecord) -> None:
    assert values(mapped, Kind.VERSION, Property.VERSION_LANGUAGE) == [Language("eng"), Language("fra")]
    assert values(mapped, Kind.VERSION, Property.RUNTIME) == [Minutes(52), Minutes(80)]
    assert values(mapped, Kind.FILM, Property.RUNTIME) == []


def test_a_single_running_time_is_the_film_s() -> None:
    mapped = map_record(replace(PROGRAM, durations=PROGRAM.durations[:1]), LOOKUPS)
    assert values(mapped, Kind.FILM, Property.RUNTIME) == [Minutes(52)]
    assert values(mapped, Kind.VERSION, Property.RUNTIME) == []


def test_credits_keep_their_order_role_and_wording(mapped: MappedRecord) -> None:
    assert values(mapped, Kind.CONTRIBUTION, Property.ROLE) == [
        Concept("role", "director"),
        Concept("role", "production-company"),
        Concept("role", "composer"),
    ]
    assert values(mapped, Kind.CONTRIBUTION, Property.POSITION) == [Number(1), Number(2), Number(3)]
    assert values(mapped, Kind.CONTRIBUTION, Property.ROLE_AS_STATED) == [Text("Music")]


def test_an_unknown_role_is_an_issue_and_no_credit() -> None:
    odd = Credit(words("Music"), None, words("Jo Berg"))
    odd = replace(odd, role=replace(odd.role, value="Wizardry"))
    mapped = map_record(replace(PROGRAM, other_credits=(odd,)), LOOKUPS)
    assert values(mapped, Kind.CONTRIBUTION, Property.NAME_AS_STATED) == [Text("Mira Holt"), Text("North Light Films")]
    assert [(issue.line, issue.text) for issue in mapped.issues] == [(9, "Music")]


def test_a_prize_is_a_conferral_on_the_film_at_an_edition(mapped: MappedRecord) -> None:
    (recipient,) = [c for c in claims(mapped, Property.RECIPIENT) if c.value == mapped.film]
    about = {c.property: c for c in mapped.claims if c.subject == recipient.subject}
    assert about[Property.YEAR].value == Year(2020)
    assert about[Property.PLACE].value == Country("NOR")
    assert (about[Property.OUTCOME].value, about[Property.OUTCOME].origin) == (
        Concept("outcome", "won"),
        Origin.INFERRED,
    )
    edition = about[Property.AT_EDITION].value
    assert isinstance(edition, Thing)
    assert [c.value for c in mapped.claims if c.subject == edition and c.property is Property.YEAR] == [Year(2020)]
    assert Property.IN_SERIES not in about


def test_a_place_that_is_no_country_is_a_place_in_one(mapped: MappedRecord) -> None:
    assert values(mapped, Kind.PLACE, Property.NAME) == [Text("Oslo, Norway")]
    assert values(mapped, Kind.PLACE, Property.CONTAINED_IN) == [Country("NOR")]


def test_an_event_without_a_year_is_its_series_and_no_edition() -> None:
    festival = replace(PROGRAM.festivals[0], year=None)
    mapped = map_record(replace(PROGRAM, prizes=(), festivals=(festival,)), LOOKUPS)
    assert values(mapped, Kind.EDITION, Property.EDITION_OF) == []
    assert len(values(mapped, Kind.SELECTION, Property.IN_SERIES)) == 1


def test_an_honour_is_the_person_s_and_not_the_film_s(mapped: MappedRecord) -> None:
    (outcome,) = [c for c in claims(mapped, Property.OUTCOME) if c.value == Concept("outcome", "nominated")]
    recipients = [c.value for c in claims(mapped, Property.RECIPIENT) if c.subject == outcome.subject]
    assert [recipient.kind for recipient in recipients if isinstance(recipient, Thing)] == [Kind.PERSON]
    assert outcome.origin is Origin.RECORD
    assert outcome.original == "nominee"


def test_a_related_program_points_at_a_film_that_has_a_title(mapped: MappedRecord) -> None:
    (target,) = values(mapped, Kind.RELATED, Property.TARGET)
    titles = [c.value for c in claims(mapped, Property.HAS_TITLE) if c.subject == target]
    assert len(titles) == 1
    assert values(mapped, Kind.RELATED, Property.TEASER) == [Text("He crosses four times a day.", "en")]


def test_nothing_is_claimed_of_a_record_without_a_title() -> None:
    assert map_record(replace(PROGRAM, title=None), LOOKUPS).claims == ()


def test_an_unknown_country_is_an_issue_with_its_line() -> None:
    odd = replace(PROGRAM.countries[0], value="Atlantis")
    mapped = map_record(replace(PROGRAM, countries=(odd,)), LOOKUPS)
    assert [(issue.path, issue.line) for issue in mapped.issues] == [("sources/salt-road.txt", 11)]
    assert values(mapped, Kind.FILM, Property.COUNTRY) == []


def test_every_year_that_the_record_states_is_a_claim_the_first_before_the_others() -> None:
    other = Stated(YearRange(2020), "2020", say("2020").at)
    years = [
        claim.value
        for claim in map_record(replace(PROGRAM, other_years=(other,)), LOOKUPS).claims
        if claim.property is Property.YEAR and claim.subject.kind is Kind.FILM
    ]
    assert years == [Year(2019), Year(2020)]
