"""Rebuilding after edits: what is remembered of earlier builds changes the time, and nothing that is published."""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from filmgraph.errors import DataError
from filmgraph.pipeline import chunks, division, publication, renewal
from filmgraph.pipeline.assembly import Assembly
from filmgraph.pipeline.build import Built
from filmgraph.pipeline.fingerprints import fingerprint
from filmgraph.pipeline.lastbuild import NAMES
from filmgraph.rdf.parted import open_parted
from filmgraph.release import layout
from filmgraph.release.manifest import read_manifest
from filmgraph.release.search_reader import SearchReader
from filmgraph.source import SourceRecord
from tests.pipeline.catalogues import FERRYMAN, SALT_ROAD, build_in, write_catalogue

LOOKUP = '["Ice Film Festival"]\naliases = ["Nordic Lens"]\n'
CORRECTION = """\
[[correction]]
record = "the-ferryman"
field = "year"
old = "2017"
new = "2016"
who = "Ana"
why = "the credits say so"
"""
WAIVER = """\
[[waiver]]
shape = "conferral-body"
thing = "/conferral/none"
reason = "looked at"
who = "Ana"
"""
EDITS: Mapping[str, tuple[str, str | None]] = {
    "a title is corrected": ("sources/salt-road.txt", SALT_ROAD.replace("Salt Road:", "The Salt Road:")),
    "a year is corrected": ("sources/the-ferryman.txt", FERRYMAN.replace("2017", "2018")),
    "a name is corrected": ("sources/the-ferryman.txt", FERRYMAN.replace("Mira Holt", "Mira Holte")),
    "a film comes in": ("sources/third.txt", FERRYMAN.replace("The Ferryman", "The Third")),
    "the film goes out again": ("sources/third.txt", None),
    "a film is described twice": ("sources/again.txt", FERRYMAN),
    "the second is another film": (
        "sources/again.txt",
        FERRYMAN.replace("The Ferryman", "Oars").replace("2017", "1999"),
    ),
    "the second goes": ("sources/again.txt", None),
    "a prize comes in": ("sources/the-ferryman.txt", FERRYMAN.replace("Festivals:", "Awards: Best Short, Ice 2019;")),
    "a lookup is written": ("lookups/events.toml", LOOKUP),
    "the lookup is taken back": ("lookups/events.toml", None),
    "a correction is written": ("corrections.toml", CORRECTION),
    "the correction is taken back": ("corrections.toml", None),
    "lines are put before": ("sources/salt-road.txt", "\n\n" + SALT_ROAD.replace("52 mins", "520 mins")),
    "a waiver is written": ("waivers.toml", WAIVER),
    "the waiver is taken back": ("waivers.toml", None),
    "all is as it was": ("sources/salt-road.txt", SALT_ROAD),
}
SEARCHABLE = (
    "kind, path, label, folded, year, detail, weight, words FROM entry",
    "facet, value, path FROM facet JOIN entry ON entry.id = facet.entry",
    "* FROM facet_label",
    "* FROM facet_count",
)
FOUND = (
    "* FROM rule",
    "* FROM basis",
    "* FROM shape_count",
    "* FROM source_count",
    "* FROM idle_waiver",
    "result, position, place.record, place.path, line, words FROM place JOIN finding ON finding = number",
    "result, about.thing FROM about JOIN finding ON finding = number",
    "result, graph, rows FROM piece JOIN finding ON finding = number",
)
WORDS = ("ferryman", "salt", "the", "mira holt", "holte", "ice", "ferymann", "best short")


def edit(folder: Path, name: str) -> None:
    path, content = folder / EDITS[name][0], EDITS[name][1]
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")


def build_twice(folder: Path) -> Built:
    """Rebuild, and hold what comes out against a full build from the same records and ledger."""
    afresh = folder.with_name("afresh")
    shutil.rmtree(afresh, ignore_errors=True)
    shutil.copytree(folder, afresh, symlinks=True, ignore=shutil.ignore_patterns("releases"))
    rebuilt = build_in(folder)
    build_in(afresh)
    assert published(folder) == published(afresh)
    return rebuilt


def published(folder: Path) -> dict[str, object]:
    """All that a release says, whatever way it was written; not how the releases before it did."""
    release = layout.current_folder(folder / "releases")
    told: dict[str, object] = {path.name: path.read_bytes() for path in sorted((release / layout.DUMPS).iterdir())}
    told["checksums"] = {dump.name: dump.sha256 for dump in read_manifest(release / layout.MANIFEST).dumps}
    assert told["checksums"] == {name: checksum(release / layout.DUMPS / name) for name in NAMES.values()}
    reports = (path for path in sorted((release / layout.REPORTS).iterdir()) if path.suffix in {".nq", ".csv"})
    told |= {path.name: path.read_bytes() for path in reports}
    told |= {name: (release / name).read_bytes() for name in (layout.LEDGER, layout.MANIFEST)}
    told["store"] = {str(quad) for quad in ox.Store.read_only(str(release / layout.STORE))}
    told["records"] = rows(release / layout.RECORDS, "* FROM record", "* FROM issue")
    told["search"] = rows(release / layout.SEARCH, *SEARCHABLE)
    told["findings"] = (in_order(release / layout.FINDINGS), rows(release / layout.FINDINGS, *FOUND))
    with SearchReader(release / layout.SEARCH) as reader:
        told["found"] = [(reader.search(words), reader.near(words)) for words in WORDS]
    return told


