"""Publishing is one step: whatever interrupts it, release and ledger belong together and one release is served."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from hashlib import sha256
from pathlib import Path
from threading import Timer

import pytest

from filmgraph.errors import DataError
from filmgraph.release import layout
from filmgraph.release.manifest import Manifest, read_manifest, write_manifest
from filmgraph.release.publish import building, prune, publish, recover


def manifest(name: str, ledger_sha256: str) -> Manifest:
    return Manifest(
        id=name,
        content_sha256=name,
        base="https://films.example",
        title="Films",
        description="",
        licence=None,
        as_of="2026-01-01",
        filmgraph="0",
        records=1,
        quads=1,
        counts={},
        issues=0,
        violations=0,
        warnings=0,
        infos=0,
        ledger_sha256=ledger_sha256,
        dumps=(),
    )


def staged(releases: Path, name: str, ledger: str) -> Path:
    folder = releases / f"{layout.STAGING_PREFIX}{name}"
    (folder / layout.DUMPS).mkdir(parents=True)
    (folder / layout.DUMPS / "data.nq").write_text(name)
    (folder / layout.LEDGER).write_text(ledger)
    write_manifest(manifest(name, sha256(ledger.encode()).hexdigest()), folder / layout.MANIFEST)
    return folder


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "releases"
    folder.mkdir()
    return folder


@pytest.fixture
def identity(tmp_path: Path) -> Path:
    return tmp_path / "identity"


def test_a_published_release_is_current_and_its_ledger_in_place(releases: Path, identity: Path) -> None:
    publish(staged(releases, "one", "ledger one"), releases, identity)
    assert layout.current_folder(releases).name == "one"
    assert (identity / layout.LEDGER).read_text() == "ledger one"


def test_without_a_release_the_error_says_what_to_run(releases: Path) -> None:
    with pytest.raises(DataError, match="filmgraph build"):
        layout.current_folder(releases)


def test_publishing_the_same_content_again_keeps_the_release_that_is_there(releases: Path, identity: Path) -> None:
    folder = publish(staged(releases, "one", "ledger"), releases, identity)
    (folder / "kept").touch()
    assert publish(staged(releases, "one", "ledger"), releases, identity) == folder
    assert (folder / "kept").exists()


class Stopped(Exception):  # noqa: N818
    """Stands for the moment of a crash."""


@pytest.mark.parametrize("steps", range(8))
def test_a_crash_after_any_step_leaves_release_and_ledger_together(
    steps: int, releases: Path, identity: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(staged(releases, "one", "ledger one"), releases, identity)
    left = iter(range(steps))
    for name in ("rename", "replace", "symlink_to", "unlink"):
        _stop_when_used_up(name, left, monkeypatch)
    with suppress(Stopped):
        publish(staged(releases, "two", "ledger two"), releases, identity)
    monkeypatch.undo()
    recover(releases, identity)
    current = layout.current_folder(releases)
    assert (identity / layout.LEDGER).read_text() == f"ledger {current.name}"
    assert (current / layout.LEDGER).read_text() == f"ledger {current.name}"
    assert not list(releases.glob(f"{layout.STAGING_PREFIX}*"))


def _stop_when_used_up(name: str, left: Iterator[int], monkeypatch: pytest.MonkeyPatch) -> None:
    real = getattr(Path, name)

    def step(self: Path, *arguments: object, **options: object) -> object:
        if next(left, None) is None:
            raise Stopped
        return real(self, *arguments, **options)

    monkeypatch.setattr(Path, name, step)


def test_only_one_build_at_a_time(releases: Path) -> None:
    with building(releases), pytest.raises(DataError, match="Another build"), building(releases, wait=0):
        pass


def test_a_build_that_is_about_to_end_is_waited_for(releases: Path) -> None:
    first = ExitStack()
    first.enter_context(building(releases))
    ending = Timer(0.2, first.close)
    ending.start()
    with building(releases):
        pass
    ending.join()


def test_the_current_release_and_the_newest_others_are_kept(releases: Path, identity: Path) -> None:
    for age, name in enumerate(("a", "b", "c", "d")):
        folder = publish(staged(releases, name, name), releases, identity)
        os.utime(folder, (1000 + age, 1000 + age))
    assert prune(releases, keep=2) == ["a", "b"]
    assert sorted(path.name for path in releases.iterdir() if path.is_dir()) == ["c", "current", "d"]
    assert read_manifest(layout.current_folder(releases) / layout.MANIFEST).id == "d"


def test_a_manifest_that_cannot_be_read_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{")
    with pytest.raises(DataError, match="cannot be read"):
        read_manifest(tmp_path / "manifest.json")


def test_a_folder_that_cannot_be_written_is_told_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(DataError, match="cannot be written") as told, building(tmp_path / "file" / "releases"):
        pass
    assert told.value.where == str(tmp_path / "file" / "releases")
