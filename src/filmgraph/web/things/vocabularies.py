"""What the data is said in, document by document: the ontology, its schemes of values, the code lists, what the terms
are aligned with, and the shapes. Each is negotiated at its own path, and answers by its ending.

The paths are those of the IRIs: what is at https://w3id.org/filmgraph/role is at `/role` here.
"""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pyoxigraph
from flask import Blueprint
from pyoxigraph import NamedNode, RdfFormat, Triple
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from filmgraph.release.current import Release
from filmgraph.resources import resource
from filmgraph.uris import concept, scheme_iri
from filmgraph.web import pages
from filmgraph.web.formats.representations import FORMAT_BY_SUFFIX, HTML_SUFFIX
from filmgraph.web.http.addresses import moved
from filmgraph.web.site.site import current_release
from filmgraph.web.things.negotiated import html_answer, negotiated

vocabularies = Blueprint("vocabularies", __name__)

SCHEMES = ("form", "origin", "outcome", "premiere", "role", "status", "title-type", "usage", "verdict")
CODE_LISTS = ("countries", "languages")
_SCHEME = f"""any("{'", "'.join(SCHEMES)}")"""
_CODES = f"any({', '.join(CODE_LISTS)})"
_ENDING = f"any({', '.join((HTML_SUFFIX, *FORMAT_BY_SUFFIX))})"

_NOTATION = NamedNode("http://www.w3.org/2004/02/skos/core#notation")


@vocabularies.get("/ontology")
@vocabularies.get(f"/ontology.<{_ENDING}:suffix>")
def ontology(suffix: str | None = None) -> Response:
    """The terms and the schemes; explained, for a browser."""
    return _document(("filmgraph.ttl", "schemes/*.ttl"), pages.render_ontology, suffix)


@vocabularies.get("/ontology/alignments")
@vocabularies.get(f"/ontology/alignments.<{_ENDING}:suffix>")
def alignments(suffix: str | None = None) -> Response:
    """What our terms are close to elsewhere."""
    return _document(("alignments.ttl",), pages.render_alignments, suffix)


@vocabularies.get(f"/ontology/<{_CODES}:name>")
@vocabularies.get(f"/ontology/<{_CODES}:name>.<{_ENDING}:suffix>")
def code_list(name: str, suffix: str | None = None) -> Response:
    """The list of countries, or that of languages."""
    return _document((f"{name}.ttl",), partial(pages.render_code_list, name=name), suffix)


@vocabularies.get("/shapes")
@vocabularies.get(f"/shapes.<{_ENDING}:suffix>")
def shapes(suffix: str | None = None) -> Response:
    """What data is held to."""
    return _document(("*.ttl",), pages.render_shapes, suffix, folder="shapes")


@vocabularies.get(f"/<{_SCHEME}:scheme>")
@vocabularies.get(f"/<{_SCHEME}:scheme>.<{_ENDING}:suffix>")
def values(scheme: str, suffix: str | None = None) -> Response:
    """One scheme with its concepts."""
    return _document((f"schemes/{scheme}.ttl",), partial(pages.render_scheme, scheme=scheme_iri(scheme)), suffix)


@vocabularies.get(f"/<{_SCHEME}:scheme>/<notation>")
def value(scheme: str, notation: str) -> Response:
    """A concept is described in the document of its scheme."""
    known = _triples((f"schemes/{scheme}.ttl",), "ontology")
    if not any(each.subject == NamedNode(concept(scheme, notation)) and each.predicate == _NOTATION for each in known):
        raise NotFound(f"The scheme {scheme} has no such concept.")
    return moved(f"/{scheme}#{notation}", 303)


def _document(
    files: tuple[str, ...], render: Callable[[Release], str], suffix: str | None, folder: str = "ontology"
) -> Response:
    def page() -> str:
        return render(current_release())

    if suffix == HTML_SUFFIX:
        return html_answer(page)
    form = None if suffix is None else FORMAT_BY_SUFFIX[suffix]
    return negotiated(lambda: _triples(files, folder), form, page)


@cache
def _triples(files: tuple[str, ...], folder: str) -> tuple[Triple, ...]:
    found: list[Path] = [path for pattern in files for path in sorted(resource(folder).glob(pattern))]
    parsed = (pyoxigraph.parse(path=str(path), format=RdfFormat.TURTLE) for path in found)
    return tuple(quad.triple for quads in parsed for quad in quads)