def in_order(findings: Path) -> list[tuple[object, ...]]:
    """The findings as pages come by them, without their numbers, which leave room for others."""
    with closing(sqlite3.connect(findings)) as connection:
        return [row[1:] for row in connection.execute("SELECT * FROM finding ORDER BY number")]


def rows(database: Path, *tables: str) -> list[list[tuple[object, ...]]]:
    with closing(sqlite3.connect(database)) as connection:
        return [sorted(connection.execute(f"SELECT {what}"), key=repr) for what in tables]


def checksum(dump: Path) -> str:
    with open_parted(dump) as file:
        return hashlib.sha256(file.read()).hexdigest()


@pytest.fixture(scope="module", autouse=True, params=["dumps in one file", "dumps in parts"])
def _however_little_there_is(request: pytest.FixtureRequest) -> Iterator[None]:
    """Two films are so few that most edits would have the store loaded anew, and that nothing is divided."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(renewal, "LARGEST_SHARE", 2.0)
        if request.param == "dumps in parts":
            patch.setattr(division, "FEW_BLOCKS", 0)
            patch.setattr(division, "BLOCKS_A_PART", 4)
        yield


@pytest.fixture(scope="module")
def built(_however_little_there_is: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_catalogue(tmp_path_factory.mktemp("catalogue"))
    build_in(folder)
    return folder


@settings(
    max_examples=3, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edits=st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=3))
def test_after_any_edits_a_rebuild_says_what_a_full_build_says(
    edits: list[str], built: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = Path(shutil.copytree(built, tmp_path_factory.mktemp("edited") / "catalogue", symlinks=True))
    for name in edits:
        edit(folder, name)
        build_twice(folder)


def test_films_that_are_joined_split_and_removed_are_as_a_full_build_has_them(built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "catalogue", symlinks=True))
    films: list[int] = []
    for name in ("a film is described twice", "the second is another film", "a name is corrected", "the second goes"):
        edit(folder, name)
        films.append(build_twice(folder).manifest.counts["film"])
    assert [number - films[0] for number in films] == [0, 1, 1, 0]


def test_a_build_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    def again(*_: object) -> None:
        raise AssertionError("a record was read a second time")

    folder = write_catalogue(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Assembly, "write_content", full)
        with pytest.raises(DataError, match="no space left"):
            build_in(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks, "read_record", again)
        assert build_in(folder).release is not None


def test_a_rebuild_leaves_the_release_before_as_it_was(built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "catalogue", symlinks=True))
    before = layout.current_folder(folder / "releases")
    quads = {str(quad) for quad in ox.Store.read_only(str(before / layout.STORE))}
    edit(folder, "a year is corrected")
    after = build_in(folder).release
    assert after is not None
    assert {str(quad) for quad in ox.Store.read_only(str(before / layout.STORE))} == quads
    assert {str(quad) for quad in ox.Store.read_only(str(after / layout.STORE))} != quads


@pytest.mark.parametrize("name", ["a title is corrected", "a name is corrected", "a film comes in"])
def test_a_small_change_is_put_into_the_search_index_of_the_release_before(
    name: str, built: Path, tmp_path: Path
) -> None:
    def afresh(*_: object) -> None:
        raise AssertionError("the whole index was written")

    folder = Path(shutil.copytree(built, tmp_path / "catalogue", symlinks=True))
    edit(folder, name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publication, "write_search_index", afresh)
        assert build_in(folder).new


def test_what_no_build_uses_any_more_is_forgotten(built: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "catalogue", symlinks=True))
    pieces = folder / "releases" / layout.REMEMBERED
    number = len(list(pieces.glob("*/*")))
    for name in ("a year is corrected", "a title is corrected", "a lookup is written"):
        edit(folder, name)
        build_in(folder)
    assert len(list(pieces.glob("*/*"))) == pytest.approx(number, abs=8)


def test_a_record_is_told_from_every_other_by_all_that_it_is_read_from() -> None:
    record = SourceRecord("programs", "one", "sources/one.txt", "One\n", b"One\n")
    others = [
        SourceRecord("films", "one", "sources/one.txt", "One\n", b"One\n"),
        SourceRecord("programs", "two", "sources/one.txt", "One\n", b"One\n"),
        SourceRecord("programs", "one", "sources/two.txt", "One\n", b"One\n"),
        SourceRecord("programs", "one", "sources/one.txt", "Two\n", b"One\n"),
        SourceRecord("programs", "one", "sources/one.txt", "One\n", b"One\r\n"),
        SourceRecord("programs", "one", "sources/one.txt", "One\n", b"One\n", language="en"),
        SourceRecord("programs", "one", "sources/one.txt", "One\n", b"One\n", media_type="text/html"),
    ]
    assert len({fingerprint(each) for each in (record, *others)}) == len(others) + 1
