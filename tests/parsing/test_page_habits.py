"""What whole pages of archives, funds, schools and databases print among credits and prizes, each told with other names."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from tests.readings import page, prizes, read, selections

LISTED = {
    "Date\tEvent\tCategory\tResult\nJune 2017\tReed Film Festival\tBest Score\tWinner\nJuly 2018\tBay Film Festival\tHarbour Award\tSpecial Mention": (
        ["Best Score|Reed Film Festival|2017||won", "Harbour Award|Bay Film Festival|2018||special mention"],
        [],
    ),
    "Weserfilmtage 2015\nGroßer Weserfilmtage-Preis Spielfilm\nBestes Szenenbild": (
        ["Großer Weserfilmtage-Preis Spielfilm|Weserfilmtage|2015||won", "Bestes Szenenbild|Weserfilmtage|2015||won"],
        [],
    ),
    "Winner: Reed Film Awards 2019, Nature & Wildlife (Gold Reed Medal)": (["Gold Reed Medal|Reed Film Awards|2019||won"], []),
    "Selected: Reedeco (Porto), Naturlys (Ludwigsburg), Lys Nature Film Festival (Norway)": (
        [],
        ["Reedeco||Porto", "Naturlys||Ludwigsburg", "Lys Nature Film Festival||Norway"],
    ),
    "Diploma of Merit, Reed Film Festival, 1968. Thought lost until a print was found at the university in 2004. Photochemical restoration 2007.": (
        ["Diploma of Merit|Reed Film Festival|1968||won"],
        [],
    ),
    "Mention du jury à Leipzig (DOK Leipzig, 2014)": (["Mention du jury|DOK Leipzig|2014|Leipzig|special mention"], []),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), LISTED.items())
def test_a_list_of_prizes_is_read_as_pages_print_it(lines: str, expected: tuple[list[str], list[str]]) -> None:
    text = f"Festivals and awards\n{lines}"
    assert (prizes(text), selections(text)) == expected


CREDITED = {
    "Produzione: Sole Film; in collaborazione con Regione Lazio": (["Sole Film"], []),
    "Produção: Sol Filmes (Vasco Tavares)": (["Sol Filmes"], ["Produção: Vasco Tavares"]),
    "Uma produção Sol TV para a RTP2, em co-produção com a Reedfilm Berlin e o Canal Lys": (["Sol TV", "Reedfilm Berlin", "Canal Lys"], []),
    "Riprese: Val Serena, febbraio 2018": ([], []),
    "Docenti: Lidia Neri (regia), Sandro Bassi (montaggio)": ([], []),
    "Escrito y editado por: Lucía Ríos": ([], ["Escrito por: Lucía Ríos", "editado por: Lucía Ríos"]),
    "Scén. : Luc Marin, Jeanne Vidal, d’après le récit de Paul Gardin. Ph. : Raoul Kern. Son : Guy Basset.": (
        [],
        ["Scén: Luc Marin", "Scén: Jeanne Vidal", "d’après: Paul Gardin", "Ph: Raoul Kern", "Son: Guy Basset"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), CREDITED.items())
def test_credits_name_those_who_made_the_film_and_nobody_else(line: str, expected: tuple[list[str], list[str]]) -> None:
    record = read(page(f"Year: 2014\n{line}"))
    named = [f"{credit.role.value.strip('. ')}: {credit.name.value.strip('.')}" for credit in record.other_credits]
    assert ([made.value for made in record.production], named) == expected


def test_a_restored_version_that_was_shown_is_the_film() -> None:
    text = "Two sisters inherit a forest and a lawsuit. The restored version was shown at Reed Film Festival, Bologna, 2019."
    assert selections(text) == ["Reed Film Festival|2019|Bologna"]
