"""Workers end with the build that started them, so that the next one can begin at once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from filmgraph.pipeline.workers import run_tasks
from filmgraph.release.publish import building
from tests.servers import PATIENCE

_BUSY = """\
import sys, time
from pathlib import Path
from filmgraph.pipeline.workers import beside, run_tasks
from filmgraph.release.publish import building

def work(at):
    Path(sys.argv[1], f"at-work-{at}").touch()
    end = time.monotonic() + 600
    while time.monotonic() < end:
        pass

with building(Path(sys.argv[1])):
    if sys.argv[2] == "tasks":
        list(run_tasks(work, [0, 1], 2))
    else:
        with beside(lambda: work(0), lambda: None, 2) as done:
            work(1)
"""


@pytest.mark.parametrize("way", ["tasks", "beside"])
def test_workers_of_a_build_that_is_killed_let_the_next_one_begin(way: str, tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", _BUSY, str(tmp_path), way])
    until = time.monotonic() + PATIENCE
    while len(list(tmp_path.glob("at-work-*"))) < 2 and time.monotonic() < until:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    with building(tmp_path):
        assert len(list(tmp_path.glob("at-work-*"))) == 2


@pytest.mark.parametrize(("known", "asked"), [(range(0, 100, 2), 100), (range(60), 100), (range(90, 100), 10)])
def test_what_is_finished_is_looked_for_as_long_as_it_is_found(known: range, asked: int) -> None:
    looked_for: list[int] = []

    def recall(task: int) -> str | None:
        looked_for.append(task)
        return f"known {task}" if task in known else None

    done = list(run_tasks(lambda task: f"made {task}", range(100), 1, recall))
    found = [task for task in looked_for if task in known]
    assert done == [f"known {task}" if task in found else f"made {task}" for task in range(100)]
    assert len(looked_for) <= asked
    assert len(found) == len(known) or len(looked_for) < 100
