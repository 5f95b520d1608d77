"""Where the parts of a release are, and which release of a catalogue is current."""

from pathlib import Path

from filmgraph.errors import DataError

CURRENT = "current"
STAGING_PREFIX = ".building-"
REMEMBERED = ".remembered"

STORE = "store"
DUMPS = "dumps"
CONTENT = "data.nq"
REPORTS = "reports"
ABOUT_GRAPH = f"{REPORTS}/about.nq"
QUALITY_TABLE = f"{REPORTS}/quality.csv"
QUALITY_GRAPH = f"{REPORTS}/quality.nq"
FINDINGS = f"{REPORTS}/findings.sqlite"
REFUSED = "refused.csv"
"""Beside the releases: what kept the last build from being published."""

HISTORY = f"{REPORTS}/history.json"
RECORDS = "records.sqlite"
SEARCH = "search.sqlite"
LEDGER = "ledger.csv"
MANIFEST = "manifest.json"


def current_folder(releases: Path) -> Path:
    """The folder of the release that `releases/current` points at. Raises DataError when nothing is published yet."""
    link = releases / CURRENT
    if not link.exists():
        raise DataError(
            "Nothing has been published yet.",
            where=str(releases),
            remedy=f"Run: filmgraph build {releases.parent}",
        )
    return link.resolve()


def release_folders(releases: Path) -> list[Path]:
    """The folders of all releases, newest first."""
    folders = [path.parent for path in releases.glob(f"*/{MANIFEST}") if not path.parent.is_symlink()]
    published = [folder for folder in folders if not folder.name.startswith(".")]
    return sorted(published, key=lambda folder: folder.stat().st_mtime_ns, reverse=True)
