"""Each rule with its good and its bad example; the bad one fires, with the fast path and with pySHACL alike."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from rdflib import RDFS, SH, Graph, URIRef

from filmgraph import uris
from filmgraph.resources import resource
from filmgraph.validation import (
    FastPath,
    FileSource,
    FolderSource,
    GraphSource,
    Result,
    TripleSource,
    check_and_place,
    check_graph,
    load_shapes,
)
from filmgraph.validation.check import read_whole
from filmgraph.validation.inputs import SHAPES, describe_check
from filmgraph.validation.referee import check_with_pyshacl
from filmgraph.validation.remedies import REMEDY
from filmgraph.validation.telling import Telling

HERE = Path(__file__).parent
AS_OF = date(2026, 11, 23)
RULES = load_shapes()
FAST = FastPath.of(RULES)
ONTOLOGY = TripleSource(tuple(FolderSource(resource("ontology")).triples(None)))
CONSTRAINTS = [f"S{number:02d}" for number in range(1, 37)]


def reporting_shapes() -> set[str]:
    """Shapes that say something themselves; the others only gather property shapes."""
    return {str(shape).removeprefix(SHAPES) for shape in RULES.subjects(SH.severity)}


def check(folder: str, name: str) -> list[Result]:
    data = Graph().parse(HERE / folder / f"{name}.ttl")
    report = check_graph(data, as_of=AS_OF, ontology=ONTOLOGY, shapes=FAST)
    return [result for result in report.results if result.shape == SHAPES + name]


def test_every_shape_has_a_good_and_a_bad_example() -> None:
    for folder in ("conforms", "violates"):
        assert {path.stem for path in (HERE / folder).glob("*.ttl")} == reporting_shapes()


@pytest.mark.parametrize("name", sorted(reporting_shapes()))
def test_the_bad_example_fires_and_the_good_one_does_not(name: str) -> None:
    assert check("violates", name)
    assert check("conforms", name) == []


@pytest.mark.parametrize("name", sorted(reporting_shapes()))
def test_every_shape_states_severity_message_remedy_and_name(name: str) -> None:
    shape = URIRef(SHAPES + name)
    assert RULES.value(shape, RDFS.label) is not None
    assert str(RULES.value(shape, REMEDY)).endswith((".", "?"))
    query = RULES.value(shape, SH.sparql)
    assert RULES.value(shape if query is None else query, SH.message) is not None


def test_a_company_in_another_role_is_no_production_company() -> None:
    assert {str(result.focus)[-1] for result in check("violates", "film-production-company")} == {"1", "2"}


def test_places_of_an_edition_contradict_each_other_when_neither_lies_in_the_other() -> None:
    found = [str(result.focus).rpartition("e/")[2] for result in check("violates", "edition-two-places")]
    assert sorted(found) == ["1/2014", "2/2014", "3/2014", "3/2014"]


def sentences(name: str) -> list[tuple[str, str]]:
    """The severity and the sentence for people of each result of the bad example of a shape."""
    report, places = check_and_place(FileSource(HERE / "violates" / f"{name}.ttl"), as_of=AS_OF)
    telling = Telling(places.table)
    found = [result for result in report.results if result.shape == SHAPES + name]
    told_once = {(result.focus, result.path, result.value, result.message) for result in found}
    assert len(told_once) == len(found), "one fault, one result"
    for result in found:
        value = None if result.value in (None, result.focus) else result.value
        if value is not None:
            assert (telling.name_of(value) or uris.address(str(value))) in telling.told(result)
    return sorted((str(result.severity), telling.told(result)) for result in found)


@pytest.mark.parametrize("name", sorted(reporting_shapes()))
def test_the_bad_example_is_told_in_these_words_with_the_value_at_fault(name: str) -> None:
    with (HERE / "sentences.csv").open(encoding="utf-8", newline="") as file:
        expected = [(row["severity"], row["sentence"]) for row in csv.DictReader(file) if row["rule"] == name]
    told = sentences(name)
    assert told == sorted(expected)
    for _, sentence in told:
        assert "{" not in sentence
        assert "http" not in sentence.replace("https://www.wikidata.org", "").replace("http://www.wikidata.org", "")


def test_no_two_rules_have_one_name() -> None:
    names = Counter(str(RULES.value(URIRef(SHAPES + name), RDFS.label)) for name in reporting_shapes())
    assert [name for name, count in names.items() if count > 1] == []


def test_the_36_constraints_of_the_design_are_all_there() -> None:
    labels = [str(RULES.value(URIRef(SHAPES + name), RDFS.label)) for name in reporting_shapes()]
    assert sorted({label[:3] for label in labels if label[:3] in CONSTRAINTS}) == CONSTRAINTS


@pytest.mark.parametrize("folder", ["conforms", "violates"])
def test_fast_path_and_pyshacl_agree_on_all_examples_together(folder: str) -> None:
    data = Graph()
    for number, path in enumerate(sorted((HERE / folder).glob("*.ttl"))):
        data.parse(
            data=path.read_text(encoding="utf-8").replace("<http://example.org/>", f"<http://example.org/{number}/>")
        )
    fast = check_graph(data, as_of=AS_OF, ontology=ONTOLOGY, shapes=FAST)
    assert dict(fast.declined) == {}
    today = Graph()
    today.add(describe_check(AS_OF))
    referee = check_with_pyshacl(read_whole((GraphSource(data), ONTOLOGY, GraphSource(today))), RULES)
    assert Counter(fast.results) == Counter(referee)
