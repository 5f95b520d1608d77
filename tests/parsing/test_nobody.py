"""Names that stand in running text and are nobody's, and people whom only the words around them tell."""

import pytest

from tests.readings import read

NOBODY = (
    "Am Tor 3 des Werks wechseln jeden Morgen sechs Frauen der Brigade »Rosa Luxemburg« die Schicht.",
    "Chaque matin, ils remontent la rue Pierre Semard jusqu'au lycée Louise Michel, et la pluie ne cesse pas.",
    "La marcha sale de la calle Ana Frank y termina en la plaza María Pita, donde nadie los espera.",
    "Toda a noite o elétrico desce a rua Maria Pia e a praça João do Rio sem passageiros.",
    "Ogni mattina i carri passano per via Anna Frank e piazza Carlo Alberto senza fermarsi.",
    "Her first film, Saltwater Psalm, received a prize that nobody in the village has heard of.",
    "Su primer cortometraje, Turno Largo, recorrió el país en autobús durante todo un invierno.",
    "The Prix Georges Marin went to a film that has since been lost, and with it the village.",
)

PEOPLE = {
    "Der Film besucht den Deichmann Alois Pichl, der die Sirene auslöst, sooft das Wasser steigt.": ["Alois Pichl"],
    "She learned the craft from the documentarian St. Clair Bell and never looked back.": ["St. Clair Bell"],
    "The lifeguard Ludo wonders where his beach has gone, and who took the sand.": ["Ludo"],
    "Its two teachers, Senada and her husband, have been told that the school will close.": ["Senada"],
    "La luthière ferme, et l'ornithologue Élodie Marchand note ce qui reste des oiseaux.": ["Élodie Marchand"],
    "El bombero Toribio Salvador abre la puerta que nadie más quiso abrir en la ciudad.": ["Toribio Salvador"],
    "O faroleiro Zeferino acende a luz que os barcos já não procuram há muito tempo.": ["Zeferino"],
    "Panna, 16, has a place at the conservatoire and an instrument nobody insures.": ["Panna"],
}


@pytest.mark.parametrize("prose", NOBODY)
def test_streets_schools_prizes_and_films_are_nobody(prose: str) -> None:
    assert [mention.name.value for mention in read(f"The Quiet Bay\n\n{prose}\n").people_mentioned] == []


@pytest.mark.parametrize(("prose", "names"), PEOPLE.items())
def test_the_words_around_a_name_tell_whose_it_is(prose: str, names: list[str]) -> None:
    assert [mention.name.value for mention in read(f"The Quiet Bay\n\n{prose}\n").people_mentioned] == names


@pytest.mark.parametrize(
    "biography",
    [
        "About the director\n\nOwen Price-Bell studied physics in Cardiff and came to film late.",
        "La réalisatrice\n\nOwen Price-Bell a étudié la physique à Cardiff avant de venir au cinéma.",
        "Über den Regisseur\n\nOwen Price-Bell studierte Physik in Cardiff und kam spät zum Film.",
    ],
)
def test_the_biography_of_the_director_tells_who_that_is(biography: str) -> None:
    record = read(f"The Quiet Bay\n\nDuration: 52 min.\n\n{biography}\n")
    assert [name.value for name in record.directors] == ["Owen Price-Bell"]


def test_the_biography_of_somebody_else_names_no_director() -> None:
    record = read(
        "The Quiet Bay\n\nDuration: 52 min.\n\nAbout the producer\n\nOwen Price-Bell studied physics in Cardiff.\n"
    )
    assert record.directors == ()


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("Music by: Oscar Bell", ["Music"]),
        ("Musique de : Oscar Bell", ["Musique"]),
        ("Edited by: Oscar Bell", ["Edited by"]),
        ("Regie-Assistenz: Oscar Bell", ["Regie-Assistenz"]),
        ("Im Anschluss Gespräch mit Ana Silva, Moderation: Oscar Bell", []),
    ],
)
def test_a_noun_of_a_role_stands_without_its_joining_word(line: str, roles: list[str]) -> None:
    record = read(f"The Quiet Bay\n\nDirector: Ana Silva\n{line}\n")
    assert [credit.role.value for credit in record.other_credits if credit.role is not None] == roles
