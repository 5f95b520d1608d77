"""The drawing of the classes: nothing is left out, nothing lies upon something else, and every link leads somewhere."""

from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace

from filmgraph.resources import resource
from filmgraph.web.pages.described import Described
from filmgraph.web.pages.diagram import class_diagram
from filmgraph.web.pages.diagram.drawing import UNIT, draw
from filmgraph.web.pages.diagram.layout import WIDTH, Placed, place
from filmgraph.web.pages.diagram.model import ClassBox, Model, Net, Row, read_model
from filmgraph.web.pages.diagram.routing import Routed, route

FG = Namespace("https://w3id.org/filmgraph/ontology#")
TERMS = Graph().parse(resource("ontology") / "filmgraph.ttl")
WIDEST_LETTER = 7.2
"""Pixels that a letter of a name takes on average, at most."""


def described() -> dict[str, Described]:
    found: dict[str, Described] = {}
    for term in sorted(set(TERMS.subjects(RDFS.isDefinedBy)), key=str):
        found[str(term)] = Described(str(term))
        for predicate, value in sorted(TERMS.predicate_objects(term)):
            language = value.language if isinstance(value, Literal) else None
            found[str(term)].said[str(predicate)].append((str(value), language))
    return found


@pytest.fixture(scope="module")
def model() -> Model:
    return read_model(described())


@pytest.fixture(scope="module")
def placed(model: Model) -> tuple[Placed, ...]:
    return place(model.boxes)


@pytest.fixture(scope="module")
def routed(model: Model, placed: tuple[Placed, ...]) -> list[Routed]:
    return list(route(placed, model.nets))


def test_every_class_of_the_ontology_and_every_property_that_leads_to_things_is_drawn(model: Model) -> None:
    classes = {str(term).replace(FG, "fg:") for term in TERMS.subjects(RDF.type, OWL.Class)}
    properties = {str(term).replace(FG, "fg:") for term in TERMS.subjects(RDF.type, OWL.ObjectProperty)}
    assert len(classes) > 20
    assert classes <= {box.name for box in model.boxes}
    assert properties == {row.name for box in model.boxes for row in box.rows}
    concepts = {str(term).replace(FG, "fg:") for term in TERMS.subjects(RDFS.subClassOf, SKOS.Concept)}
    assert {net.name: set(net.sources) for net in model.nets}["kinds of skos:Concept"] == concepts


def test_every_property_has_its_lines_from_all_its_classes_to_all_it_leads_to(routed: list[Routed]) -> None:
    for one in routed:
        assert len(one.ways) == len(one.net.sources) + len(one.net.targets) - 1, one.net
        assert sum(one.arrives) == len(one.net.targets)


def test_no_box_lies_upon_another_and_every_name_fits(placed: tuple[Placed, ...]) -> None:
    for one, other in combinations(placed, 2):
        apart = one.right < other.x or other.right < one.x or one.bottom < other.y or other.bottom < one.y
        assert apart, (one.box.name, other.box.name)
    for one in placed:
        words = [one.box.label, *(row.label for row in one.box.rows)]
        assert all(len(word) * WIDEST_LETTER < WIDTH * UNIT for word in words), words


def test_no_line_touches_a_box_but_where_it_begins_and_ends(placed: tuple[Placed, ...], routed: list[Routed]) -> None:
    taken = {
        (x, y): box.box.name
        for box in placed
        for x in range(box.x, box.right + 1)
        for y in range(box.y, box.bottom + 1)
    }
    for one in routed:
        for way in one.ways:
            assert [taken[point] for point in way[1:-1] if point in taken] == [], one.net.name


def test_no_line_lies_upon_that_of_another_property(routed: list[Routed]) -> None:
    owners: dict[frozenset[tuple[int, int]], str] = {}
    for one in routed:
        for way in one.ways:
            for piece in map(frozenset, pairwise(way)):
                assert owners.setdefault(piece, one.net.name) == one.net.name


def test_lines_of_two_properties_meet_only_to_cross(routed: list[Routed]) -> None:
    ends: dict[tuple[int, int], set[str]] = {}
    for one in routed:
        for way in one.ways:
            for before, point, after in zip(way, way[1:], way[2:], strict=False):
                if (before[0] == point[0]) != (point[0] == after[0]):
                    ends.setdefault(point, set()).add(one.net.name)
    for one in routed:
        for point in {point for way in one.ways for point in way}:
            assert ends.get(point, {one.net.name}) == {one.net.name}, point


def test_our_classes_lead_to_their_terms_and_those_of_others_to_where_they_are_at_home() -> None:
    drawing = ElementTree.fromstring(class_diagram(described()))
    links = {link.get("href") for link in drawing.iter("a")}
    assert {"#Film", "#hasTitle", "https://schema.org/Person", "https://schema.org/Organization"} <= links
    anchors = {str(term).replace(FG, "#") for term in TERMS.subjects(RDFS.isDefinedBy)}
    assert {link for link in links if link and link.startswith("#")} <= anchors


def test_a_class_that_nobody_gave_a_place_is_drawn_all_the_same() -> None:
    new = ClassBox("fg:Screening", "screening", "#Screening", True)
    assert "fg:Screening" in {one.box.name for one in place((*read_model(described()).boxes, new))}


def test_labels_cannot_become_markup() -> None:
    boxes = (ClassBox("a", "<script>", "#a", True, (Row("p", "<b>", "#p"),)), ClassBox("b", "b", "#b", True))
    drawing = draw(Model(boxes, (Net("p", "<i>", ("a",), ("b",)),)))
    assert all(markup not in drawing for markup in ("<script>", "<b>", "<i>"))
