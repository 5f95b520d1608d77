"""Signs and names in lists of prizes that may mean two things: brackets, dashes, joining words, towns, sections."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import page, prizes, read, selections

SELECTIONS = {
    # a bracket that is never closed ends at the next strong sign
    "Reed Fest 2014 (Oslo, Norway ; Bay Film Festival 2015 (Malta)": ["Reed Fest|2014|Oslo, Norway", "Bay Film Festival|2015|Malta"],
    # "and" begins another festival
    "Reed Fest 2014 (Brazil) and RIFA, Ottawa, Canada, 2015": ["Reed Fest|2014|Brazil", "RIFA|2015|Ottawa, Canada"],
    "Reed Fest 2014 (Norway) & Delta Docs 2015 (Malta)": ["Reed Fest|2014|Norway", "Delta Docs|2015|Malta"],
    # names that begin like a joining word
    "É Noite Sempre 2014 (Brazil); En Plein Jour 2015": ["É Noite Sempre|2014|Brazil", "En Plein Jour|2015|"],
    "Al Nahr Film Festival 2014 (Egypt)": ["Al Nahr Film Festival|2014|Egypt"],
    # sections are no places, and no prizes
    "Reed Fest 2014 – Masters (Norway); Bay Fest 2015 – Best of Fests": ["Reed Fest|2014|Norway", "Bay Fest|2015|"],
    "Hot Docs (Special Presentations) 2014": ["Hot Docs|2014|"],
    "Locarno Film Festival, Semaine de la critique, 2014\nReed Fest, Visti da vicino, 2015": ["Locarno Film Festival|2014|", "Reed Fest|2015|"],
    "Reed Fest 2014 (Suisse) – Grand Angle": ["Reed Fest|2014|Suisse"],
    "Grand Ruisseau 2014 (Lyon)": ["Grand Ruisseau|2014|Lyon"],
    "Sundance 2014 (World Premiere), CPH:DOX 2015 – Opening Film": ["Sundance|2014|", "CPH:DOX|2015|"],
    # the year first, the same year twice
    "2014 Reed Fest (Norway) / 2015 Bay Fest (Malta) / 2015 Nordlys (Spain)": ["Reed Fest|2014|Norway", "Bay Fest|2015|Malta", "Nordlys|2015|Spain"],
    "Golden Apricot 2014 (Armenia)": ["Golden Apricot|2014|Armenia"],
    "imagoNORTE (Oslo), Reed Fest 2014": ["imagoNORTE||Oslo", "Reed Fest|2014|"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), SELECTIONS.items())
def test_festivals_are_told_from_sections_towns_and_joining_words(line: str, expected: list[str]) -> None:
    assert selections(f"Festivals:\n{line}") == expected
    assert prizes(f"Festivals:\n{line}") == []


PRIZES = {
    "Best Score at the Al Nahr Documentary Film Festival 2014 (Egypt)": ["Best Score|Al Nahr Documentary Film Festival|2014|Egypt|won"],
    "Jury Award -- Bay Fest (2014) | Press Award -- Reed Fest (2015)": ["Jury Award|Bay Fest|2014||won", "Press Award|Reed Fest|2015||won"],
    "Best Investigation @ NORD 2014 (Oslo)": ["Best Investigation|NORD|2014|Oslo|won"],
    "Weser Prize 2014 (Berlin), Prix Laguna 2015 (Tokyo, Japan)": ["Weser Prize||2014|Berlin|won", "Prix Laguna||2015|Tokyo, Japan|won"],
    "Best Score (Reed Fest 2014, Bay Fest 2015)": ["Best Score|Reed Fest|2014||won", "Best Score|Bay Fest|2015||won"],
    "Goldene Taube DOK Leipzig 2014": ["Goldene Taube|DOK Leipzig|2014||won"],
    "Ehrendiplom der Jury, Reed Fest 2014": ["Ehrendiplom der Jury|Reed Fest|2014||won"],
    "CINE Golden Eagle; Harrow Award 2014": ["CINE Golden Eagle||||won", "Harrow Award||2014||won"],
    "Press Award – Reed Fest 2014; Grande Prémio Maré, Cine’Mar, Peniche 2015": ["Press Award|Reed Fest|2014||won", "Grande Prémio Maré|Cine’Mar|2015|Peniche|won"],
    "Grand Prix Jean Moulin 2014": ["Grand Prix Jean Moulin||2014||won"],
    "Prix Terre(s) d'images 2014": ["Prix Terre(s) d'images||2014||won"],
    "Laurier du documentaire 2014, Étoile de la Scam 2015": ["Laurier du documentaire||2014||won", "Étoile de la Scam||2015||won"],
    "Best of Fest Reed Days 2014": ["Best of Fest|Reed Days|2014||won"],
    "Best Score at Reed Fest 2014 (Italy), where it also won the Press Prize": ["Best Score|Reed Fest|2014|Italy|won", "Press Prize||||won"],
    # a prize with a name is the event of one that says only what for
    "Best Documentary, Weser Film Award, 2014\nPress Prize, Reed Fest, 2015": ["Best Documentary|Weser Film Award|2014||won", "Press Prize|Reed Fest|2015||won"],
    "Delta Media Award 2014 for Best Environmental Story (UK)": ["Best Environmental Story|Delta Media Award|2014|UK|won"],
    "1st Prize, Laguna Prize 2014 (Tokyo, Japan); Press Prize, Reed Fest 2015": ["1st Prize|Laguna Prize|2014|Tokyo, Japan|won", "Press Prize|Reed Fest|2015||won"],
    "Nominated: BAFTA Wales Awards 2014, Single Documentary": ["Single Documentary|BAFTA Wales Awards|2014||nominated"],
    "2014 Weser Science Award: Outstanding Nature Programming – Nominee": ["Outstanding Nature Programming|Weser Science Award|2014||nominated"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), PRIZES.items())
def test_prizes_are_told_from_events_and_towns(line: str, expected: list[str]) -> None:
    assert prizes(f"Awards:\n{line}") == expected
    assert selections(f"Awards:\n{line}") == []


def test_a_heading_over_running_text_ends_the_list() -> None:
    record = read(
        page(
            "Awards\nBest Score, Reed Fest, 2014\n\nUrsula Kehl\nBorn in Graz in 1981. Her first film won the Prix du Lac in 2014. She lives in Linz."
        )
    )
    assert (len(record.prizes), record.festivals) == (1, ())


def test_one_statement_with_a_comma_names_the_ceremony_of_its_prize() -> None:
    assert prizes("Nomination: Best Documentary, Weser Film Award, 2014") == [
        "Best Documentary|Weser Film Award|2014||nominated"
    ]


def test_a_festival_alone_under_winner_is_where_it_won() -> None:
    assert prizes("Official Selection: Bay Fest 2014 (Malta). Winner: Reed Fest 2015") == ["|Reed Fest|2015||won"]
    assert selections("Official Selection: Bay Fest 2014 (Malta). Winner: Reed Fest 2015") == ["Bay Fest|2014|Malta"]


def test_a_label_spelt_wrongly_within_a_line_is_an_issue_and_no_festival() -> None:
    line = "Awards: Best Score, Reed Fest 2014; Festvals: Bay Fest 2015 (Malta)"
    record = read(page(line))
    assert selections(line) == ["Bay Fest|2015|Malta"]
    assert [issue.text for issue in record.issues] == ["Festvals"]
