"""Small published releases for tests: TriG in, a catalogue folder with `releases/current` out."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph
from flask import Flask
from pyoxigraph import NamedNode, Quad, RdfFormat

from filmgraph.release.current import CurrentRelease
from filmgraph.web.app import create_app
from filmgraph.web.site.configuration import ServerSettings
from filmgraph.web.site.site import EXTENSION

BASE = "http://127.0.0.1:8000"


def publish(catalogue: Path, trig: str, release: str = "r1", **manifest: object) -> Path:
    """Publishes `trig` as a release of the catalogue and makes it the current one; returns its folder."""
    folder = catalogue / "releases" / release
    (folder / "dumps").mkdir(parents=True)
    store = pyoxigraph.Store(str(folder / "store"))
    store.bulk_load(trig, RdfFormat.TRIG, base_iri=BASE + "/")
    store.flush()
    del store
    about = {"id": release, "base": BASE, "title": "Test catalogue"} | manifest
    (folder / "manifest.json").write_text(json.dumps(about), "utf-8")
    switch(catalogue, release)
    return folder


def switch(catalogue: Path, release: str) -> None:
    """Points `releases/current` at another release, atomically."""
    link = catalogue / "releases" / "current.new"
    link.symlink_to(release)
    link.replace(catalogue / "releases" / "current")


def publish_graphs(catalogue: Path, graphs: Mapping[str, str], default: str = "") -> Path:
    """Publishes Turtle as a release: `default` in the default graph, each of `graphs` under its IRI."""
    quads = [Quad(each.subject, each.predicate, each.object) for each in _triples(default)]
    for name, turtle in graphs.items():
        quads += [Quad(each.subject, each.predicate, each.object, NamedNode(name)) for each in _triples(turtle)]
    trig = pyoxigraph.serialize(quads, format=RdfFormat.TRIG)
    assert trig is not None
    return publish(catalogue, trig.decode())


def _triples(turtle: str) -> list[Quad]:
    return list(pyoxigraph.parse(turtle, RdfFormat.TURTLE))


@contextmanager
def serving(catalogue: Path, settings: ServerSettings | None = None) -> Iterator[Flask]:
    """The application over a catalogue; its query processes end with the block."""
    app = create_app(CurrentRelease(catalogue), settings)
    app.testing = True
    try:
        yield app
    finally:
        app.extensions[EXTENSION].evaluator.close()
