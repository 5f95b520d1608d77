"""The formats that answers are written in. Knows neither HTTP headers nor a store."""

from dataclasses import dataclass

from pyoxigraph import QueryResultsFormat, RdfFormat


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what users call it, its file ending, its registered media type and other names of that type."""

    name: str
    suffix: str
    media_type: str
    iri: str
    aliases: tuple[str, ...] = ()
    charset: str | None = None

    @property
    def content_type(self) -> str:
        """The value of the Content-Type header."""
        return self.media_type if self.charset is None else f"{self.media_type}; charset={self.charset}"


_FORMATS = "http://www.w3.org/ns/formats/"

JSON = Format("json", "srj", "application/sparql-results+json", _FORMATS + "SPARQL_Results_JSON", ("application/json",))
XML = Format("xml", "srx", "application/sparql-results+xml", _FORMATS + "SPARQL_Results_XML")
CSV = Format("csv", "csv", "text/csv", _FORMATS + "SPARQL_Results_CSV", charset="utf-8")
TSV = Format("tsv", "tsv", "text/tab-separated-values", _FORMATS + "SPARQL_Results_TSV", charset="utf-8")

TURTLE = Format(
    "turtle",
    "ttl",
    "text/turtle",
    _FORMATS + "Turtle",
    ("application/x-turtle", "text/n3", "text/rdf+n3", "application/turtle"),
    charset="utf-8",
)
N_TRIPLES = Format("ntriples", "nt", "application/n-triples", _FORMATS + "N-Triples", ("text/plain",))
JSON_LD = Format("jsonld", "jsonld", "application/ld+json", _FORMATS + "JSON-LD", ("application/json",))
RDF_XML = Format("rdfxml", "rdf", "application/rdf+xml", _FORMATS + "RDF_XML")

SELECT_FORMATS = (JSON, XML, CSV, TSV)
ASK_FORMATS = (JSON, XML)
GRAPH_FORMATS = (TURTLE, N_TRIPLES, JSON_LD, RDF_XML)
"""Formats by kind of answer; the first is the default."""

RESULT_WRITERS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
GRAPH_WRITERS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}

_SPOKEN = {
    "json": ("json", "jsonld"),
    "srj": ("json",),
    "xml": ("xml", "rdfxml"),
    "srx": ("xml",),
    "csv": ("csv",),
    "tsv": ("tsv",),
    "turtle": ("turtle",),
    "ttl": ("turtle",),
    "n3": ("turtle",),
    "ntriples": ("ntriples",),
    "n-triples": ("ntriples",),
    "nt": ("ntriples",),
    "jsonld": ("jsonld",),
    "json-ld": ("jsonld",),
    "rdf": ("rdfxml",),
    "rdfxml": ("rdfxml",),
    "rdf+xml": ("rdfxml",),
    "rdf/xml": ("rdfxml",),
}


def formats_called(word: str) -> tuple[str, ...]:
    """The names of the formats that `word` of a `format=` parameter may mean: a short name or a media type.

    Several when the word says one thing for rows and another for graphs; none when it is unknown.
    """
    wanted = word.strip().lower()
    if wanted in _SPOKEN:
        return _SPOKEN[wanted]
    everything = (*SELECT_FORMATS, *GRAPH_FORMATS)
    return tuple(each.name for each in everything if wanted == each.media_type or wanted in each.aliases)
