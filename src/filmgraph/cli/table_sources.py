"""A path given on the command line in; the catalogue and the source that declare it as a table out.

What the columns of a table hold is said in `filmgraph.toml`, so a table is read as its catalogue says.
"""

from pathlib import Path
from typing import NamedTuple

from filmgraph.errors import DataError
from filmgraph.settings import FILE_NAME, Catalogue, SourceSettings, read_catalogue

_ENDINGS = (".csv", ".tsv", ".tab", ".jsonl", ".ndjson", ".xlsx", ".xls", ".ods")


class DeclaredTable(NamedTuple):
    """A file, and the source of a catalogue that it belongs to."""

    path: Path
    catalogue: Catalogue
    source: SourceSettings


def declared_table(path: Path) -> DeclaredTable | None:
    """The table in a file; None for a file that is none. DataError for a table that no catalogue declares."""
    for root in path.resolve().parents:
        if (root / FILE_NAME).is_file():
            catalogue = read_catalogue(root)
            for source in catalogue.sources:
                if source.kind == "table" and path.resolve() in {file.resolve() for file in root.glob(source.path)}:
                    return DeclaredTable(path, catalogue, source)
    if path.is_file() and _is_table(path):
        raise DataError(
            "The file is a table, and no filmgraph.toml above it says what its columns hold.",
            where=str(path),
            remedy="Declare it as a source of kind “table” (docs/guides/tables.md), then give it again.",
        )
    return None


def _is_table(path: Path) -> bool:
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() != ".gz"]
    return len(suffixes) > 0 and suffixes[-1] in _ENDINGS
