"""The queries that list where records disagree."""

from pathlib import Path

import pyoxigraph
import pytest

from filmgraph.resources import resource

DATA = """
@prefix fg: <https://w3id.org/filmgraph/ontology#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix titletype: <https://w3id.org/filmgraph/title-type/> .
@base <http://example.org/> .
titletype:preferred rdfs:label "preferred title"@en . titletype:alternative rdfs:label "alternative title"@en .
<film> a fg:Film ; rdfs:label "Lost" ; fg:year 2014 ; fg:hasTitle <t1> , <t2> ; fg:hasVersion <v1> , <v2> .
<r1> a fg:SourceRecord ; rdfs:label "one" ; fg:describes <film> .
<r2> a fg:SourceRecord ; rdfs:label "two" ; fg:describes <film> .
<e1> nif:referenceContext <r1> ; nif:anchorOf "here" . <e2> nif:referenceContext <r2> ; nif:anchorOf "there" .
<c1> rdf:subject <film> ; rdf:predicate fg:year ; rdf:object 2014 ; fg:evidence <e1> .
<c2> rdf:subject <film> ; rdf:predicate fg:year ; rdf:object %d ; fg:evidence <e2> .
<t1> fg:titleType titletype:preferred ; rdfs:label "Lost" ; fg:evidence <e1> .
<t2> fg:titleType titletype:alternative ; rdfs:label "Löst" ; fg:evidence <%s> .
<v1> fg:runtimeMinutes 52 ; fg:evidence <e1> . <v2> fg:runtimeMinutes %d ; fg:evidence <e2> .
"""


def rows(name: str, year: int = 2014, title_evidence: str = "e1", minutes: int = 52) -> list[dict[str, str]]:
    store = pyoxigraph.Store()
    store.load((DATA % (year, title_evidence, minutes)).encode(), format=pyoxigraph.RdfFormat.TURTLE)
    query = Path(resource("queries") / "checks" / f"{name}.rq").read_text(encoding="utf-8")
    found = store.query(query)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [{name: term.value for name, term in zip(names, row, strict=True) if term is not None} for row in found]


def test_a_year_that_another_record_contradicts_is_listed_with_the_words_of_both() -> None:
    (row,) = rows("conflicting-values", year=2013)
    assert (row["shown"], row["words"], row["otherValue"], row["otherWords"]) == ("2014", "here", "2013", "there")


def test_a_title_that_another_record_spells_otherwise_is_listed() -> None:
    (row,) = rows("conflicting-titles", title_evidence="e2")
    assert (row["shown"], row["otherTitle"], row["otherRecord"]) == ("Lost", "Löst", "two")


def test_running_times_that_differ_are_listed_each_with_its_record() -> None:
    assert [(row["minutes"], row["record"]) for row in rows("conflicting-lengths", minutes=90)] == [
        ("52", "one"),
        ("90", "two"),
    ]


@pytest.mark.parametrize("name", ["conflicting-values", "conflicting-titles", "conflicting-lengths"])
def test_records_that_agree_are_not_listed(name: str) -> None:
    assert rows(name) == []
