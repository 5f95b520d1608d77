"""Small published releases for tests: TriG in, a catalogue folder with `releases/current` out."""

import json
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat

BASE = "http://127.0.0.1:8000"


def publish(catalogue: Path, trig: str, release: str = "r1", **manifest: object) -> Path:
    """Publishes `trig` as a release of the catalogue and makes it the current one; returns its folder."""
    folder = catalogue / "releases" / release
    (folder / "dumps").mkdir(parents=True)
    store = pyoxigraph.Store(str(folder / "store"))
    store.bulk_load(trig, RdfFormat.TRIG, base_iri=BASE + "/")
    store.flush()
    del store
    about = {"release": release, "base": BASE, "title": "Test catalogue"} | manifest
    (folder / "manifest.json").write_text(json.dumps(about), "utf-8")
    switch(catalogue, release)
    return folder


def switch(catalogue: Path, release: str) -> None:
    """Points `releases/current` at another release, atomically."""
    link = catalogue / "releases" / "current.new"
    link.symlink_to(release)
    link.replace(catalogue / "releases" / "current")
