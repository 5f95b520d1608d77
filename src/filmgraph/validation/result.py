"""A validation result and the report that holds all of them. Knows no validator."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rdflib.term import Identifier


class Severity(StrEnum):
    """How grave a result is: only violations block publication. The value is the local name of the SHACL term."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True)
class Result:
    """One constraint that one node does not meet.

    `shape` and `component` are IRIs. `path` is the IRI of a predicate, or the SPARQL text of a longer path; None for
    a constraint on the node itself. `value` is the offending value where there is one. `remedy` is what the shape
    advises, None where it advises nothing.
    """

    shape: str
    focus: Identifier
    path: str | None
    value: Identifier | None
    component: str
    severity: Severity
    message: str
    remedy: str | None = None

    @property
    def sort_key(self) -> tuple[str, str, str, str, str, str]:
        """Orders results by shape, then thing, then place in it."""
        value = "" if self.value is None else self.value.n3()
        return (self.shape, str(self.focus), self.path or "", value, self.component, self.message)


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """All results of one check, sorted. `declined` says for which shapes the fast path did not vouch, and why."""

    results: tuple[Result, ...]
    as_of: date
    declined: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, results: Iterable[Result], as_of: date, declined: Mapping[str, str] | None = None
    ) -> "ValidationReport":
        """A report of `results` in their one order."""
        return cls(tuple(sorted(results, key=lambda result: result.sort_key)), as_of, declined or {})

    @property
    def conforms(self) -> bool:
        """Whether there is no result of any severity (SHACL section 3.4.1)."""
        return len(self.results) == 0

    @property
    def violations(self) -> tuple[Result, ...]:
        """The results that block publication."""
        return self.of_severity(Severity.VIOLATION)

    @property
    def warnings(self) -> tuple[Result, ...]:
        """The results that are probably faults."""
        return self.of_severity(Severity.WARNING)

    @property
    def infos(self) -> tuple[Result, ...]:
        """The results that are worth knowing."""
        return self.of_severity(Severity.INFO)

    def of_severity(self, severity: Severity) -> tuple[Result, ...]:
        """The results of one severity, in order."""
        return tuple(result for result in self.results if result.severity is severity)
