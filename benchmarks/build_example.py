"""Times whole builds of the example catalogue, each in a process of its own, and measures their memory.

In: a copy of `examples/catalogue` without releases. Out: one line for each build and the median. Knows
filmgraph only as a command.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.executable).with_name("filmgraph")
BUILDS = 5


def measure(command: list[str]) -> tuple[float, float]:
    """Seconds and peak memory in MiB of one run of the command. Raises SystemExit when it fails."""
    begun = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_CLOSE, 1)])
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        raise SystemExit(f"{' '.join(command)} failed")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


def main() -> None:
    """Build a fresh copy of the catalogue several times and print what each build took."""
    taken: list[tuple[float, float]] = []
    for number in range(1, BUILDS + 1):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder, "catalogue")
            shutil.copytree(REPOSITORY / "examples/catalogue", copy, ignore=shutil.ignore_patterns("releases"))
            taken.append(measure([str(PROGRAM), "build", str(copy)]))
        print(f"build {number}: {taken[-1][0]:6.2f} s {taken[-1][1]:6.0f} MiB")
    seconds, memory = (statistics.median(column) for column in zip(*taken, strict=True))
    print(f"median:  {seconds:6.2f} s {memory:6.0f} MiB")


if __name__ == "__main__":
    main()
