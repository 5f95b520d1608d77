"""The file of records of a release, wherever the catalogue lies."""

from pathlib import Path

from filmgraph.release.records import RecordReader, StoredRecord, write_records
from filmgraph.source import SourceRecord


def test_records_are_read_from_a_folder_whatever_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "films? 100% #1"
    folder.mkdir()
    record = SourceRecord("shelf", "home", "home.txt", "Home\n")
    write_records([StoredRecord("k", record, (), ())], folder / "records.sqlite")
    with RecordReader(folder / "records.sqlite") as reader:
        assert [stored.record for stored in reader.records()] == [record]
