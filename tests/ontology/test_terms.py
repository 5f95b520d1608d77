"""The ontology keeps its own rules, and terms and data know each other."""

import json
import runpy
from datetime import date
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import RDF, RDFS, SKOS, Graph, URIRef

from filmgraph import uris
from filmgraph.lookups import load_lookups
from filmgraph.resources import resource
from filmgraph.validation import check_graph, load_ontology, load_shapes
from tests.pipeline.catalogues import build_in, write_prizes

FOLDER = resource("ontology")
TERMS = Graph().parse(FOLDER / "filmgraph.ttl")
RULES = load_shapes(resource("shapes") / "ontology")
AS_OF = date(2026, 1, 1)
NOMINATION = {
    "Ceremony": "3",
    "Year": "1929/30",
    "Class": "Acting",
    "CanonicalCategory": "ACTOR IN A LEADING ROLE",
    "Category": "ACTOR",
    "Film": "Bulldog Drummond",
    "FilmId": "tt0019735",
    "Nominees": "Ronald Colman",
    "NomineeIds": "nm0172903",
    "Winner": "",
    "Detail": "Hugh Drummond",
    "Citation": "For a part.",
    "Name": "",
    "Note": "",
}
WAITING = "Not used yet:"
SOMETIMES = "Not used where"


def defined() -> set[str]:
    return {str(term) for term in TERMS.subjects(RDFS.isDefinedBy)}


def noted(beginning: str) -> set[str]:
    notes = TERMS.subject_objects(SKOS.editorialNote)
    return {str(term) for term, note in notes if str(note).startswith(beginning)}


def terms_in(path: Path) -> set[str]:
    used = set()
    for quad in pyoxigraph.parse(path=path):
        if "/graph/ontology" not in str(quad.graph_name):
            used |= {term.value for term in (quad.predicate, quad.object) if isinstance(term, pyoxigraph.NamedNode)}
    return {term for term in used if term.startswith(uris.ONTOLOGY)}


def test_the_ontology_conforms_to_the_shapes_over_it() -> None:
    results = check_graph(load_ontology(), as_of=AS_OF, ontology=Graph(), shapes=RULES).results
    assert [(result.message, str(result.focus)) for result in results] == []


@pytest.mark.parametrize(
    ("what", "message"),
    [
        (RDFS.label, "A term has one label in each of English, French and German."),
        (SKOS.definition, "A term has one definition that begins with a capital and ends with a full stop."),
        (SKOS.example, "A term has an example."),
        (RDFS.range, "A property has a domain and a range."),
        (RDFS.isDefinedBy, "A term is defined by the filmgraph ontology."),
    ],
)
def test_a_term_that_lacks_something_is_found(what: URIRef, message: str) -> None:
    lacking = Graph()
    lacking += TERMS
    lacking.remove((URIRef(uris.term("hasVersion")), what, None))
    results = check_graph(lacking, as_of=AS_OF, ontology=Graph(), shapes=RULES).results
    assert {result.message for result in results} == {message}


def test_every_term_is_of_one_kind() -> None:
    kinds = {term: set(TERMS.objects(URIRef(term), RDF.type)) for term in defined()}
    assert all(len(kind) == 1 for kind in kinds.values())


def test_no_term_is_used_in_shapes_or_data_that_is_not_defined(published_example: Path) -> None:
    used = terms_in(published_example / "releases" / "current" / "dumps" / "data.nq")
    for path in resource("shapes").rglob("*.ttl"):
        used |= terms_in(path)
    assert used - defined() == set()


def test_no_term_is_defined_and_unused_without_a_reason(published_example: Path) -> None:
    release = published_example / "releases" / "current"
    used = terms_in(release / "dumps" / "data.nq") | terms_in(release / "reports" / "quality.nq")
    for path in FOLDER.rglob("*.ttl"):
        used |= {str(kind) for kind in Graph().parse(path).objects(None, RDF.type)}
    assert defined() - used - noted(WAITING) - noted(SOMETIMES) == set()


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue built from a table: an actor nominated in a category, for a film and a job."""
    folder = write_prizes(tmp_path_factory.mktemp("table"), list(NOMINATION), [NOMINATION])
    build_in(folder)
    return folder


def test_no_term_that_waits_for_data_is_in_the_data_of_texts_or_tables(published_example: Path, table: Path) -> None:
    for folder in (published_example, table):
        assert noted(WAITING) & terms_in(folder / "releases" / "current" / "dumps" / "data.nq") == set()


def test_what_only_tables_state_is_in_the_data_of_a_table(table: Path) -> None:
    used = terms_in(table / "releases" / "current" / "dumps" / "data.nq")
    stated_by_tables = {
        str(term) for term, note in TERMS.subject_objects(SKOS.editorialNote) if "Read from tables" in str(note)
    }
    assert len(stated_by_tables) > 5
    assert stated_by_tables - used == set()


def test_every_role_that_lookups_yield_is_in_the_scheme() -> None:
    scheme = Graph().parse(FOLDER / "schemes" / "role.ttl")
    notations = {str(notation) for notation in scheme.objects(None, SKOS.notation)}
    assert set(load_lookups().roles.values()) - notations == set()


def test_every_country_and_language_that_lookups_yield_is_in_the_lists() -> None:
    lookups = load_lookups()
    for name, yielded in (
        ("countries", {*lookups.country_codes.values(), *lookups.country_names.values()}),
        ("languages", {*lookups.language_codes.values(), *lookups.language_names.values()}),
    ):
        listed = {str(code) for code in Graph().parse(FOLDER / f"{name}.ttl").objects(None, SKOS.notation)}
        assert {code.upper() for code in yielded} - listed == set()


def test_the_context_is_the_one_that_the_ontology_makes(repository: Path) -> None:
    make_context = runpy.run_path(str(repository / "scripts" / "context.py"))["make_context"]
    committed = json.loads((FOLDER / "context.jsonld").read_text(encoding="utf-8"))
    assert committed == {"@context": make_context(TERMS)}


def test_aligned_terms_are_ours_and_nothing_is_called_equivalent() -> None:
    ours = defined() | {str(concept) for concept in load_ontology().subjects(SKOS.topConceptOf)}
    alignments = Graph().parse(FOLDER / "alignments.ttl")
    assert {str(term) for term in alignments.subjects()} <= ours
    assert set(alignments.predicates()) == {SKOS.closeMatch, RDFS.seeAlso}
