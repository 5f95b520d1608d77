"""Minimum totals and fill rates per source."""

import pytest

from filmgraph.errors import ConfigurationError
from filmgraph.validation.expectations import Expectation, Yield, read_expectation, unmet

FIELDS = ("year", "directors")
ASKED = Expectation("javafilms", minimum=10, fill={"year": 0.9})


def messages(expected: Expectation, found: Yield, before: Yield | None = None) -> list[str]:
    return [each.message for each in unmet(expected, found, before)]


def test_a_source_that_meets_its_expectations_is_not_spoken_of() -> None:
    assert messages(ASKED, Yield(10, {"year": 9}), Yield(12)) == []


def test_too_few_records_are_told_with_both_numbers() -> None:
    (message,) = messages(Expectation("javafilms", minimum=10), Yield(4))
    assert "4 records" in message
    assert "10" in message


def test_a_field_that_is_filled_too_seldom_is_told_with_its_name() -> None:
    (message,) = messages(ASKED, Yield(20, {"year": 17}))
    assert "17 of 20 records fill the field “year”" in message


@pytest.mark.parametrize(("found", "before"), [(4, 9), (5, 10), (0, 3)])
def test_a_source_that_suddenly_yields_half_or_less_is_told(found: int, before: int) -> None:
    (message,) = messages(Expectation("javafilms"), Yield(found), Yield(before))
    assert f"the last release had {before}" in message


def test_a_source_that_yields_more_than_half_is_not_spoken_of() -> None:
    assert messages(Expectation("javafilms"), Yield(5), Yield(9)) == []


def test_a_stated_minimum_allows_a_source_to_shrink() -> None:
    assert messages(Expectation("javafilms", minimum=3), Yield(4), Yield(9)) == []


@pytest.mark.parametrize(
    "declaration",
    [{"minimum": "ten"}, {"minimum": -1}, {"fill": 0.9}, {"fill": {"year": 90}}, {"fill": {"year": True}}],
)
def test_settings_of_other_kinds_are_refused(declaration: dict[str, object]) -> None:
    with pytest.raises(ConfigurationError, match=r"minimum|fill"):
        read_expectation("javafilms", declaration, FIELDS)


def test_a_field_that_records_do_not_have_is_refused_with_those_they_have() -> None:
    with pytest.raises(ConfigurationError, match="“yeer”") as refused:
        read_expectation("javafilms", {"fill": {"yeer": 0.9}}, FIELDS)
    assert "directors, year" in (refused.value.remedy or "")
