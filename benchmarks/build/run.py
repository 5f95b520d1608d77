"""How long builds take beside bare loading: tables in, a table in Markdown out.

`python -m benchmarks.build.run DATA [--share 0.1 1 …] [--jobs N] [--report FILE]`, where DATA holds the three tables.
For each share of the rows: a full build with checks, search index and dumps; `oxigraph load` of the N-Quads that came
out; a rebuild after one title was corrected. Everything in one run, one after the other, each in a process of its own.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from benchmarks.build.tables import correct_one, write_part

PROGRAM = Path(sys.executable)


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the clock, seconds of processor time, and the most memory that the process and its children held
    together, in MiB (what they share counts once)."""

    wall: float
    processor: float
    memory: float


@dataclass(frozen=True, slots=True)
class Row:
    """One share of the tables."""

    records: int
    quads: int
    build: Run
    load: Run
    rebuild: Run


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--share", type=float, nargs="+", default=[0.1, 1.0])
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--oxigraph", default=shutil.which("oxigraph") or str(PROGRAM.with_name("oxigraph")))
    parser.add_argument("--report", type=Path)
    asked = parser.parse_args()
    rows: list[Row] = []
    for share in asked.share:
        rows.append(measure(asked.data, share, asked.jobs, asked.oxigraph))
        print(_line(rows[-1]), flush=True)
    report = _table(rows, asked.jobs)
    print(report)
    if asked.report is not None:
        asked.report.write_text(report, "utf-8")


def measure(data: Path, share: float, jobs: int, oxigraph: str) -> Row:
    """Build, load and rebuild one share of the tables."""
    with tempfile.TemporaryDirectory(prefix="build-") as folder:
        catalogue = write_part(data, Path(folder, "catalogue"), share)
        build = [str(PROGRAM), "-m", "filmgraph", "build", str(catalogue), "--jobs", str(jobs)]
        built = timed(build)
        current = catalogue / "releases" / "current"
        manifest = json.loads((current / "manifest.json").read_text("utf-8"))
        loaded = timed([oxigraph, "load", "-l", str(Path(folder, "store")), "-f", str(current / "dumps" / "data.nq")])
        correct_one(catalogue)
        return Row(manifest["records"], manifest["quads"], built, loaded, timed(build))


def timed(command: list[str]) -> Run:
    """One run of a command. Raises CalledProcessError when it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = _Peak(process.pid)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    peak.stop()
    if status != 0:
        raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), command)
    return Run(wall, usage.ru_utime + usage.ru_stime, peak.mebibytes)


class _Peak:
    """Watches the memory of a process and its children, ten times a second. What they share counts once."""

    def __init__(self, pid: int) -> None:
        self.mebibytes = 0.0
        self._process = psutil.Process(pid)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(0.1):
            try:
                family = [self._process, *self._process.children(recursive=True)]
                self.mebibytes = max(self.mebibytes, sum(each.memory_full_info().pss for each in family) / 2**20)
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue


def _line(row: Row) -> str:
    return (
        f"| {row.records:,} | {row.quads:,} | {row.quads / row.records:.0f} | {row.build.wall:.1f} | "
        f"{row.build.processor:.1f} | {row.build.memory:,.0f} | {row.load.wall:.1f} | "
        f"{row.build.wall / row.load.wall:.1f} | {row.rebuild.wall:.1f} |"
    )


def _table(rows: list[Row], jobs: int) -> str:
    head = [
        "| records | quads | per record | build s | processor s | peak MiB | `oxigraph load` s | ratio | rebuild s |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    return "\n".join([f"With {jobs} processes.", "", *head, *map(_line, rows), ""])


if __name__ == "__main__":
    main()
