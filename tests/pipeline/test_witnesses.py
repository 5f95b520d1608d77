"""What a curator sees of the records when a pair is in doubt."""

from filmgraph.pipeline.witnesses import LONGEST_WORDS, words_around
from filmgraph.source import Span


def around(text: str, name: str) -> str:
    start = text.index(name)
    return words_around(text, Span(start, start + len(name)))


def test_a_short_line_is_shown_whole() -> None:
    assert (
        around("Before\nIce Film Festival 2020 (Finland)\nAfter", "Ice Film Festival")
        == "Ice Film Festival 2020 (Finland)"
    )


def test_a_long_line_is_cut_between_words_and_says_so() -> None:
    words = "anything " * 40
    shown = around(f"{words}Ice Film Festival {words}", "Ice Film Festival")
    assert shown.startswith("… anything ")
    assert shown.endswith(" anything …")
    assert "Ice Film Festival" in shown
    assert len(shown) < LONGEST_WORDS + 30


def test_a_word_without_end_is_left_out() -> None:
    assert around("x" * 500 + " Ice Film " + "y" * 500, "Ice Film") == "… Ice Film …"
