"""A release and the key of a record in, the record as the release keeps it out."""

from contextlib import closing

from filmgraph.release.current import Release
from filmgraph.release.layout import RECORDS
from filmgraph.release.records import RecordReader, StoredRecord


def load_stored(release: Release, key: str) -> StoredRecord | None:
    """The record with its text and the issues of its reading; None when the release keeps none of that key."""
    path = release.path / RECORDS
    if not path.is_file():
        return None
    with closing(RecordReader(path)) as reader:
        return reader.record(key)
