"""What belongs to which entry: festivals that "and at" joins, prizes given at two of them, towns, and what a prize is for."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, read, selections

JOINED = {
    "Also shown at LORIFF and at Film Weser, London": ["LORIFF||", "Film Weser||London"],
    "Selected at Reed Fest, at Bay Film Festival 2014 and at Delta Days": ["Reed Fest||", "Bay Film Festival|2014|", "Delta Days||"],
    "Présenté à Nordlys, au Festival du Lac 2014 et aux Rencontres de Lagune": ["Nordlys||", "Festival du Lac|2014|", "Rencontres de Lagune||"],
    "Gezeigt beim Filmfest Weser 2014, bei Nordlys Docs und auf der Deichschau": ["Filmfest Weser|2014|", "Nordlys Docs||", "Deichschau||"],
    "Seleccionada en el Festival de Ría 2013, en Corviña y en Nordlys": ["Festival de Ría|2013|", "Corviña||", "Nordlys||"],
    "Exibido no Festival da Serra 2016, na Mostra de Rio Claro e em Nordlys": ["Festival da Serra|2016|", "Mostra de Rio Claro||", "Nordlys||"],
    "Presentato al Festival del Po 2012, alla Festa del Cinema di Lagna e a Nordlys": ["Festival del Po|2012|", "Festa del Cinema di Lagna||", "Nordlys||"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), JOINED.items())
def test_each_festival_that_a_sentence_joins_is_a_selection(line: str, expected: list[str]) -> None:
    assert selections(line) == expected
    assert read(line).prizes == ()


PRIZES = {
    # One prize, two festivals.
    "Audience Award: Encounters 2018 & Bay International Film Festival 2019": ["Audience Award|Encounters|2018||won", "Audience Award|Bay International Film Festival|2019||won"],
    "Best Score at Reed Fest and at Bay Days": ["Best Score|Reed Fest|||won", "Best Score|Bay Days|||won"],
    "Bester Schnitt beim Filmfest Weser 2014 und bei den Nordlys-Tagen 2015": ["Bester Schnitt|Filmfest Weser|2014||won", "Bester Schnitt|Nordlys-Tagen|2015||won"],
    # What a prize is for.
    "Melhor Documentário em Longa-Metragem, Festival da Serra 2016": ["Melhor Documentário em Longa-Metragem|Festival da Serra|2016||won"],
    "Prémios Lagoa 2018: nomeado para Melhor Documentário em Longa-Metragem": ["Melhor Documentário em Longa-Metragem|Prémios Lagoa|2018||nominated"],
    "Prix du jury – Long métrage documentaire – Festival du Lac 2017": ["Prix du jury – Long métrage documentaire|Festival du Lac|2017||won"],
    "Publikumspreis in der Kategorie Dokumentarfilm, Filmfest Weser 2014": ["Publikumspreis in der Kategorie Dokumentarfilm|Filmfest Weser|2014||won"],
    "Audience Award, Feature Documentary, Reed Fest 2014": ["Audience Award, Feature Documentary|Reed Fest|2014||won"],
    # A town before the colon, or behind a prize that is itself the event.
    "Bremen: Best Score, Reed Festival 2014": ["Best Score|Reed Festival|2014|Bremen|won"],
    "Weser Prize, Bremen | Honourable Mention": ["Honourable Mention|Weser Prize||Bremen|special mention"],
    "Best Score, Bremen 2014": ["Best Score|Bremen|2014||won"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), PRIZES.items())
def test_a_prize_has_its_own_festival_and_place(line: str, expected: list[str]) -> None:
    assert prizes(f"Awards: {line}") == expected
    assert selections(f"Awards: {line}") == []


BESIDE = {
    "Nominations: Weser Award 2019; Reed Awards 2018 (Best Feature)\nBay Film Festival (Peru)\nDelta Days 2018": (
        ["Weser Award||2019||nominated", "Best Feature|Reed Awards|2018||nominated"],
        ["Bay Film Festival||Peru", "Delta Days|2018|"],
    ),
    "Indicações: Prêmio Lontra 2019\nPrêmios Serra 2018\nFestival da Serra (Peru)": (
        ["Prêmio Lontra||2019||nominated", "|Prêmios Serra|2018||nominated"],
        ["Festival da Serra||Peru"],
    ),
    "Nominations:\nReed Fest 2014\nBay Days 2015": (["|Reed Fest|2014||nominated", "|Bay Days|2015||nominated"], []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE.items())
def test_nominations_beside_their_label_are_no_heading_of_the_festivals_below(
    text: str, expected: tuple[list[str], list[str]]
) -> None:
    assert (prizes(text), selections(text)) == expected


PREMIERES = {
    "2014\n• Best Score, Reed Festival\n• Estreia mundial: Festival da Serra\n2015\n• Première : Festival du Lac": (
        ["Best Score|Reed Festival|2014||won"],
        ["Festival da Serra|2014|", "Festival du Lac|2015|"],
    ),
    "2014\n– World premiere: Reed Fest, Copenhagen\n– Special Mention, Delta Film Days\n2015\n– Bay Film Festival": (
        ["Special Mention|Delta Film Days|2014||special mention"],
        ["Reed Fest|2014|Copenhagen", "Bay Film Festival|2015|"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PREMIERES.items())
def test_a_premiere_among_bullets_stands_under_their_year(text: str, expected: tuple[list[str], list[str]]) -> None:
    assert (prizes(text), selections(text)) == expected
    assert read(f"The Salt Road\n\n{text}").year is None


LINES = {
    # Words of selection before a colon hold for their line.
    "Selezionato a: Reed Film Festival; Festival della Laguna, Bologna 2010; Nordlys Torino": (
        [],
        ["Reed Film Festival||", "Festival della Laguna|2010|Bologna", "Nordlys Torino||"],
    ),
    # Words behind an event and a comma that no town is written like are its section.
    "Reed Film Festival 2021, Cineasti del presente : Best Score ; Filmtage Weser 2022 ; nominated for the Harrow Prize 2022 ; Festival of Arlon ; etc.": (
        ["Best Score|Reed Film Festival|2021||won", "Harrow Prize||2022||nominated"],
        ["Filmtage Weser|2022|", "Festival of Arlon||"],
    ),
    "Festival du Lac – Fiction TV | Meilleure musique": (["Meilleure musique|Festival du Lac|||won"], []),
    # Prizes that are ceremonies in the plural, and prizes in the singular.
    "Candidato al David di Donatello 2020\nNastri d'Argento Corti 2020 – finalista": (
        ["David di Donatello||2020||nominated", "|Nastri d'Argento Corti|2020||finalist"],
        [],
    ),
    # What it was worth is no part of a prize, in any currency.
    "Best Score (10.000 quetzales) | Reed Fest | 2020": (["Best Score|Reed Fest|2020||won"], []),
    # A festival with the outcome under it.
    "64° Reed Film Festival\n  Premio Città di Lagna\nBay Film Festival, Canada\n  Finalist": (
        ["Premio Città di Lagna|64° Reed Film Festival|||won", "|Bay Film Festival||Canada|finalist"],
        [],
    ),
    # A line all in capitals begins with its prize, and with no label.
    "MIGLIOR CORTOMETRAGGIO – CORTOLAGNA 2018\nPREMIO BAIA CHANNEL – TULIPANI DI NEVE 2019": (
        ["MIGLIOR CORTOMETRAGGIO|CORTOLAGNA|2018||won", "PREMIO BAIA CHANNEL|TULIPANI DI NEVE|2019||won"],
        [],
    ),
    # The name of a prize may end with the word of a label.
    "Prix Contact : Festival du Lac, 2010": (["Prix Contact|Festival du Lac|2010||won"], []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINES.items())
def test_the_words_of_a_line_go_to_the_right_part(text: str, expected: tuple[list[str], list[str]]) -> None:
    assert (prizes(text), selections(text)) == expected


HEADED = {
    # A month and its year head the entries below them.
    "February 2014\nReed Film Festival, Oslo\nMarch 2014\nBay Film Festival – Golden Reed\nJune 2015\nNordlys Docs": (
        ["Golden Reed|Bay Film Festival|2014||won"],
        ["Reed Film Festival|2014|Oslo", "Nordlys Docs|2015|"],
    ),
    "Februar 2014\nFilmfest Weser\nMärz 2015\nDeichtage – Publikumspreis": (
        ["Publikumspreis|Deichtage|2015||won"],
        ["Filmfest Weser|2014|"],
    ),
    # A prize with its year heads what it was given for, and not the next prize with a name.
    "Weser Filmpreis 2016\nNominiert: Beste Kamera\nNominiert: Beste Musik\nMax Reed Preis 2016": (
        ["Beste Kamera|Weser Filmpreis|2016||nominated", "Beste Musik|Weser Filmpreis|2016||nominated", "Max Reed Preis||2016||won"],
        [],
    ),
    # Behind a semicolon a prize without a name is given at the festival that leads the line.
    "RIBM 2023, Montréal – Prix du public ; mention spéciale": (
        ["Prix du public|RIBM|2023|Montréal|won", "mention spéciale|RIBM|2023|Montréal|special mention"],
        [],
    ),
    "Reed Fest 2014 – Best Score; Weser-Preis; Bay Fest 2015": (
        ["Best Score|Reed Fest|2014||won", "Weser-Preis||||won"],
        ["Bay Fest|2015|"],
    ),
    # A prize called by its metal, and the festival behind "au".
    "Étalon de bronze du documentaire au Festival du Lac 2021": (
        ["Étalon de bronze du documentaire|Festival du Lac|2021||won"],
        [],
    ),
    # A laurel on one line, and a premiere under its year.
    "★ WINNER ★ BEST SCORE ★ REED FEST 2020": (["BEST SCORE|REED FEST|2020||won"], []),
    "2020\nPremiere: Bay Film Festival\nReed Fest\n2021\nDelta Days": ([], ["Bay Film Festival|2020|", "Reed Fest|2020|", "Delta Days|2021|"]),
    # Marks of emphasis are no part of a name.
    "* **Best Score** – Reed Fest 2014\n* **Audience Award** – Bay Fest 2015": (
        ["Best Score|Reed Fest|2014||won", "Audience Award|Bay Fest|2015||won"],
        [],
    ),
    # A label of one letter has a blank behind its colon.
    "Bay Fest 2018 – special mention of the F:ARM Award": (
        ["special mention of the F:ARM Award|Bay Fest|2018||special mention"],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADED.items())
def test_what_leads_holds_for_what_comes_behind(text: str, expected: tuple[list[str], list[str]]) -> None:
    assert (prizes(f"Festivals & Awards\n{text}"), selections(f"Festivals & Awards\n{text}")) == expected


def test_a_heading_may_be_numbered() -> None:
    text = "3. SINOPSIS\nUna niña cruza el río de noche.\n\n4. FESTIVALES\nFestival de Ría 2014\nMuestra del Sur 2015"
    assert selections(text) == ["Festival de Ría|2014|", "Muestra del Sur|2015|"]
