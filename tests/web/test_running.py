"""A server under strain: endless queries, clients that leave, releases that change, an end by SIGTERM.

What is claimed is the order of events, such as that pages come while every query is still under way, and never how many
seconds they take: machines that run tests are as slow as they like.
"""

import http.client
import os
import select
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

import pytest

from tests.releases import publish, switch
from tests.servers import ENDLESS, PATIENCE, Running, eventually, running

SMALL = (Path(__file__).parent.parent / "fixtures" / "small.trig").read_text("utf-8")
FOREVER = 3600
"""Seconds that a query may take where its end has to have another reason than the time limit."""


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    publish(folder, SMALL)
    return folder


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("strained")
    publish(folder, SMALL)
    with running([str(folder)], tmp_path_factory.mktemp("server"), limits_seconds=FOREVER) as server:
        yield server


def get(url: str) -> tuple[int, bytes]:
    try:
        with urlopen(url, timeout=PATIENCE) as answer:
            return answer.status, answer.read()
    except HTTPError as error:
        return error.code, error.read()


def ask(server: Running, query: str) -> tuple[int, bytes]:
    return get(f"{server.url}/sparql?query={quote(query)}")


def _connected(server: Running) -> socket.socket:
    parts = urlsplit(server.url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=PATIENCE)


def _hog(server: Running) -> socket.socket:
    """A connection on which an endless query is asked. Whoever closes it ends the query."""
    connection = _connected(server)
    connection.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    return connection


def test_metrics_count_requests_of_all_processes(server: Running) -> None:
    for _ in range(20):
        assert get(f"{server.url}/film/aaaaaaaaaaaa.ttl")[0] == 200
    counted = b'filmgraph_requests_total{method="GET",status="200",topic="film"} 20.0'
    assert eventually(lambda: counted in get(f"{server.url}/metrics")[1])


def test_pages_answer_while_every_query_place_is_taken(server: Running) -> None:
    with ExitStack() as stack:
        hogs = [stack.enter_context(_hog(server)) for _ in range(4)]
        assert eventually(lambda: len(server.places_taken()) == 4)
        for number in range(60):
            assert get(f"{server.url}/film/aaaaaaaaaaaa.ttl?page=1&fresh={number}")[0] == 200
        assert len(server.places_taken()) == 4
        assert select.select(hogs, [], [], 0)[0] == []


def test_a_hundred_connections_that_say_half_a_line_keep_nobody_waiting(server: Running) -> None:
    with ExitStack() as stack:
        for number in range(120):
            connection = stack.enter_context(_connected(server))
            connection.sendall(b"" if number % 2 == 0 else b"GET /film/aaaaaaaaaaaa.ttl HTTP/1.1\r\nHost: x\r\n")
        for number in range(20):
            assert get(f"{server.url}/film/aaaaaaaaaaaa.ttl?page=1&half={number}")[0] == 200


def test_a_hundred_clients_who_read_slowly_what_they_asked_for_keep_nobody_waiting(
    catalogue: Path, tmp_path: Path
) -> None:
    with (catalogue / "releases" / "r1" / "dumps" / "data.nq").open("wb") as dump:
        dump.truncate(4 << 30)
    with running([str(catalogue)], tmp_path) as server, ExitStack() as stack:
        connections = [stack.enter_context(_connected(server)) for _ in range(120)]
        for connection in connections:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 16)
            connection.sendall(b"GET /dumps/data.nq HTTP/1.1\r\nHost: x\r\n\r\n")
        stop = threading.Event()
        stack.callback(stop.set)
        threading.Thread(target=_read_slowly, args=(connections, stop), daemon=True).start()
        assert eventually(lambda: _status(f"{server.url}/dumps/data.nq") == 503)
        for number in range(20):
            assert get(f"{server.url}/film/aaaaaaaaaaaa.ttl?page=1&slow={number}")[0] == 200


def _read_slowly(connections: list[socket.socket], stop: threading.Event) -> None:
    """Reads a little from each now and then, so that none is given up for a client who does not read at all."""
    while not stop.wait(0.2):
        for connection in connections:
            with suppress(OSError):
                connection.recv(1 << 17, socket.MSG_DONTWAIT)


def _status(url: str) -> int:
    """The status of an answer whose body is not read."""
    try:
        with urlopen(url, timeout=PATIENCE) as answer:
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code


