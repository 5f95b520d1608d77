"""The quality report of a release in, the page that says what the data lacks out: by rule, by source, over time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filmgraph.mapping.record import source_key
from filmgraph.release.current import Release
from filmgraph.release.findings_reader import FindingReader, keeps_findings
from filmgraph.release.found import RuleCount
from filmgraph.release.history import read_history
from filmgraph.validation import Severity
from filmgraph.web.pages.findings import SEVERITY_WORDS, rule_link
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, editor
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.trend import Trend, read_trend
from filmgraph.web.pages.words import capitalised, counted, listed

_MEANINGS = {
    Severity.VIOLATION: "Violations keep a release from being published.",
    Severity.WARNING: "Warnings are probably faults; somebody should look.",
    Severity.INFO: "Remarks are worth knowing: what records do not say.",
}


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule that was broken: how often, in how many records, and how often that was accepted."""

    link: Link
    findings: int
    records: int
    accepted: int


@dataclass(frozen=True, slots=True)
class Group:
    """The rules of one severity that were broken, the most frequent first."""

    heading: str
    meaning: str
    rules: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source with its findings: violations, warnings, remarks."""

    link: Link
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class QualityView:
    """A sentence that sums up, the rules by severity, the sources, the rules that all kept, and the trend.

    `kept` says whether the release keeps a report at all.
    """

    sentence: str
    kept: bool
    groups: tuple[Group, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    unbroken: tuple[Link, ...] = ()
    trend: Trend | None = None


def quality_page(release: Release, imprint: Imprint) -> Page:
    """The page of quality. Where the release keeps no report, the manifest's counts stand alone."""
    sentence = _sentence(release.manifest)
    view = _read(release, imprint, sentence) if keeps_findings(release.findings) else QualityView(sentence, kept=False)
    where = imprint.uris.graph("quality")
    return Page(
        template="quality.html",
        title="Quality",
        description=f"What the checks found in {imprint.title}: {sentence}",
        view=view,
        trail=(Link("Quality"),),
        queries=(Link("What the shapes found", editor("quality-results", graph=where)),),
    )


def _read(release: Release, imprint: Imprint, sentence: str) -> QualityView:
    with FindingReader(release.findings) as reader:
        rules = reader.rules()
        by_source = reader.sources()
    return QualityView(
        sentence=sentence,
        kept=True,
        groups=tuple(_group(severity, rules) for severity in Severity if _broken(severity, rules)),
        sources=_sources(by_source, PageGraph(release.store), imprint),
        unbroken=tuple(rule_link(one.rule.short, one.rule.name) for one in rules if one.findings + one.accepted == 0),
        trend=read_trend(read_history(release.path)),
    )


def _sentence(manifest: Mapping[str, object]) -> str:
    """`The checks found no violation, 4 warnings and 40 remarks.`"""
    found = tuple(
        counted(number, word) if number else f"no {word}"
        for key, word in (("violations", "violation"), ("warnings", "warning"), ("infos", "remark"))
        if isinstance(number := manifest.get(key), int)
    )
    return f"The checks found {listed(found)}." if found else "This release keeps no account of its checks."


def _broken(severity: Severity, rules: Sequence[RuleCount]) -> list[RuleCount]:
    return [one for one in rules if one.rule.severity is severity and one.findings + one.accepted > 0]


def _group(severity: Severity, rules: Sequence[RuleCount]) -> Group:
    broken = _broken(severity, rules)
    return Group(
        heading=capitalised(counted(sum(one.findings for one in broken), SEVERITY_WORDS[severity])),
        meaning=_MEANINGS[severity],
        rules=tuple(
            RuleLine(rule_link(one.rule.short, one.rule.name), one.findings, one.records, one.accepted)
            for one in broken
        ),
    )


def _sources(
    by_source: Mapping[str | None, Mapping[Severity, int]], graph: PageGraph, imprint: Imprint
) -> tuple[SourceLine, ...]:
    return tuple(
        SourceLine(_source(name, graph, imprint), tuple(counts.get(severity, 0) for severity in Severity))
        for name, counts in by_source.items()
    )


def _source(name: str | None, graph: PageGraph, imprint: Imprint) -> Link:
    if name is None:
        return Link("no single record")
    source = imprint.uris.thing("source", source_key(name))
    label = graph.name_of(source)
    return imprint.links.to(source, name if label == source else label)
