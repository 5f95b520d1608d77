"""The drawing of the classes."""

from xml.etree import ElementTree

from filmgraph.web.pages.class_diagram import class_diagram

SVG = "{http://www.w3.org/2000/svg}"
LABELS = {"Film": "film", "Title": "title", "Version": "version", "Unplaced": "elsewhere"}


def test_classes_link_to_their_terms_and_those_without_a_place_are_left_out() -> None:
    drawing = ElementTree.fromstring(class_diagram(LABELS, []))
    assert [link.get("href") for link in drawing.iter("a")] == ["#Title", "#Version", "#Film"]


def test_a_property_is_drawn_once_where_it_concerns_the_film() -> None:
    edges = [("Version", "has title", "Title"), ("Film", "has title", "Title"), ("Film", "has version", "Version")]
    drawing = class_diagram(LABELS, edges)
    assert drawing.count("<title>has title</title>") == 1
    assert drawing.count("<title>has version</title>") == 1


def test_labels_cannot_become_markup() -> None:
    assert "<script>" not in class_diagram({"Film": "<script>"}, [("Film", "<script>", "Title")])
