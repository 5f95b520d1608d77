"""What records state of one film in, what they disagree about out: every value with its words, and why one is shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from filmgraph.uris import term
from filmgraph.web.pages.evidence import EvidenceIndex, Quotations
from filmgraph.web.pages.words import counted

YEAR = term("year")
RUNTIME = term("runtimeMinutes")
COUNTRY = term("countryOfProduction")


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
    evidence: EvidenceIndex, titles: Sequence[Reading], lengths: Sequence[Reading], countries: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """What records disagree about. `titles` are the spellings of the title, the preferred one first; `lengths` the
    running times of versions; `countries` has the names of the film's countries by their IRIs."""
    return (
        *_titles(titles),
        *_one_shown("year", _stated(evidence, YEAR)),
        *_lengths(_stated(evidence, RUNTIME), lengths),
        *_countries(evidence, countries),
    )


def _titles(titles: Sequence[Reading]) -> Iterator[Disagreement]:
    rivals = [title for title in titles[1:] if title.reason is not None]
    if rivals:
        yield Disagreement("title", (titles[0], *rivals))


def _stated(evidence: EvidenceIndex, predicate: str) -> list[Reading]:
    """The values that records state of an attribute that the film has one of."""
    return [
        Reading(
            value if predicate == YEAR else counted(int(value), "minute"), quotes, evidence.reason_of(predicate, value)
        )
        for value, quotes in evidence.values_of(predicate)
    ]


def _one_shown(label: str, readings: Sequence[Reading]) -> Iterator[Disagreement]:
    """Readings of which the catalogue shows one."""
    if len(readings) > 1:
        yield Disagreement(label, tuple(sorted(readings, key=lambda reading: reading.reason is not None)))


def _lengths(of_film: Sequence[Reading], of_versions: Sequence[Reading]) -> Iterator[Disagreement]:
    """Running times: a film has one, unless a record states several, which are of versions and are all shown."""
    readings = [*of_film, *(one for one in of_versions if all(one.value != other.value for other in of_film))]
    if any(reading.reason is not None for reading in readings):
        yield from _one_shown("running time", readings)
    elif _differ(readings):
        yield Disagreement("running times", tuple(readings), all_shown=True)


def _countries(evidence: EvidenceIndex, countries: Mapping[str, str]) -> Iterator[Disagreement]:
    """Countries, of which a film may have several."""
    readings = [Reading(countries.get(value, value), quotes, None) for value, quotes in evidence.values_of(COUNTRY)]
    if _differ(readings):
        yield Disagreement("countries of production", tuple(readings), all_shown=True)


def _differ(readings: Sequence[Reading]) -> bool:
    """Whether some record that states any of these does not state all of them."""
    stating = [_pages(reading) for reading in readings]
    return any(pages != set().union(*stating) for pages in stating)


def _pages(reading: Reading) -> set[str]:
    """The records that state a value, by their pages: two sources may call theirs the same."""
    return {(quotation.href or quotation.record).partition("?")[0] for quotation in reading.quotations}
