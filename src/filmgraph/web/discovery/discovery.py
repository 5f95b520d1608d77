"""What machines read first: VoID and DCAT, the JSON-LD context, the questions as RDF, named graphs, OpenAPI."""

from flask import Blueprint, jsonify, request
from pyoxigraph import NamedNode
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from filmgraph.query.catalogue import page_query, research_queries
from filmgraph.resources import resource
from filmgraph.web.discovery.dataset_description import describe_dataset
from filmgraph.web.discovery.dumps import licence_links, list_dumps
from filmgraph.web.discovery.openapi import describe_interface
from filmgraph.web.discovery.query_descriptions import describe_queries
from filmgraph.web.formats.representations import FORMAT_BY_SUFFIX
from filmgraph.web.http.addresses import here, moved
from filmgraph.web.http.caching import make_etag, validated
from filmgraph.web.http.links import Link, link_header
from filmgraph.web.site.site import current_release
from filmgraph.web.things.negotiated import format_links, negotiated

discovery = Blueprint("discovery", __name__)


@discovery.get("/.well-known/void")
def void() -> Response:
    """The description of the dataset."""
    response = negotiated(lambda: describe_dataset(current_release(), request.host_url.rstrip("/")))
    release = current_release()
    items = (Link(here(f"/dumps/{dump.name}"), "item", dump.media_type) for dump in list_dumps(release))
    response.headers["Link"] = link_header((*items, *licence_links(release), *format_links()))
    return response


@discovery.get("/dumps")
@discovery.get("/dumps/")
def dump_list() -> Response:
    """The downloads, as part of the description of the dataset."""
    return moved("/.well-known/void", 303)


@discovery.get("/context.jsonld")
def context() -> Response:
    """The JSON-LD context of the documents."""
    body = (resource("ontology") / "context.jsonld").read_bytes()
    return validated(Response(body, content_type="application/ld+json"), make_etag("context", body.decode()))


@discovery.get("/queries.<any(ttl,nt,jsonld,rdf):suffix>")
def queries(suffix: str) -> Response:
    """The research questions with their queries, in the format of `suffix`."""
    triples = describe_queries(research_queries(), request.host_url.rstrip("/"))
    return negotiated(lambda: triples, FORMAT_BY_SUFFIX[suffix])


@discovery.get("/graph/<path:name>")
def named_graph(name: str) -> Response:
    """The triples of a named graph of the catalogue."""
    release = current_release()
    graph = NamedNode(release.uris.graph(name.removeprefix(f"{release.id}/")))
    if not release.store.ask(page_query("graph-exists"), {"graph": graph}):
        raise NotFound("There is no such graph.")
    return negotiated(lambda: release.store.construct(page_query("graph"), {"graph": graph}))


@discovery.get("/openapi.json")
def openapi() -> Response:
    """The interface that speaks JSON, described."""
    return validated(jsonify(describe_interface(request.host_url.rstrip("/"))), make_etag("api", request.host_url))
