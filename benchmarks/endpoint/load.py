"""A server under load and under attack: pages by wrk, then endless queries, then two hundred killed ones; a report out.

`python -m benchmarks.endpoint.load CATALOGUE [REPORT]`. Needs `wrk`, which shares the cores with two server processes.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

from filmgraph.release.current import CurrentRelease
from tests.servers import ENDLESS, Running, running

_SHARED = re.compile(r"(running|waiting)-\d+$|.*\.db$")
"""Files that server processes share: places for queries, and counts."""

_FIRST_FILM = """SELECT ?film WHERE { ?film a <https://w3id.org/filmgraph/ontology#Film> ;
    <http://purl.org/dc/terms/abstract> ?synopsis } ORDER BY ?film LIMIT 1"""
"""A film with a record of its own, so that its page is a full one."""


def main() -> None:
    """Runs everything and writes the report."""
    text = report_load(Path(sys.argv[1]))
    print(text)
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text(text, "utf-8")


def report_load(catalogue: Path) -> str:
    """The report on the current release of the catalogue in this folder."""
    solution = next(CurrentRelease(catalogue).get().store.select(_FIRST_FILM))
    page = urlsplit(str(solution["film"]).strip("<>")).path + ".html"
    lines = [f"{os.cpu_count()} cores shared with the load; load {os.getloadavg()[0]:.1f} at the start.", ""]
    with _serve(catalogue) as server:
        lines += _pages(server, page)
        lines += _hogs(server, page)
    with _serve(catalogue, limits_seconds=0.2) as server:
        lines += _killed(server)
    return "\n".join(lines) + "\n"


@contextmanager
def _serve(catalogue: Path, **settings: object) -> Iterator[Running]:
    with (
        tempfile.TemporaryDirectory(prefix="load-") as folder,
        running([str(catalogue)], Path(folder), workers=2, **settings) as server,
    ):
        yield server


def _pages(server: Running, page: str) -> list[str]:
    """Requests a second and latencies of a film page, of a 304 and of a page made anew, after a first round."""
    with urlopen(server.url + page, timeout=60) as answer:
        etag = answer.headers["ETag"]
    _wrk(server, page)
    return [
        "| What | requests a second | p50 | p99 | processor time of the server for each |",
        "| --- | ---: | ---: | ---: | ---: |",
        f"| film page | {_wrk(server, page)} |",
        f"| film page, compressed | {_wrk(server, page, 'Accept-Encoding: gzip')} |",
        f"| 304 | {_wrk(server, page, f'If-None-Match: {etag}')} |",
        f"| film page made anew each time | {_wrk(server, page, 'Cache-Control: no-cache')} |",
        "",
    ]


def _wrk(server: Running, path: str, *headers: str) -> str:
    """Requests a second, the median and 99th percentile of the latency, and what a request costs the server."""
    program = shutil.which("wrk")
    assert program is not None, "wrk is not installed"
    options = [part for header in headers for part in ("-H", header)]
    before = _processor_seconds(server)
    done = subprocess.run(
        [program, "-t1", "-c8", "-d8", "--latency", *options, server.url + path],
        capture_output=True,
        text=True,
        check=True,
    )
    used = _processor_seconds(server) - before
    found = [
        re.search(pattern, done.stdout)
        for pattern in (r"Requests/sec:\s+(\S+)", r"(?m)^\s+50%\s+(\S+)", r"(?m)^\s+99%\s+(\S+)", r"(\d+) requests in")
    ]
    rate, median, slow, count = ("0" if match is None else match[1] for match in found)
    return f"{rate} | {median} | {slow} | {used / max(int(count), 1) * 1000:.2f} ms"


def _processor_seconds(server: Running) -> float:
    """Seconds of processor time that the processes of the server have used."""
    ticks = 0
    for pid in server.descendants():
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _hogs(server: Running, page: str) -> list[str]:
    """How long a page takes while four endless queries are evaluated."""
    stop, times = threading.Event(), []
    with ThreadPoolExecutor(4) as people:
        hogs = [people.submit(_hog, server, number, stop) for number in range(4)]
        time.sleep(1)
        until = time.monotonic() + 8
        while time.monotonic() < until:
            began = time.perf_counter()
            urlopen(server.url + page, timeout=30).close()
            times.append(time.perf_counter() - began)
            time.sleep(0.01)
        busy = len(server.evaluators())
        stop.set()
        statuses = {hog.result() for hog in hogs}
    times.sort()
    p50, p99 = times[len(times) // 2] * 1000, times[int(len(times) * 0.99)] * 1000
    line = f"While {busy} endless queries run: {len(times)} page requests, p50 {p50:.1f} ms, p99 {p99:.1f} ms, "
    return [f"{line}slowest {times[-1] * 1000:.1f} ms; the queries were answered {sorted(statuses)}.", ""]


def _hog(server: Running, number: int, stop: threading.Event) -> int:
    status = 0
    while not stop.is_set():
        status = _ask(server, f"{ENDLESS} # {number} {time.time_ns()}")
    return status


def _killed(server: Running) -> list[str]:
    """What two hundred queries that were killed leave behind."""
    for number in range(4):
        _ask(server, f"{ENDLESS} # warm {number}")
    before = _footprint(server)
    with ThreadPoolExecutor(4) as people:
        statuses = set(people.map(lambda number: _ask(server, f"{ENDLESS} # {number}"), range(200)))
    time.sleep(1)
    after = _footprint(server)
    names = ("processes", "open files", "temporary files", "MiB of memory")
    lines = [
        f"200 queries killed at 0.2 s, answered {sorted(statuses)}:",
        "",
        "| | before | after |",
        "| --- | ---: | ---: |",
    ]
    return lines + [f"| {name} | {old} | {new} |" for name, old, new in zip(names, before, after, strict=True)]


def _footprint(server: Running) -> tuple[int, int, int, int]:
    processes = server.descendants()
    files = sum(len(list(Path(f"/proc/{pid}/fd").iterdir())) for pid in processes)
    memory = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in processes - server.evaluators())
    temporary = sum(1 for path in server.temporary.rglob("*") if path.is_file() and not _SHARED.match(path.name))
    return len(processes), files, temporary, memory * 4096 // 2**20


def _ask(server: Running, query: str) -> int:
    try:
        with urlopen(f"{server.url}/sparql?query={quote(query)}", timeout=60) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


if __name__ == "__main__":
    main()
