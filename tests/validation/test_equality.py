"""Fast path and pySHACL give the same results on random graphs, with filmgraph's shapes and with random ones."""

from collections import Counter
from datetime import date

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, SH, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Identifier

from filmgraph import uris
from filmgraph.validation import FastPath, GraphSource, check_graph, load_shapes
from filmgraph.validation.check import read_whole
from filmgraph.validation.inputs import describe_check
from filmgraph.validation.referee import check_with_pyshacl

EX = Namespace("http://example.org/")
FG = Namespace(uris.ONTOLOGY)
SCHEMA = Namespace("https://schema.org/")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
AS_OF = date(2026, 11, 23)
RULES = load_shapes()
FAST = FastPath.of(RULES)
RELAXED = settings(
    max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)

NODES = [EX[f"n{number}"] for number in range(6)]
CLASSES = [FG[name] for name in ("Film", "Conferral", "Selection", "Edition", "Version", "Evidence", "Contribution")]
CLASSES += [SCHEMA.Person, SCHEMA.Organization, FG.EventSeries, FG.Award]
LINKS = [FG[name] for name in (
    "hasTitle", "hasVersion", "hasContribution", "contributor", "role", "outcome", "award", "category", "recipient",
    "atEdition", "inSeries", "editionOf", "selectedWork", "place", "evidence", "hasMention", "mentionedEntity",
    "titleType", "describes", "identityStatus",
)]  # fmt: skip
LINKS += [SCHEMA.director, SCHEMA.productionCompany, URIRef("http://www.w3.org/2002/07/owl#sameAs")]
CONCEPTS = [
    URIRef(uris.concept(scheme, notation))
    for scheme, notation in (("outcome", "won"), ("outcome", "nominated"), ("role", "director"), ("status", "stub"))
]
YEARS = [Literal(str(year), datatype=XSD.gYear) for year in (1880, 1946, 2014, 2015, 2040)]
NUMBERS = [Literal(number) for number in (-1, 0, 4, 5, 52, 90, 1000)]
TEXTS = [Literal(text) for text in ("", "Lost", "Löst", "A and B", "Big Films")] + [Literal("Lost", lang="en")]

Triple = tuple[Identifier, URIRef, Identifier]


def triples() -> st.SearchStrategy[Triple]:
    node = st.sampled_from(NODES)
    return st.one_of(
        st.tuples(node, st.just(RDF.type), st.sampled_from(CLASSES)),
        st.tuples(node, st.sampled_from(LINKS), st.sampled_from(NODES + CONCEPTS)),
        st.tuples(node, st.just(FG.year), st.sampled_from(YEARS + NUMBERS[:2])),
        st.tuples(
            node,
            st.sampled_from([FG.runtimeMinutes, NIF.beginIndex, NIF.endIndex, FG.editionNumber]),
            st.sampled_from(NUMBERS),
        ),
        st.tuples(node, st.sampled_from([RDFS.label, NIF.anchorOf, FG.section, FG.mainTitle]), st.sampled_from(TEXTS)),
    )


def assert_equal(data: Graph, ontology: Graph, shapes: Graph, fast: FastPath) -> None:
    report = check_graph(data, as_of=AS_OF, ontology=ontology, shapes=fast)
    assert dict(report.declined) == {}
    today = Graph()
    today.add(describe_check(AS_OF))
    sources = [GraphSource(part) for part in (data, ontology, today)]
    assert Counter(report.results) == Counter(check_with_pyshacl(read_whole(sources), shapes))


@RELAXED
@given(st.lists(triples(), min_size=10, max_size=70))
def test_filmgraphs_shapes_on_random_graphs(stated: list[Triple]) -> None:
    data, ontology = Graph(), Graph()
    for triple in stated:
        data.add(triple)
    for concept, kind in zip(CONCEPTS, ("Outcome", "Outcome", "Role", "IdentityStatus"), strict=True):
        ontology.add((concept, RDF.type, FG[kind]))
    assert_equal(data, ontology, RULES, FAST)


