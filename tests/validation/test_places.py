"""Where the node of a result is stated: that very value first, the whole record last."""

from rdflib import URIRef

from filmgraph import uris
from filmgraph.uris import Uris
from filmgraph.validation import Result, Severity
from filmgraph.validation.fast.table import TYPE, Table
from filmgraph.validation.places import PLACE_PREDICATES, Mark, Places

IRIS = Uris("http://example.org")
FILM = IRIS.thing("film", "f")
PRIZE = IRIS.thing("conferral", "c")
RECORD = IRIS.thing("record", "r")
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
CONTEXT = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext"


def words(start: int) -> str:
    return IRIS.characters("r", start, start + 5)


def claim(name: str, predicate: str, value: str, start: int) -> list[tuple[str, str, str]]:
    return [
        (f"{FILM}#{name}", RDF + "subject", f"<{FILM}>"),
        (f"{FILM}#{name}", RDF + "predicate", f"<{uris.term(predicate)}>"),
        (f"{FILM}#{name}", RDF + "object", f'"{value}"'),
        (f"{FILM}#{name}", uris.term("evidence"), f"<{words(start)}>"),
    ]


DESCRIBED = [(FILM, TYPE[1:-1], f"<{uris.term('Film')}>"), (RECORD, uris.term("describes"), f"<{FILM}>")]
TITLED = [
    (FILM, uris.term("hasTitle"), f"<{FILM}#title>"),
    (f"{FILM}#title", uris.term("evidence"), f"<{words(0)}>"),
]


def places(triples: list[tuple[str, str, str]]) -> Places:
    table = Table(PLACE_PREDICATES)
    contexts = [(words(start), CONTEXT, f"<{RECORD}>") for start in range(0, 100, 10)]
    table.load((f"<{s}>", f"<{p}>", value) for s, p, value in (*triples, *contexts))
    return Places(table)


def result(focus: str = FILM, path: str = "year", value: str | None = None) -> Result:
    term = None if value is None else URIRef(value)
    return Result("http://shape", URIRef(focus), uris.term(path), term, "http://c", Severity.WARNING, "Wrong.")


def spans(found: list[Mark]) -> list[str]:
    return [mark.evidence.rpartition("=")[2] for mark in found]


def test_the_words_of_the_value_at_fault_come_before_those_of_other_values_of_the_property() -> None:
    triples = [*claim("one", "year", "2014", 10), *claim("two", "year", "1850", 20), *TITLED]
    assert spans(places(triples).marks(result(value="1850"))) == ["20,25", "10,15"]


def test_words_about_something_else_are_shown_only_where_none_state_what_is_at_fault() -> None:
    triples = [*claim("one", "runtimeMinutes", "52", 10), *TITLED, *DESCRIBED]
    assert spans(places(triples).marks(result())) == ["0,5", "10,15"]


def test_parts_of_the_property_at_fault_are_the_nearest() -> None:
    triples = [*claim("one", "year", "2014", 10), *TITLED, *DESCRIBED]
    assert spans(places(triples).marks(result(path="hasTitle"))) == ["0,5"]


def test_a_film_without_a_word_is_led_to_the_record_that_describes_it() -> None:
    assert places(DESCRIBED).marks(result()) == [Mark(RECORD, RECORD)]


def test_a_node_that_no_record_states_has_no_place() -> None:
    assert places([]).marks(result()) == []


def test_a_result_about_a_part_is_about_the_film_it_belongs_to() -> None:
    assert places([]).about(result(f"{FILM}#title")) == [FILM]


def test_a_result_about_a_prize_is_about_whom_and_what_it_honours_too() -> None:
    triples = [(PRIZE, uris.term("recipient"), f"<{FILM}>"), (PRIZE, uris.term("forWork"), f"<{FILM}#version>")]
    assert places(triples).about(result(PRIZE)) == [PRIZE, FILM]
