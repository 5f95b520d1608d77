"""Films to a published release by filmgraph, and to a checked graph by morph-kgc, rdflib and pySHACL, in one run.

`python -m benchmarks.build.peers DATA --peer PYTHON [--share 0.01 1] [--patience SECONDS] [--report FILE]`, where DATA
holds `wikipedia-movies.jsonl.gz` and PYTHON has morph-kgc and pySHACL. filmgraph writes store, search index, dumps,
record graphs, identity links and the quality report besides; the others map the same films to title, year, credits and
cells. A peer that has not ended after PATIENCE seconds is ended, and the report says so.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.build.run import Run, timed
from benchmarks.build.tables import EXAMPLE, MOVIES, write_part

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the peers: what it was, seconds, and how much came out."""

    name: str
    seconds: float
    count: int


@dataclass(frozen=True, slots=True)
class Measured:
    """One share of the films: both sides, and the seconds after which the peers were ended, if they were."""

    films: int
    quads: int
    ours: Run
    steps: tuple[Step, ...]
    theirs: float
    given_up: bool


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--peer", type=Path, required=True)
    parser.add_argument("--share", type=float, nargs="+", default=[0.01, 1.0])
    parser.add_argument("--patience", type=float, default=3600.0)
    parser.add_argument("--report", type=Path)
    asked = parser.parse_args()
    parts = [told(measure(asked.data, share, asked.peer, asked.patience)) for share in asked.share]
    report = "\n".join([f"On {len(os.sched_getaffinity(0))} processors, one after the other.", "", *parts])
    print(report)
    if asked.report is not None:
        asked.report.write_text(report, "utf-8")


def measure(data: Path, share: float, peer: Path, patience: float) -> Measured:
    """One share of the films by both."""
    with tempfile.TemporaryDirectory(prefix="peers-") as name:
        folder = Path(name)
        catalogue = write_part(data, folder / "catalogue", share)
        only_films(catalogue)
        films = catalogue / "sources" / MOVIES
        ours = timed([sys.executable, "-m", "filmgraph", "build", str(catalogue)])
        manifest = json.loads((catalogue / "releases" / "current" / "manifest.json").read_text("utf-8"))
        (folder / "peer").mkdir()
        began = time.perf_counter()
        steps, given_up = run_peers(peer, films, folder / "peer", patience)
        theirs = time.perf_counter() - began
    return Measured(manifest["records"], manifest["quads"], ours, steps, theirs, given_up)


def only_films(catalogue: Path) -> None:
    """Leave the catalogue the source of films alone."""
    declared = (EXAMPLE / "filmgraph.toml").read_text("utf-8")
    head = declared[: declared.index("[[source]]")]
    films = declared[declared.rindex("[[source]]") :]
    (catalogue / "filmgraph.toml").write_text(head + films, "utf-8")


def run_peers(peer: Path, films: Path, folder: Path, patience: float) -> tuple[tuple[Step, ...], bool]:
    """The steps that ended, and whether patience ended before the last."""
    program = Path(__file__).with_name("peer_pipeline.py")
    command = [str(peer), str(program), str(films), str(folder), str(REPOSITORY)]
    output = folder / "steps.jsonl"
    with output.open("w") as file, subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL) as process:
        try:
            code = process.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            code = None
    steps = tuple(
        Step(str(one["step"]), float(one["seconds"]), int(one["count"]))
        for one in map(json.loads, output.read_text("utf-8").splitlines())
        if "step" in one
    )
    if code not in (0, None):
        raise subprocess.CalledProcessError(code, command)
    return steps, code is None


def told(one: Measured) -> str:
    """One share in Markdown."""
    ours = one.ours
    lines = [
        f"{one.films:,} films",
        "",
        "| | seconds | came out |",
        "| --- | ---: | ---: |",
        f"| filmgraph build, all of it ({ours.memory:,.0f} MiB at most) | {ours.wall:.1f} | {one.quads:,} quads |",
        *(f"| {step.name} | {step.seconds:.1f} | {step.count:,} |" for step in one.steps),
    ]
    if one.given_up:
        lines.append(f"| the next step had not ended when {one.theirs:,.0f} s were over | | |")
        lines += ["", f"filmgraph is more than {one.theirs / ours.wall:.1f} times as fast.", ""]
    else:
        lines += [f"| all of these | {one.theirs:.1f} | |", ""]
        lines += [f"filmgraph is {one.theirs / ours.wall:.1f} times as fast.", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