PREDICATES = [EX.p, EX.q, EX.r]
VALUES: list[Identifier] = [
    EX.a, EX.b, EX.c, EX.d, BNode("x"), Literal(1), Literal(2), Literal("1.5", datatype=XSD.decimal), Literal("a"),
    Literal("abc"), Literal("a", lang="en"), Literal("b", lang="en"), Literal("c", lang="de-AT"), Literal(True),
    Literal("2014-01-01", datatype=XSD.date), Literal("x", datatype=XSD.integer), Literal("2014", datatype=XSD.gYear),
]  # fmt: skip
SIMPLE: list[tuple[URIRef, Identifier]] = [
    (SH.minCount, Literal(1)), (SH.minCount, Literal(2)), (SH.maxCount, Literal(0)), (SH.maxCount, Literal(1)),
    (SH["class"], EX.A), (SH.datatype, XSD.integer), (SH.datatype, XSD.string), (SH.datatype, RDF.langString),
    (SH.nodeKind, SH.IRI), (SH.nodeKind, SH.BlankNodeOrLiteral), (SH.minInclusive, Literal(2)),
    (SH.maxExclusive, Literal(2)), (SH.minExclusive, Literal("1.5", datatype=XSD.decimal)), (SH.minLength, Literal(2)),
    (SH.maxLength, Literal(1)), (SH.pattern, Literal("^a")), (SH.uniqueLang, Literal(True)), (SH.equals, EX.q),
    (SH.disjoint, EX.q), (SH.hasValue, EX.a), (SH.hasValue, Literal(1)), (SH["not"], EX.inner), (SH.node, EX.inner),
]  # fmt: skip

OF_A_NODE = (SH["class"], SH.nodeKind, SH.datatype, SH.pattern)


@st.composite
def shapes(draw: st.DrawFn) -> Graph:
    graph = Graph()
    for shape in (EX.outer, EX.inner):
        graph.add((shape, RDF.type, SH.NodeShape))
        graph.add((shape, SH.message, Literal(f"message of {shape}")))
    graph.add((EX.outer, SH.targetClass, EX.A))
    graph.add((EX.outer, SH.targetObjectsOf, EX.r))
    graph.add((EX.outer, SH.property, EX.property))
    graph.add((EX.property, RDF.type, SH.PropertyShape))
    graph.add((EX.property, SH.message, Literal("of the property")))
    graph.add((EX.property, SH.severity, draw(st.sampled_from([SH.Info, SH.Warning, SH.Violation]))))
    graph.add((EX.property, SH.path, draw_path(draw, graph)))
    chosen: dict[URIRef, Identifier] = dict(draw(st.lists(st.sampled_from(SIMPLE), min_size=1, max_size=3)))
    for parameter, value in chosen.items():
        graph.add((EX.property, parameter, value))
    inner = draw(
        st.sampled_from([pair for pair in SIMPLE if pair[0] in (SH["class"], SH.nodeKind, SH.datatype, SH.pattern)])
    )
    graph.add((EX.inner, *inner))
    if draw(st.booleans()):
        members = Collection(graph, BNode(), draw(st.lists(st.sampled_from(VALUES[:4] + VALUES[5:9]), min_size=1)))
        graph.add((EX.property, SH["in"], members.uri))
    return graph


def draw_path(draw: st.DrawFn, graph: Graph) -> Identifier:
    kind = draw(st.sampled_from(["predicate", "inverse", "sequence", "alternative", "star", "plus", "optional"]))
    step = draw(st.sampled_from(PREDICATES))
    if kind == "predicate":
        return step
    node = BNode()
    if kind == "sequence":
        Collection(graph, node, [step, draw(st.sampled_from(PREDICATES))])
        return node
    if kind == "alternative":
        choices = Collection(graph, BNode(), [step, draw(st.sampled_from(PREDICATES))])
        graph.add((node, SH.alternativePath, choices.uri))
        return node
    parameters = {
        "inverse": SH.inversePath,
        "star": SH.zeroOrMorePath,
        "plus": SH.oneOrMorePath,
        "optional": SH.zeroOrOnePath,
    }
    graph.add((node, parameters[kind], step))
    return node


@settings(RELAXED, max_examples=60)
@given(
    shapes(),
    st.lists(
        st.tuples(st.sampled_from(VALUES[:5]), st.sampled_from(PREDICATES), st.sampled_from(VALUES)),
        min_size=4,
        max_size=25,
    ),
    st.lists(st.sampled_from(VALUES[:5]), max_size=4),
)
def test_random_shapes_on_random_graphs(rules: Graph, stated: list[Triple], typed: list[Identifier]) -> None:
    data = Graph()
    for triple in stated:
        data.add(triple)
    for node in typed:
        data.add((node, RDF.type, EX.B))
    ontology = Graph()
    ontology.add((EX.B, RDFS.subClassOf, EX.A))
    fast = FastPath.of(rules)
    assume(not fast.declined)
    assert_equal(data, ontology, rules, fast)
