"""What becomes of results: places, waivers, records at fault, and the report as RDF, CSV and text."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store
from rdflib import SH, URIRef

from filmgraph.errors import ConfigurationError
from filmgraph.rdf import nquads
from filmgraph.uris import Uris
from filmgraph.validation import Result, Severity, ValidationReport, load_shapes
from filmgraph.validation.fast import Table
from filmgraph.validation.fast.term import from_node
from filmgraph.validation.grouping import group
from filmgraph.validation.inputs import SHAPES
from filmgraph.validation.located import Located, Place, locate, records_at_fault, waive
from filmgraph.validation.report_csv import COLUMNS, write_csv
from filmgraph.validation.report_rdf import SHAPES_REPORT, head_quads, result_quads
from filmgraph.validation.telling import LABEL, Telling
from filmgraph.validation.waivers import Waiver, idle_waivers, read_waivers

URIS = Uris("http://example.org")
FILM = URIRef(URIS.thing("film", "abc"))
DAY = date(2026, 11, 23)
UNTIL_NOON = 'shape = "a"\nthing = "b"\nreason = "c"\nwho = "d"\nuntil = 2026-12-31T12:00:00'
PLACE = Place("sources/lost.txt", 3, "Year:\n 1850", URIS.characters("r1", 10, 20), record="lost")
RESULT = Result(
    shape=SHAPES + "film-year-range",
    focus=FILM,
    path="https://w3id.org/filmgraph/ontology#year",
    value=None,
    component=str(SH.SPARQLConstraintComponent),
    severity=Severity.VIOLATION,
    message="Film year 1850 lies before 1888.",
    remedy="Check the year.",
)
WAIVER = Waiver(RESULT.shape, str(FILM), "It is an optical toy.", "Ada", date(2026, 12, 31))


def test_results_are_led_to_their_places_by_the_lookup_they_are_given() -> None:
    report = ValidationReport.of([RESULT], DAY)
    table = Table()
    table.load([(from_node(FILM), LABEL, '"The Optical Toy"')])
    located = locate(
        report,
        lambda result: [PLACE] if result.focus == FILM else [],
        lambda result: [str(result.focus)],
        Telling(table),
    )
    told = RESULT.message
    assert list(located) == [Located(RESULT, (PLACE,), about=(str(FILM),), told=told, name="The Optical Toy")]


def test_a_waiver_in_force_silences_a_violation_without_hiding_it() -> None:
    (waived,) = waive([Located(RESULT)], [WAIVER], DAY)
    assert waived.result == RESULT
    assert not waived.blocks


def test_a_waiver_that_ran_out_silences_nothing() -> None:
    (still,) = waive([Located(RESULT)], [WAIVER], date(2027, 1, 1))
    assert still.blocks


def test_the_records_of_blocking_results_are_at_fault_and_no_others() -> None:
    waived = Located(RESULT, (Place("sources/other.txt", 1, ""),), WAIVER)
    nowhere = Located(RESULT)
    fault = records_at_fault([Located(RESULT, (PLACE,)), waived, nowhere])
    assert fault.records == {"lost": (Located(RESULT, (PLACE,)),)}
    assert fault.unexplained == (nowhere,)


def test_the_graph_of_the_report_links_each_result_to_its_evidence_and_waiver() -> None:
    result = result_quads(Located(RESULT, (PLACE,), WAIVER), SHAPES_REPORT, URIS)
    head = head_quads(SHAPES_REPORT, URIS, conforms=False)
    lines = "".join(nquads.to_line(quad) for quad in (*result, *head))
    store = Store()
    store.load(lines.encode(), format=RdfFormat.N_QUADS)
    query = """PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX fg: <https://w3id.org/filmgraph/ontology#>
    SELECT ?focus ?evidence ?reason WHERE { GRAPH ?g { ?report a sh:ValidationReport ; sh:result ?result .
      ?result sh:focusNode ?focus ; fg:evidence ?evidence ; fg:waiver/fg:reason ?reason } }"""
    rows = store.query(query)
    assert isinstance(rows, QuerySolutions)
    assert [tuple(term.value for term in row) for row in rows] == [(str(FILM), PLACE.evidence, WAIVER.reason)]
    assert "_:" not in lines


def test_a_report_without_results_conforms() -> None:
    quads = list(head_quads(SHAPES_REPORT, URIS, conforms=True))
    assert any(predicate == f"<{SH.conforms}>" and value.startswith('"true"') for _, predicate, value, _ in quads)
    assert f"<{SH.ValidationResult}>" not in {value for _, _, value, _ in quads}


def test_the_table_has_one_row_per_place_with_the_words_on_one_line() -> None:
    file = io.StringIO()
    write_csv([Located(RESULT, (PLACE,)), Located(RESULT)], file)
    rows = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["record"], row["line"], row["words"]) for row in rows] == [
        ("sources/lost.txt", "3", "Year: 1850"),
        ("", "", ""),
    ]


def test_results_are_grouped_by_shape_then_record_under_the_shapes_name() -> None:
    (of_shape,) = group([Located(RESULT), Located(RESULT, (PLACE,))], load_shapes())
    assert of_shape.name == "The year is possible"
    assert [record.path for record in of_shape.records] == ["sources/lost.txt", None]
    assert of_shape.count == 2


def test_waivers_are_read_by_short_names_and_paths(tmp_path: Path) -> None:
    path = tmp_path / "waivers.toml"
    path.write_text(
        '[[waiver]]\nshape = "film-year-range"\nthing = "film/abc"\n'
        'reason = "It is an optical toy."\nwho = "Ada"\nuntil = 2026-12-31\n'
    )
    assert read_waivers(path, URIS) == (WAIVER,)
    assert read_waivers(tmp_path / "none.toml", URIS) == ()


@pytest.mark.parametrize("entry", ['shape = "a"\nthing = "b"\nwho = "c"', 'shap = "a"', 'until = "soon"', UNTIL_NOON])
def test_a_waiver_that_says_too_little_or_something_else_is_refused(tmp_path: Path, entry: str) -> None:
    path = tmp_path / "waivers.toml"
    path.write_text(f"[[waiver]]\n{entry}\n")
    with pytest.raises(ConfigurationError, match=r"waiver|setting|day"):
        read_waivers(path, URIS)


def test_waivers_that_accept_nothing_say_why() -> None:
    unknown = Waiver(f"{SHAPES}film-yaer", str(FILM), "It is an optical toy.", "Ada")
    elsewhere = Waiver(RESULT.shape, URIS.thing("film", "abd"), "It is an optical toy.", "Ada")
    found = idle_waivers((WAIVER, unknown, elsewhere), {WAIVER}, {RESULT.shape}, DAY)
    assert [idle.why for idle in found] == [
        "No rule is called “film-yaer”.",
        "No result is about that thing: it was mended, or its address is another one.",
    ]
    (late,) = idle_waivers((WAIVER,), (), {RESULT.shape}, date(2027, 1, 1))
    assert late.why == "It ran out on 2026-12-31."
