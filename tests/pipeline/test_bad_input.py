"""Bad input gives an issue with file, line and remedy, and the build goes on with the rest."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from filmgraph.errors import ConfigurationError, DataError
from filmgraph.release import layout
from filmgraph.release.manifest import read_manifest
from tests.pipeline.catalogues import FERRYMAN, RECORDS, SALT_ROAD, ask, build_in, dump, write_catalogue

BAD = {
    "empty.txt": b"",
    "picture.txt": bytes(range(256)) * 40,
    "latin.txt": SALT_ROAD.replace("Mira Holt", "Zoé Müller").replace("Salt Road", "Île").encode("latin-1", "replace"),
    "no-data.txt": b"Just a title\n\nAnd a paragraph that says nothing of year, director or prize.\n",
    "long-line.txt": b"Long Line\n\n" + b"word " * 1_000_000 + b"\n\n  \xe2\x80\xa2 Year: 2001\n",
    "odd-codes.txt": FERRYMAN.replace("Denmark", "Atlantis").replace("ENG", "QQQ").encode(),
}


def held_back(folder: Path) -> Path:
    """A catalogue that holds records at fault back, one of its two records being at fault."""
    write_catalogue(folder, {**RECORDS, "the-ferryman.txt": FERRYMAN.replace("Year: 2017", "Year: 2087")})
    settings = (folder / "filmgraph.toml").read_text()
    (folder / "filmgraph.toml").write_text(settings.replace("licence =", 'on_violation = "hold-back"\nlicence ='))
    return folder


def test_every_bad_file_is_an_issue_and_the_good_ones_are_published(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path, {**RECORDS, **BAD})
    unreadable = folder / "sources" / "unreadable.txt"
    unreadable.symlink_to(folder / "nowhere.txt")
    built = build_in(folder)
    by_file = {Path(issue.path).name: issue for issue in built.issues}
    assert by_file.keys() >= {"empty.txt", "picture.txt", "no-data.txt", "odd-codes.txt", "unreadable.txt"}
    assert all(issue.remedy and issue.message for issue in built.issues)
    assert by_file["odd-codes.txt"].line is not None
    titles = {row["label"] for row in ask(folder, "SELECT ?label { ?film a fg:Film ; rdfs:label ?label }")}
    assert titles >= {"Salt Road: A Winter Crossing", "The Ferryman", "Île: A Winter Crossing"}


def test_two_records_with_one_id_are_an_issue_and_the_first_counts(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    (folder / "sources" / "more").mkdir()
    (folder / "sources" / "more" / "the-ferryman.txt").write_text(FERRYMAN.replace("2017", "1999"))
    built = build_in(folder)
    assert "the-ferryman" in next(issue.message for issue in built.issues if "belongs to" in issue.message)
    assert len(ask(folder, "SELECT ?r { ?r a fg:SourceRecord }")) == 2


def test_a_catalogue_without_records_says_where_to_put_them(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="Put records there"):
        build_in(write_catalogue(tmp_path, {}))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[catalogue", "cannot be read"),
        ("[catalogue]\ntitle='x'\nbase='https://x.example'\n", "no source"),
        ("[catalogue]\ntitle='x'\nbase='x y'\n[[source]]\nid='a'\npath='s'\n", "base"),
        ("[catalogue]\ntitle='x'\nbase='https://x.example'\n[[source]]\nid='a'\npath='s'\ncolour='red'\n", "colour"),
    ],
)
def test_settings_that_cannot_be_say_what_to_write(written: str, said: str, tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    (folder / "filmgraph.toml").write_text(written)
    with pytest.raises(ConfigurationError, match=said):
        build_in(folder)


def test_violations_stop_publication_and_the_release_that_was_served_stays(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    build_in(folder)
    before = layout.current_folder(folder / "releases")
    write_catalogue(folder, {**RECORDS, "the-ferryman.txt": FERRYMAN.replace("Year: 2017", "Year: 2087")})
    built = build_in(folder)
    assert built.release is None
    assert layout.current_folder(folder / "releases") == before
    (place,) = built.findings.blocking[0].places[:1]
    assert (place.path, place.quote) == ("sources/the-ferryman.txt", "2087")
    assert not list((folder / "releases").glob(f"{layout.STAGING_PREFIX}*"))


def test_records_at_fault_are_held_back_and_listed_where_the_catalogue_says_so(tmp_path: Path) -> None:
    folder = held_back(tmp_path)
    built = build_in(folder)
    assert built.manifest.records == 1
    (held,) = built.findings.held
    (place,) = held.places
    assert (place.path, place.where, place.quote) == ("sources/the-ferryman.txt", "line 6", "2087")
    assert held.message == "The year of the film, 2087, is not one from 1888 to 2028."
    assert place.around == "• Year: 2087"
    rows = ask(folder, "SELECT ?label { ?film a fg:Film ; fg:year ?year ; rdfs:label ?label }")
    assert [row["label"] for row in rows] == ["Salt Road: A Winter Crossing"]


@pytest.mark.parametrize(
    ("expected", "said"),
    [("minimum = 3", "3 at least"), ("fill = { directors = 1.0 }", "1 of 2 records fill the field “directors”")],
)
def test_a_source_that_gives_less_than_expected_stops_the_build(expected: str, said: str, tmp_path: Path) -> None:
    folder = write_catalogue(
        tmp_path, {**RECORDS, "the-ferryman.txt": FERRYMAN.replace("  • Director: Mira Holt\n", "")}
    )
    settings = folder / "filmgraph.toml"
    settings.write_text(settings.read_text().replace("minimum = 1", expected))
    with pytest.raises(DataError, match=said):
        build_in(folder)


def test_a_source_that_suddenly_gives_half_stops_the_build(tmp_path: Path) -> None:
    extra = {f"{n}.txt": FERRYMAN.replace("The Ferryman", f"Ferry {n}") for n in range(4)}
    folder = write_catalogue(tmp_path, {**RECORDS, **extra})
    build_in(folder)
    settings = folder / "filmgraph.toml"
    settings.write_text(settings.read_text().replace("minimum = 1\n", ""))
    for name in extra:
        (folder / "sources" / name).unlink()
    with pytest.raises(DataError, match="yields 2 records; the last release had 6"):
        build_in(folder)


def test_records_that_are_held_back_are_no_sudden_fall_of_their_source(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    build_in(folder)
    held_back(folder)
    settings = folder / "filmgraph.toml"
    settings.write_text(settings.read_text().replace("minimum = 1\n", "minimum = 2\n"))
    built = build_in(folder)
    assert built.release is not None
    assert built.manifest.sources == {"programs": 1}


@pytest.mark.parametrize("delay", [0.4, 1.2, 2.2])
def test_a_build_that_is_killed_leaves_release_and_ledger_whole(delay: float, tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    build_in(folder)
    before, ledger = dump(folder), (folder / "identity" / "ledger.csv").read_bytes()
    write_catalogue(folder, {"third.txt": FERRYMAN.replace("The Ferryman", "The Third")})
    program = [
        sys.executable,
        "-c",
        "from filmgraph.cli import main; main()",
        "build",
        str(folder),
    ]
    process = subprocess.Popen(program, start_new_session=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    time.sleep(delay)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    current = layout.current_folder(folder / "releases")
    now = (folder / "identity" / "ledger.csv").read_bytes()
    assert (dump(folder), now) == (before, ledger) or read_manifest(current / layout.MANIFEST).records == 3
    build_in(folder)
    assert read_manifest(layout.current_folder(folder / "releases") / layout.MANIFEST).records == 3
    assert not list((folder / "releases").glob(f"{layout.STAGING_PREFIX}*"))


def test_a_full_disk_stops_the_build_and_says_so(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    build_in(folder)
    before = layout.current_folder(folder / "releases")
    write_catalogue(folder, {"third.txt": FERRYMAN.replace("The Ferryman", "The Third")})
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000)); "
    ignore = "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    program = [sys.executable, "-c", limit + ignore + "from filmgraph.cli import main; main()", "build", str(folder)]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "could not be written" in done.stderr
    assert layout.current_folder(folder / "releases") == before
