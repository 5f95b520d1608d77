"""The same queries over the same data on several servers, in one run: a table in Markdown out.

`python -m benchmarks.endpoint.compare [FILMS] [REPORT]`. Each query is asked in rotation, so that what else the machine
does meets every server alike. "First" is a query that the server has not seen (a comment in it differs every
time), "again" the same query once more; both are medians.
"""

import http.client
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from benchmarks.endpoint.made_up import write_catalogue
from benchmarks.endpoint.peers import Peer, all_peers

from filmgraph.query.words import bare_words

QUERIES = Path(__file__).parent / "queries"
FIRST_RUNS, AGAIN_RUNS, PATIENCE = 5, 15, 30.0
_NONE: tuple[None, None] = (None, None)
Times = dict[str, dict[str, tuple[float | None, float | None]]]


def main() -> None:
    """Runs everything and writes the report."""
    films = int(sys.argv[1]) if len(sys.argv) > 1 else 3650
    report = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(prefix="compare-") as folder:
        data = Path(folder) / "data.nt"
        size = write_catalogue(films, data)
        with all_peers(data, Path(folder)) as peers:
            sizes = {peer.name: _answer_sizes(peer) for peer in peers}
            times = {}
            for path in sorted(QUERIES.glob("*.rq")):
                answering = [peer for peer in peers if sizes[peer.name][path.stem] is not None]
                times[path.stem] = _measure(answering, path.read_text("utf-8"))
                print(f"{path.stem}: measured", file=sys.stderr)
    text = _table(times, [peer.name for peer in peers], size) + _disagreements(sizes)
    print(text)
    if report is not None:
        report.write_text(text, "utf-8")


def _measure(peers: list[Peer], query: str) -> dict[str, tuple[float | None, float | None]]:
    first: dict[str, list[float]] = {peer.name: [] for peer in peers}
    again: dict[str, list[float]] = {peer.name: [] for peer in peers}
    lost: set[str] = set()
    for run in range(FIRST_RUNS):
        for peer in peers:
            if peer.name not in lost and not _note(peer, f"{query}\n# run {run} {time.time_ns()}", first):
                lost.add(peer.name)
    for _ in range(AGAIN_RUNS):
        for peer in peers:
            if peer.name not in lost and not _note(peer, query, again):
                lost.add(peer.name)
    return {name: (_median(first[name]), None if name in lost else _median(again[name][1:])) for name in first}


def _note(peer: Peer, query: str, times: dict[str, list[float]]) -> bool:
    """Asks once and notes the time; False when there was no complete answer in time, or it took very long."""
    began = time.perf_counter()
    if ask(peer.endpoint, query) is None:
        return False
    times[peer.name].append(time.perf_counter() - began)
    return times[peer.name][-1] < PATIENCE / 3


def ask(endpoint: str, query: str) -> bytes | None:
    """The answer of an endpoint to a query by GET, or None when there is no complete one in time."""
    address = urlsplit(endpoint)
    graph = not {"CONSTRUCT", "DESCRIBE"}.isdisjoint(bare_words(query))
    accept = "application/n-triples" if graph else "application/sparql-results+json"
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=PATIENCE)
    try:
        connection.request(
            "GET",
            f"{address.path}?{urlencode([*parse_qsl(address.query), ('query', query)])}",
            headers={"Accept": accept},
        )
        answer = connection.getresponse()
        body = answer.read()
    except OSError:
        return None
    finally:
        connection.close()
    return body if answer.status == 200 else None


def _answer_sizes(peer: Peer) -> dict[str, int | None]:
    """How many rows or triples each query has on this server; the first asking, which also warms it up."""
    sizes: dict[str, int | None] = {}
    for path in sorted(QUERIES.glob("*.rq")):
        body = ask(peer.endpoint, path.read_text("utf-8"))
        if body is None:
            sizes[path.stem] = None
        elif body.lstrip().startswith(b"{"):
            sizes[path.stem] = len(json.loads(body)["results"]["bindings"])
        else:
            sizes[path.stem] = len({line for line in body.splitlines() if line.endswith(b".")})
    return sizes


def _table(times: Times, names: list[str], size: int) -> str:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f} at the end"
    lines = [f"{size:,} triples; {machine}. Medians in milliseconds, first / again.", ""]
    lines += ["| Query | " + " | ".join(names) + " |", "| --- |" + " ---: |" * len(names)]
    for query, row in times.items():
        lines.append(f"| {query} | " + " | ".join(f"{_cell(row.get(name))}" for name in names) + " |")
    for title, which in (("first", 0), ("again", 1)):
        means = []
        for name in names:
            ratios = [
                theirs / ours
                for row in times.values()
                if (theirs := row.get(name, _NONE)[which]) is not None and (ours := row["filmgraph"][which]) is not None
            ]
            means.append("—" if len(ratios) == 0 else f"{statistics.geometric_mean(ratios):.2f}")
        lines.append(f"| *times filmgraph's, geometric mean, {title}* | " + " | ".join(means) + " |")
    return "\n".join(lines) + "\n"


def _disagreements(sizes: dict[str, dict[str, int | None]]) -> str:
    ours = sizes["filmgraph"]
    found = [
        f"- {query}: {name} gives {count}, filmgraph {ours[query]}"
        for name, counts in sizes.items()
        for query, count in counts.items()
        if count != ours[query]
    ]
    return "\nAnswers that differ in size:\n" + "\n".join(found) + "\n" if found else "\nAll answers agree in size.\n"


def _median(values: list[float]) -> float | None:
    return None if len(values) == 0 else statistics.median(values)


def _cell(times: tuple[float | None, float | None] | None) -> str:
    return "none" if times is None else f"{_ms(times[0])} / {_ms(times[1])}"


def _ms(seconds: float | None) -> str:
    return "none" if seconds is None else f"{seconds * 1000:.1f}"


if __name__ == "__main__":
    main()
