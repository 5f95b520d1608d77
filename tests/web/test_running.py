"""A server under strain: endless queries, clients that leave, releases that change, an end by SIGTERM."""

import http.client
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

import pytest

from filmgraph.web.bulk import LARGEST_SMALL
from tests.releases import publish, switch
from tests.servers import ENDLESS, Running, running

SMALL = (Path(__file__).parent.parent / "fixtures" / "small.trig").read_text("utf-8")


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    publish(folder, SMALL)
    return folder


def get(url: str) -> tuple[int, bytes]:
    try:
        with urlopen(url, timeout=30) as answer:
            return answer.status, answer.read()
    except HTTPError as error:
        return error.code, error.read()


def ask(server: Running, query: str) -> tuple[int, bytes]:
    return get(f"{server.url}/sparql?query={quote(query)}")


def eventually(is_so: Callable[[], bool], seconds: float = 5.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if is_so():
            return True
        time.sleep(0.05)
    return is_so()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("strained")
    publish(folder, SMALL)
    with running([str(folder)], tmp_path_factory.mktemp("server"), limits_seconds=4) as server:
        yield server


def test_metrics_count_requests_of_all_processes(server: Running) -> None:
    for _ in range(20):
        urlopen(Request(f"{server.url}/film/aaaaaaaaaaaa.ttl", headers={"Connection": "close"}), timeout=10).close()
    counted = b'filmgraph_requests_total{method="GET",status="200",topic="film"} 20.0'
    assert eventually(lambda: counted in get(f"{server.url}/metrics")[1])


def test_pages_answer_while_every_query_place_is_taken(server: Running) -> None:
    with ThreadPoolExecutor(4) as people:
        hogs = [people.submit(ask, server, ENDLESS + f" # {number}") for number in range(4)]
        assert eventually(lambda: len(server.evaluators()) == 4)
        times = []
        for number in range(60):
            began = time.monotonic()
            status, _ = get(f"{server.url}/film/aaaaaaaaaaaa.ttl?page=1&fresh={number}")
            times.append(time.monotonic() - began)
            assert status == 200
        assert sorted(times)[56] < 0.5
        assert [hog.result()[0] for hog in hogs] == [503] * 4


def test_a_hundred_connections_that_say_half_a_line_keep_nobody_waiting(server: Running) -> None:
    with ExitStack() as stack:
        for number in range(120):
            connection = stack.enter_context(_connected(server))
            connection.sendall(b"" if number % 2 == 0 else b"GET /film/aaaaaaaaaaaa.ttl HTTP/1.1\r\nHost: x\r\n")
        began = time.monotonic()
        for number in range(20):
            assert get(f"{server.url}/film/aaaaaaaaaaaa.ttl?page=1&half={number}")[0] == 200
        assert time.monotonic() - began < 5


def test_a_hundred_clients_who_do_not_read_what_they_asked_for_keep_nobody_waiting(
    catalogue: Path, tmp_path: Path
) -> None:
    (catalogue / "releases" / "r1" / "dumps" / "data.nq").write_bytes(b"#" * LARGEST_SMALL * 64)
    with running([str(catalogue)], tmp_path) as server, ExitStack() as stack:
        for _ in range(120):
            connection = stack.enter_context(_connected(server))
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.sendall(b"GET /dumps/data.nq HTTP/1.1\r\nHost: x\r\n\r\n")
        time.sleep(1)
        began = time.monotonic()
        for number in range(20):
            assert get(f"{server.url}/film/aaaaaaaaaaaa.ttl?page=1&unread={number}")[0] == 200
        assert time.monotonic() - began < 5
        assert get(f"{server.url}/dumps/data.nq")[0] == 503


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


def _connected(server: Running) -> socket.socket:
    parts = urlsplit(server.url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10)


def test_a_full_queue_is_told_at_once(catalogue: Path, tmp_path: Path) -> None:
    settings = {"limits_seconds": 3, "limits_concurrent": 1, "limits_queued": 1, "limits_queue_seconds": 20}
    with running([str(catalogue)], tmp_path, **settings) as server, ThreadPoolExecutor(3) as people:
        asked = [people.submit(ask, server, ENDLESS + f" # {number}") for number in range(3)]
        answers = [each.result() for each in asked]
        busy = [body for status, body in answers if b"/busy" in body]
        assert [status for status, _ in answers] == [503] * 3
        assert len(busy) == 1


def test_a_query_is_stopped_when_its_client_leaves(server: Running) -> None:
    assert eventually(lambda: len(server.at_work()) == 0)
    connection = _connected(server)
    connection.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    assert eventually(lambda: len(server.at_work()) == 1)
    connection.close()
    assert eventually(lambda: len(server.at_work()) == 0, seconds=3)


def test_killed_queries_leave_nothing_behind(catalogue: Path, tmp_path: Path) -> None:
    with running([str(catalogue)], tmp_path, limits_seconds=0.2, workers=1) as server:
        ask(server, ENDLESS)
        processes, files = len(server.descendants()), _open_files(server)
        with ThreadPoolExecutor(4) as people:
            answers = list(people.map(lambda number: ask(server, f"{ENDLESS} # {number}")[0], range(24)))
        assert answers == [503] * 24
        assert eventually(lambda: len(server.evaluators()) == 0)
        assert len(server.descendants()) <= processes
        assert _open_files(server) <= files + 2
        assert [path for path in server.temporary.rglob("*") if path.is_file() and path.suffix not in (".db", "")] == []
        assert ask(server, "ASK {}")[0] == 200
    assert list(server.temporary.iterdir()) == []


def test_another_release_is_served_without_a_failed_request(catalogue: Path, tmp_path: Path) -> None:
    publish(catalogue, SMALL.replace("Leon Lee", "Léon Lee"), "r2")
    switch(catalogue, "r1")
    failures: list[object] = []
    stop = threading.Event()

    def read(server: Running) -> None:
        host = urlsplit(server.url)
        connection = http.client.HTTPConnection(host.hostname or "", host.port, timeout=20)
        while not stop.is_set():
            for path in ("/person/bbbbbbbbbbbb.ttl", f"/sparql?query={quote('ASK { ?s ?p ?o }')}"):
                connection.request("GET", path)
                answer = connection.getresponse()
                body = answer.read()
                if answer.status != 200:
                    failures.append((answer.status, body))
        connection.close()

    with running([str(catalogue)], tmp_path) as server:
        readers = [threading.Thread(target=read, args=(server,)) for _ in range(4)]
        for reader in readers:
            reader.start()
        for release in ("r2", "r1", "r2", "r1", "r2"):
            time.sleep(0.3)
            switch(catalogue, release)
        time.sleep(0.3)
        stop.set()
        for reader in readers:
            reader.join()
        assert failures == []
        assert eventually(lambda: "Léon Lee".encode() in get(f"{server.url}/person/bbbbbbbbbbbb.ttl")[1])


def test_sigterm_lets_answers_finish_and_leaves_nothing(catalogue: Path, tmp_path: Path) -> None:
    with running([str(catalogue)], tmp_path, limits_seconds=2) as server, ThreadPoolExecutor(1) as people:
        asked = people.submit(ask, server, ENDLESS)
        assert eventually(lambda: len(server.at_work()) == 1)
        processes = server.descendants()
        server.process.send_signal(signal.SIGTERM)
        status, body = asked.result()
        assert (status, b"query-timeout" in body) == (503, True)
        assert server.process.wait(timeout=10) == 0
        assert eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in processes))
    assert list(server.temporary.iterdir()) == []


def test_query_processes_end_when_their_server_is_killed(catalogue: Path, tmp_path: Path) -> None:
    with running([str(catalogue)], tmp_path, limits_seconds=1, workers=1) as server, ThreadPoolExecutor(1) as people:
        asked = people.submit(_ask_and_ignore, server)
        assert eventually(lambda: len(server.at_work()) == 1)
        orphans = server.evaluators()
        _kill(server)
        assert eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in orphans), seconds=6)
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
