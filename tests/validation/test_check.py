"""The check as its callers see it."""

from datetime import date

from rdflib import Graph

from filmgraph.validation import Severity, check_graph

PREFIXES = """
@prefix fg: <https://w3id.org/filmgraph/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix country: <http://publications.europa.eu/resource/authority/country/> .
@prefix titletype: <https://w3id.org/filmgraph/title-type/> .
@prefix status: <https://w3id.org/filmgraph/status/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@base <http://example.org/> .
"""

STUB = (
    PREFIXES
    + """
<film/1> a fg:Film ; rdfs:label "Lost" ; fg:hasTitle <film/1#title> ; fg:identityStatus status:stub .
<film/1#title> a fg:Title ; rdfs:label "Lost" ; fg:mainTitle "Lost" ; fg:titleType titletype:preferred ;
    fg:evidence <record/1#char=0,4> .
<record/1#char=0,4> a fg:Evidence ; rdfs:label "“Lost”" ; nif:beginIndex 0 ; nif:endIndex 4 ; nif:anchorOf "Lost" ;
    nif:referenceContext <record/1> .
"""
)


def graph(turtle: str) -> Graph:
    return Graph().parse(data=turtle, format="turtle")


def test_a_stub_with_its_title_and_evidence_conforms() -> None:
    assert check_graph(graph(STUB), as_of=date(2026, 1, 1)).results == ()


def test_a_country_that_is_not_in_the_list_is_a_violation_even_if_the_data_call_it_a_country() -> None:
    data = STUB + "<film/1> fg:countryOfProduction country:QQQ . country:QQQ a <https://schema.org/Country> ."
    report = check_graph(graph(data), as_of=date(2026, 1, 1))
    assert [(result.shape.rpartition("#")[2], result.severity) for result in report.results] == [
        ("country-listed", Severity.VIOLATION)
    ]


def test_the_day_of_the_check_decides_what_lies_too_far_ahead() -> None:
    data = graph(STUB + '<film/1> fg:year "2030"^^xsd:gYear .')
    assert check_graph(data, as_of=date(2028, 1, 1)).conforms
    report = check_graph(data, as_of=date(2027, 12, 31))
    assert [result.message for result in report.violations] == [
        "The year of the film, 2030, is not one from 1888 to 2029."
    ]
