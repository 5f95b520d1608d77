"""Terms are what RDF parsers read back as the value that was meant."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgraph.rdf import terms


def parsed(term: str) -> ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple:
    line = f"<http://example.org/s> <http://example.org/p> {term} ."
    (quad,) = ox.parse(line, format=ox.RdfFormat.N_TRIPLES)
    value: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple = quad.object
    return value


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_went_in(text: str) -> None:
    assert parsed(terms.string(text)) == ox.Literal(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_language_tagged_text_comes_back_as_it_went_in(text: str) -> None:
    assert parsed(terms.string(text, "fr")) == ox.Literal(text, language="fr")


def test_characters_that_no_iri_may_hold_are_percent_encoded() -> None:
    assert terms.iri('http://example.org/a b"<c>') == "<http://example.org/a%20b%22%3Cc%3E>"


@pytest.mark.parametrize(
    ("minutes", "lexical"), [(52, "PT52M"), (60, "PT1H"), (92, "PT1H32M"), (0, "PT0S"), (1440, "PT24H")]
)
def test_durations_are_written_in_hours_and_minutes(minutes: int, lexical: str) -> None:
    assert terms.duration(minutes) == f'"{lexical}"^^<http://www.w3.org/2001/XMLSchema#duration>'


def test_a_year_keeps_its_precision() -> None:
    assert terms.year(1927) == '"1927"^^<http://www.w3.org/2001/XMLSchema#gYear>'


@pytest.mark.parametrize(("value", "lexical"), [(1.0, "1.0"), (0.5, "0.5"), (0.99371, "0.9937")])
def test_decimals_have_a_digit_behind_the_point(value: float, lexical: str) -> None:
    assert terms.decimal(value) == f'"{lexical}"^^<http://www.w3.org/2001/XMLSchema#decimal>'
