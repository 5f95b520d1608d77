"""Places for queries: no more than allowed, given back whatever happens, the queue bounded in length and time."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from filmgraph.query.faults import ClientGoneError, TooManyQueriesError
from filmgraph.query.slots import Slots

HOLD = """
import sys
from pathlib import Path
from filmgraph.query.slots import Slots
with Slots(Path(sys.argv[1]), 1, 0).place(0, lambda: True):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_place_is_given_back(tmp_path: Path) -> None:
    slots = Slots(tmp_path, 1, 0)
    for _ in range(3):
        with slots.place(0.1, lambda: True):
            pass
    with pytest.raises(KeyError), slots.place(0.1, lambda: True):
        raise KeyError
    with slots.place(0.1, lambda: True):
        pass


def test_a_full_queue_is_told_at_once_and_a_long_wait_at_its_end(tmp_path: Path) -> None:
    slots = Slots(tmp_path, 1, 1)
    with slots.place(0.1, lambda: True):
        began = time.monotonic()
        with pytest.raises(TooManyQueriesError), slots.place(0.3, lambda: True):
            pass
        assert time.monotonic() - began >= 0.3
        with pytest.raises(TooManyQueriesError), Slots(tmp_path, 1, 0).place(10, lambda: True):
            pass
        with pytest.raises(ClientGoneError), slots.place(10, lambda: False):
            pass


def test_places_are_shared_by_processes_and_outlive_none(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(TooManyQueriesError), Slots(tmp_path, 1, 0).place(0, lambda: True):
            pass
        holder.kill()
        holder.wait()
    with Slots(tmp_path, 1, 0).place(0, lambda: True):
        pass
