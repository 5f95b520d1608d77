"""The quality report of a release in, the page that says what the data lacks out: by rule, by source, over time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filmgraph.mapping.record import source_key
from filmgraph.release.current import Release
from filmgraph.release.findings_reader import FindingReader, keeps_findings
from filmgraph.release.found import RuleCount
from filmgraph.release.history import read_history
from filmgraph.uris import address
from filmgraph.validation import Severity
from filmgraph.web.pages.findings import SEVERITY_WORDS, outside, rule_link
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, editor
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.quality_rule import OfRecord, by_record
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
    """A source with its findings: violations, warnings, remarks, issues of reading."""

    link: Link
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IdleLine:
    """A waiver that accepts nothing: its rule, its thing, who made it, and why it accepts nothing."""

    rule: str
    thing: str
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is not in the release or not understood: what records are held back for, by file, and how many they are;
    issues of reading (their page and how many there are); and waivers that accept nothing."""

    held: tuple[OfRecord, ...] = ()
    records: int = 0
    reading: RuleLine | None = None
    idle: tuple[IdleLine, ...] = ()


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
    left_out: LeftOut = LeftOut()


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
    graph = PageGraph(release.store)
    with FindingReader(release.findings) as reader:
        rules = reader.rules()
        by_source = reader.sources()
        issues = reader.issues_by_source()
        left_out = _left_out(reader, graph, imprint)
    return QualityView(
        sentence=sentence,
        kept=True,
        groups=tuple(_group(severity, rules) for severity in Severity if _broken(severity, rules)),
        sources=_sources(by_source, issues, graph, imprint),
        unbroken=tuple(rule_link(one.rule.short, one.rule.name) for one in rules if one.findings + one.accepted == 0),
        trend=read_trend(read_history(release.path)),
        left_out=left_out,
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
        rules=tuple(_rule_line(one) for one in broken),
    )


def _left_out(reader: FindingReader, graph: PageGraph, imprint: Imprint) -> LeftOut:
    counted_issues = reader.reading()
    idle = (
        IdleLine(one.waiver.shape.rpartition("#")[2], address(one.waiver.thing), one.waiver.who, one.why)
        for one in reader.idle()
    )
    held = reader.held()
    some = counted_issues is not None and counted_issues.findings > 0
    return LeftOut(
        by_record([outside(found) for found in held], graph, imprint),
        len({found.places[0].record for found in held}),
        _rule_line(counted_issues) if some and counted_issues is not None else None,
        tuple(idle),
    )


def _rule_line(one: RuleCount) -> RuleLine:
    return RuleLine(rule_link(one.rule.short, one.rule.name), one.findings, one.records, one.accepted)


def _sources(
    by_source: Mapping[str | None, Mapping[Severity, int]],
    issues: Mapping[str, int],
    graph: PageGraph,
    imprint: Imprint,
) -> tuple[SourceLine, ...]:
    names = [*by_source, *(name for name in issues if name not in by_source)]
    return tuple(
        SourceLine(
            _source(name, graph, imprint),
            (*(by_source.get(name, {}).get(severity, 0) for severity in Severity), issues.get(name or "", 0)),
        )
        for name in names
    )


def _source(name: str | None, graph: PageGraph, imprint: Imprint) -> Link:
    if not name:
        return Link("no single record")
    source = imprint.uris.thing("source", source_key(name))
    label = graph.name_of(source)
    return imprint.links.to(source, name if label == source else label)