def test_what_breaks_the_protocol_is_refused_and_stands_in_no_log(
    catalogue: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with running([str(catalogue)], tmp_path) as server:
        for path, status in ((b"/" + b"x" * 9000, b"414"), (b"/secret\xff", b"400")):
            with _connected(server) as connection:
                connection.sendall(b"GET " + path + b" HTTP/1.1\r\nHost: x\r\n\r\n")
                assert connection.recv(1 << 16).startswith(b"HTTP/1.1 " + status)
    said = capfd.readouterr().err
    assert "secret" not in said
    assert "ip=" not in said


def test_a_request_that_comes_in_pieces_is_answered(server: Running) -> None:
    with _connected(server) as connection:
        for piece in (b"GET /hea", b"lth HTTP/1.1\r\nHost: x\r", b"\nConnection: close\r\n", b"\r\n"):
            connection.sendall(piece)
            time.sleep(0.1)
        assert connection.recv(1 << 16).startswith(b"HTTP/1.1 200")


def test_a_full_queue_is_told_at_once(catalogue: Path, tmp_path: Path) -> None:
    settings = {"limits_concurrent": 1, "limits_queued": 1, "limits_queue_seconds": FOREVER}
    with running([str(catalogue)], tmp_path, limits_seconds=FOREVER, **settings) as server, ExitStack() as stack:
        stack.enter_context(_hog(server))
        assert eventually(lambda: server.places_taken() == {"running-0"})
        stack.enter_context(_hog(server))
        assert eventually(lambda: server.places_taken() == {"running-0", "waiting-0"})
        status, body = ask(server, "ASK {}")
        assert (status, b"/busy" in body) == (503, True)


def test_a_query_is_stopped_when_its_client_leaves(server: Running) -> None:
    assert eventually(lambda: server.places_taken() == set())
    connection = _hog(server)
    assert eventually(lambda: len(server.places_taken()) == 1)
    connection.close()
    assert eventually(lambda: server.places_taken() == set())
    assert eventually(lambda: server.at_work() == set())


def test_killed_queries_leave_nothing_behind(catalogue: Path, tmp_path: Path) -> None:
    with running([str(catalogue)], tmp_path, limits_seconds=0.2, workers=1) as server:
        ask(server, ENDLESS)
        processes, files = len(server.descendants() - server.evaluators()), _open_files(server)
        with ThreadPoolExecutor(4) as people:
            answers = list(people.map(lambda number: ask(server, f"{ENDLESS} # {number}")[0], range(24)))
        assert answers == [503] * 24
        assert eventually(lambda: len(server.evaluators()) in (1, 2))
        assert len(server.descendants() - server.evaluators()) <= processes
        assert eventually(lambda: _open_files(server) <= files + 2)
        assert [path for path in server.temporary.rglob("*") if path.is_file() and path.suffix not in (".db", "")] == []
        assert ask(server, "ASK {}")[0] == 200
    assert list(server.temporary.iterdir()) == []


def test_another_release_is_served_without_a_failed_request(catalogue: Path, tmp_path: Path) -> None:
    publish(catalogue, SMALL.replace("Leon Lee", "Léon Lee"), "r2")
    switch(catalogue, "r1")
    failures: list[object] = []
    answered: list[None] = []
    stop = threading.Event()

    def read(server: Running) -> None:
        host = urlsplit(server.url)
        connection = http.client.HTTPConnection(host.hostname or "", host.port, timeout=PATIENCE)
        while not stop.is_set():
            for path in ("/person/bbbbbbbbbbbb.ttl", f"/sparql?query={quote('ASK { ?s ?p ?o }')}"):
                connection.request("GET", path)
                answer = connection.getresponse()
                body = answer.read()
                if answer.status != 200:
                    failures.append((answer.status, body))
                answered.append(None)
        connection.close()

    with running([str(catalogue)], tmp_path) as server:
        readers = [threading.Thread(target=read, args=(server,)) for _ in range(4)]
        for reader in readers:
            reader.start()
        for release in ("r2", "r1", "r2", "r1", "r2"):
            answered.clear()
            assert eventually(lambda: len(answered) >= 40)
            switch(catalogue, release)
        assert eventually(lambda: "Léon Lee".encode() in get(f"{server.url}/person/bbbbbbbbbbbb.ttl")[1])
        stop.set()
        for reader in readers:
            reader.join()
        assert failures == []


def test_sigterm_lets_answers_finish_and_leaves_nothing(catalogue: Path, tmp_path: Path) -> None:
    with running([str(catalogue)], tmp_path, limits_seconds=5) as server, ThreadPoolExecutor(1) as people:
        asked = people.submit(ask, server, ENDLESS)
        assert eventually(lambda: len(server.places_taken()) == 1)
        processes = server.descendants()
        server.process.send_signal(signal.SIGTERM)
        status, body = asked.result()
        assert (status, b"query-timeout" in body) == (503, True)
        assert server.process.wait(timeout=PATIENCE) == 0
        assert eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in processes))
    assert list(server.temporary.iterdir()) == []


def test_query_processes_end_when_their_server_is_killed(catalogue: Path, tmp_path: Path) -> None:
    with running([str(catalogue)], tmp_path, limits_seconds=4, workers=1) as server, ThreadPoolExecutor(1) as people:
        asked = people.submit(_ask_and_ignore, server)
        assert eventually(lambda: len(server.places_taken()) == 1)
        orphans = server.evaluators()
        _kill(server)
        assert eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in orphans))
        asked.result()


def _ask_and_ignore(server: Running) -> None:
    try:
        ask(server, ENDLESS)
    except OSError:
        return


def _kill(server: Running) -> None:
    """Kills the server processes, not the query processes, as the system would when it runs out of memory."""
    for pid in {server.process.pid} | (server.descendants() - server.evaluators()):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _open_files(server: Running) -> int:
    count = 0
    for pid in server.descendants() - server.evaluators():
        count += len(list(Path(f"/proc/{pid}/fd").iterdir()))
    return count
