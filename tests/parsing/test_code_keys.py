"""Credits whose roles are shortened to letters, and the key of the page that explains these."""

import pytest

from tests.readings import page, read

CODED = {
    "R: Ana Silva, Rui Prado | DF: Inês Vaz | M: Rui Prado\n\nR: Roteiro - DF: Diretor de Fotografia - M: Montagem": (
        ["Roteiro: Ana Silva", "Roteiro: Rui Prado", "Diretor de Fotografia: Inês Vaz", "Montagem: Rui Prado"]
    ),
    "D = Drehbuch, K = Kamera, S = Schnitt\n\nD: Karin Holm; K/S: Per Lind": (
        ["Drehbuch: Karin Holm", "Kamera: Per Lind", "Schnitt: Per Lind"]
    ),
}


@pytest.mark.parametrize(("lines", "expected"), CODED.items())
def test_the_codes_of_roles_mean_what_their_key_says(lines: str, expected: list[str]) -> None:
    found = read(page(lines)).other_credits
    assert [f"{credit.role.value}: {credit.name.value}" for credit in found if len(credit.role.text) < 3] == expected


def test_a_role_that_a_key_explains_rests_on_its_code() -> None:
    record = read(page("R: Ana Silva | DF: Inês Vaz\n\nR: Roteiro - DF: Diretor de Fotografia - M: Montagem"))
    role = next(credit.role for credit in record.other_credits if credit.name.value == "Inês Vaz")
    assert (role.value, role.text) == ("Diretor de Fotografia", "DF")


def test_a_key_names_nobody() -> None:
    record = read(page("R: Ana Silva | DF: Inês Vaz\n\nR: Roteiro - DF: Diretor de Fotografia - M: Montagem"))
    assert {credit.name.value for credit in record.other_credits} == {"Ana Silva", "Inês Vaz"}
