"""Folders and files in, source records out, one file at a time. A file that cannot be read is a record of its issue."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from filmgraph.source.decoding import decode
from filmgraph.source.issue import Issue
from filmgraph.source.record import SourceRecord
from filmgraph.source.splitting import split_records

TEXT_ENDINGS = (".txt", ".text", ".md")
HTML_ENDINGS = (".html", ".htm", ".xhtml")
_TABLE_ENDINGS = (".csv", ".tsv", ".xlsx", ".xls", ".ods", ".jsonl")
_OWN_FILES = re.compile(r"^(.+)[_-](?:files|Dateien|fichiers|archivos|arquivos|ficheiros|file|bestanden)$")
"""Folders in which browsers keep what belongs to a page they saved: "page_files" beside "page.html"."""


def read_records(
    paths: Path | str | Iterable[Path | str],
    *,
    source_id: str,
    language: str | None = None,
    root: Path | None = None,
) -> Iterator[SourceRecord]:
    """The records of a folder (its text and HTML files, sorted), of one file or of several, read one by one.

    Nothing is raised for a bad file: an empty, binary or unreadable one, one of a folder that is neither text nor HTML,
    and one whose id was already there, gives a record with an empty text and the issue that says why. `path` of records
    and issues is relative to `root`.
    """
    seen: dict[str, str] = {}
    named = list(_given(paths))
    for path in list_files(named):
        shown = _shown(path, root)
        if path not in named and path.suffix.lower() not in TEXT_ENDINGS + HTML_ENDINGS:
            yield _unread(SourceRecord(source_id, path.name, shown, ""), *_why_unread(path))
            continue
        for record in _read_file(path, source_id, language, shown):
            if record.id in seen:
                yield _unread(record, f"The id “{record.id}” belongs to {seen[record.id]} already.", "Rename the file.")
            else:
                seen[record.id] = record.path
                yield record


def list_files(paths: Path | str | Iterable[Path | str]) -> Iterator[Path]:
    """The files meant: those of a folder, in order of their path; a file as it is.

    Hidden files, and those that a browser kept beside a page it saved, are none.
    """
    for path in _given(paths):
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if not file.is_dir() and _is_meant(file, path))
        else:
            yield path


def _given(paths: Path | str | Iterable[Path | str]) -> Iterator[Path]:
    return map(Path, [paths] if isinstance(paths, (str, Path)) else paths)


def _is_meant(file: Path, folder: Path) -> bool:
    inside = file.relative_to(folder).parts
    return not any(part.startswith(".") for part in inside) and not any(
        _is_kept_by_browser(parent) for parent in file.parents[: len(inside) - 1]
    )


def _is_kept_by_browser(folder: Path) -> bool:
    page = _OWN_FILES.match(folder.name)
    return page is not None and any(folder.with_name(page[1] + ending).is_file() for ending in HTML_ENDINGS)


def _why_unread(path: Path) -> tuple[str, str]:
    """Message and remedy for a file of another kind."""
    message = f"The file “{path.name}” is neither text nor HTML and was not read."
    if path.suffix.lower() in _TABLE_ENDINGS:
        return message, "Declare it as a source of kind “table” in filmgraph.toml, outside of this folder."
    return message, "Save it as text (.txt) or HTML (.html), or take it out of the folder."


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
