"""Any RDF file as a release of its own, so that it is served with the same promises: a file in, a catalogue out."""

import json
import os
import shutil
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, wait
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path

import pyoxigraph

from filmgraph.store.loading import load_file

_TELL_SECONDS = 0.5
Tell = Callable[[float, int], None]
"""Is told how many seconds the loading has taken so far, and how many bytes are written."""


def prepare_dump(file: Path, folder: Path, tell: Tell) -> Path:
    """Makes `folder` a catalogue whose current release holds what is in `file`, unless it is there. Raises DataError.

    The store is written in a process of its own: a store that was ever open before the server forks leaves threads
    behind that its children wait for, in vain, when they end. The folder comes under its name when it is whole.
    """
    if folder.exists():
        return folder
    unfinished = folder.with_name(f"{folder.name}.{os.getpid()}.tmp")
    staged = unfinished / "releases" / "dump"
    try:
        (staged / "dumps").mkdir(parents=True)
        with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as elsewhere:
            identifier = _watched(elsewhere.submit(load_file, file, staged / "store"), staged / "store", tell)
        manifest = {"id": identifier, "base": "", "title": file.name, "dumps": []}
        (staged / "manifest.json").write_text(json.dumps(manifest), "utf-8")
        (unfinished / "releases" / "current").symlink_to("dump")
        unfinished.rename(folder)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    return folder


def kept_under(file: Path, keep: Path) -> Path:
    """The folder in `keep` for this file as it is now, and another one for whatever takes its place.

    Size and time of change can be kept by who copies a file with its times (`cp -p`, `rsync -t`), so the number of the
    file and the time at which the system itself noted a change (`st_ctime`) count as well, which nobody can set.
    """
    told = file.stat()
    facts = (told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns)
    described = "\n".join((str(file.resolve()), *map(str, facts), pyoxigraph.__version__))
    return keep / f"{file.name}-{blake2b(described.encode(), digest_size=6).hexdigest()}"


def _watched(loading: Future[str], store: Path, tell: Tell) -> str:
    """What the loading comes to, told of while it goes on."""
    began = time.monotonic()
    while len(wait([loading], _TELL_SECONDS).not_done) > 0:
        tell(time.monotonic() - began, _size(store))
    return loading.result()


def _size(store: Path) -> int:
    """Bytes of the files in a folder to which others write."""
    size = 0
    for path in store.glob("*"):
        try:
            size += path.stat().st_size
        except FileNotFoundError:
            continue
    return size
