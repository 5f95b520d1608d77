"""How long builds take beside bare loading: tables in, a table in Markdown out.

`python -m benchmarks.build.run DATA [--share 0.1 1 …] [--jobs N] [--report FILE]`, where DATA holds the three tables.
For each share of the rows: a full build with checks, search index and dumps; `oxigraph load` of the N-Quads that came
out; a rebuild after one title was corrected. Everything in one run, one after the other, each in a process of its own.
A plot of the times is written beside the report.
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
from benchmarks.plot import draw_lines

PROGRAM = Path(sys.executable)
EVIDENCE = (b"#char=", b"#col=", b"#claim-")
"""What the addresses of words, cells and claims have in them."""

_BETWEEN_LOOKS = 1.0
"""Seconds between two looks at the memory of a build. The system walks all pages of every process for a look, which
takes a tenth of a second of the processors that are measured; a peak of loading lasts longer."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the clock, seconds of processor time, and the most memory that the process and its children held
    together, in MiB (what they share counts once)."""

    wall: float
    processor: float
    memory: float


@dataclass(frozen=True, slots=True)
class Row:
    """One share of the tables. `evidence` is how many triples of evidence there are for each one of facts."""

    records: int
    quads: int
    evidence: float
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
        asked.report.with_suffix(".svg").write_text(_plot(rows), "utf-8")


def measure(data: Path, share: float, jobs: int, oxigraph: str) -> Row:
    """Build, load and rebuild one share of the tables."""
    with tempfile.TemporaryDirectory(prefix="build-") as folder:
        catalogue = write_part(data, Path(folder, "catalogue"), share)
        build = [str(PROGRAM), "-m", "filmgraph", "build", str(catalogue), "--jobs", str(jobs)]
        built = timed(build)
        current = catalogue / "releases" / "current"
        manifest = json.loads((current / "manifest.json").read_text("utf-8"))
        whole = Path(folder, "data.nq")  # the dump may lie in parts
        export = [str(PROGRAM), "-m", "filmgraph", "export", str(catalogue), "--format", "nquads", "-o", str(whole)]
        subprocess.run(export, check=True)
        loaded = timed([oxigraph, "load", "-l", str(Path(folder, "store")), "-f", str(whole)])
        evidence = evidence_per_fact(whole)
        correct_one(catalogue)
        return Row(manifest["records"], manifest["quads"], evidence, built, loaded, timed(build))


def evidence_per_fact(dump: Path) -> float:
    """Of the default graph: the triples that say which words something rests on, for each of the others."""
    evidence = facts = 0
    with dump.open("rb") as file:
        for line in file:
            subject, predicate, _ = line.split(b" ", 2)
            if b"/graph/" in line.rsplit(b" ", 2)[1]:
                continue
            if any(mark in subject for mark in EVIDENCE) or predicate.endswith(b"ontology#evidence>"):
                evidence += 1
            else:
                facts += 1
    return evidence / facts


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
    """Watches the memory of a process and its children. What they share counts once."""

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
        while not self._ended.wait(_BETWEEN_LOOKS):
            try:
                family = [self._process, *self._process.children(recursive=True)]
                self.mebibytes = max(self.mebibytes, sum(each.memory_full_info().pss for each in family) / 2**20)
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue


def _line(row: Row) -> str:
    cells = (
        f"{row.records:,}",
        f"{row.quads:,}",
        f"{row.quads / row.records:.0f}",
        f"{row.evidence:.2f}",
        f"{row.build.wall:.1f}",
        f"{row.build.processor:.1f}",
        f"{1000 * row.build.processor / row.records:.1f}",
        f"{row.build.memory:,.0f}",
        f"{row.load.wall:.1f}",
        f"{row.load.processor:.1f}",
        f"{row.build.wall / row.load.wall:.1f}",
        f"{row.rebuild.wall:.1f}",
    )
    return f"| {' | '.join(cells)} |"


def _table(rows: list[Row], jobs: int) -> str:
    columns = (
        "records",
        "quads",
        "per record",
        "evidence per fact",
        "build s",
        "processor s",
        "ms a record",
        "peak MiB",
        "`oxigraph load` s",
        "its processor s",
        "build / load",
        "rebuild s",
    )
    head = [f"| {' | '.join(columns)} |", f"|{' ---: |' * len(columns)}"]
    return "\n".join([f"With {jobs} processes.", "", *head, *map(_line, rows), ""])


def _plot(rows: list[Row]) -> str:
    """How the times grow with the records."""
    lines = {
        "processor s of a build": [(row.records, row.build.processor) for row in rows],
        "build, s": [(row.records, row.build.wall) for row in rows],
        "oxigraph load, s": [(row.records, row.load.wall) for row in rows],
        "rebuild after one change, s": [(row.records, row.rebuild.wall) for row in rows],
    }
    return draw_lines("Seconds by number of records", {name: sorted(points) for name, points in lines.items()})


if __name__ == "__main__":
    main()
