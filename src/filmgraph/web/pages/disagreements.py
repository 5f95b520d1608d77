"""What records state of one film in, what they disagree about out: every value with its words, and why one is shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from filmgraph.uris import term
from filmgraph.web.pages.evidence import EvidenceIndex, Quotations
from filmgraph.web.pages.words import counted

YEAR = term("year")
RUNTIME = term("runtimeMinutes")
COUNTRY = term("countryOfProduction")
_OF_ONE_VALUE = {YEAR: "year", RUNTIME: "running time"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One value that some record states. `reason` says why it gave way; None for one that the catalogue shows."""

    value: str
    quotations: Quotations
    reason: str | None = None

    @property
    def records(self) -> tuple[str, ...]:
        """The names of the records that state it."""
        return tuple(dict.fromkeys(quotation.record for quotation in self.quotations))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An attribute of which records state different values, the one that is shown first. `all_shown` says that the
    attribute may have several, so that none gave way."""

    label: str
    readings: tuple[Reading, ...]
    all_shown: bool = False


def read_disagreements(
    evidence: EvidenceIndex, titles: Sequence[Reading], countries: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """What records disagree about. `titles` are the spellings of the title, the preferred one first; `countries` has
    the names of the film's countries by their IRIs."""
    return (*_titles(titles), *_single_values(evidence), *_countries(evidence, countries))


def _titles(titles: Sequence[Reading]) -> Iterator[Disagreement]:
    rivals = [title for title in titles[1:] if title.reason is not None]
    if rivals:
        yield Disagreement("title", (titles[0], *rivals))


def _single_values(evidence: EvidenceIndex) -> Iterator[Disagreement]:
    for predicate, label in _OF_ONE_VALUE.items():
        readings = [
            Reading(_spoken(predicate, value), quotes, evidence.reason_of(predicate, value))
            for value, quotes in evidence.values_of(predicate)
        ]
        if len(readings) > 1:
            yield Disagreement(label, tuple(sorted(readings, key=lambda reading: reading.reason is not None)))


def _countries(evidence: EvidenceIndex, countries: Mapping[str, str]) -> Iterator[Disagreement]:
    """Countries, where some record that states any does not state all of them."""
    readings = [Reading(countries.get(value, value), quotes, None) for value, quotes in evidence.values_of(COUNTRY)]
    stating = [_pages(reading) for reading in readings]
    if any(pages != set().union(*stating) for pages in stating):
        yield Disagreement("countries of production", tuple(readings), all_shown=True)


def _pages(reading: Reading) -> set[str]:
    """The records that state a value, by their pages: two sources may call theirs the same."""
    return {(quotation.href or quotation.record).partition("?")[0] for quotation in reading.quotations}


def _spoken(predicate: str, value: str) -> str:
    return counted(int(value), "minute") if predicate == RUNTIME else value
