"""The pages' own catalogue as a published release: store, search index and record texts."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat

from filmgraph.release.search import write_search_index
from filmgraph.release.search_entries import search_entries
from filmgraph.store import OxigraphStore
from tests.releases import publish
from tests.web.pages.graph_maker import GraphMaker

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


def publish_catalogue(folder: Path, make: GraphMaker) -> Path:
    """Publishes what `make` has collected; returns the folder of the release."""
    trig = pyoxigraph.serialize(make.store, format=RdfFormat.TRIG)
    assert trig is not None
    release = publish(folder, trig.decode(), title="Example films", licence=LICENCE, description="A few films.")
    write_search_index(search_entries(OxigraphStore(make.store), make.uris), release / "search.sqlite")
    with closing(sqlite3.connect(release / "records.sqlite")) as connection, connection:
        connection.execute("CREATE TABLE record (key TEXT PRIMARY KEY, text TEXT NOT NULL)")
        texts = ((iri.rpartition("/")[2], text) for iri, text in make.texts.items())
        connection.executemany("INSERT INTO record VALUES (?, ?)", texts)
    return release
