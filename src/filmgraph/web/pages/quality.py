"""The check report of a release in, the page that says what the data lacks out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from filmgraph.web.pages.graph import PageGraph, Row
from filmgraph.web.pages.links import Link, Links, editor
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.words import capitalised, counted, listed

THINGS_SHOWN = 12
_ACCEPTED = "Accepted"
_SEVERITIES = {
    "Violation": ("violation", "Violations keep a release from being published."),
    "Warning": ("warning", "Warnings are probably faults; somebody should look."),
    "Info": ("remark", "Remarks are worth knowing: what records do not say."),
    _ACCEPTED: ("accepted result", "Somebody looked at these and accepted them, with a reason, in waivers.toml."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found: its words, how often, and the first things it is about."""

    message: str
    count: int
    things: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Severity:
    """The findings of one severity, most frequent first, with what the severity means."""

    heading: str
    meaning: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class QualityView:
    """A sentence that sums up, and the findings by severity."""

    sentence: str
    severities: tuple[Severity, ...]
    counts_only: bool


def quality_page(graph: PageGraph, imprint: Imprint, manifest: Mapping[str, object]) -> Page:
    """The page of quality. Where the release keeps no report, the manifest's counts stand alone."""
    where = imprint.uris.graph("quality")
    severities = _severities(graph.select("quality-results", graph=where), graph, imprint.links)
    sentence = _sentence(manifest)
    return Page(
        template="quality.html",
        title="Quality",
        description=f"What the checks found in {imprint.title}: {sentence}",
        view=QualityView(sentence, severities, len(severities) == 0),
        trail=(Link("Quality"),),
        queries=(Link("What the shapes found", editor("quality-results", graph=where)),),
    )


def _sentence(manifest: Mapping[str, object]) -> str:
    """`The checks found no violation, 4 warnings and 40 remarks.`"""
    found = tuple(
        counted(number, word) if number else f"no {word}"
        for key, word in (("violations", "violation"), ("warnings", "warning"), ("infos", "remark"))
        if isinstance(number := manifest.get(key), int)
    )
    return f"The checks found {listed(found)}." if found else "This release keeps no account of its checks."


def _severities(rows: Iterable[Row], graph: PageGraph, links: Links) -> tuple[Severity, ...]:
    by_message: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        severity = _ACCEPTED if row.maybe("waiver") is not None else row.text("severity").rpartition("#")[2]
        by_message.setdefault((severity, row.text("message")), []).append(row.text("thing"))
    found = []
    for severity, (word, meaning) in _SEVERITIES.items():
        findings = [
            Finding(message, len(things), _named(things, graph, links))
            for (of_severity, message), things in by_message.items()
            if of_severity == severity
        ]
        if findings:
            total = sum(finding.count for finding in findings)
            ordered = tuple(sorted(findings, key=lambda one: (-one.count, one.message)))
            found.append(Severity(capitalised(counted(total, word)), meaning, ordered))
    return tuple(found)


def _named(things: Iterable[str], graph: PageGraph, links: Links) -> tuple[Link, ...]:
    shown = list(dict.fromkeys(things))[:THINGS_SHOWN]
    return tuple(links.to(thing, graph.name_of(thing)) for thing in shown)
