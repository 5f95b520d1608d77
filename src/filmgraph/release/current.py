"""Published releases, read-only: `releases/current` in, an open `Release` out, and the switch followed.

A release never changes once it is published; `releases/current` is a link that a build switches atomically.
"""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from filmgraph.errors import DataError
from filmgraph.release.layout import FINDINGS
from filmgraph.store import WHOLE_STORE, Graphs, Store, open_read_only
from filmgraph.uris import Uris


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Release:
    """One published release, open for reading.

    `id` is the hash that names it; `base` the catalogue's base IRI, without a slash at its end; `manifest` is
    `manifest.json` as it stands. Paths lead to what a build wrote beside the store.
    """

    id: str
    path: Path
    base: str
    title: str
    manifest: Mapping[str, object]
    store: Store
    uris: Uris
    graphs: Graphs = WHOLE_STORE
    """The graphs that hold it, where its store holds other releases as well."""

    @property
    def search_index(self) -> Path:
        """The SQLite file of the search index."""
        return self.path / "search.sqlite"

    @property
    def findings(self) -> Path:
        """The SQLite file of the quality report's index."""
        return self.path / FINDINGS

    @property
    def dumps(self) -> Path:
        """The folder of the downloads."""
        return self.path / "dumps"

    @property
    def records(self) -> Path:
        """The folder of the records' reference texts and bytes."""
        return self.path / "records"


class Releases(Protocol):
    """Says which release to answer from now. `home` is the folder beside which the server keeps what outlives it."""

    home: Path

    def get(self) -> Release:
        """The current release, open. Raises FilmgraphError when there is none or it cannot be read."""
        ...

    def at_hand(self) -> Release | None:
        """The same where nothing has to be opened, asked or waited for; None where `get` would have to."""
        ...

    def title(self) -> str:
        """The title of the current release."""
        ...


def _read_manifest(path: Path) -> dict[str, object]:
    try:
        manifest = json.loads((path / "manifest.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(
            f"There is no readable release: {error}", where=str(path), remedy="Run `filmgraph build` to publish one."
        ) from error
    if not isinstance(manifest, dict):
        raise DataError("There is no readable release.", where=str(path))
    return manifest


def open_release(path: Path) -> Release:
    """Opens the release in folder `path`. Raises DataError or StoreError when it is not one."""
    manifest = _read_manifest(path)
    base = str(manifest.get("base", "")).rstrip("/")
    return Release(
        id=str(manifest.get("id", path.name)),
        path=path,
        base=base,
        title=str(manifest.get("title", "filmgraph")),
        manifest=manifest,
        store=open_read_only(path / "store"),
        uris=Uris(base),
    )


class CurrentRelease:
    """The release that `<catalogue>/releases/current` points at. Follows the switch; safe to share between threads.

    Whoever holds an older `Release` keeps it open until they let it go, so a switch disturbs no answer under way.
    """

    def __init__(self, catalogue: Path) -> None:
        self.home = catalogue.resolve()
        self.link = self.home / "releases" / "current"
        self._lock = threading.Lock()
        self._opened: tuple[str, Release] | None = None

    def get(self) -> Release:
        """The release to answer from now. Raises DataError when none was published yet.

        While one thread opens a new release, the others go on with the one before it.
        """
        target = self._target()
        opened = self._opened
        if opened is not None and (opened[0] == target or self._lock.locked()):
            return opened[1]
        with self._lock:
            target = self._target()
            if self._opened is None or self._opened[0] != target:
                self._opened = (target, open_release(self.link.parent / target))
            return self._opened[1]

    def at_hand(self) -> Release | None:
        """The current release if it is open already."""
        opened = self._opened
        return opened[1] if opened is not None and opened[0] == self._target() else None

    def title(self) -> str:
        """The title of the current release, without opening its store. Raises DataError when there is none."""
        return str(_read_manifest(self.link.parent / self._target()).get("title", "filmgraph"))

    def _target(self) -> str:
        """What the link says: the name of a folder beside it."""
        try:
            return str(self.link.readlink())
        except OSError as error:
            if self._opened is not None:
                return self._opened[0]
            raise DataError(
                "No release has been published yet.",
                where=str(self.link),
                remedy="Run `filmgraph build` to publish one.",
            ) from error
