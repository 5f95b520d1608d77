"""Lists of prizes that have no heading: sentences that only state entries, years and festivals over their prizes."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import prizes, read, selections

SENTENCES = {
    "Prix Georges Marin 1988. Prix de la critique, Journées cinématographiques de Tunis 1988. Festival du Lac 1988, Panorama.": (
        ["Prix Georges Marin||1988||won", "Prix de la critique|Journées cinématographiques de Tunis|1988||won"],
        ["Festival du Lac|1988|"],
    ),
    "Vencedora do prêmio de Melhor Som na Mostra da Ria 2017. Finalista do Prêmio RIA 2017. Exibida no Cine Cabo 2016.": (
        ["Melhor Som|Mostra da Ria|2017||won", "Prêmio RIA||2017||finalist"],
        ["Cine Cabo|2016|"],
    ),
    "El filme obtuvo el Premio Luz de Ría en el Festival de la Ría 2018 y la Mención del Jurado Joven en la Muestra del Sur 2018; fue finalista en los Premios Roble 2019 y participó en el Cortoluz (Paipa) y en el 22º Festival de las Alturas.": (
        ["Premio Luz de Ría|Festival de la Ría|2018||won", "Mención del Jurado Joven|Muestra del Sur|2018||special mention", "|Premios Roble|2019||finalist"],
        ["Cortoluz||Paipa", "22º Festival de las Alturas||"],
    ),
    # Running text that speaks of prizes among other things.
    "In 1988 she left the festival of Tunis with the prize of the critics, and nobody at home had ever heard of the film that won.": ([], []),
    "Prix de la critique en poche, il revient en 1988 au village où personne ne l'attend plus depuis longtemps.": ([], []),
    "Beste Freunde seit 2014, wollen die beiden auf dem Festival ihrer Stadt noch einmal zusammen auftreten.": ([], []),
}  # fmt: skip

LISTS = {
    "2014\nreed berlin – new reed film award: Bester Schnitt\nFilmtage Weser, Bremen\n2015\nFilmFestival Werra\nDeichlichter, Faro: lobende Erwähnung": (
        ["Bester Schnitt|reed berlin – new reed film award|2014||won", "lobende Erwähnung|Deichlichter|2015|Faro|special mention"],
        ["Filmtage Weser|2014|Bremen", "FilmFestival Werra|2015|"],
    ),
    "Festival de la Ría, 32ª edición\n— Mención especial\n\nMuestra del Sur\n— Premio del Público\n— Mejor Montaje": (
        ["Mención especial|Festival de la Ría|||special mention", "Premio del Público|Muestra del Sur|||won", "Mejor Montaje|Muestra del Sur|||won"],
        [],
    ),
    "Parcours du film\n. Grand Prix, Festival du Lac (Algérie), 2017\n. Sélectionné aux Rencontres de l'eau – Paris, 2018": (
        ["Grand Prix|Festival du Lac|2017|Algérie|won"],
        ["Rencontres de l'eau|2018|Paris"],
    ),
}  # fmt: skip

STOPS = {
    "2019. Festival de Ría. Concha de Luz Premio del Público, Sección Oficial Cortos\n2019. Cortoluz (Portugal). Sección Olas\n2020. Premios Roble. Candidata a Mejor Montaje": (
        ["Concha de Luz Premio del Público, Sección Oficial Cortos|Festival de Ría|2019||won", "Mejor Montaje|Premios Roble|2020||nominated"],
        ["Cortoluz|2019|Portugal"],
    ),
    "2019. Reed Fest. Best Score\n2020. Bay Fest (Norway). Masters\n2021. Press Prize. Fen Fest": (
        ["Best Score|Reed Fest|2019||won", "Press Prize|Fen Fest|2021||won"],
        ["Bay Fest|2020|Norway"],
    ),
    "2019. Festival du Lac. Prix du public\n2020. Rencontres de l'eau. Nommé au Prix de la presse": (
        ["Prix du public|Festival du Lac|2019||won", "Prix de la presse|Rencontres de l'eau|2020||nominated"],
        [],
    ),
    # A year before several festivals.
    "2019. Reed Fest. Bay Fest. Fen Fest.": ([], ["Reed Fest|2019|", "Bay Fest||", "Fen Fest||"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*SENTENCES.items(), *LISTS.items()])
def test_lists_without_a_heading_are_told_from_running_text(text: str, expected: tuple[list[str], list[str]]) -> None:
    assert (prizes(text), selections(text)) == expected


@pytest.mark.parametrize(("text", "expected"), STOPS.items())
def test_full_stops_part_the_year_the_event_and_the_prize_of_one_entry(
    text: str, expected: tuple[list[str], list[str]]
) -> None:
    assert (prizes(f"Awards\n{text}"), selections(f"Awards\n{text}")) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Copie restaurée par la Cinémathèque du Lac",
        "Restored by the Reed Film Archive, Festival of Light",
        "Restaurierte Fassung der Kinemathek Weser",
    ],
)
def test_who_restored_the_copy_is_no_festival(line: str) -> None:
    assert selections(f"Prix Marin 1988. Festival du Lac 1988.\n{line}") == ["Festival du Lac|1988|"]


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("Série em 4 episódios de 26 minutos", [26]),
        ("Serie en 6 capítulos de 45 min", [45]),
        ("6 Folgen à 43 Minuten", [43]),
        ("26 x 52'", [52]),
        ("Sextas, às 21h30", []),
        ("Samstags, 4h; sonntags, 15h", []),
        ("Samedi, 20h30 / dimanche, 15h", []),
    ],
)
def test_episodes_have_a_running_time_and_hours_of_showing_have_none(line: str, minutes: list[int]) -> None:
    record = read(f"The Salt Road\n\n{line}\n\nDirector: Ana Silva\n")
    assert [stated.value for stated in record.durations] == minutes


@pytest.mark.parametrize(
    "line", ["Ano: 2016 - Brasil - Classificação: Livre", "Year: 2016, Brazil", "Jahr: Brasilien 2016"]
)
def test_countries_may_stand_on_either_side_of_the_year(line: str) -> None:
    assert len(read(f"The Salt Road\n\n{line}\nDirector: Ana Silva\n").countries) == 1
