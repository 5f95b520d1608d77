"""Releases on a SPARQL server, read-only: an endpoint in, the release that is current there out, the switch followed.

What a page needs beyond SPARQL (search index, texts of records, downloads) comes from the folder of the same release
on this machine where there is one; a page that needs it says so where there is none.
"""

import json
import threading
import time
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from filmgraph.errors import DataError, FilmgraphError
from filmgraph.query.catalogue import store_query
from filmgraph.release.current import Release
from filmgraph.release.remote_graphs import RemoteGraphs
from filmgraph.store.endpoint import Endpoint
from filmgraph.store.protocol import WHOLE_STORE
from filmgraph.store.remote import RemoteStore

_PATIENCE = 2.0
"""Seconds for which nobody asks the server again which release is current."""


class RemoteReleases:
    """The current release of the catalogue with this base (None: the only one) at `endpoint`.

    `home` is a catalogue's folder, whose releases of the same name lend their files; safe to share between threads.
    """

    def __init__(self, endpoint: Endpoint, base: str | None, home: Path) -> None:
        self.home = home
        self._endpoint = endpoint
        self._base = base
        self._everything = RemoteStore(endpoint, WHOLE_STORE)
        self._lock = threading.Lock()
        self._opened: Release | None = None
        self._asked = -_PATIENCE

    def get(self) -> Release:
        """The release to answer from now. Raises DataError when there is none, StoreError without the server.

        Once a release is known, a server that does not say which is current leaves it so: the next page will tell.
        """
        opened = self._opened
        if opened is not None and (time.monotonic() < self._asked + _PATIENCE or self._lock.locked()):
            return opened
        with self._lock:
            if self._opened is None:
                self._opened = self._open(*self._current())
            elif time.monotonic() >= self._asked + _PATIENCE:
                self._opened = self._follow(self._opened)
            self._asked = time.monotonic()
            return self._opened

    def at_hand(self) -> Release | None:
        """The release that is known, for as long as nobody has to be asked whether it is still the current one."""
        return self._opened if time.monotonic() < self._asked + _PATIENCE else None

    def title(self) -> str:
        """The title of the current release."""
        return self.get().title

    def _follow(self, opened: Release) -> Release:
        try:
            base, name, manifest = self._current()
        except FilmgraphError:
            return opened
        return opened if name == opened.id else self._open(base, name, manifest)

    def _current(self) -> tuple[str, str, str]:
        """Base, name and manifest of the current release, as the server says."""
        bindings = {} if self._base is None else {"catalogue": NamedNode(f"{self._base}/")}
        rows = list(self._everything.select(store_query("current"), bindings))
        if len(rows) == 0:
            raise DataError(
                "No release is published there.",
                where=self._endpoint.url,
                remedy="Send one with: filmgraph publish CATALOGUE --to URL",
            )
        found = [tuple(_value(row[name]) for name in ("catalogue", "release", "manifest")) for row in rows]
        if len({catalogue for catalogue, _, _ in found}) > 1:
            bases = ", ".join(sorted(catalogue.rstrip("/") for catalogue, _, _ in found))
            raise DataError("Several catalogues are published there.", where=bases, remedy="Name one with --base.")
        catalogue, release, manifest = max(found)
        return catalogue.rstrip("/"), release.rpartition("/")[2], manifest

    def _open(self, base: str, name: str, manifest: str) -> Release:
        graphs = RemoteGraphs(base, name)
        told = json.loads(manifest)
        return Release(
            id=name,
            path=self.home / "releases" / name,
            base=base,
            title=str(told.get("title", "filmgraph")),
            manifest=told,
            store=RemoteStore(self._endpoint, graphs.dataset),
            uris=graphs.uris,
            graphs=graphs.dataset,
        )


def _value(term: object) -> str:
    assert isinstance(term, NamedNode | Literal)
    return term.value
