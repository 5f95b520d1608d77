"""The page of each kind of thing shows what the records say, in a reader's words, safely."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from filmgraph.release.records import StoredRecord
from filmgraph.source import Cell, SourceRecord
from filmgraph.source.record import CellText
from filmgraph.store import OxigraphStore
from filmgraph.uris import term
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.kinds import Asked
from filmgraph.web.pages.links import Links
from filmgraph.web.pages.page import Imprint
from filmgraph.web.pages.record_page import record_page
from filmgraph.web.pages.rendering import render_page
from tests.web.pages.catalogue import LONG_TITLE, MARKUP, RIGHT_TO_LEFT
from tests.web.pages.graph_maker import GraphMaker

_STRUCTURED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def page(reader: FlaskClient, made: GraphMaker, kind: str, label: str, query: str = "") -> str:
    answer = reader.get(f"{made.path(kind, label)}.html{query}")
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("film", "Human Harvest: China’s Illegal Organ Trade"),
        ("film", "China’s New Silk Road"),
        ("film", LONG_TITLE),
        ("film", MARKUP),
        ("person", "Leon Lee"),
        ("person", RIGHT_TO_LEFT),
        ("person", MARKUP),
        ("organization", "Flying Cloud Productions"),
        ("award", "Best Documentary (Indie Fest)"),
        ("event", "Indie Fest"),
        ("event", "Indie Fest 2014"),
        ("conferral", "First Prize, Viewster Online Festival, 2014"),
        ("selection", "Human Rights Human Wrongs 2017"),
        ("source", "Example records"),
        ("record", "human-harvest"),
    ],
)
def test_every_page_names_its_thing_and_offers_its_data_query_and_citation(
    reader: FlaskClient, made: GraphMaker, kind: str, label: str
) -> None:
    html = page(reader, made, kind, label)
    path = made.path(kind, label)
    assert f'<link rel="canonical" href="{made.uris.base}{path}.html">' in html
    for suffix in ("ttl", "jsonld", "nt", "rdf"):
        assert f'href="{path}.{suffix}"' in html
    assert "The query behind this page" in html
    assert "<summary>Cite</summary>" in html
    assert re.search(r'<meta name="description" content="[^"]{8,}">', html) is not None
    assert "<script>alert" not in html
    assert "<b>bold" not in html


def test_a_film_is_told_in_words(reader: FlaskClient, made: GraphMaker) -> None:
    html = unescape(page(reader, made, "film", "Human Harvest: China’s Illegal Organ Trade"))
    assert "Won 5 prizes at 4 festivals, was named for 1 more and was selected by 4 festivals." in html
    assert "52 minutes" in html
    assert "conferral</" not in html


def test_a_fact_opens_its_words_and_leads_to_them_in_the_record(reader: FlaskClient, made: GraphMaker) -> None:
    html = page(reader, made, "film", "Human Harvest: China’s Illegal Organ Trade")
    record = made.path("record", "human-harvest")
    found = re.search(rf'href="({re.escape(record)}\.html\?char=\d+,\d+)#char"', html)
    assert found is not None
    highlighted = reader.get(found[1]).text
    mark = re.search(r'<mark class="asked" id="char">(.*?)</mark>', highlighted)
    assert mark is not None
    assert "Human Harvest: China’s Illegal Organ Trade" in unescape(mark[1])


def test_sources_that_differ_are_set_side_by_side(reader: FlaskClient, made: GraphMaker) -> None:
    html = page(reader, made, "film", "Letter from Masanjia")
    assert "Where the sources differ" in html
    assert "2018" in html
    assert "2019" in html


def test_structured_data_is_json_whatever_the_labels_hold(reader: FlaskClient, made: GraphMaker) -> None:
    found = _STRUCTURED.search(page(reader, made, "film", MARKUP))
    assert found is not None
    description = json.loads(found[1])
    assert description["@type"] == "Movie"
    assert description["name"] == MARKUP


def test_a_long_programme_comes_in_parts_of_fifty(reader: FlaskClient, made: GraphMaker) -> None:
    first = page(reader, made, "event", "Indie Fest 2014")
    last = page(reader, made, "event", "Indie Fest 2014", "?page=3")
    assert "121 films selected" in first
    assert "1 to 50 of 121" in first
    assert "101 to 121 of 121" in last
    second = page(reader, made, "event", "Indie Fest 2014", "?programme=2")
    assert "51 to 100 of 121" in second
    assert 'href="' + made.path("event", "Indie Fest 2014") + '.html?programme=3#programme" rel="next"' in second
    assert 'rel="next"' not in last.partition("<main")[2].partition("</main>")[0].replace("siblings", "")


def test_an_event_shows_its_winners_and_editions(reader: FlaskClient, made: GraphMaker) -> None:
    html = page(reader, made, "event", "Indie Fest")
    assert "121 films selected and 1 edition known here." in html
    assert "outcome-won" in html


def test_a_person_has_a_career_and_colleagues(reader: FlaskClient, made: GraphMaker) -> None:
    html = page(reader, made, "person", "Leon Lee")
    assert "Director of 2 films, 2014 to 2018." in html
    assert "Worked with" in html
    assert html.index("Letter from Masanjia") < html.index("Human Harvest: China")


def test_a_thing_of_another_kind_has_no_page(reader: FlaskClient, made: GraphMaker) -> None:
    key = made.path("film", "Letter from Masanjia").rpartition("/")[2]
    assert reader.get(f"/person/{key}.html").status_code == 404


def test_a_row_of_a_table_shows_its_cells_with_the_one_asked_for_marked(graph: PageGraph, made: GraphMaker) -> None:
    record = SourceRecord("table", "row-2", "films.csv", "", cells=(CellText("title", Cell(2, 1), "Harvest <i>"),))
    asked = Asked(graph, Links(made.uris), Path("none"), made.uris.base + made.path("record", "letter"))
    page = record_page(asked, StoredRecord("k", record, (), ()), "1")
    assert page is not None
    html = render_page(page, Imprint("Films", "", "", "r", made.uris))
    assert '<mark class="marked" id="col">Harvest &lt;i&gt;</mark>' in html
    assert "(films.csv, row 2)" in html


def test_a_fact_stands_beside_the_cell_that_it_was_read_from(made: GraphMaker) -> None:
    make = GraphMaker(made.uris)
    source = make.thing(make.uris.thing("source", "t"), "http://www.w3.org/ns/dcat#Dataset", "A table")
    record = make.record(source, "row-2", "")
    film = make.named("film", term("Film"), "Harvest")
    make.link(record, term("describes"), film)
    claim = make.thing(f"{film}#claim-1", term("Claim"), "running time")
    make.link(claim, "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate", term("runtimeMinutes"))
    make.say(claim, "http://www.w3.org/1999/02/22-rdf-syntax-ns#object", 100)
    cell = f"{record}#col=3"
    make.link(cell, "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext", record)
    make.link(claim, term("evidence"), cell)
    row = SourceRecord("table", "row-2", "films.csv", "", cells=(CellText("length", Cell(2, 3), "1h 40m"),))
    asked = Asked(PageGraph(OxigraphStore(make.store)), Links(make.uris), Path("none"), record)
    page = record_page(asked, StoredRecord("k", row, (), ()), None)
    assert page is not None
    html = render_page(page, Imprint("Films", "", "", "r", made.uris))
    assert "<bdi>Harvest</bdi></h1>" in html
    assert re.search(r'1h 40m</dd><dd class="cell-facts">.*running time</span> <bdi>100 minutes', html)
