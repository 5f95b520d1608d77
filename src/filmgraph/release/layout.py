"""Where the parts of a release are, and which release of a catalogue is current."""

from pathlib import Path

from filmgraph.errors import DataError

CURRENT = "current"
STAGING_PREFIX = ".building-"

STORE = "store"
DUMPS = "dumps"
REPORTS = "reports"
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
