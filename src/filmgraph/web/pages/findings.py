"""Findings of the quality report in, lines that a page shows out: in words, with links, and the words they rest on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from filmgraph import uris
from filmgraph.release.current import Release
from filmgraph.release.findings_reader import FindingReader, keeps_findings
from filmgraph.release.found import Acceptance, Finding, FoundPlace
from filmgraph.validation import Severity
from filmgraph.web.pages.evidence import Quotation
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.words import counted, listed

SEVERITY_WORDS = {Severity.VIOLATION: "violation", Severity.WARNING: "warning", Severity.INFO: "remark"}
"""What readers call a severity. Distributors leave out what a remark is about, so it sounds like no fault."""

ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Message:
    """What a finding says. A thing that the message names stands as a link between `before` and `after`."""

    before: str
    thing: Link | None = None
    after: str = ""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding. `kind` is the word of its severity, or `accepted`; `thing` what it is about, None where the page is
    about that. `places` are those that have no words to quote."""

    kind: str
    message: Message
    remedy: str | None
    rule: Link
    thing: Link | None
    quotations: tuple[Quotation, ...]
    acceptance: Acceptance | None
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """What one rule found about a thing. `message` is what all findings say, None where each says something else."""

    kind: str
    rule: Link
    remedy: str | None
    message: Message | None
    lines: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True)
class FindingList:
    """What a page about a thing or a record shows of its findings, by rule: first what somebody should look at, then
    the `remarks`. `summary` counts all by severity, in words, and `remarks_summary` these."""

    groups: tuple[FindingGroup, ...] = ()
    remarks: tuple[FindingGroup, ...] = ()
    summary: str = ""
    remarks_summary: str = ""


NOTHING_FOUND = FindingList()


def findings_about(release: Release, graph: PageGraph, links: Links, kind: str, thing: str) -> FindingList:
    """The findings of a thing, or of a record when that is its kind; none where the release keeps no report."""
    if not keeps_findings(release.findings):
        return NOTHING_FOUND
    with FindingReader(release.findings) as reader:
        found = reader.of_record(thing.rpartition("/")[2]) if kind == "record" else reader.of_thing(thing)
    lines = tuple(_line_on(thing, one, finding_line(one, graph, links)) for one in found)
    remark = SEVERITY_WORDS[Severity.INFO]
    remarks = tuple(one for one in lines if one.kind == remark)
    others = tuple(one for one in lines if one.kind != remark)
    return FindingList(by_rule(others), by_rule(remarks), _summary(lines), _summary(remarks))


def by_rule(lines: Sequence[FindingLine]) -> tuple[FindingGroup, ...]:
    """The findings of each rule together, in the order of its first."""
    found: dict[tuple[str, Link], list[FindingLine]] = {}
    for line in lines:
        found.setdefault((line.kind, line.rule), []).append(line)
    return tuple(_group(kind, rule, of_rule) for (kind, rule), of_rule in found.items())


def _group(kind: str, rule: Link, lines: Sequence[FindingLine]) -> FindingGroup:
    remedies, messages = {line.remedy for line in lines}, {line.message for line in lines}
    return FindingGroup(
        kind=kind,
        rule=rule,
        remedy=lines[0].remedy if len(remedies) == 1 and kind != ACCEPTED else None,
        message=lines[0].message if len(messages) == 1 else None,
        lines=tuple(lines),
    )


def _line_on(page: str, found: Finding, line: FindingLine) -> FindingLine:
    """The line as the page of a thing shows it: without saying again what the page is about."""
    return replace(line, thing=None) if found.thing == page else line


def finding_line(found: Finding, graph: PageGraph, links: Links) -> FindingLine:
    """A finding as a page shows it."""
    return FindingLine(
        kind=SEVERITY_WORDS[found.severity] if found.acceptance is None else ACCEPTED,
        message=_message(found, graph, links),
        remedy=found.remedy,
        rule=rule_link(found.rule),
        thing=_thing(found, graph, links),
        quotations=tuple(_quotation(place, links) for place in found.places if place.words),
        acceptance=found.acceptance,
        places=tuple(_where(place) for place in found.places if not place.words and place.line is not None),
    )


def outside(found: Finding) -> Finding:
    """A finding about what is not in the release, with no link into it."""
    return replace(found, places=tuple(replace(place, record="") for place in found.places))


def rule_link(short: str, label: str = "") -> Link:
    """The page of a rule by its short name."""
    return Link(label or short, f"/quality/{short}")


def _message(found: Finding, graph: PageGraph, links: Links) -> Message:
    """The sentence of a finding; the thing that is its value, which the sentence calls by its name, as a link."""
    if found.value is None or found.value == found.thing or not _is_iri(found.value):
        return Message(found.message)
    value = _named(found.value, graph, links)
    before, named, after = found.message.partition(value.label)
    return Message(before, value, after) if named else Message(found.message)


def _thing(found: Finding, graph: PageGraph, links: Links) -> Link:
    """What a finding is about; by its name and address alone where it is not in the release."""
    named = _named(found.thing, graph, links)
    if named.label != found.thing or not found.name:
        return named
    return Link(f"{found.name} ({uris.address(found.thing)})")


def _named(term: str, graph: PageGraph, links: Links) -> Link:
    return links.to(term, graph.name_of(term)) if _is_iri(term) else Link(term)


def _is_iri(term: str) -> bool:
    return term.startswith(("http://", "https://")) and not any(each in term for each in ' <>"')


def _quotation(place: FoundPlace, links: Links) -> Quotation:
    if place.record == "":
        return Quotation(place.words, _where(place), None)
    return Quotation(
        place.words, _where(place), links.quotation(place.evidence, links.uris.thing("record", place.record))
    )


def _where(place: FoundPlace) -> str:
    return f"{place.path}, {place.where}" if place.where else place.path


def _summary(lines: Sequence[FindingLine]) -> str:
    """`1 warning and 2 remarks`; what was accepted is counted last."""
    counts = Counter(line.kind for line in lines)
    return listed(tuple(_counted(counts[word], word) for word in (*SEVERITY_WORDS.values(), ACCEPTED) if counts[word]))


def _counted(number: int, word: str) -> str:
    return f"{number} {ACCEPTED}" if word == ACCEPTED else counted(number, word)
