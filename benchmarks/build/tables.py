"""A part of the tables in, a catalogue of it out: every so-many-th row, or all rows several times under changed keys.

The tables are `oscars.tsv`, `cannes-films.csv` and `wikipedia-movies.jsonl.gz`, which are not part of this repository;
their declaration is `examples/tables`.
"""

import csv
import gzip
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

Row = TypeVar("Row")

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "tables"
OSCARS, CANNES, MOVIES = "oscars.tsv", "cannes-films.csv", "wikipedia-movies.jsonl.gz"


_NAMES = {OSCARS: ("Film", "Name", "Nominees"), CANNES: ("title", "original_title", "director")}
_IDS = {OSCARS: ("FilmId", "NomineeIds"), CANNES: ("imdb_url",)}
_MOVIE_NAMES = ("title", "cast", "director", "directors", "href")
_ID = re.compile(r"(tt|nm|co)(?=\d)")


def write_part(data: Path, folder: Path, share: float) -> Path:
    """A catalogue of about `share` of the rows: 0.1 is every tenth row, 3 all rows three times under changed keys."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("releases", "identity"))
    sources = folder / "sources"
    sources.mkdir(exist_ok=True)
    for name, separator in ((OSCARS, "\t"), (CANNES, ",")):
        _write_table(data / name, sources / name, separator, share)
    with gzip.open(data / MOVIES, "rt", encoding="utf-8") as file:
        rows = file.readlines()
    with gzip.open(sources / MOVIES, "wt", encoding="utf-8", compresslevel=1) as file:
        file.writelines(_movie(row, copy) for row, copy in _chosen(rows, share))
    return folder


def correct_one(folder: Path) -> None:
    """Correct the title of one film of one table."""
    path = folder / "sources" / CANNES
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[-1] = lines[-1].replace("e", "é", 1)
    path.write_text("".join(lines), "utf-8")


def _write_table(table: Path, path: Path, separator: str, share: float) -> None:
    quoting = csv.QUOTE_NONE if separator == "\t" else csv.QUOTE_MINIMAL
    with table.open(encoding="utf-8", newline="") as read, path.open("w", encoding="utf-8", newline="") as written:
        header, *rows = csv.reader(read, delimiter=separator, quoting=quoting)
        writer = csv.writer(written, delimiter=separator, quoting=quoting, quotechar=None if quoting else '"')
        writer.writerow(header)
        names = {header.index(column) for column in _NAMES[table.name]}
        ids = {header.index(column) for column in _IDS[table.name]}
        for row, copy in _chosen(rows, share):
            writer.writerow(
                _renamed(v, copy) if at in names else _numbered(v, copy) if at in ids else v for at, v in enumerate(row)
            )


def _chosen(rows: list[Row], share: float) -> Iterator[tuple[Row, int]]:
    """Rows with the number of their copy, from 0."""
    if share < 1:
        yield from ((row, 0) for row in rows[:: round(1 / share)])
        return
    for copy in range(round(share)):
        yield from ((row, copy) for row in rows)


def _movie(row: str, copy: int) -> str:
    if copy == 0:
        return row
    values = json.loads(row)
    for name in _MOVIE_NAMES:
        value = values.get(name)
        if isinstance(value, str):
            values[name] = _renamed(value, copy)
        elif isinstance(value, list):
            values[name] = [_renamed(each, copy) for each in value]
    return json.dumps(values, ensure_ascii=False) + "\n"


def _renamed(text: str, copy: int) -> str:
    """Another name of the same shape: capitals move on in the alphabet, so that copies share no film and no person."""
    return "".join(chr((ord(c) - 65 + copy) % 26 + 65) if "A" <= c <= "Z" else c for c in text)


def _numbered(text: str, copy: int) -> str:
    return text if copy == 0 else _ID.sub(rf"\g<1>{copy}", text)
