"""How time and memory grow with the data: sizes in films in, a table in Markdown and a plot as SVG out.

`python -m benchmarks.endpoint.growth [REPORT] [PLOT] [FILMS ...]`. Each size is served by `filmgraph serve --dump`;
times are medians of five first askings once the server has come to rest, memory is what the processes hold resident
after them. Sizes measured before a run was interrupted are not measured again (`kept.py`).
"""

import os
import statistics
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.endpoint.compare import QUERIES, ask
from benchmarks.endpoint.kept import Kept
from benchmarks.endpoint.made_up import write_catalogue
from benchmarks.plot import draw_lines

from tests.servers import Running, running

SIZES = (365, 3650, 36500)
ASKED = ("one-film", "prizes-of-one-film", "festival-year", "busiest-festivals", "films-by-decade", "classes")
RUNS = 5
_REST_SECONDS, _PATIENCE = 2.0, 180.0


@dataclass(frozen=True, slots=True)
class Measured:
    """One size: its triples, seconds until it was served, MiB on disk, milliseconds of each query, MiB of a process of
    each kind."""

    triples: int
    loading: float
    disk: float
    times: dict[str, float]
    server_memory: float
    query_memory: float


def main() -> None:
    """Measures each size and writes table and plot."""
    table, plot = report_growth([int(each) for each in sys.argv[3:]] or list(SIZES))
    print(table)
    for path, text in zip(sys.argv[1:3], (table, plot), strict=False):
        Path(path).write_text(text, "utf-8")


def report_growth(sizes: list[int]) -> tuple[str, str]:
    """The table and the plot for catalogues of so many films."""
    kept = Kept("growth")
    measured = []
    for films in sizes:
        known = kept.get(str(films))
        measured.append(_measure(films) if known is None else Measured(**known))
        kept.put(str(films), asdict(measured[-1]))
        print(f"growth: {films} films measured", file=sys.stderr)
    kept.forget()
    lines = {name: [(each.triples, each.times[name]) for each in measured] for name in ASKED}
    lines["memory of a query process, MiB"] = [(each.triples, each.query_memory) for each in measured]
    return _table(measured), draw_lines("Milliseconds (and MiB) by triples", lines)


def _measure(films: int) -> Measured:
    with tempfile.TemporaryDirectory(prefix="growth-") as folder:
        data = Path(folder) / "data.nt"
        triples = write_catalogue(films, data)
        began = time.monotonic()
        with running(
            ["--dump", str(data), "--workers", "1"], Path(folder), limits_seconds=60, limits_concurrent=1
        ) as server:
            loading = time.monotonic() - began
            _await_rest(server)
            times = {name: _median_time(server, name) for name in ASKED}
            queries = server.evaluators()
            servers = server.descendants() - queries
            return Measured(triples, loading, _disk(server), times, _largest(servers), _largest(queries))


def _await_rest(server: Running) -> None:
    """Waits until no thread of the server has worked for a while: what it prepares in the background is ready then."""
    deadline, rested = time.monotonic() + _PATIENCE, time.monotonic()
    while time.monotonic() < deadline and time.monotonic() - rested < _REST_SECONDS:
        if server.is_busy():
            rested = time.monotonic()
        time.sleep(0.05)


def _median_time(server: Running, name: str) -> float:
    """Milliseconds of a query that the server has not seen."""
    query = (QUERIES / f"{name}.rq").read_text("utf-8")
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        assert ask(f"{server.url}/sparql", f"{query}\n# {time.time_ns()}") is not None
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def _disk(server: Running) -> float:
    """MiB of the store that the server made of the data."""
    return sum(path.stat().st_size for path in server.temporary.glob("*/catalogue/releases/dump/store/*")) / 2**20


def _largest(processes: set[int]) -> float:
    """MiB that the largest of the processes holds resident."""
    pages = (int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in processes)
    return max(pages, default=0) * os.sysconf("SC_PAGE_SIZE") / 2**20


def _table(measured: list[Measured]) -> str:
    head = "| | " + " | ".join(f"{each.triples:,} triples" for each in measured) + " |"
    rows = [("loaded and served after, s", [f"{each.loading:.1f}" for each in measured])]
    rows.append(("the store on disk, MiB", [f"{each.disk:.0f}" for each in measured]))
    rows += [(f"{name}, ms", [f"{each.times[name]:.1f}" for each in measured]) for name in ASKED]
    rows.append(("a server process, MiB", [f"{each.server_memory:.0f}" for each in measured]))
    rows.append(("a query process, MiB", [f"{each.query_memory:.0f}" for each in measured]))
    body = [f"| {name} | " + " | ".join(values) + " |" for name, values in rows]
    load = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end; medians of {RUNS} first askings.\n"
    return "\n".join([load, head, "| --- |" + " ---: |" * len(measured), *body]) + "\n"


if __name__ == "__main__":
    main()
