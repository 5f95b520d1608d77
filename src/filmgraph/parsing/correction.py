"""One correction: what a curator changed in one value of one record, who and why."""

from dataclasses import dataclass

from filmgraph.errors import ConfigurationError

FIELDS = frozenset(
    {"title", "year", "duration", "director", "production", "version", "country", "synopsis", "person"}
    | {f"prize.{part}" for part in ("award", "event", "place")}
    | {f"festival.{part}" for part in ("event", "place")}
)
"""What can be corrected. `person` is a person that the text mentions."""

_KEYS = frozenset({"record", "source", "field", "old", "new", "who", "why"})


@dataclass(frozen=True, slots=True)
class Correction:
    """`old` as read becomes `new`. `old` is None where a value is added or the only one is meant; `new` "" removes."""

    record: str
    field: str
    old: str | None
    new: str
    who: str
    why: str
    source: str | None = None


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
    if values["field"] not in FIELDS:
        remedy = f"Use one of {', '.join(sorted(FIELDS))}."
        raise ConfigurationError(f"“{values['field']}” cannot be corrected.", where=where, remedy=remedy)
    if values["field"] in ("year", "duration") and values["new"] != "" and not values["new"].isdigit():
        raise ConfigurationError(f"“{values['new']}” is no number.", where=where, remedy="Give digits.")
    required = (values["record"], values["field"], values.get("old"), values["new"], values["who"], values["why"])
    return Correction(*required, source=values.get("source"))
