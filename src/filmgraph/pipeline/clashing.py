"""Identifiers that contradict what was joined in; issues with file and row or line out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filmgraph.model.claim import Evidence, Text
from filmgraph.model.properties import Property
from filmgraph.pipeline.chunks import MappedChunk
from filmgraph.pipeline.spooling import Unread
from filmgraph.pipeline.witnesses import Witnesses
from filmgraph.resolution.clashes import Clash, Clashing
from filmgraph.resolution.pool import Candidate
from filmgraph.resolution.shared_identifiers import Identifier
from filmgraph.source import Issue, SourceRecord, Span

_JUDGE = "Correct the identifier that is wrong, or say with “filmgraph identity review” whether the two are one."
_PART = "Take out the identifier that is wrong; if two things were joined, part them with “filmgraph identity split”."


def clash_issues(clashes: Sequence[Clash], chunks: Sequence[MappedChunk]) -> Iterator[Unread]:
    """An issue for each clash, where the second of the two is identified, with the id of its source."""
    witnesses = Witnesses(chunks)
    for clash in clashes:
        yield clash.right.source, _issue(clash, witnesses)


def _issue(clash: Clash, witnesses: Witnesses) -> Issue:
    """The issue of one clash. It names no file where the record does not tell where it identifies the thing."""
    first = _identified(clash.left, clash.identifiers[0], witnesses)
    told = f"“{clash.left.name}”" if first is None else f"“{clash.left.name}” ({_place(first)})"
    wording, remedy = _WORDINGS[clash.how]
    message = wording(clash, told)
    found = _identified(clash.right, clash.identifiers[-1], witnesses)
    return (
        Issue("", None, clash.right.name, message, remedy)
        if found is None
        else replace(found, message=message, remedy=remedy)
    )


def _shared(clash: Clash, first: str) -> str:
    more = f" and {clash.others:,} more" if clash.others > 0 else ""
    return f"“{clash.right.name}” has the {_told(clash, 0)} of {first}{more}; they are kept apart."


def _several(clash: Clash, first: str) -> str:
    more = f" and {clash.others:,} more" if clash.others > 0 else ""
    other = "" if clash.left.record == clash.right.record else f", as {first}"
    return f"“{clash.right.name}” has the {_told(clash, 1)} beside the {_told(clash, 0)}{other}{more}; it can have one."


def _joined(clash: Clash, first: str) -> str:
    return f"“{clash.right.name}” has the {_told(clash, 0)} of {first}; they are one, though title and year differ."


def _told(clash: Clash, number: int) -> str:
    authority, value = clash.identifiers[number]
    return f"{authority} identifier {value}"


_WORDINGS = {Clashing.SHARED: (_shared, _JUDGE), Clashing.SEVERAL: (_several, _PART), Clashing.JOINED: (_joined, _PART)}


def _place(issue: Issue) -> str:
    return f"{issue.path}, {issue.where}"


def _identified(naming: Candidate, identifier: Identifier, witnesses: Witnesses) -> Issue | None:
    """Where a record gives a thing an identifier, as an issue that says nothing yet."""
    value = Text(":".join(identifier))
    for record, claim in witnesses.claims(naming.record, naming.thing):
        if claim.property is Property.IDENTIFIER and claim.value == value:
            return _at(record, claim.evidence[0])
    return None


def _at(record: SourceRecord, evidence: Evidence) -> Issue:
    at = evidence.at
    if isinstance(at, Span):
        return Issue(record.path, record.line_of(at.start), evidence.text, "", "")
    cell = record.cell(at.number)
    return Issue(record.path, cell.at.row, cell.text, "", "", cell.at.column, cell.header)
