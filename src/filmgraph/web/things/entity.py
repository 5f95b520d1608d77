"""One document about one thing, as an answer: HTML from the renderer of its kind, or RDF, with its links."""

from collections.abc import Iterable

from flask import request
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Response

from filmgraph.web.formats.representations import FORMAT_BY_SUFFIX, HTML_SUFFIX, MEDIA_TYPES, SCHEMA_TYPES
from filmgraph.web.formats.serialise import write_triples
from filmgraph.web.http.addresses import here
from filmgraph.web.http.links import Link, link_header
from filmgraph.web.site.site import current_release, current_site
from filmgraph.web.things.documents import Document, describe


def document_response(kind: str, key: str, suffix: str) -> Response:
    """The document of the thing at `/{kind}/{key}` in the format of `suffix`. The thing is known to exist."""
    path = f"/{kind}/{key}"
    if suffix == HTML_SUFFIX:
        return _html(kind, key, path)
    release = current_release()
    page = _page_number()
    document = describe(release.store, release.base + path, page, current_site().settings.page_size)
    if page > 1 and len(document.triples) == 0:
        raise NotFound("There is no such page.")
    form = FORMAT_BY_SUFFIX[suffix]
    response = Response(
        write_triples(document.triples, form, release.base, document.thing.value), content_type=form.content_type
    )
    response.headers["Link"] = link_header((*document_links(kind, path, suffix), *_page_links(path, suffix, document)))
    return response


def _html(kind: str, key: str, path: str) -> Response:
    renderer = current_site().pages.get(kind)
    if renderer is None:
        raise NotFound("This kind of thing has no page in HTML yet; ask for Turtle.")
    response = Response(renderer(current_release(), key), content_type="text/html; charset=utf-8")
    response.headers["Link"] = link_header(document_links(kind, path, HTML_SUFFIX))
    return response


def data_links(path: str) -> Iterable[Link]:
    """A `describedby` link to each representation of the thing at `path`."""
    for suffix, media_type in MEDIA_TYPES.items():
        yield Link(here(f"{path}.{suffix}"), "alternate" if suffix == HTML_SUFFIX else "describedby", media_type)


def document_links(kind: str, path: str, suffix: str) -> list[Link]:
    """The links of the document `{path}.{suffix}`: what it describes, how to cite it, its other forms, its licence."""
    release = current_release()
    thing = release.base + path
    links = [
        Link(f"{thing}.{suffix}", "canonical"),
        Link(thing, "describes"),
        Link(thing, "cite-as"),
        *data_links(path),
    ]
    if kind in SCHEMA_TYPES:
        links.append(Link(SCHEMA_TYPES[kind], "type"))
    licence = release.manifest.get("licence")
    if isinstance(licence, str):
        links.append(Link(licence, "license"))
    links.append(Link(here("/.well-known/void"), "collection"))
    return links


def _page_links(path: str, suffix: str, document: Document) -> Iterable[Link]:
    if document.page > 1:
        yield Link(here(f"{path}.{suffix}?page={document.page - 1}"), "prev")
    if document.more:
        yield Link(here(f"{path}.{suffix}?page={document.page + 1}"), "next")


def _page_number() -> int:
    text = request.args.get("page", "1")
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise BadRequest("`page` is a number from 1.")
    return int(text)
