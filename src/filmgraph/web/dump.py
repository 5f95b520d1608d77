"""Any RDF file as a release of its own, so that it is served with the same promises: a file in, a catalogue out."""

import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from filmgraph.store.loading import load_file


def prepare_dump(file: Path, folder: Path) -> Path:
    """Makes `folder` a catalogue whose current release holds what is in `file`. Raises DataError.

    The store is written in a process of its own: a store that was ever open before the server forks leaves threads
    behind that its children wait for, in vain, when they end.
    """
    staged = folder / "releases" / "dump"
    (staged / "dumps").mkdir(parents=True)
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as elsewhere:
        identifier = elsewhere.submit(load_file, file, staged / "store").result()
    manifest = {"id": identifier, "base": "", "title": file.name, "dumps": []}
    (staged / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    (folder / "releases" / "current").symlink_to("dump")
    return folder
