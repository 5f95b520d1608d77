"""Takes the picture of a curator's session in the terminal that the documentation shows, from the example catalogue.

Out: `docs/screenshots/review.svg`. The command runs in a terminal of its own and is answered as a person would.
"""

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tests.conftest import REPOSITORY

COLUMNS, LINES = 118, 60
ANSWERS = (("(q)uit:", "d"), ("Why:", "One shows films on nature, the other Jewish film"))
PAPER = TerminalTheme(
    (251, 249, 245),
    (22, 20, 18),
    [
        (22, 20, 18),
        (157, 43, 43),
        (60, 110, 50),
        (140, 100, 20),
        (40, 80, 140),
        (110, 60, 120),
        (30, 110, 120),
        (90, 90, 90),
    ],
)


def session(catalogue: Path) -> str:
    """What the terminal shows while the one doubtful pair of the catalogue is judged."""
    command = [sys.executable, "-m", "filmgraph", "identity", "review", str(catalogue), "--by", "R. Kuhn"]
    environment = os.environ | {"COLUMNS": str(COLUMNS), "LINES": str(LINES), "TERM": "xterm-256color"}
    terminal, other_end = pty.openpty()
    process = subprocess.Popen(command, env=environment, stdin=other_end, stdout=other_end, stderr=other_end)
    os.close(other_end)
    shown, waiting = b"", list(ANSWERS)
    while chunk := _read(terminal):
        shown += chunk
        if len(waiting) > 0 and shown.decode(errors="replace").rstrip().endswith(waiting[0][0]):
            os.write(terminal, f"{waiting.pop(0)[1]}\n".encode())
    process.wait()
    return shown.decode()


def _read(terminal: int) -> bytes:
    """The next of what was printed; nothing when the program has ended."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def picture(shown: str, title: str) -> str:
    """The session as SVG, without the remarks that were taken back while it ran."""
    lines = shown.replace("\r\n", "\n").split("\n")
    kept = [line.rpartition("\x1b[2K")[2].rpartition("\r")[2] for line in lines if "Reading the records" not in line]
    console = Console(record=True, width=COLUMNS, file=open(os.devnull, "w"), force_terminal=True)  # noqa: PTH123, SIM115
    console.print(Text("$ filmgraph identity review mycatalogue --by 'R. Kuhn'", style="bold"))
    console.print(Text.from_ansi("\n".join(kept).strip("\n")))
    return console.export_svg(title=title, theme=PAPER, unique_id="review")


def main() -> None:
    """Take the picture."""
    with TemporaryDirectory() as folder:
        catalogue = Path(folder) / "catalogue"
        ignored = shutil.ignore_patterns("releases", "judgements.csv")
        shutil.copytree(REPOSITORY / "examples" / "catalogue", catalogue, ignore=ignored)
        svg = picture(session(catalogue), "Judging a doubtful pair")
    (REPOSITORY / "docs" / "screenshots" / "review.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    main()
