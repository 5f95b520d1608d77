"""gunicorn's threads, kept for requests that have arrived: many slow or silent clients take none from the others.

A connection waits in the poller until the head of its request is whole; only then is it handed to a thread. One that
does not get so far within `keepalive` seconds is closed. Without this a hundred connections that each send half a line
would hold every thread, as gunicorn reads in the thread and waits for as long as the client likes.

What is sent lies in the kernel's buffer at once if it is a page; larger answers hold their thread (`bulk.py` bounds how
many) until the client has read them, or reads too slowly.
"""

import errno
import logging
import socket
import struct
import time
from functools import partial
from selectors import EVENT_READ
from typing import Any
from weakref import WeakSet

from gunicorn.workers.gthread import TConn, ThreadWorker

from filmgraph.web.bulk import LARGEST_SMALL

_HEAD_END = b"\r\n\r\n"
_LONGEST_PEEK = 64 * 1024
"""A head longer than this goes to the parser as it is, which refuses it."""

_PAUSE = struct.pack("ll", 10, 0)
"""How long a client may pause in sending or reading a body before its connection is closed: seconds and microseconds,
as SO_RCVTIMEO and SO_SNDTIMEO take them."""

_BLOCK = 64 * 1024

_LEAST_BYTES_A_SECOND = 4096
"""How fast an answer has to be read, after half a minute."""


def _tells_nothing_of_a_client(record: logging.LogRecord) -> bool:
    """Whether a line may stand in the log: gunicorn repeats what broke the protocol, and where it came from."""
    return not record.getMessage().startswith("Invalid request from ip=")


class PatientSocket(socket.socket):
    """A connection that is given up when its client does not read."""

    def sendall(self, data: Any, flags: int = 0) -> None:
        """Sends everything. Raises ConnectionResetError when the client pauses or reads too slowly."""
        left = memoryview(data).cast("B")
        deadline = time.monotonic() + 30 + len(left) / _LEAST_BYTES_A_SECOND
        while len(left) > 0:
            try:
                left = left[self.send(left, flags) :]
            except BlockingIOError as error:
                raise ConnectionResetError(errno.ECONNRESET, "The client does not read.") from error
            if len(left) > 0 and time.monotonic() > deadline:
                raise ConnectionResetError(errno.ECONNRESET, "The client reads too slowly.")

    def sendfile(self, file: Any, offset: int = 0, count: int | None = None) -> int:
        """Sends `count` bytes of a file, or all from `offset` on, and says how many. Raises as `sendall` does."""
        file.seek(offset)
        sent = 0
        while block := file.read(_BLOCK if count is None else min(_BLOCK, count - sent)):
            self.sendall(block)
            sent += len(block)
        return sent


class PatientWorker(ThreadWorker):  # type: ignore[misc]
    """A thread worker of gunicorn that hands whole requests to its threads."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._peeked = bytearray(_LONGEST_PEEK)
        self.log.error_log.addFilter(_tells_nothing_of_a_client)
        self._halted: WeakSet[socket.socket] = WeakSet()

    def accept(self, listener: socket.socket) -> None:
        """Takes a new connection and lets it wait for its request."""
        try:
            accepted, address = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        client = PatientSocket(fileno=accepted.detach())
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, _PAUSE)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, _PAUSE)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2 * LARGEST_SMALL)
        self.nr_conns += 1
        connection = TConn(self.cfg, client, address, listener.getsockname())
        connection.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(connection)
        self.poller.register(client, EVENT_READ, partial(self.on_pending_socket_readable, connection))

    def on_pending_socket_readable(self, conn: Any, client: socket.socket) -> None:
        """More has arrived on a new connection."""
        if self._has_whole_head(client):
            super().on_pending_socket_readable(conn, client)

    def on_client_socket_readable(self, conn: Any, client: socket.socket) -> None:
        """More has arrived on a connection that was kept open."""
        if self._has_whole_head(client):
            super().on_client_socket_readable(conn, client)

    def _cap_keepalive(self, deadline: float) -> None:
        """When the worker stops, those who have said nothing whole yet are waited for no longer than the idle."""
        super()._cap_keepalive(deadline)
        for connection in self.pending_conns:
            connection.timeout = min(connection.timeout, deadline)

    def _has_whole_head(self, client: socket.socket) -> bool:
        """Whether a request's head is there, or the client is gone; if not, the poller tells when there is more."""
        try:
            arrived = client.recv_into(self._peeked, 0, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            return True
        if 0 < arrived < _LONGEST_PEEK and self._peeked.find(_HEAD_END, 0, arrived) < 0:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, arrived + 1)
            self._halted.add(client)
            return False
        if client in self._halted:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, 1)
            self._halted.discard(client)
        return True
