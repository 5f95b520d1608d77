"""Folders and files in, source records out, one file at a time. A file that cannot be read is a record of its issue."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from filmgraph.source.decoding import decode
from filmgraph.source.issue import Issue
from filmgraph.source.record import SourceRecord
from filmgraph.source.splitting import split_records

TEXT_ENDINGS = (".txt", ".text", ".md")
HTML_ENDINGS = (".html", ".htm", ".xhtml")


def read_records(
    paths: Path | str | Iterable[Path | str],
    *,
    source_id: str,
    language: str | None = None,
    root: Path | None = None,
) -> Iterator[SourceRecord]:
    """The records of a folder (its text and HTML files, sorted), of one file or of several, read one by one.

    Nothing is raised for a bad file: an empty, binary or unreadable one, and one whose id was already there, gives a
    record with an empty text and the issue that says why. `path` of records and issues is relative to `root`.
    """
    seen: dict[str, str] = {}
    for path in list_files(paths):
        for record in _read_file(path, source_id, language, _shown(path, root)):
            if record.id in seen:
                yield _unread(record, f"The id “{record.id}” belongs to {seen[record.id]} already.", "Rename the file.")
            else:
                seen[record.id] = record.path
                yield record


def list_files(paths: Path | str | Iterable[Path | str]) -> Iterator[Path]:
    """The files meant: those of a folder that end like text or HTML, in order of their path; a file as it is."""
    for given in [paths] if isinstance(paths, (str, Path)) else paths:
        path = Path(given)
        if path.is_dir():
            endings = TEXT_ENDINGS + HTML_ENDINGS
            yield from sorted(file for file in path.rglob("*") if file.suffix.lower() in endings and not file.is_dir())
        else:
            yield path


def _shown(path: Path, root: Path | None) -> str:
    if root is not None and path.is_absolute() == root.is_absolute() and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return path.as_posix()


def _read_file(path: Path, source: str, language: str | None, shown: str) -> Iterator[SourceRecord]:
    whole = SourceRecord(source, path.stem, shown, "", language=language)
    try:
        data = path.read_bytes()
    except OSError as error:
        yield _unread(whole, f"The file cannot be read: {error.strerror}.", "Mend its permissions, or take it out.")
        return
    if path.suffix.lower() in HTML_ENDINGS:
        yield _read_page(data, whole)
        return
    decoded = decode(data, shown)
    if decoded.text.strip() == "":
        empty = Issue(shown, None, "", "The file is empty.", "Fill it, or take it out.")
        yield SourceRecord(source, path.stem, shown, "", data, language=language, issues=decoded.issues or (empty,))
        return
    yield from split_records(decoded, data, whole)


def _read_page(data: bytes, whole: SourceRecord) -> SourceRecord:
    """The record of an HTML page. The libraries for pages take half a second to load: only pages wait for them."""
    from filmgraph.source.html import read_html

    return read_html(data, whole)


def _unread(record: SourceRecord, message: str, remedy: str) -> SourceRecord:
    issue = Issue(record.path, None, "", message, remedy)
    return SourceRecord(
        record.source, record.id, record.path, "", record.data, record.media_type, record.language, (), (issue,)
    )
