"""What counts as a language, and what only looks like one."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.parsing.facts.tongues import names_language
from tests.readings import page, read


@pytest.mark.parametrize("text", ["English", "ENG", "English subtitles", "OV with ENG subtitles"])
def test_a_text_that_speaks_of_languages_and_nothing_else_is_known(text: str) -> None:
    assert names_language(text, load_lookups())


@pytest.mark.parametrize("text", ["The Lab", "In the Mood", "The Men", "Human Harvest"])
def test_a_title_is_no_language_because_a_word_of_it_is_a_code_in_small_letters(text: str) -> None:
    assert not names_language(text, load_lookups())


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("VOSTFR", "fra"),
        ("vo st fr", "fra"),
        ("VOSTA", "eng"),
        ("OmU", "deu"),
        ("OmeU", "eng"),
        ("VOSE", "spa"),
        ("s.-t. anglais", "eng"),
        ("s.t. français", "fra"),
    ],
)
@pytest.mark.parametrize("label", ["Language", "Versions"])
def test_an_original_version_with_subtitles_is_told_by_the_language_of_these(label: str, words: str, code: str) -> None:
    record = read(page(f"{label}: {words}"))
    told = [load_lookups().language(one.language.value) for one in record.languages if one.usage == "subtitles"]
    versions = [load_lookups().language(one.value) for one in record.versions]
    assert code in told or (label == "Versions" and versions == [code])
    assert record.issues == ()


@pytest.mark.parametrize(
    "line", ["Language: OV", "Version: version originale", "Versions: VOSTFR, OV", "Fassung: OmeU, OmU"]
)
def test_an_original_version_without_a_language_is_understood(line: str) -> None:
    assert read(page(line)).issues == ()
