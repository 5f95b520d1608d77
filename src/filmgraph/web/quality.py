"""The quality report over HTTP: what was found, rule by rule, as pages, as tables and as linked data."""

import csv
import io
from collections.abc import Callable, Iterator
from itertools import islice

from flask import Blueprint, request
from pyoxigraph import NamedNode, Triple
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from filmgraph.query.catalogue import page_query
from filmgraph.query.formats import Format
from filmgraph.release.current import Release
from filmgraph.release.findings_reader import FindingReader, keeps_findings
from filmgraph.release.found import Finding
from filmgraph.validation.report_csv import COLUMNS, HELD
from filmgraph.web import pages
from filmgraph.web.formats.representations import FORMAT_BY_SUFFIX, MEDIA_TYPES
from filmgraph.web.http.addresses import here
from filmgraph.web.http.caching import make_etag, matching_etag, unmodified, validated
from filmgraph.web.http.links import Link, link_header
from filmgraph.web.http.negotiation import HTML, Offer, negotiate
from filmgraph.web.site.site import current_release, current_site
from filmgraph.web.things.negotiated import GRAPH_OFFERS, negotiated

quality = Blueprint("quality", __name__)
CSV = Offer("csv", ("text/csv",), only_when_named=True)
_ROWS_AT_ONCE = 500


@quality.get("/quality")
def report() -> Response:
    """What the checks found, by rule, source and release: a page for a browser, a table or the graph for others."""
    offer = negotiate(request.headers.get("Accept"), (CSV, HTML, *GRAPH_OFFERS))
    if offer is CSV and "format" not in request.args:
        return _varying(_table(None))
    graph = NamedNode(current_release().uris.graph("quality"))
    triples = current_release().store.construct
    return negotiated(
        lambda: triples(page_query("graph"), {"graph": graph}), html=lambda: pages.render_quality(current_release())
    )


@quality.get("/quality.csv")
def table() -> Response:
    """Everything the checks found, as a table."""
    return _table(None)


@quality.get("/quality/<name>")
def rule(name: str) -> Response:
    """What broke one rule: its page for a browser, data for others."""
    return negotiated(lambda: _triples(name), html=lambda: pages.render_rule(current_release(), name))


@quality.get("/quality/<name>.csv")
def rule_table(name: str) -> Response:
    """What broke one rule, as a table."""
    return _table(name)


@quality.get("/quality/<name>.<any(html,ttl,nt,jsonld,rdf):suffix>")
def rule_document(name: str, suffix: str) -> Response:
    """What broke one rule, in the format of `suffix`; data a part at a time."""
    form = FORMAT_BY_SUFFIX.get(suffix)
    if form is None:
        return _document(lambda release: pages.render_rule(release, name))
    return _with_links(negotiated(lambda: _triples(name), form), name, form)


def _varying(response: Response) -> Response:
    response.vary.add("Accept")
    return response


def _document(render: Callable[[Release], str]) -> Response:
    release = current_release()
    etag = make_etag(release.id, request.full_path, "html")
    match = matching_etag(etag)
    if match is not None:
        return unmodified(match)
    return validated(Response(render(release), content_type="text/html; charset=utf-8"), etag)


def _triples(name: str) -> Iterator[Triple]:
    """The results of one part of a rule's findings, with their waivers, as the quality graph has them."""
    release = current_release()
    size = current_site().settings.page_size
    graph = NamedNode(release.uris.graph("quality"))
    with _reader(release) as reader:
        found = list(reader.of_rule(_shape(reader, name), (_page() - 1) * size, size))
    for one in found:
        bound = {"graph": graph, "result": NamedNode(one.result)}
        yield from release.store.construct(page_query("quality-result"), bound)


def _with_links(response: Response, name: str, form: Format) -> Response:
    release, size = current_release(), current_site().settings.page_size
    with _reader(release) as reader:
        more = next(islice(reader.of_rule(_shape(reader, name), _page() * size, 1), None), None) is not None
    forms = [Link(here(f"/quality/{name}.{suffix}"), "alternate", kind) for suffix, kind in MEDIA_TYPES.items()]
    further = [Link(here(f"/quality/{name}.{form.suffix}?page={_page() + 1}"), "next")] if more else []
    response.headers["Link"] = link_header([*further, *forms])
    return response


def _table(name: str | None) -> Response:
    """The findings of a rule, or of all with those that records were held back for, as CSV, written as it is read."""
    release = current_release()
    etag = make_etag(release.id, request.full_path, "csv")
    match = matching_etag(etag)
    if match is not None:
        return unmodified(match)
    with _reader(release) as reader:
        shapes = [_shape(reader, name)] if name is not None else [*reader.shapes()]
    response = Response(
        _lines(release, shapes, held=name is None), content_type="text/csv; charset=utf-8; header=present"
    )
    response.headers["Content-Disposition"] = f'attachment; filename="{name or "quality"}.csv"'
    return validated(response, etag)


def _lines(release: Release, shapes: list[str], *, held: bool) -> Iterator[str]:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    with _reader(release) as reader:
        for number, found in enumerate(one for shape in shapes for one in reader.of_rule(shape)):
            writer.writerows(_rows(found))
            if number % _ROWS_AT_ONCE == 0:
                yield file.getvalue()
                file.seek(0)
                file.truncate()
        for found in reader.held() if held else ():
            writer.writerows(_rows(found, HELD))
    yield file.getvalue()


def _rows(found: Finding, held: str = "") -> Iterator[tuple[str | int, ...]]:
    """One row for each place; COLUMNS says what is in them."""
    told = (
        found.severity.value, found.shape, found.thing, found.name, found.property or "", found.value or "",
        found.message, found.remedy or "",
    )  # fmt: skip
    by = "" if found.acceptance is None else found.acceptance.who
    if len(found.places) == 0:
        yield (*told, "", "", "", "", by, held)
    for place in found.places:
        line = "" if place.line is None else place.line
        yield (*told, place.path, line, place.column or "", " ".join(place.words.split()), by, held)


def _reader(release: Release) -> FindingReader:
    if not keeps_findings(release.findings):
        raise NotFound("This release keeps no quality report.")
    return FindingReader(release.findings)


def _shape(reader: FindingReader, name: str) -> str:
    found = reader.rule(name)
    if found is None:
        raise NotFound(f"There is no rule called {name}.")
    return found.rule.shape


def _page() -> int:
    asked = request.args.get("page", "1")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 8 else 1
