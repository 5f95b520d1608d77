"""What a source is expected to yield: a minimum of records, fill rates, and no sudden fall since the last release."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from filmgraph.errors import ConfigurationError

SUDDEN_FALL = 0.5
"""A source that yields no more than this share of what it yielded before is taken to be broken."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is asked of one source: at least `minimum` records, and of each field in `fill` at least that share."""

    source: str
    minimum: int | None = None
    fill: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Yield:
    """What one source gave: how many records, and how many of them fill each field."""

    records: int
    filled: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unmet:
    """An expectation that a source does not meet, in words, and what to do."""

    source: str
    message: str
    remedy: str


def read_expectation(source: str, declaration: Mapping[str, object], fields: Collection[str]) -> Expectation:
    """The `minimum` and `fill` of a source in `filmgraph.toml`; `fields` are the names that `fill` may have.

    Raises ConfigurationError for other names and for values of other kinds.
    """
    minimum, fill = declaration.get("minimum"), declaration.get("fill", {})
    where = f"filmgraph.toml, source {source}"
    if minimum is not None and (not isinstance(minimum, int) or isinstance(minimum, bool) or minimum < 0):
        raise ConfigurationError("minimum is a count of records.", where=where, remedy="Write minimum = 20")
    if not isinstance(fill, Mapping):
        raise ConfigurationError("fill is a table.", where=where, remedy="Write fill = { year = 0.9 }")
    for name, share in fill.items():
        if name not in fields:
            raise ConfigurationError(
                f"fill asks for “{name}”, which is no field of a record.",
                where=where,
                remedy=f"Fields are: {', '.join(sorted(fields))}.",
            )
        if not isinstance(share, (int, float)) or isinstance(share, bool) or not 0 <= share <= 1:
            raise ConfigurationError(f"fill.{name} is a share from 0 to 1.", where=where, remedy="Write 0.9 for 90 %.")
    return Expectation(source, minimum, {str(name): float(share) for name, share in fill.items()})


def unmet(expected: Expectation, found: Yield, before: Yield | None = None) -> Iterator[Unmet]:
    """What a source does not meet; `before` is what it yielded in the release that is being served."""
    if expected.minimum is not None and found.records < expected.minimum:
        message = (
            f"Source “{expected.source}” yields {_records(found.records)}; {expected.minimum} at least are expected."
        )
        yield Unmet(expected.source, message, "Check its path, or lower minimum in filmgraph.toml.")
    if before is not None and found.records <= SUDDEN_FALL * before.records:
        message = f"Source “{expected.source}” yields {_records(found.records)}; the last release had {before.records}."
        remedy = "Check that all its files arrived. If it did shrink, state its new minimum in filmgraph.toml."
        if expected.minimum is None or found.records < expected.minimum:
            yield Unmet(expected.source, message, remedy)
    for name, share in expected.fill.items():
        filled = found.filled.get(name, 0)
        if found.records > 0 and filled < share * found.records:
            message = (
                f"Source “{expected.source}”: {filled} of {_records(found.records)} fill the field “{name}”; "
                f"{share:.0%} are expected to."
            )
            yield Unmet(expected.source, message, "Check how its records are read, or lower fill in filmgraph.toml.")


def _records(number: int) -> str:
    return "1 record" if number == 1 else f"{number} records"
