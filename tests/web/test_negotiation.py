"""One table of real Accept headers, with what each client should get."""

import pytest

from filmgraph.web.formats.representations import OFFERS, split_suffix
from filmgraph.web.http.negotiation import negotiate

FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
CHROMIUM = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
    "application/signed-exchange;v=b3;q=0.7"
)
RDFLIB = (
    "text/turtle,application/rdf+xml,text/n3,application/n-triples;q=0.9,application/n-quads;q=0.9,"
    "application/ld+json;q=0.8,application/trig;q=0.8,*/*;q=0.1"
)
JENA = (
    "text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,application/n-quads,"
    "application/trig,*/*;q=0.3"
)
RAPPER = (
    "application/n-triples, text/plain; q=0.1, application/rdf+xml, text/rdf;q=0.6, text/turtle, "
    "application/x-turtle;q=0.7, text/n3;q=0.8, text/html;q=0.5, application/xhtml+xml;q=0.5, */*;q=0.1"
)
COMUNICA = (
    "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,"
    "text/turtle;q=0.6,application/rdf+xml;q=0.5,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,"
    "text/html;q=0.2,application/xhtml+xml;q=0.18"
)


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, "ttl"),
        ("", "ttl"),
        ("*/*", "ttl"),
        (FIREFOX, "html"),
        (CHROMIUM, "html"),
        (RDFLIB, "ttl"),
        (JENA, "ttl"),
        (RAPPER, "ttl"),
        (COMUNICA, "jsonld"),
        ("text/html", "html"),
        ("application/xhtml+xml", "html"),
        ("text/*", "ttl"),
        ("application/*", "nt"),
        ("text/html;q=0.5, text/turtle;q=0.5", "html"),
        ("text/html;q=0.5, text/turtle;q=0.6", "ttl"),
        ("text/html, */*", "html"),
        ("text/html;q=0.9, */*", "ttl"),
        ("text/turtle;q=0, */*", "nt"),
        ("text/turtle;q=0", None),
        ("text/html;q=0", None),
        ("application/rdf+xml, */*", "rdf"),
        ("application/rdf+xml;q=0.9, text/turtle;q=0.1, */*;q=0.9", "rdf"),
        ("application/ld+json", "jsonld"),
        ('application/ld+json;profile="http://www.w3.org/ns/json-ld#framed"', "jsonld"),
        ("text/n3", "ttl"),
        ("application/x-turtle", "ttl"),
        ("TEXT/TURTLE", "ttl"),
        ("text/turtle;charset=utf-8", "ttl"),
        ("application/n-triples", "nt"),
        ("application/xml", None),
        ("application/json", None),
        ("image/png", None),
        ("image/*", None),
        ("nonsense", None),
        ("text/turtle;q=nonsense, application/rdf+xml", "rdf"),
    ],
)
def test_each_client_gets_the_representation_it_asks_for(accept: str | None, expected: str | None) -> None:
    chosen = negotiate(accept, OFFERS)
    assert (None if chosen is None else chosen.name) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("x", ("x", None)),
        ("x.ttl", ("x", "ttl")),
        ("x/2014.html", ("x/2014", "html")),
        ("x.exe", ("x.exe", None)),
        ("x.jsonld", ("x", "jsonld")),
    ],
)
def test_a_known_ending_names_a_document(path: str, expected: tuple[str, str | None]) -> None:
    assert split_suffix(path) == expected
