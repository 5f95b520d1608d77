"""Compact JSON-LD means the same as the triples, for two readers, and begins with the thing."""

import json
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple
from rdflib.compare import isomorphic

from filmgraph.web.formats.framing import framed
from tests.releases import BASE

SMALL = (Path(__file__).parent.parent / "fixtures" / "small.trig").read_text("utf-8")
FILM = NamedNode(f"{BASE}/film/aaaaaaaaaaaa")
XSD = "http://www.w3.org/2001/XMLSchema#"
FG = "https://w3id.org/filmgraph/ontology#"


def facts() -> set[Triple]:
    quads = pyoxigraph.parse(SMALL, RdfFormat.TRIG, base_iri=BASE + "/")
    return {quad.triple for quad in quads if not isinstance(quad.graph_name, NamedNode)}


HOSTILE = {
    Triple(FILM, NamedNode(FG + "year"), Literal("2014", datatype=NamedNode(XSD + "integer"))),
    Triple(FILM, NamedNode(FG + "runtimeMinutes"), Literal("052", datatype=NamedNode(XSD + "integer"))),
    Triple(FILM, NamedNode(FG + "outcome"), Literal("https://not.an/iri")),
    Triple(FILM, NamedNode(FG + "mainTitle"), Literal('</script><b>"\\ \u2028 é', language="en")),
    Triple(FILM, NamedNode("http://other.example/p"), NamedNode("http://other.example/o")),
    Triple(FILM, NamedNode("http://other.example/p"), Literal("1.50", datatype=NamedNode(XSD + "decimal"))),
    Triple(FILM, NamedNode(FG + "target"), FILM),
}


def spelled(triples: set[Triple]) -> set[str]:
    return {str(triple) for triple in triples}


@pytest.mark.parametrize("triples", [facts(), HOSTILE, facts() | HOSTILE, set()])
def test_every_triple_comes_back(triples: set[Triple]) -> None:
    quads = pyoxigraph.parse(framed(triples, FILM), RdfFormat.JSON_LD)
    assert spelled({quad.triple for quad in quads}) == spelled(triples)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_another_reader_reads_the_same() -> None:
    lines = pyoxigraph.serialize(facts(), format=RdfFormat.N_TRIPLES)
    expected = rdflib.Graph().parse(data=lines, format="nt")
    assert isomorphic(rdflib.Graph().parse(data=framed(facts(), FILM), format="json-ld"), expected)


def test_the_thing_comes_first_with_its_parts_inside_and_names_from_our_context() -> None:
    document = json.loads(framed(facts(), FILM))
    film = document["@graph"][0]
    assert (film["id"], film["type"], film["runtimeMinutes"]) == (FILM.value, "Film", 52)
    assert film["hasTitle"]["mainTitle"] == "Human Harvest"
    assert film["schema:director"]["label"] == "Leon Lee"
    assert film["hasContribution"]["contributor"] == film["schema:director"]["id"]


def test_the_same_triples_give_the_same_text() -> None:
    assert framed(sorted(facts(), key=str), FILM) == framed(sorted(facts(), key=str, reverse=True), FILM)
