"""The one step that makes a release current, with the ledger that belongs to it.

The ledger is laid beside its place first, then the link `current` is switched, then the ledger takes its place. A
crash before the switch leaves the old release and the old ledger; a crash after it is completed by `recover`, which
every build runs first. So release and ledger always belong together.
"""

import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from filmgraph.errors import DataError
from filmgraph.release.layout import CURRENT, LEDGER, MANIFEST, STAGING_PREFIX
from filmgraph.release.manifest import read_manifest

_NEXT = f"{LEDGER}.next"
_WAIT = 5.0
_PAUSE = 0.05
"""For so many seconds the workers of a build that was killed are waited for, looked after at such intervals."""


@contextmanager
def building(releases: Path, wait: float = _WAIT) -> Iterator[None]:
    """Hold the catalogue for one build. Raises DataError when another build holds it for more than `wait` seconds.

    Workers inherit the lock from their build. One that is killed holds it until the last of them has ended, which they
    do at once; so nothing of it is still being written when the next one begins.
    """
    with _opened(releases) as lock:
        if not _locked(lock, time.monotonic() + wait):
            raise DataError(
                "Another build of this catalogue is running.", where=str(releases), remedy="Wait until it has ended."
            )
        yield


def _opened(releases: Path) -> IO[str]:
    """The file that builds lock, in a folder that is made if need be. Raises DataError where it cannot be written."""
    try:
        releases.mkdir(parents=True, exist_ok=True)
        return (releases / ".lock").open("w")
    except OSError as error:
        raise DataError(
            f"The folder of the releases cannot be written: {error.strerror}.",
            where=str(releases),
            remedy="Build where you may write, or name another folder for the releases.",
        ) from error


def _locked(lock: IO[str], until: float) -> bool:
    """Take a lock; False where another process still has it at the time `until`."""
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                return False
            time.sleep(_PAUSE)
        else:
            return True


def recover(releases: Path, identity: Path) -> None:
    """Finish or undo what an interrupted build left: complete the ledger's step, drop unfinished releases."""
    waiting = identity / _NEXT
    if waiting.exists():
        digest = hashlib.sha256(waiting.read_bytes()).hexdigest()
        link = releases / CURRENT
        if link.exists() and read_manifest(link / MANIFEST).ledger_sha256 == digest:
            waiting.replace(identity / LEDGER)
        else:
            waiting.unlink()
    for left in releases.glob(f"{STAGING_PREFIX}*"):
        shutil.rmtree(left)
    with suppress(FileNotFoundError):
        (releases / f".{CURRENT}").unlink()


def publish(staged: Path, releases: Path, identity: Path) -> Path:
    """Give the complete release in `staged` its name and make it current, and its ledger the catalogue's.

    Returns its folder. A release of the same content that is there already stays as it is.
    """
    name = read_manifest(staged / MANIFEST).id
    ledger = (staged / LEDGER).read_bytes()
    target = releases / name
    identity.mkdir(parents=True, exist_ok=True)
    _write_through(identity / _NEXT, ledger)
    if target.exists():
        shutil.rmtree(staged)
    else:
        _sync_tree(staged)
        staged.rename(target)
    link = releases / f".{CURRENT}"
    link.unlink(missing_ok=True)
    link.symlink_to(name)
    link.replace(releases / CURRENT)
    sync(releases)
    (identity / _NEXT).replace(identity / LEDGER)
    return target


def prune(releases: Path, keep: int) -> list[str]:
    """Remove all but the current release and the `keep` - 1 newest others; returns the names of those removed."""
    current = (releases / CURRENT).resolve().name
    others = [
        folder
        for folder in releases.iterdir()
        if folder.is_dir() and not folder.is_symlink() and not folder.name.startswith(".") and folder.name != current
    ]
    others.sort(key=lambda folder: (folder.stat().st_mtime_ns, folder.name), reverse=True)
    removed = others[max(keep - 1, 0) :]
    for folder in removed:
        doomed = folder.with_name(f"{STAGING_PREFIX}pruned-{folder.name}")
        folder.rename(doomed)
        shutil.rmtree(doomed)
    return sorted(folder.name for folder in removed)


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_tree(folder: Path) -> None:
    """Wait until a release is on the disk; what it shares with another one, under a second name, has been there since
    that was published."""
    for path in sorted(folder.rglob("*")):
        if path.is_dir() or path.stat().st_nlink == 1:
            sync(path)
    sync(folder)


def sync(path: Path) -> None:
    """Wait until a file or a folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
