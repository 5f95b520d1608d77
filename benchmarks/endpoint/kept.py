"""What a benchmark has measured already, kept until its report is whole, so that an interrupted run goes on.

Measurements of other code or of another machine are not taken up: they are kept under a digest of both.
"""

import json
import platform
from hashlib import blake2b
from pathlib import Path
from typing import Any

_RESULTS = Path(__file__).parent / "results"
_CODE = Path(__file__).parents[2] / "src" / "filmgraph"


class Kept:
    """Measurements by name, in a file beside the results that git passes by."""

    def __init__(self, benchmark: str, folder: Path = _RESULTS) -> None:
        self._file = folder / f"{benchmark}-so-far.tmp"
        self._made_by = _made_by()
        self._measured: dict[str, Any] = {}
        if self._file.exists():
            kept = json.loads(self._file.read_text("utf-8"))
            if kept["made by"] == self._made_by:
                self._measured = kept["measured"]

    def get(self, name: str) -> Any:
        """What was measured under this name; None where nothing was."""
        return self._measured.get(name)

    def put(self, name: str, measured: Any) -> None:
        """Keeps a measurement, which has to be plain JSON, at once."""
        self._measured[name] = measured
        self._file.write_text(json.dumps({"made by": self._made_by, "measured": self._measured}), "utf-8")

    def forget(self) -> None:
        """Lets go of everything: the report has it."""
        self._file.unlink(missing_ok=True)


def _made_by() -> str:
    digest = blake2b(platform.node().encode(), digest_size=12)
    for path in sorted(_CODE.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
