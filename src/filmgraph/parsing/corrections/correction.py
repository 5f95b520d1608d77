"""One correction: what a curator changed in one value of one record, who and why."""

from dataclasses import dataclass
from typing import get_args

from filmgraph.errors import ConfigurationError
from filmgraph.model.program import Outcome

_PARTS = {
    "prize": ("award", "event", "year", "place", "outcome"),
    "festival": ("event", "year", "place", "section"),
    "credit": ("name", "role"),
    "related": ("title", "teaser"),
}
ENTRIES = frozenset(_PARTS)
"""Fields that are a whole entry, which can only be taken away."""
FIELDS = frozenset(
    {"title", "original-title", "other-title", "year", "duration", "director", "production", "version", "language"}
    | {"country", "synopsis", "genre", "topic", "person"}
    | ENTRIES
    | {f"{entry}.{part}" for entry, parts in _PARTS.items() for part in parts}
)
"""What can be corrected. `person` is a person that the text mentions."""

_NUMBERS = frozenset({"year", "duration", "prize.year", "festival.year"})
_KEYS = frozenset({"record", "source", "field", "old", "new", "within", "who", "why"})


@dataclass(frozen=True, slots=True)
class Correction:
    """`old` as read becomes `new`. `old` is None where a value is added or the only one is meant; `new` "" removes.

    `within` are words of the entry that is meant, where several have the value.
    """

    record: str
    field: str
    old: str | None
    new: str
    who: str
    why: str
    source: str | None = None
    within: str | None = None


def read_correction(entry: object, where: str) -> Correction:
    """A correction from its TOML table. Raises ConfigurationError when something is missing, unknown or no year."""
    if not isinstance(entry, dict):
        raise ConfigurationError("A correction is not a table.", where=where, remedy="Write [[correction]].")
    values = {str(key): str(value) for key, value in entry.items()}
    for key in ("record", "field", "new", "who", "why"):
        if key not in values:
            raise ConfigurationError(f"A correction has no “{key}”.", where=where, remedy=f'Add {key} = "…".')
    unknown = sorted(values.keys() - _KEYS)
    if len(unknown) > 0:
        raise ConfigurationError(f"A correction has an unknown “{unknown[0]}”.", where=where, remedy="Take it out.")
    _require_fit(values, where)
    required = (values["record"], values["field"], values.get("old"), values["new"], values["who"], values["why"])
    return Correction(*required, source=values.get("source"), within=values.get("within"))


def _require_fit(values: dict[str, str], where: str) -> None:
    """ConfigurationError where the field is none, or cannot have the new value."""
    field, new = values["field"], values["new"]
    if field not in FIELDS:
        remedy = f"Use one of {', '.join(sorted(FIELDS))}."
        raise ConfigurationError(f"“{field}” cannot be corrected.", where=where, remedy=remedy)
    if field in _NUMBERS and new != "" and not new.isdigit():
        raise ConfigurationError(f"“{new}” is no number.", where=where, remedy="Give digits.")
    if field in ENTRIES and new != "":
        remedy = (
            f'Write new = "" to take it away, or correct a part: {", ".join(f"{field}.{p}" for p in _PARTS[field])}.'
        )
        raise ConfigurationError(f"A whole {field} cannot be written anew.", where=where, remedy=remedy)
    if field == "prize.outcome" and new not in get_args(Outcome):
        raise ConfigurationError(
            f"“{new}” is no outcome.", where=where, remedy=f"Use one of {', '.join(get_args(Outcome))}."
        )
    if field.partition(".")[0] in ENTRIES and "old" not in values and "within" not in values:
        remedy = "Add old, the value as read, or within, words of the entry that is meant."
        raise ConfigurationError(f"It is not said which {field} is meant.", where=where, remedy=remedy)
