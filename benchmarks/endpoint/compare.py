"""The same queries over the same data on several servers, in one run: a table in Markdown out.

`python -m benchmarks.endpoint.compare [FILMS] [REPORT]`. Each query is asked in rotation, so that what else the machine
does meets every server alike. "First" is a query that the server has not seen (a comment in it differs every
time), "again" the same query once more; both are medians. A slow server is asked less often, and after the others, so
that what it goes on doing when nobody waits any more takes nothing from them.
"""

import http.client
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from benchmarks.endpoint.made_up import write_catalogue
from benchmarks.endpoint.peers import Peer, all_peers

from filmgraph.query.words import bare_words

QUERIES = Path(__file__).parent / "queries"
FIRST_RUNS, AGAIN_RUNS, SLOW_RUNS, PATIENCE = 7, 15, 2, 60.0
FACTOR, ALLOWANCE = 1.2, 0.003
"""What filmgraph may take for a first run: so many times what the bare Oxigraph server takes, and so many seconds."""
_NONE: tuple[None, None] = (None, None)
Row = dict[str, tuple[float | None, float | None]]
Times = dict[str, Row]


def main() -> None:
    """Runs everything and writes the report."""
    films = int(sys.argv[1]) if len(sys.argv) > 1 else 3650
    report = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    text = compare(films)
    print(text)
    if report is not None:
        report.write_text(text, "utf-8")


def compare(films: int) -> str:
    """The report on a catalogue of so many films."""
    began = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="compare-") as folder:
        data = Path(folder) / "data.nt"
        size = write_catalogue(films, data)
        times: Times = {path.stem: {} for path in sorted(QUERIES.glob("*.rq"))}
        sizes: dict[str, dict[str, int | None]] = {}
        with all_peers(data, Path(folder)) as peers:
            for group in ([peer for peer in peers if not peer.slow], [peer for peer in peers if peer.slow]):
                for name, row in times.items():
                    _measure_query(group, name, row, sizes)
    machine = (
        f"{os.cpu_count()} cores, {platform.machine()}, load {began:.1f} before and {os.getloadavg()[0]:.1f} after"
    )
    head = f"{size:,} triples; {machine}. Medians in milliseconds, first / again.\n\n"
    return head + _table(times, [peer.name for peer in peers]) + _verdicts(times) + _disagreements(sizes)


def _measure_query(peers: list[Peer], name: str, row: Row, sizes: dict[str, dict[str, int | None]]) -> None:
    """Asks one query of each peer: once to see its answer and warm up, then in rotation for the times."""
    query = (QUERIES / f"{name}.rq").read_text("utf-8")
    for peer in peers:
        sizes.setdefault(peer.name, {})[name] = _answer_size(peer, query)
    row.update(_measure([peer for peer in peers if sizes[peer.name][name] is not None], query))
    print(f"{name}: measured on {', '.join(peer.name for peer in peers)}", file=sys.stderr)


def _measure(peers: list[Peer], query: str) -> Row:
    first: dict[str, list[float]] = {peer.name: [] for peer in peers}
    again: dict[str, list[float]] = {peer.name: [] for peer in peers}
    lost: set[str] = set()
    for runs, times, changing in ((FIRST_RUNS, first, True), (AGAIN_RUNS, again, False)):
        for run in range(runs):
            asked = f"{query}\n# run {run} {time.time_ns()}" if changing else query
            for peer in peers:
                if (run < SLOW_RUNS or not peer.slow) and peer.name not in lost and not _note(peer, asked, times):
                    lost.add(peer.name)
    return {name: (_median(first[name]), None if name in lost else _median(again[name])) for name in first}


def _note(peer: Peer, query: str, times: dict[str, list[float]]) -> bool:
    """Asks once and notes the time; False when there was no complete answer in time."""
    began = time.perf_counter()
    if ask(peer.endpoint, query) is None:
        return False
    times[peer.name].append(time.perf_counter() - began)
    return True


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


def _answer_size(peer: Peer, query: str) -> int | None:
    """How many rows or triples the answer has; None when there is none."""
    body = ask(peer.endpoint, query)
    if body is None:
        return None
    if body.lstrip().startswith(b"{"):
        return len(json.loads(body)["results"]["bindings"])
    return len({line for line in body.splitlines() if line.endswith(b".")})


def _table(times: Times, names: list[str]) -> str:
    lines = ["| Query | " + " | ".join(names) + " |", "| --- |" + " ---: |" * len(names)]
    for query, row in times.items():
        lines.append(f"| {query} | " + " | ".join(f"{_cell(row.get(name))}" for name in names) + " |")
    for title, which in (("first", 0), ("again", 1)):
        means = [_mean(ratios) for ratios in ([*_ratios(times, name, which)] for name in names)]
        lines.append(f"| *times filmgraph's, geometric mean, {title}* | " + " | ".join(means) + " |")
    return "\n".join(lines) + "\n"


def _ratios(times: Times, name: str, which: int) -> Iterator[float]:
    """How many times as long as filmgraph this server took, for each query that both answered."""
    for row in times.values():
        theirs, ours = row.get(name, _NONE)[which], row["filmgraph"][which]
        if theirs is not None and ours is not None:
            yield theirs / ours


def _mean(ratios: list[float]) -> str:
    return "—" if len(ratios) == 0 else f"{statistics.geometric_mean(ratios):.2f}"


def _verdicts(times: Times) -> str:
    """Which queries miss what is asked of filmgraph: near the bare Oxigraph server first, before everybody again."""
    late, beaten = [], []
    for name, row in times.items():
        first, again = row["filmgraph"]
        bare = row.get("oxigraph", _NONE)[0]
        if first is not None and bare is not None and first > FACTOR * bare + ALLOWANCE:
            late.append(f"{name} ({_ms(first)}, allowed {_ms(FACTOR * bare + ALLOWANCE)})")
        others = [pair[1] for peer, pair in row.items() if peer != "filmgraph" and pair[1] is not None]
        if again is not None and len(others) > 0 and again > min(others):
            beaten.append(f"{name} ({_ms(again)}, best of the others {_ms(min(others))})")
    return (
        f"\nFirst runs above {FACTOR} times Oxigraph's and {ALLOWANCE * 1000:g} ms: {', '.join(late) or 'none'}.\n"
        f"Asked again, somebody is faster at: {', '.join(beaten) or 'none'}.\n"
    )


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
