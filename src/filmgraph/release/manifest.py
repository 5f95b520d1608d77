"""The manifest of a release: its name, where it came from, and size and checksum of each dump."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from filmgraph.errors import DataError


@dataclass(frozen=True, slots=True)
class DumpFile:
    """One dump: file name below `dumps/`, media type, size in bytes, SHA-256 in hexadecimal."""

    name: str
    media_type: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a release says of itself. `as_of` is the day that checks took for today, `counts` things by kind,
    `sources` records by source."""

    id: str
    content_sha256: str
    base: str
    title: str
    description: str
    licence: str | None
    as_of: str
    filmgraph: str
    records: int
    quads: int
    counts: dict[str, int]
    issues: int
    violations: int
    warnings: int
    infos: int
    ledger_sha256: str
    dumps: tuple[DumpFile, ...]
    sources: dict[str, int] = field(default_factory=dict)


def write_manifest(manifest: Manifest, path: Path) -> None:
    """Write a manifest as JSON with sorted keys."""
    path.write_text(json.dumps(asdict(manifest), indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def read_manifest(path: Path) -> Manifest:
    """Read a manifest. Raises DataError when the file is missing or not a manifest."""
    try:
        table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        dumps = tuple(DumpFile(**entry) for entry in table.pop("dumps"))
        return Manifest(dumps=dumps, **table)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise DataError(
            f"The release cannot be read: {error}", where=str(path), remedy="Build the catalogue again."
        ) from error
