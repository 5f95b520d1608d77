import pytest

from filmgraph.model import edtf


@pytest.mark.parametrize(
    ("date", "words", "year", "decade"),
    [
        ("1963~", "about 1963", 1963, 1960),
        ("1963?", "1963 (uncertain)", 1963, 1960),
        ("1963%", "about 1963 (uncertain)", 1963, 1960),
        ("198X", "1980s", None, 1980),
        ("198X?", "1980s (uncertain)", None, 1980),
        ("19XX", "1900–1999", None, None),
        ("1927/1928", "1927–1928", 1927, 1920),
        ("1963/..", "1963 or later", 1963, 1960),
        ("../1963", "1963 or earlier", None, None),
        ("1963-05~", "1963-05~", 1963, 1960),
    ],
)
def test_an_uncertain_year_is_told_in_words_and_by_what_is_known_of_it(
    date: str, words: str, year: int | None, decade: int | None
) -> None:
    assert (edtf.in_words(date), edtf.first_year(date), edtf.decade(date)) == (words, year, decade)
