"""The grammar of prize lists: one line of the table per way of printing them."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.parsing.prize.reading import read_entries, to_prize, to_selection
from filmgraph.parsing.text.lines import read_lines

LISTS = {
    "Best Score at Reed Fest 2014 (Italy)": ["Best Score|Reed Fest|2014|Italy|won"],
    "Best Score, Reed Fest 2014. Grand Prix, Bay Film Festival 2015": ["Best Score|Reed Fest|2014||won", "Grand Prix|Bay Film Festival|2015||won"],
    "Sundance 2014: Audience Award": ["Audience Award|Sundance|2014||won"],
    "Press Award (Reed Fest 2014, Oslo, Norway)": ["Press Award|Reed Fest|2014|Oslo, Norway|won"],
    "Grand Prix des Alpes\nFestival du Lac 2017": ["Grand Prix des Alpes|Festival du Lac|2017||won"],
    "Reed Fest 2014: Best Score, Audience Award; Bay Fest 2015": ["Best Score|Reed Fest|2014||won", "Audience Award|Reed Fest|2014||won", "Bay Fest|2015|"],
    "Best Film and Audience Award (Reed Fest 2015)": ["Best Film|Reed Fest|2015||won", "Audience Award|Reed Fest|2015||won"],
    "Reed Fest 2015 (Italy), Bay Days 2016 (France), Docs Lux (Belgium)": ["Reed Fest|2015|Italy", "Bay Days|2016|France", "Docs Lux||Belgium"],
    "Reed Fest 2015 (Italy) Bay Days 2016 (France)": ["Reed Fest|2015|Italy", "Bay Days|2016|France"],
    "Mention spéciale au 12e Prix Lagune": ["Mention spéciale|12e Prix Lagune|||special mention"],
    "Docs Lux, Arlon, Belgium 2014": ["Docs Lux|2014|Arlon, Belgium"],
    "Nominated for Best Score, Baltic Film Awards 2016": ["Best Score|Baltic Film Awards|2016||nominated"],
    "Shortlisted for the Reed Awards 2015": ["|Reed Awards|2015||shortlisted"],
    "Finalist at Reed Awards (Italy)": ["|Reed Awards||Italy|finalist"],
    "Second Prize, Bay Film Festival": ["Second Prize|Bay Film Festival|||placed"],
    "Reed Fest 2015 Educational Programme (Italy)": ["Reed Fest|2015|Italy"],
    "Bester Schnitt beim Filmfest Weser 2019": ["Bester Schnitt|Filmfest Weser|2019||won"],
    "Mejor montaje en el Festival de Ría 2013 (España)": ["Mejor montaje|Festival de Ría|2013|España|won"],
    "Menzione speciale al Festival del Po 2012, Torino": ["Menzione speciale|Festival del Po|2012|Torino|special mention"],
    "Melhor Som no Festival da Serra 2016": ["Melhor Som|Festival da Serra|2016||won"],
    "World premiere: Nordlys Docs 2018, Oslo": ["Nordlys Docs|2018|Oslo"],
    "2021\nReed Fest – Best Score\n2022\nBay Fest": ["Best Score|Reed Fest|2021||won", "Bay Fest|2022|"],
    "Weser Preis 2016 – Bester Dokumentarfilm": ["Bester Dokumentarfilm|Weser Preis|2016||won"],
    "Golden Reed, Bay Fest 2010": ["Golden Reed|Bay Fest|2010||won"],
    "and many more": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "entries"), LISTS.items())
def test_a_list_is_told_apart(text: str, entries: list[str]) -> None:
    assert read(text) == entries


def read(text: str) -> list[str]:
    lookups = load_lookups()
    told: list[str] = []
    for entry in read_entries(read_lines(text), text, lookups):
        if entry.is_prize:
            prize = to_prize(entry, text, lookups)
            parts = (prize.award, prize.event, prize.year, prize.place)
            told.append("|".join([*(str(part.value) if part else "" for part in parts), prize.outcome]))
        else:
            chosen = to_selection(entry, text, lookups)
            assert chosen is not None
            told.append("|".join(str(part.value) if part else "" for part in (chosen.event, chosen.year, chosen.place)))
    return told
