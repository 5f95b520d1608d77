"""The account of releases: taken over from release to release, so that it outlives those that are removed."""

from pathlib import Path

import pytest

from filmgraph.errors import DataError
from filmgraph.release.history import LONGEST, read_history, write_history
from filmgraph.release.layout import CURRENT, HISTORY, MANIFEST
from filmgraph.release.manifest import Manifest, write_manifest


def manifest(name: str, warnings: int = 0) -> Manifest:
    return Manifest(name, "", "", "", "", None, "2026-11-01", "", 16, 1, {}, 0, 0, warnings, 0, "", ())


def release(releases: Path, name: str, warnings: int = 0) -> Path:
    """A release that was built after the current one, and takes its place."""
    folder = releases / name
    folder.mkdir(parents=True)
    write_history(folder, releases, manifest(name, warnings))
    write_manifest(manifest(name, warnings), folder / MANIFEST)
    link = releases / CURRENT
    link.unlink(missing_ok=True)
    link.symlink_to(name)
    return folder


def test_each_release_takes_over_the_account_of_the_one_before(tmp_path: Path) -> None:
    release(tmp_path, "a", 3)
    release(tmp_path, "b", 2)
    account = read_history(release(tmp_path, "c", 1))
    assert [(one.release, one.warnings) for one in account] == [("a", 3), ("b", 2), ("c", 1)]


def test_a_release_from_before_accounts_were_kept_has_its_own_counts(tmp_path: Path) -> None:
    folder = release(tmp_path, "a", 3)
    (folder / HISTORY).unlink()
    assert [one.release for one in read_history(folder)] == ["a"]
    assert [one.release for one in read_history(release(tmp_path, "b"))] == ["a", "b"]


def test_an_account_never_grows_beyond_its_limit(tmp_path: Path) -> None:
    release(tmp_path, "first")
    for number in range(LONGEST):
        write_history(tmp_path / "first", tmp_path, manifest(f"r{number}"))
    account = read_history(tmp_path / "first")
    assert len(account) == LONGEST
    assert account[0].release == "r0"


def test_an_account_that_cannot_be_read_says_where_it_is(tmp_path: Path) -> None:
    folder = release(tmp_path, "a")
    (folder / HISTORY).write_text("{")
    with pytest.raises(DataError, match="account"):
        read_history(folder)
