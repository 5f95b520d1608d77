"""How the releases of a catalogue did when they were checked: kept with each release, for it and those before it.

A release takes the account over from the one that was current when it was built, so that it says how things went
even when the others were removed.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from filmgraph.errors import DataError
from filmgraph.release.layout import CURRENT, HISTORY, MANIFEST
from filmgraph.release.manifest import Manifest, read_manifest

LONGEST = 500
"""So many releases are kept account of, the newest."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the checks found in one release. `as_of` is the day that counted as today (ISO)."""

    release: str
    as_of: str
    records: int
    violations: int
    warnings: int
    infos: int


def read_history(release: Path) -> list[Standing]:
    """The account that a release keeps, oldest first. One from before accounts were kept has its own counts alone."""
    path = release / HISTORY
    if not path.is_file():
        manifest = release / MANIFEST
        return [standing_of(read_manifest(manifest))] if manifest.is_file() else []
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        return [Standing(**entry) for entry in entries]
    except (ValueError, TypeError) as error:
        raise DataError(f"The account of releases cannot be read: {error}", where=str(path)) from error


def write_history(staged: Path, releases: Path, manifest: Manifest) -> None:
    """Lay the account of the current release, and of what `manifest` says, into a release that is being written."""
    before = [one for one in read_history(releases / CURRENT) if one.release != manifest.id]
    _write([*before, standing_of(manifest)][-LONGEST:], staged / HISTORY)


def standing_of(manifest: Manifest) -> Standing:
    """What a manifest says of its checks."""
    known = asdict(manifest)
    return Standing(release=manifest.id, **{field.name: known[field.name] for field in fields(Standing)[1:]})


def _write(history: Sequence[Standing], path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps([asdict(one) for one in history], indent=1) + "\n", encoding="utf-8")
