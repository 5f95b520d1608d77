"""Turtle, N-Quads and JSON-LD of the same quads are the same graph to the parsers of others."""

import warnings
from itertools import groupby
from operator import itemgetter

import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgraph.rdf import jsonld, nquads, terms
from filmgraph.rdf.block import Block, BlockWriter
from filmgraph.rdf.facts import gather
from filmgraph.rdf.namespaces import LABEL, TYPE
from filmgraph.rdf.terms import Quad
from filmgraph.rdf.turtle import TurtleWriter

BASE = "https://films.example"
_words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
_data_iris = st.sampled_from(
    [f"{BASE}/film/abc", f"{BASE}/film/abc#title-x", f"{BASE}/record/r#char=1,20", f"{BASE}/event/e/2014"]
).map(terms.iri)
_vocabulary_iris = st.sampled_from(
    [
        "https://w3id.org/filmgraph/ontology#year",
        "https://w3id.org/filmgraph/outcome/special-mention",
        "http://publications.europa.eu/resource/authority/country/CAN",
        "https://elsewhere.example/a#b.c",
    ]
).map(terms.iri)
_objects = st.one_of(
    _data_iris,
    _vocabulary_iris,
    _words.map(terms.string),
    _words.map(lambda text: terms.string(text, "de")),
    st.integers(-5, 5000).map(terms.integer),
    st.integers(1888, 2030).map(terms.year),
)
_predicates = st.one_of(_vocabulary_iris, st.just(LABEL))
_quads: st.SearchStrategy[Quad] = st.one_of(
    st.tuples(_data_iris, _predicates, _objects, st.just("")),
    st.tuples(_data_iris, st.just(TYPE), _vocabulary_iris, st.just("")),
)


def graph_of(text: str, form: str) -> set[tuple[rdflib.term.Node, ...]]:
    graph = rdflib.Graph()
    with warnings.catch_warnings():
        # rdflib 7.6 warns of a class that its own JSON-LD parser uses.
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        graph.parse(data=text, format=form)
    return {(s, p, o) for s, p, o in graph}


def reference(quads: list[Quad]) -> set[tuple[rdflib.term.Node, ...]]:
    return graph_of("".join(nquads.to_lines(quads)), "nt")


def blocks_of(quads: list[Quad]) -> list[Block]:
    """One block per subject, as a build makes them."""
    writer = BlockWriter(BASE)
    by_subject = groupby(quads, key=itemgetter(0))
    return [writer.block(subject, {subject: {quad[1:3] for quad in group}}) for subject, group in by_subject]


@settings(max_examples=60, deadline=None)
@given(st.lists(_quads, min_size=1, max_size=20))
def test_turtle_is_the_same_graph_as_n_quads(listed: list[Quad]) -> None:
    quads = nquads.sorted_quads(listed)
    turtle = TurtleWriter(BASE).header() + "".join(block.turtle.decode() for block in blocks_of(quads))
    assert graph_of(turtle, "turtle") == reference(quads)


@settings(max_examples=60, deadline=None)
@given(st.lists(_quads, min_size=1, max_size=20))
def test_json_ld_is_the_same_graph_as_n_quads(listed: list[Quad]) -> None:
    quads = nquads.sorted_quads(listed)
    nodes = "".join(block.jsonld.decode() for block in blocks_of(quads))
    text = jsonld.header(BASE) + nodes.removeprefix(",") + jsonld.FOOTER
    assert graph_of(text, "json-ld") == reference(quads)


def test_a_block_holds_sorted_lines_each_once() -> None:
    film, title = terms.iri(f"{BASE}/film/abc"), terms.iri(f"{BASE}/film/abc#title-x")
    named, other = (LABEL, terms.string("Silent War")), (LABEL, terms.string("A War"))
    facts = gather([(title, [named]), (film, [named, other]), (film, [named]), (f"<{BASE}/film/abd>", [])])
    block = BlockWriter(BASE).block("film/abc", facts)
    lines = [f"{subject} {LABEL} {name} .\n" for subject, (_, name) in ((film, other), (film, named), (title, named))]
    assert (block.quads, block.nquads.decode()) == (3, "".join(lines))


def test_a_block_of_a_named_graph_is_in_no_other_serialisation() -> None:
    block = BlockWriter(BASE).block("film/abc", gather([("<a>", [(LABEL, terms.string("A War"))])]), "<g>")
    assert block.nquads.decode().endswith('"A War" <g> .\n')
    assert (block.turtle, block.jsonld) == (b"", b"")


def test_turtle_reads_like_a_list_of_facts() -> None:
    quads = nquads.sorted_quads(
        [
            (terms.iri(f"{BASE}/film/abc"), TYPE, terms.iri("https://w3id.org/filmgraph/ontology#Film"), ""),
            (terms.iri(f"{BASE}/film/abc"), LABEL, terms.string("Silent “War”"), ""),
            (
                terms.iri(f"{BASE}/film/abc"),
                terms.iri("https://w3id.org/filmgraph/ontology#year"),
                terms.year(2017),
                "",
            ),
            (terms.iri(f"{BASE}/film/abc#title-x"), LABEL, terms.string("Silent War"), ""),
            (terms.iri(f"{BASE}/film/abc#title-x"), LABEL, terms.integer(3), "<g>"),
        ]
    )
    written = "".join(TurtleWriter(BASE).document(quad[:3] for quad in quads if quad[3] == ""))
    assert written.split("\n\n", 1)[1] == (
        "<film/abc>\n"
        "    a fg:Film ;\n"
        '    rdfs:label "Silent “War”" ;\n'
        '    fg:year "2017"^^xsd:gYear .\n'
        "\n"
        "<film/abc#title-x>\n"
        '    rdfs:label "Silent War" .\n'
    )


def test_quads_are_sorted_by_graph_first_and_come_once() -> None:
    listed: list[Quad] = [("<b>", "<p>", "<o>", "<g>"), ("<c>", "<p>", "<o>", ""), ("<c>", "<p>", "<o>", "")]
    assert nquads.sorted_quads(listed) == [("<c>", "<p>", "<o>", ""), ("<b>", "<p>", "<o>", "<g>")]


def test_rdf_type_is_written_out_where_it_is_an_object() -> None:
    triple = (terms.iri("http://e/s"), TYPE, TYPE)
    text = "".join(TurtleWriter("http://e").document([triple]))
    assert "a rdf:type ." in text
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == 1
