"""A rule of the quality report in, its page out: every finding, by record, with its words and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from filmgraph.release.current import Release
from filmgraph.release.findings_reader import FindingReader, keeps_findings
from filmgraph.release.found import Finding
from filmgraph.validation.rules import Rule
from filmgraph.web.pages.findings import SEVERITY_WORDS, FindingLine, finding_line
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, editor
from filmgraph.web.pages.page import FORMATS, Imprint, Page
from filmgraph.web.pages.paging import PAGE_SIZE, Paged, bounded, paged
from filmgraph.web.pages.words import counted, listed, shortened


@dataclass(frozen=True, slots=True)
class OfRecord:
    """The findings of one record; None for those that no single record explains."""

    record: Link | None
    lines: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule: how grave it is, what it advises, how often it was broken in words, and its findings by record.

    `downloads` leads to all of them as a table and as data.
    """

    kind: str
    name: str
    short: str
    number: str
    shape: str
    remedy: str
    summary: str
    records: tuple[OfRecord, ...]
    part: Paged[Finding]
    downloads: tuple[Link, ...]


def rule_page(release: Release, imprint: Imprint, short: str, number: int) -> Page | None:
    """The page of a rule by its short name, None when there is no such rule; `number` is the part of its findings."""
    if not keeps_findings(release.findings):
        return None
    with FindingReader(release.findings) as reader:
        counts = reader.rule(short)
        if counts is None:
            return None
        total = counts.findings + counts.accepted
        number = bounded(number, total)
        found = list(reader.of_rule(counts.rule.shape, (number - 1) * PAGE_SIZE, PAGE_SIZE))
    address = f"/quality/{short}"
    summary = _summary(counts.findings, counts.records, counts.accepted)
    view = _view(
        counts.rule,
        summary,
        by_record(found, PageGraph(release.store), imprint),
        paged(tuple(found), total, number, address),
    )
    where = imprint.uris.graph("quality")
    return Page(
        template="quality-rule.html",
        title=counts.rule.name,
        description=shortened(f"{counts.rule.name}: {summary} {counts.rule.remedy}"),
        view=view,
        trail=(Link("Quality", "/quality"), Link(counts.rule.name)),
        queries=(Link("What broke the rule", editor("quality-of-rule", graph=where, shape=counts.rule.shape)),),
    )


def _view(rule: Rule, summary: str, records: tuple[OfRecord, ...], part: Paged[Finding]) -> RuleView:
    address = f"/quality/{rule.short}"
    return RuleView(
        kind=SEVERITY_WORDS[rule.severity],
        name=rule.name,
        short=rule.short,
        number=rule.number,
        shape=rule.shape,
        remedy=rule.remedy,
        summary=summary,
        records=records,
        part=part,
        downloads=(
            Link("CSV", f"{address}.csv"),
            *(Link(form.label, f"{address}.{form.suffix}") for form in FORMATS),
        ),
    )


def _summary(findings: int, records: int, accepted: int) -> str:
    """`3 results in 2 records, 1 more accepted.`"""
    if findings + accepted == 0:
        return "Nothing in this release breaks it."
    where = f" in {counted(records, 'record')}" if records else ""
    said = (
        *((f"{counted(findings, 'result')}{where}",) if findings else ()),
        *((f"{counted(accepted, 'result')} that somebody accepted",) if accepted else ()),
    )
    return f"{listed(said)}."


def by_record(found: Sequence[Finding], graph: PageGraph, imprint: Imprint) -> tuple[OfRecord, ...]:
    """The findings, which come in the order of their records, under these."""
    records = groupby(found, key=_record_of)
    return tuple(
        OfRecord(_record(place, graph, imprint), tuple(finding_line(one, graph, imprint.links) for one in of_record))
        for place, of_record in records
    )


def _record_of(found: Finding) -> tuple[str, str] | None:
    """The key of a record, and the path of the file where nothing of it is a record of the release."""
    place = next(iter(found.places), None)
    return None if place is None else (place.record, "" if place.record else place.path)


def _record(found: tuple[str, str] | None, graph: PageGraph, imprint: Imprint) -> Link | None:
    if found is None:
        return None
    key, path = found
    record = imprint.uris.thing("record", key)
    return imprint.links.to(record, graph.name_of(record)) if key else Link(path)
