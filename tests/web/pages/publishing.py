"""The pages' own catalogue as a published release: store, search index and record texts."""

from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat

from filmgraph.release.layout import RECORDS
from filmgraph.release.records import StoredRecord, write_records
from filmgraph.release.search import write_search_index
from filmgraph.release.search_entries import search_entries
from filmgraph.source import Issue, SourceRecord
from filmgraph.validation.fast.indexed import IndexedTable
from filmgraph.validation.store_index import StoreIndex
from tests.releases import publish
from tests.web.pages.graph_maker import GraphMaker

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


def publish_catalogue(folder: Path, make: GraphMaker) -> Path:
    """Publishes what `make` has collected; returns the folder of the release."""
    trig = pyoxigraph.serialize(make.store, format=RdfFormat.TRIG)
    assert trig is not None
    release = publish(folder, trig.decode(), title="Example films", licence=LICENCE, description="A few films.")
    write_search_index(search_entries(IndexedTable(StoreIndex(make.store)), make.uris), release / "search.sqlite")
    stored = [_stored(iri.rpartition("/")[2], text) for iri, text in make.texts.items()]
    write_records(stored, release / RECORDS)
    return release


def _stored(key: str, text: str) -> StoredRecord:
    record = SourceRecord(source="javafilms", id=key, path=f"{key}.txt", text=text, data=text.encode())
    issues = [Issue(f"{key}.txt", 3, "Related Programs", "This line was not understood.", "Add a label to lookups.")]
    return StoredRecord(key, record, (), tuple(issues if "Related Programs" in text else ()))
