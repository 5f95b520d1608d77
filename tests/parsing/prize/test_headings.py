"""An event over several prizes is said once, and holds for each of them."""

import pytest

from tests.readings import page, prizes, read, selections

HEADED = {
    "no sign": "Camber Film Festival 2022\nHarrow Award\nAudience Award",
    "a colon": "Camber Film Festival 2022:\nHarrow Award\nAudience Award",
    "bullets": "Camber Film Festival 2022\n• Harrow Award\n• Audience Award",
    "a blank line": "Camber Film Festival 2022\n\nHarrow Award\nAudience Award",
    "a blank line and bullets": "Camber Film Festival 2022\n\n- Harrow Award\n- Audience Award",
    "indented lines": "Camber Film Festival 2022\n  Harrow Award\n  Audience Award",
    "bullets under a bullet": "• Camber Film Festival 2022\n   ◦ Harrow Award\n   ◦ Audience Award",
    "a heading of the list": "Awards\n\nCamber Film Festival 2022\n– Harrow Award\n– Audience Award",
}


@pytest.mark.parametrize("text", HEADED.values(), ids=HEADED)
def test_each_prize_has_the_event_over_it_and_the_heading_is_no_selection(text: str) -> None:
    assert prizes(text) == [
        "Harrow Award|Camber Film Festival|2022||won",
        "Audience Award|Camber Film Festival|2022||won",
    ]
    assert selections(text) == []


def test_the_place_of_the_heading_holds_as_well() -> None:
    text = "Awards\n\nFestival of Hills (Ghent) 2020\n- RKB Prize\n- Finalist, Grand Jury Prize"
    assert prizes(text) == [
        "RKB Prize|Festival of Hills|2020|Ghent|won",
        "Grand Jury Prize|Festival of Hills|2020|Ghent|finalist",
    ]


def test_a_mention_behind_a_prize_under_a_heading_is_its_outcome() -> None:
    text = "Camber Film Festival 2022\nHarrow Award – Honourable Mention\nAudience Award"
    assert prizes(text)[0] == "Harrow Award|Camber Film Festival|2022||special mention"


def test_one_heading_ends_where_the_next_begins() -> None:
    text = "Awards\nReed Fest 2019\nBest Score\nBay Fest 2020\nGrand Prix\nPress Award\n\nDelta Docs 2021"
    assert prizes(text) == [
        "Best Score|Reed Fest|2019||won",
        "Grand Prix|Bay Fest|2020||won",
        "Press Award|Bay Fest|2020||won",
    ]
    assert selections(text) == ["Delta Docs|2021|"]


def test_a_year_over_events_over_prizes_holds_for_all() -> None:
    text = "Awards\n2019\nReed Fest\n• Best Score\n2020\nBay Fest\n• Grand Prix"
    assert prizes(text) == ["Best Score|Reed Fest|2019||won", "Grand Prix|Bay Fest|2020||won"]


def test_prizes_over_their_events_are_not_headings() -> None:
    text = "Awards\nGrand Prix des Alpes\nFestival du Lac 2017\nBest Score\nBay Fest 2016"
    assert prizes(text) == ["Grand Prix des Alpes|Festival du Lac|2017||won", "Best Score|Bay Fest|2016||won"]


def test_a_named_prize_in_a_list_that_puts_prizes_beside_events_stands_alone() -> None:
    text = "Awards\n• Best Score, Reed Fest 2014\n• Bay Fest 2015\n• Harrow Award"
    assert prizes(text) == ["Best Score|Reed Fest|2014||won", "Harrow Award||||won"]
    assert selections(text) == ["Bay Fest|2015|"]


def test_the_prize_keeps_its_own_words_and_the_event_those_of_the_heading() -> None:
    text = page(HEADED["bullets"])
    prize = read(text).prizes[1]
    assert prize.text == "Audience Award"
    assert prize.event is not None
    assert read(text).record.quote(prize.event.at) == "Camber Film Festival"
