"""`waivers.toml`: results of the quality report that were looked at and accepted, each with who, why and until when."""

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from filmgraph.errors import ConfigurationError
from filmgraph.uris import Uris
from filmgraph.validation.inputs import SHAPES

FILE_NAME = "waivers.toml"
_KEYS = {"shape", "thing", "reason", "who", "until"}


@dataclass(frozen=True, slots=True)
class Waiver:
    """One accepted result: `shape` and `thing` are IRIs; it holds up to and on the day `until`, None for always."""

    shape: str
    thing: str
    reason: str
    who: str
    until: date | None = None

    def holds(self, as_of: date) -> bool:
        """Whether it is in force on a day."""
        return self.until is None or as_of <= self.until


@dataclass(frozen=True, slots=True)
class Idle:
    """A waiver that accepts nothing, and why."""

    waiver: Waiver
    why: str


def in_force(waivers: Iterable[Waiver], as_of: date) -> dict[tuple[str, str], Waiver]:
    """The waivers that hold on a day, by shape and thing."""
    return {(waiver.shape, waiver.thing): waiver for waiver in waivers if waiver.holds(as_of)}


def idle_waivers(
    waivers: Iterable[Waiver], used: Collection[Waiver], rules: Collection[str], as_of: date
) -> Iterator[Idle]:
    """The waivers that accept nothing as of a day: `used` accept a result, `rules` are the shapes there are."""
    for waiver in waivers:
        if waiver in used:
            continue
        if waiver.shape not in rules:
            yield Idle(waiver, f"No rule is called “{waiver.shape.removeprefix(SHAPES)}”.")
        elif not waiver.holds(as_of):
            yield Idle(waiver, f"It ran out on {waiver.until}.")
        else:
            yield Idle(waiver, "No result is about that thing: it was mended, or its address is another one.")


def read_waivers(path: Path, uris: Uris) -> tuple[Waiver, ...]:
    """The waivers of a catalogue; none when there is no file. Shapes go by their short names, things by their paths.

    Raises ConfigurationError with the entry and what to write.
    """
    if not path.is_file():
        return ()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"The waivers cannot be read: {error}", where=str(path)) from error
    entries = table.get("waiver", [])
    if not isinstance(entries, list) or set(table) - {"waiver"}:
        raise ConfigurationError("Waivers are [[waiver]] sections.", where=str(path))
    return tuple(_read(entry, uris, f"{path}, waiver {number}") for number, entry in enumerate(entries, 1))


def _read(entry: object, uris: Uris, where: str) -> Waiver:
    if not isinstance(entry, dict):
        raise ConfigurationError("A waiver is a [[waiver]] section.", where=where)
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        remedy = f"Known here: {', '.join(sorted(_KEYS))}."
        raise ConfigurationError(f"Unknown setting {unknown[0]!r}.", where=where, remedy=remedy)
    shape, thing = _text(entry, "shape", where), _text(entry, "thing", where)
    return Waiver(
        shape=shape if ":" in shape else SHAPES + shape,
        thing=thing if ":" in thing else uris.at(thing),
        reason=_text(entry, "reason", where),
        who=_text(entry, "who", where),
        until=_day(entry, where),
    )


def _text(entry: Mapping[str, object], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or value.strip() == "":
        raise ConfigurationError(f"A waiver needs a {key!r}.", where=where, remedy="Say it in a few words.")
    return value


def _day(entry: Mapping[str, object], where: str) -> date | None:
    value = entry.get("until")
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    raise ConfigurationError("'until' is a day.", where=where, remedy="Write a date such as until = 2027-12-31.")
