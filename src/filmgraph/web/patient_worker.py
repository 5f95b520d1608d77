"""gunicorn's threads, kept for requests that have arrived: many slow or silent clients take none from the others.

A connection waits in the poller until the head of its request is whole; only then is it handed to a thread. One that
does not get so far within `keepalive` seconds is closed. Without this a hundred connections that each send half a line
would hold every thread, as gunicorn reads in the thread and waits for as long as the client likes.
"""

import socket
import struct
import time
from functools import partial
from selectors import EVENT_READ
from typing import Any
from weakref import WeakSet

from gunicorn.workers.gthread import TConn, ThreadWorker

_HEAD_END = b"\r\n\r\n"
_LONGEST_PEEK = 64 * 1024
"""A head longer than this goes to the parser as it is, which refuses it."""

_BODY_PAUSE = struct.pack("ll", 10, 0)
"""How long a body may pause before its connection is closed: seconds and microseconds, as SO_RCVTIMEO takes them."""


class PatientWorker(ThreadWorker):  # type: ignore[misc]
    """A thread worker of gunicorn that hands whole requests to its threads."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._peeked = bytearray(_LONGEST_PEEK)
        self._halted: WeakSet[socket.socket] = WeakSet()

    def accept(self, listener: socket.socket) -> None:
        """Takes a new connection and lets it wait for its request."""
        try:
            client, address = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, _BODY_PAUSE)
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
