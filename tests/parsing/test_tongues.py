"""What counts as a language, and what only looks like one."""

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.parsing.tongues import names_language


@pytest.mark.parametrize("text", ["English", "ENG", "English subtitles", "OV with ENG subtitles"])
def test_a_text_that_speaks_of_languages_and_nothing_else_is_known(text: str) -> None:
    assert names_language(text, load_lookups())


@pytest.mark.parametrize("text", ["The Lab", "In the Mood", "The Men", "Human Harvest"])
def test_a_title_is_no_language_because_a_word_of_it_is_a_code_in_small_letters(text: str) -> None:
    assert not names_language(text, load_lookups())
