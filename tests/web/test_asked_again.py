"""The same request again, on real connections: kept open, closed, ahead of time, or by a client that does not read."""

import http.client
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.releases import publish
from tests.servers import PATIENCE, Running, running

SMALL = (Path(__file__).parent.parent / "fixtures" / "small.trig").read_text("utf-8")
PATH = "/film/aaaaaaaaaaaa.ttl"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("again")
    publish(folder, SMALL)
    with running([str(folder)], tmp_path_factory.mktemp("server"), workers=1) as server:
        yield server


def _connected(server: Running) -> socket.socket:
    parts = urlsplit(server.url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=PATIENCE)


def _request(path: str = PATH, *headers: str) -> bytes:
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: x", *headers, "", ""]).encode()


def _until_closed(connection: socket.socket) -> bytes:
    received = b""
    while (block := connection.recv(1 << 16)) != b"":
        received += block
    return received


def test_answers_on_one_connection_and_on_new_ones_are_the_same(server: Running) -> None:
    parts = urlsplit(server.url)
    kept = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
    answers = []
    for number in range(6):
        connection = kept if number % 2 == 0 else http.client.HTTPConnection(parts.hostname or "", parts.port)
        connection.request("GET", PATH)
        answer = connection.getresponse()
        told = {name: value for name, value in answer.getheaders() if name != "Date"}
        answers.append((answer.status, told, answer.read()))
        if connection is not kept:
            connection.close()
    assert [answer == answers[0] for answer in answers] == [True] * 6
    kept.request("GET", f"{PATH}?page=1&another=1")
    assert kept.getresponse().read() == answers[0][2]
    kept.close()


def test_requests_that_are_sent_ahead_are_answered_one_after_the_other(server: Running) -> None:
    last = _request(PATH, "Connection: close")
    for _ in range(2):
        with _connected(server) as connection:
            connection.sendall(_request() * 3 + last)
            assert _until_closed(connection).count(b"HTTP/1.1 200 OK") == 4


def test_a_connection_that_is_to_be_closed_is_closed_after_the_whole_answer(server: Running) -> None:
    answers = []
    for _ in range(3):
        with _connected(server) as connection:
            connection.sendall(_request(PATH, "Connection: close"))
            answers.append(_until_closed(connection).partition(b"\r\n\r\n")[2])
    assert answers[0] != b""
    assert len(set(answers)) == 1


def test_clients_who_do_not_close_when_they_said_so_hold_up_nobody(server: Running) -> None:
    """Whoever waited two seconds for each of a hundred would not answer another client within one minute."""
    with ExitStack() as stack:
        for number in range(100):
            connection = stack.enter_context(_connected(server))
            connection.sendall(_request(f"{PATH}?lingering={number}", "Connection: close"))
        with _connected(server) as other:
            other.settimeout(60)
            other.sendall(_request())
            assert other.recv(1 << 16).startswith(b"HTTP/1.1 200")


def test_a_client_that_reads_late_gets_whole_answers(server: Running) -> None:
    request = _request("/ontology.ttl")
    with _connected(server) as connection:
        connection.sendall(request)
        whole = _answers(connection, 1)[0]
        for _ in range(60):
            connection.sendall(request)
            time.sleep(0.01)
        answers = _answers(connection, 60)
    assert len(answers) > 2
    assert set(answers) == {whole}


def _answers(connection: socket.socket, most: int) -> list[bytes]:
    """The bodies of so many answers, or of those that come before the connection is closed."""
    bodies: list[bytes] = []
    with connection.makefile("rb") as stream:
        while len(bodies) < most and stream.readline() != b"":
            lines = iter(stream.readline, b"\r\n")
            lengths = [int(line.split()[1]) for line in lines if line.lower().startswith(b"content-length")]
            bodies.append(stream.read(lengths[0]))
    return bodies
