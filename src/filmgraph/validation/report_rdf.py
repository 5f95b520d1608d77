"""Located results in, the quads of the quality graph out: each a `sh:ValidationReport` without blank nodes.

There is one report of the shapes over the release; one of reading, whose results are about records, or about sources
where nothing of them could be read; and one of the records that were held back, whose results are about their sources,
because the things at fault are not in the release.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rdflib import DCTERMS, RDF, RDFS, SH, XSD, URIRef

from filmgraph import uris
from filmgraph.rdf.terms import Quad, date, iri, string, typed
from filmgraph.uris import Uris, mint_key
from filmgraph.validation.fast.term import from_node
from filmgraph.validation.located import Located
from filmgraph.validation.waivers import Waiver

_TYPE, _LABEL = iri(str(RDF.type)), iri(str(RDFS.label))


@dataclass(frozen=True, slots=True)
class Report:
    """One report of the quality graph: its fragment and its label."""

    name: str
    label: str


SHAPES_REPORT = Report("report", "Quality report")
READING_REPORT = Report("reading", "What was not understood")
HELD_REPORT = Report("held-back", "What records were held back for")


def head_quads(report: Report, addresses: Uris, *, conforms: bool) -> Iterator[Quad]:
    """A report itself. Whether it conforms is known when all results are (SHACL section 3.6.1.1)."""
    graph = iri(addresses.graph("quality"))
    node = iri(addresses.part(addresses.graph("quality"), report.name))
    yield node, _TYPE, iri(str(SH.ValidationReport)), graph
    yield node, _LABEL, string(report.label, "en"), graph
    yield node, iri(str(SH.conforms)), typed("true" if conforms else "false", str(XSD.boolean)), graph


def result_quads(located: Located, report: Report, addresses: Uris) -> Iterator[Quad]:
    """One result of a report, with its waiver."""
    graph = addresses.graph("quality")
    result = result_iri(located, addresses)
    yield iri(addresses.part(graph, report.name)), iri(str(SH.result)), iri(result), iri(graph)
    published = located
    if report is HELD_REPORT:
        published = _without_things(located, addresses)
    elif report is READING_REPORT:
        published = replace(located, told=_told_with_place(located))
    for predicate, value in _statements(published):
        yield iri(result), predicate, value, iri(graph)
    if located.waiver is not None:
        yield from _waiver(located.waiver, result, addresses)


def result_iri(located: Located, addresses: Uris) -> str:
    """The IRI of a result: results that say the same of the same node by the same shape are one. What was not read into
    any record is told apart by its place, too: it is all about one source."""
    result = located.result
    value = "" if result.value is None else from_node(result.value)
    place = next(iter(located.places), None)
    outside = () if place is None or place.record else (place.path, place.where)
    key = mint_key(
        "result", result.shape, from_node(result.focus), result.path or "", value, result.component, result.message,
        *outside,
    )  # fmt: skip
    return addresses.part(addresses.graph("quality"), f"result-{key}")


def _told_with_place(located: Located) -> str:
    """`sources/films.csv, row 6: The row has only 4 cells under 11 headers.`"""
    place = located.places[0]
    return f"{place.path}{', ' if place.where else ''}{place.where}: {located.message}"


def _without_things(located: Located, addresses: Uris) -> Located:
    """What a record is held back for, without what is not published: told of the record's source."""
    place = located.places[0]
    about = URIRef(addresses.thing("source", mint_key("source", place.source)))
    told = _told_with_place(located)
    return Located(replace(located.result, focus=about, value=None), told=told)


def _statements(located: Located) -> Iterator[tuple[str, str]]:
    result = located.result
    yield _TYPE, iri(str(SH.ValidationResult))
    yield _LABEL, string(located.message, "en")
    yield iri(str(SH.focusNode)), from_node(result.focus)
    yield iri(str(SH.resultSeverity)), iri(str(SH[result.severity.value]))
    yield iri(str(SH.resultMessage)), string(located.message, "en")
    yield iri(str(SH.sourceShape)), iri(result.shape)
    yield iri(str(SH.sourceConstraintComponent)), iri(result.component)
    if result.path is not None and ":" in result.path and "^" not in result.path and " " not in result.path:
        yield iri(str(SH.resultPath)), iri(result.path)
    if result.value is not None:
        yield iri(str(SH.value)), from_node(result.value)
    if result.remedy is not None:
        yield iri(uris.term("remedy")), string(result.remedy, "en")
    for place in located.places:
        if place.evidence:
            yield iri(uris.term("evidence")), iri(place.evidence)


def _waiver(waiver: Waiver, result: str, addresses: Uris) -> Iterator[Quad]:
    graph = addresses.graph("quality")
    node = addresses.part(graph, f"waiver-{mint_key('waiver', waiver.shape, waiver.thing)}")
    yield iri(result), iri(uris.term("waiver")), iri(node), iri(graph)
    yield iri(node), _TYPE, iri(uris.term("Waiver")), iri(graph)
    yield iri(node), _LABEL, string(f"Accepted by {waiver.who}", "en"), iri(graph)
    yield iri(node), iri(uris.term("reason")), string(waiver.reason), iri(graph)
    yield iri(node), iri(str(DCTERMS.creator)), string(waiver.who), iri(graph)
    if waiver.until is not None:
        yield iri(node), iri(str(DCTERMS.valid)), date(waiver.until.isoformat()), iri(graph)
