"""Two releases in, what changed between them as a file (an RDF patch, afs.github.io/rdf-delta) out. Made once and kept.

Reading two releases side by side takes a core for a while, so that one is read at a time, and who comes meanwhile is
asked to come back. Releases never change: a patch that is there is the right one.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from filmgraph.release.difference import differences
from filmgraph.release.difference_words import as_patch
from filmgraph.web.http.problem import Problem, ProblemError

_MOST_KEPT = 8
_COMPARING = threading.Lock()
_BUSY = Problem(
    503,
    "busy",
    "Other releases are being compared just now.",
    "Comparing takes a moment. Try again in a few seconds.",
    headers={"Retry-After": "5"},
)


@contextmanager
def comparing() -> Iterator[None]:
    """The block may read two releases side by side. Raises ProblemError (503) while another does."""
    if not _COMPARING.acquire(blocking=False):
        raise ProblemError(_BUSY)
    try:
        yield
    finally:
        _COMPARING.release()


def patch_file(folder: Path, names: tuple[str, str], pair: tuple[Path, Path], base: str) -> Path:
    """The patch from one release to another, by their names and their quads, kept in `folder` beside others."""
    kept = folder / f"{names[0]}-{names[1]}.patch"
    if kept.is_file():
        return kept
    with comparing():
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=folder, suffix=".part", delete=False, encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in as_patch(differences(*pair, base)))
        Path(file.name).replace(kept)
        _forget(folder, kept)
    return kept


def _forget(folder: Path, latest: Path) -> None:
    """Removes all patches but the latest ones."""
    others = sorted((each for each in folder.glob("*.patch") if each != latest), key=lambda each: each.stat().st_mtime)
    for old in others[: max(0, len(others) + 1 - _MOST_KEPT)]:
        old.unlink(missing_ok=True)
