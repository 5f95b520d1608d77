"""What a release's quality report says, as its readers give it: findings with their places, and counts of rules."""

from dataclasses import dataclass

from filmgraph.source.issue import where_in
from filmgraph.validation import Severity
from filmgraph.validation.rules import Rule


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Words that a finding goes back to: the record by key and path, the line (None for the whole record).

    In a table `line` is the row, and `column` the header of the cell or empty; for other records it is None. `record`
    is empty where the words are of no record of the release.
    """

    record: str
    path: str
    line: int | None
    column: str | None
    words: str
    evidence: str

    @property
    def where(self) -> str:
        """The place in its file, as people call it: `line 3`, `row 17, column year`."""
        return where_in(self.line, self.column)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who accepted a finding, why, and until which day (ISO; None for always)."""

    who: str
    reason: str
    until: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of the report.

    `result` is its IRI in the quality graph, `rule` the short name of its shape, `property` the path at fault, `name`
    what the thing is called (empty when it has no name), `message` the sentence for people.
    """

    result: str
    shape: str
    rule: str
    severity: Severity
    thing: str
    name: str
    property: str | None
    value: str | None
    message: str
    remedy: str | None
    places: tuple[FoundPlace, ...]
    acceptance: Acceptance | None


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule was broken, in how many records, and how often that was accepted."""

    rule: Rule
    findings: int
    records: int
    accepted: int
