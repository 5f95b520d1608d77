"""A real server for tests: a catalogue in, `filmgraph serve` on a free port out, stopped by SIGTERM."""

import itertools
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

PROGRAM = (sys.executable, "-m", "filmgraph")
"""The command line of the code under test."""

_PATIENCE = 900.0
_FIRST_PORT = 20_000
_PORTS_OF_A_PROCESS = 500
_TEST_PROCESS = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 20
_NUMBERS = itertools.count()
PATIENCE = 120.0
"""Seconds that a test waits for what must come about: so long that only a fault makes it wait in vain."""

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"


@dataclass(frozen=True, slots=True)
class Running:
    """A server at `url`, and its master process."""

    url: str
    process: subprocess.Popen[bytes]
    temporary: Path

    def descendants(self) -> set[int]:
        """The ids of all processes that the server started and that still run."""
        return _descendants(self.process.pid)

    def evaluators(self) -> set[int]:
        """The ids of its query processes."""
        return {pid for pid in self.descendants() if is_evaluator(pid)}

    def places_taken(self) -> set[str]:
        """The places for queries that are held now (`filmgraph.query.slots`): `running-0` … for each query under
        evaluation, `waiting-0` … for each in the queue."""
        opened = (target for pid in self.descendants() - self.evaluators() for target in _open_files(pid))
        return {name for target in opened if (name := target.rpartition("/")[2]).startswith(("running-", "waiting-"))}

    def at_work(self) -> set[int]:
        """Those of its query processes whose main thread runs at this moment: they evaluate, or start."""
        return {pid for pid in self.evaluators() if _runs(Path(f"/proc/{pid}"))}

    def is_busy(self) -> bool:
        """Whether any thread of any of its processes runs now."""
        threads = (path for pid in self.descendants() for path in Path(f"/proc/{pid}/task").glob("*"))
        return any(_runs(thread) for thread in threads)


def running(arguments: Sequence[str | Path], folder: Path, **settings: object) -> AbstractContextManager[Running]:
    """`filmgraph serve` with these arguments; `settings` become `FILMGRAPH_*` variables. `folder` takes its files."""
    return running_installed(PROGRAM, arguments, folder, settings)


@contextmanager
def running_installed(
    program: Sequence[str | Path],
    arguments: Sequence[str | Path],
    folder: Path,
    settings: Mapping[str, object] | None = None,
) -> Iterator[Running]:
    """The same with the command line of any installation."""
    port = free_port()
    temporary = folder / "tmp"
    temporary.mkdir(exist_ok=True)
    environment = os.environ | {f"FILMGRAPH_{name.upper()}": str(value) for name, value in (settings or {}).items()}
    command = [*program, "serve", *arguments, "--port", str(port)]
    process = subprocess.Popen(
        command, env=environment | {"TMPDIR": str(temporary)}, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_until_ready(url, process)
        yield Running(url, process, temporary)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)


def _wait_until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        assert process.poll() is None, "the server ended"
        try:
            with urlopen(f"{url}/ready", timeout=PATIENCE) as answer:
                assert answer.status == 200
                return
        except URLError:
            time.sleep(0.1)
    raise TimeoutError(url)


def eventually(is_so: Callable[[], bool]) -> bool:
    """Whether it comes about, which is looked for until it does or patience ends."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if is_so():
            return True
        time.sleep(0.05)
    return is_so()


def is_evaluator(pid: int) -> bool:
    """Whether a process is one that evaluates queries."""
    return "filmgraph.query.worker" in _command(pid)


def free_port() -> int:
    """A port of this machine that nothing listens on.

    Test processes take theirs from ranges of their own, below those of outgoing connections: a port that the system
    names as free can be given to another process before the server has it.
    """
    while True:
        port = _FIRST_PORT + _PORTS_OF_A_PROCESS * _TEST_PROCESS + next(_NUMBERS) % _PORTS_OF_A_PROCESS
        with socket.socket() as chosen, suppress(OSError):
            chosen.bind(("127.0.0.1", port))
            return port


def _descendants(parent: int) -> set[int]:
    found: set[int] = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and _parent(entry) == parent:
            found |= {int(entry.name)} | _descendants(int(entry.name))
    return found


def _parent(entry: Path) -> int | None:
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return None


def _runs(thread: Path) -> bool:
    """Whether a thread, or the main one of a process, runs or reads from a disk (`state` of proc_pid_stat(5))."""
    try:
        return (thread / "stat").read_text("ascii").rpartition(") ")[2].startswith(("R", "D"))
    except OSError:
        return False


def _open_files(pid: int) -> list[str]:
    """What the descriptors of a process lead to."""
    found = []
    for descriptor in Path(f"/proc/{pid}/fd").glob("*"):
        with suppress(OSError):
            found.append(str(descriptor.readlink()))
    return found


def _command(pid: int) -> str:
    """The command line of a process; none of one that has ended. A process that begins has none for a moment, which is
    waited for."""
    try:
        while (told := Path(f"/proc/{pid}/cmdline").read_bytes()) == b"" and not _has_ended(Path(f"/proc/{pid}")):
            time.sleep(0.001)
    except OSError:
        return ""
    return told.replace(b"\0", b" ").decode()


def _has_ended(process: Path) -> bool:
    """Whether a process only waits for its parent to take note of its end."""
    return not (process / "stat").read_text("ascii").rpartition(") ")[2].startswith(("R", "S", "D"))
