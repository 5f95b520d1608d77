"""A rule, a thing or a record asked for in, its findings out, from the index of a release's quality report.

One reader per request or thread.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from filmgraph.release.findings import SEVERITIES
from filmgraph.release.findings_before import result_of
from filmgraph.release.found import Acceptance, Finding, FoundPlace, RuleCount
from filmgraph.release.sqlite_reader import SqliteReader
from filmgraph.source import Issue
from filmgraph.validation import Severity
from filmgraph.validation.fast.term import text_of
from filmgraph.validation.located import Located, Place
from filmgraph.validation.rules import READING, Rule
from filmgraph.validation.waivers import Idle, Waiver

Values = tuple[str | int, ...]
_FINDING = """
SELECT finding.number, result, finding.shape, rule.short, finding.severity, thing, finding.name, property, value,
  told, finding.remedy, waived_by, waived_because, waived_until
FROM finding JOIN rule ON rule.shape = finding.shape
"""


def keeps_findings(path: Path) -> bool:
    """Whether there is an index at `path` that this reader understands. Releases of earlier days have none, or one of
    another form, which says less."""
    if not path.is_file():
        return False
    with FindingReader(path) as reader:
        return reader.understands()


class FindingReader(SqliteReader):
    """Reads the findings of one release. Ask `keeps_findings` first whether it has any."""

    def understands(self) -> bool:
        """Whether the file has the form that is written today."""
        return self._connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'idle_waiver'").fetchone() is not None

    def rules(self) -> list[RuleCount]:
        """Every rule of the shapes, the gravest first, with what was found."""
        return [counted for counted in self._rules() if counted.rule.shape != READING.shape]

    def shapes(self) -> list[str]:
        """The IRIs of all rules, that of reading last."""
        return [*(counted.rule.shape for counted in self.rules()), READING.shape]

    def reading(self) -> RuleCount | None:
        """How many issues of reading there are; None where the release keeps none of them."""
        return next((counted for counted in self._rules() if counted.rule.shape == READING.shape), None)

    def _rules(self) -> list[RuleCount]:
        query = """SELECT rule.shape, short, number, name, rule.severity, message, remedy,
            total(findings) FILTER (WHERE NOT waived), total(records) FILTER (WHERE NOT waived),
            total(findings) FILTER (WHERE waived)
          FROM rule LEFT JOIN shape_count USING (shape) GROUP BY rule.shape
          ORDER BY rule.severity, 8 DESC, number = '', number, short"""
        return [_counted(row) for row in self._connection.execute(query)]

    def sources(self) -> dict[str | None, dict[Severity, int]]:
        """How many findings of the shapes go back to each source, by its id; None for those no record explains."""
        counts: dict[str | None, dict[Severity, int]] = {}
        query = """SELECT source, severity, findings FROM source_count WHERE part = 0
          ORDER BY source IS NULL, source"""
        for source, severity, findings in self._connection.execute(query):
            counts.setdefault(source, {})[SEVERITIES[severity]] = findings
        return counts

    def issues_by_source(self) -> dict[str, int]:
        """How many issues of reading each source has, by its id."""
        query = "SELECT source, sum(findings) FROM source_count WHERE part = 1 GROUP BY source ORDER BY source"
        return {str(source): int(issues) for source, issues in self._connection.execute(query)}

    def held(self) -> list[Finding]:
        """What records were held back for, by record. None of them is a finding of the release."""
        return list(self._findings("WHERE part = 2 ORDER BY path, row, record, finding.number", ()))

    def held_results(self) -> list[Located]:
        """What records were held back for, as results with their places."""
        query = """SELECT shape, thing, property, value, component, severity, message, remedy,
            number, told, name, source
          FROM finding WHERE part = 2 ORDER BY path, row, record, number"""
        return [
            Located(result_of(row[:8]), tuple(self._placed(row[8], row[11])), told=row[9], name=row[10])
            for row in self._connection.execute(query)
        ]

    def _placed(self, number: int, source: str) -> Iterator[Place]:
        for one in self._places(number):
            yield Place(one.path, one.line, one.words, one.evidence, one.record, source, one.column)

    def idle(self) -> list[Idle]:
        """The waivers that accept nothing, and why."""
        query = "SELECT shape, thing, reason, who, until, why FROM idle_waiver ORDER BY shape, thing"
        return [
            Idle(Waiver(shape, thing, reason, who, None if until is None else date.fromisoformat(until)), why)
            for shape, thing, reason, who, until, why in self._connection.execute(query)
        ]

    def rule(self, short: str) -> RuleCount | None:
        """The rule of a short name, None when there is none."""
        return next((counted for counted in self._rules() if counted.rule.short == short), None)

    def of_rule(self, shape: str, start: int = 0, most: int = -1) -> Iterator[Finding]:
        """The findings of a shape, by record, those that no record explains last: `most` of them from `start` on."""
        order = """WHERE finding.shape = ? AND part <> 2
          ORDER BY path IS NULL, path, row, record, finding.number LIMIT ? OFFSET ?"""
        return self._findings(order, (shape, most, start))

    def issues(self) -> list[Issue]:
        """The issues of reading, by file and place."""
        found = ((one, one.places[0]) for one in self.of_rule(READING.shape))
        issues = (
            Issue(at.path, at.line, at.words, one.message, one.remedy or "", header=at.column) for one, at in found
        )
        return sorted(issues, key=lambda issue: (issue.path, issue.line or 0))

    def of_thing(self, thing: str) -> list[Finding]:
        """The findings about a thing, its parts, and prizes and selections that honour it, the gravest first."""
        about = "WHERE part = 0 AND finding.number IN (SELECT finding FROM about WHERE thing = ?)"
        return list(self._findings(about + " ORDER BY finding.number", (thing,)))

    def of_record(self, key: str) -> list[Finding]:
        """The findings that go back to words of a record, the gravest first."""
        named = "WHERE part = 0 AND finding.number IN (SELECT finding FROM place WHERE record = ?)"
        return list(self._findings(named + " ORDER BY finding.number", (key,)))

    def _findings(self, condition: str, values: Values) -> Iterator[Finding]:
        for row in self._connection.execute(_FINDING + condition, values):
            yield _finding(row, self._places(row[0]))

    def _places(self, number: int) -> Sequence[FoundPlace]:
        query = 'SELECT record, path, line, "column", words, evidence FROM place WHERE finding = ? ORDER BY position'
        return [FoundPlace(*row) for row in self._connection.execute(query, (number,))]


def _counted(row: tuple[str | int, ...]) -> RuleCount:
    shape, short, number, name, severity, message, remedy, *counts = row
    rule = Rule(str(shape), str(short), str(number), str(name), SEVERITIES[int(severity)], str(message), str(remedy))
    return RuleCount(rule, *(int(count) for count in counts))


def _finding(row: tuple[str | int | None, ...], places: Sequence[FoundPlace]) -> Finding:
    _, result, shape, short, severity, thing, name, path, value, message, remedy, who, reason, until = row
    return Finding(
        result=str(result),
        shape=str(shape),
        rule=str(short),
        severity=SEVERITIES[int(severity or 0)],
        thing=str(thing),
        name=str(name),
        property=None if path is None else str(path),
        value=None if value is None else text_of(str(value)),
        message=str(message),
        remedy=None if remedy is None else str(remedy),
        places=tuple(places),
        acceptance=None if who is None else Acceptance(str(who), str(reason), None if until is None else str(until)),
    )
