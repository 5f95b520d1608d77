"""The settings of a catalogue: `filmgraph.toml`, read once; values are passed down."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from filmgraph.errors import ConfigurationError

FILE_NAME = "filmgraph.toml"
SOURCE_KEYS = {"id", "title", "kind", "path", "language", "licence", "table", "minimum", "fill"}
CATALOGUE_KEYS = {"title", "base", "licence", "description", "on_violation", "keep_releases"}
"""What a source and a catalogue can say of themselves."""
_SECTIONS = {"catalogue", "source", "server"}


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """One source: `kind` is `text`, `html` or `table`; `path` a file, folder or glob relative to the catalogue.

    `declaration` holds what only one kind of source needs, as written in the file.
    """

    id: str
    title: str
    kind: str
    path: str
    language: str | None = None
    licence: str | None = None
    declaration: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A catalogue's settings. `root` is its folder; `base` the IRI all its things begin with, without a last slash."""

    root: Path
    title: str
    base: str
    licence: str | None
    description: str
    sources: tuple[SourceSettings, ...]
    on_violation: str = "stop"
    keep_releases: int = 3

    @property
    def releases(self) -> Path:
        """The folder of the releases."""
        return self.root / "releases"

    @property
    def identity(self) -> Path:
        """The folder of the ledger and the judgements."""
        return self.root / "identity"

    @property
    def lookups(self) -> Path:
        """The folder of the user's lookup files."""
        return self.root / "lookups"


def read_catalogue(root: Path) -> Catalogue:
    """The settings of the catalogue in a folder. Raises ConfigurationError with the place and what to write."""
    path = root / FILE_NAME
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigurationError(
            f"There is no catalogue in {root}.",
            where=str(path),
            remedy="Name the folder that holds filmgraph.toml, or make one with: filmgraph init DIR",
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"The settings cannot be read: {error}",
            where=str(path),
            remedy="Mend that line, and save the file as UTF-8. A name of a column that has more than plain letters, "
            'digits, - and _ stands in quotation marks: "Année" = { field = "year" }.',
        ) from error
    _check_keys(table, _SECTIONS, str(path))
    general = _table(table, "catalogue", str(path))
    _check_keys(general, CATALOGUE_KEYS, f"{path}, [catalogue]")
    listed = table.get("source", [])
    if not isinstance(listed, list) or len(listed) == 0:
        raise ConfigurationError("The catalogue has no source.", where=str(path), remedy="Add a [[source]] section.")
    sources = tuple(_read_source(entry, f"{path}, source {number}") for number, entry in enumerate(listed, 1))
    if len({source.id for source in sources}) < len(sources):
        raise ConfigurationError("Two sources have the same id.", where=str(path), remedy="Give each its own id.")
    keep = general.get("keep_releases", 3)
    if not isinstance(keep, int) or keep < 1:
        raise ConfigurationError("keep_releases must be a whole number from 1.", where=f"{path}, [catalogue]")
    return Catalogue(
        root=root,
        title=_string(general, "title", str(path)),
        base=_base(_string(general, "base", str(path)), str(path)),
        licence=_optional(general, "licence", str(path)),
        description=_optional(general, "description", str(path)) or "",
        sources=sources,
        on_violation=_one_of(general, "on_violation", ("stop", "hold-back"), str(path)),
        keep_releases=keep,
    )


def _read_source(entry: object, where: str) -> SourceSettings:
    if not isinstance(entry, dict):
        raise ConfigurationError("A source must be a table.", where=where)
    _check_keys(entry, SOURCE_KEYS, where)
    identifier = _string(entry, "id", where)
    return SourceSettings(
        id=identifier,
        title=_optional(entry, "title", where) or identifier,
        kind=_one_of(entry, "kind", ("text", "html", "table"), where),
        path=_string(entry, "path", where),
        language=_optional(entry, "language", where),
        licence=_optional(entry, "licence", where),
        declaration={key: entry[key] for key in ("table", "minimum", "fill") if key in entry},
    )


def _base(value: str, where: str) -> str:
    if not value.startswith(("http://", "https://")) or any(character in value for character in ' <>"{}|^`#?'):
        raise ConfigurationError(
            f"“{value}” cannot be the base of IRIs.",
            where=where,
            remedy='Write an http or https address such as base = "https://example.org/films".',
        )
    return value.rstrip("/")


def _check_keys(table: Mapping[str, object], known: set[str], where: str) -> None:
    unknown = sorted(set(table) - known)
    if len(unknown) > 0:
        raise ConfigurationError(
            f"Unknown setting {unknown[0]!r}.", where=where, remedy=f"Known here: {', '.join(sorted(known))}."
        )


def _table(table: Mapping[str, object], key: str, where: str) -> Mapping[str, object]:
    value = table.get(key)
    if not isinstance(value, dict):
        raise ConfigurationError(f"The settings need a [{key}] section.", where=where)
    return value


def _string(table: Mapping[str, object], key: str, where: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or value == "":
        raise ConfigurationError(f"The setting {key!r} is missing or not a text.", where=where)
    return value


def _optional(table: Mapping[str, object], key: str, where: str) -> str | None:
    return _string(table, key, where) if key in table else None


def _one_of(table: Mapping[str, object], key: str, allowed: tuple[str, ...], where: str) -> str:
    value = table.get(key, allowed[0])
    if value not in allowed:
        raise ConfigurationError(f"{key} = {value!r} is not known.", where=where, remedy=f"Use {' or '.join(allowed)}.")
    return str(value)
