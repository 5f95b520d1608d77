"""Statements in, a small published graph out: what the tests of pages build their catalogue with."""

from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad, Store

from filmgraph.uris import Uris, concept, country, language, mint_fragment, mint_key, term

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
XSD = "http://www.w3.org/2001/XMLSchema#"
SCHEMA = "https://schema.org/"
DCTERMS = "http://purl.org/dc/terms/"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCAT = "http://www.w3.org/ns/dcat#"


@dataclass
class GraphMaker:
    """Collects quads of the default graph; every method returns the IRI of what it described."""

    uris: Uris
    store: Store = field(default_factory=Store)
    texts: dict[str, str] = field(default_factory=dict)

    def say(self, subject: str, predicate: str, value: str | int | Literal | NamedNode) -> None:
        """One triple; a plain string is a literal, an integer an xsd:integer."""
        node = value if isinstance(value, Literal | NamedNode) else Literal(value)
        self.store.add(Quad(NamedNode(subject), NamedNode(predicate), node))

    def link(self, subject: str, predicate: str, target: str) -> None:
        self.say(subject, predicate, NamedNode(target))

    def path(self, kind: str, label: str) -> str:
        """The path of the thing with a page of its own, of a kind, that has a label."""
        label_of = self.store.quads_for_pattern(None, NamedNode(RDFS_LABEL), Literal(label))
        named = (quad.subject.value for quad in label_of if isinstance(quad.subject, NamedNode))
        paths = (self.uris.path_of(iri) or "" for iri in named)
        return next(path for path in paths if path.startswith(f"/{kind}/") and "#" not in path)

    def thing(self, iri: str, kind: str, label: str) -> str:
        self.link(iri, RDF + "type", kind)
        self.say(iri, RDFS_LABEL, label)
        return iri

    def named(self, path: str, kind: str, label: str) -> str:
        """A thing with a page of its own, keyed by its name."""
        return self.thing(self.uris.thing(path, mint_key(path, label)), kind, label)

    def concept(self, scheme: str, notation: str) -> str:
        iri = self.thing(concept(scheme, notation), SKOS + "Concept", notation.replace("-", " "))
        self.say(iri, SKOS + "notation", notation)
        return iri

    def country(self, code: str, label: str) -> str:
        return self.thing(country(code), SCHEMA + "Country", label)

    def language(self, code: str, label: str) -> str:
        return self.thing(language(code), DCTERMS + "LinguisticSystem", label)

    def year(self, subject: str, year: int) -> None:
        self.say(subject, term("year"), Literal(str(year), datatype=NamedNode(XSD + "gYear")))

    def record(self, source: str, name: str, text: str) -> str:
        iri = self.thing(self.uris.thing("record", mint_key("record", name)), term("SourceRecord"), name)
        self.say(iri, DCTERMS + "identifier", name)
        self.link(iri, DCTERMS + "isPartOf", source)
        self.texts[iri] = text
        return iri

    def words(self, subject: str, record: str, words: str, after: str = "") -> None:
        """Let `subject` rest on the first occurrence of `words` in the record, not before `after`."""
        text = self.texts[record]
        start = text.index(words, text.index(after))
        end = start + len(words)
        span = self.thing(
            self.uris.characters(record.rpartition("/")[2], start, end), term("Evidence"), f"“{words[:40]}”"
        )
        self.say(span, NIF + "beginIndex", start)
        self.say(span, NIF + "endIndex", end)
        self.say(span, NIF + "anchorOf", words)
        self.link(span, NIF + "referenceContext", record)
        self.link(subject, term("evidence"), span)

    def part(self, owner: str, kind: str, values: tuple[str, ...], cls: str, label: str) -> str:
        return self.thing(self.uris.part(owner, mint_fragment(kind, *values)), term(cls), label)

    def claim(self, film: str, predicate: str, value: NamedNode | Literal | None, quote: tuple[str, str]) -> str:
        """A claim about a plain attribute; `quote` is the record and the words."""
        iri = self.part(film, "claim", (predicate, str(value), *quote), "Claim", predicate)
        self.link(iri, RDF + "subject", film)
        self.link(iri, RDF + "predicate", predicate)
        if value is not None:
            self.say(iri, RDF + "object", value)
        self.words(iri, *quote)
        return iri
