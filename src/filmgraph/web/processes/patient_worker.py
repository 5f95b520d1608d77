"""gunicorn's threads, kept for requests that have arrived and need one: slow or silent clients take none from others.

A connection waits in the poller until the head of its request is whole; only then is it handed to a thread. One that
does not get so far within `keepalive` seconds is closed. Without this a hundred connections that each send half a line
would hold every thread, as gunicorn reads in the thread and waits for as long as the client likes.

What was answered before is answered by the poller's own thread (`shortcut.py`), which never waits for a client.

What is sent lies in the kernel's buffer at once if it is a page; larger answers hold their thread (`bulk.py` bounds how
many) until the client has read them, or reads too slowly.
"""

import logging
import socket
import time
from collections import deque
from functools import partial
from selectors import EVENT_READ
from typing import Any
from weakref import WeakSet

from gunicorn.workers.gthread import TConn, ThreadWorker

from filmgraph.web.processes.lingering import Lingering
from filmgraph.web.processes.patient_socket import PatientSocket
from filmgraph.web.wsgi.shortcut import Again, Shortcut

_HEAD_END = b"\r\n\r\n"
_LONGEST_PEEK = 64 * 1024
"""A head longer than this goes to the parser as it is, which refuses it."""


def _tells_nothing_of_a_client(record: logging.LogRecord) -> bool:
    """Whether a line may stand in the log: gunicorn repeats what broke the protocol, and where it came from."""
    return not record.getMessage().startswith("Invalid request from ip=")


class PatientConnection(TConn):  # type: ignore[misc]
    """A connection as gunicorn knows it, which lingers without holding up anyone when it is closed gracefully."""

    def __init__(self, *args: Any, lingering: Lingering) -> None:
        super().__init__(*args)
        self._lingering = lingering

    def close(self, graceful: bool = False) -> None:
        """Ends the connection; gracefully, the client may still read what was sent to it."""
        if graceful:
            self._lingering.end(self.sock)
        else:
            super().close()


class PatientWorker(ThreadWorker):  # type: ignore[misc]
    """A thread worker of gunicorn that hands whole requests to its threads."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._peeked = bytearray(_LONGEST_PEEK)
        self.log.error_log.addFilter(_tells_nothing_of_a_client)
        self._halted: WeakSet[socket.socket] = WeakSet()
        self._lingering: Lingering
        self._shortcut: Shortcut | None = None

    def run(self) -> None:
        """Answers until it is told to stop."""
        self._lingering = Lingering(self.poller)
        application = getattr(self.wsgi, "wsgi_app", None)
        self._shortcut = application if isinstance(application, Shortcut) else None
        super().run()

    def accept(self, listener: socket.socket) -> None:
        """Takes a new connection and lets it wait for its request, which often is there already."""
        try:
            accepted, address = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        client = PatientSocket.of(accepted)
        self.nr_conns += 1
        connection = PatientConnection(self.cfg, client, address, listener.getsockname(), lingering=self._lingering)
        connection.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(connection)
        self.poller.register(client, EVENT_READ, partial(self.on_pending_socket_readable, connection))
        self.on_pending_socket_readable(connection, client)

    def on_pending_socket_readable(self, conn: Any, client: PatientSocket) -> None:
        """More may have arrived on a new connection."""
        if self._needs_thread(conn, client, self.pending_conns):
            super().on_pending_socket_readable(conn, client)

    def on_client_socket_readable(self, conn: Any, client: PatientSocket) -> None:
        """More has arrived on a connection that was kept open."""
        if self._needs_thread(conn, client, self.keepalived_conns):
            conn.data_ready = True
            super().on_client_socket_readable(conn, client)

    def murder_pending(self) -> None:
        """Closes those who have not asked in time, and those who have been answered and do not close."""
        super().murder_pending()
        self._lingering.close_overdue()

    def _cap_keepalive(self, deadline: float) -> None:
        """When the worker stops, those who have said nothing whole yet are waited for no longer than the idle."""
        super()._cap_keepalive(deadline)
        for connection in self.pending_conns:
            connection.timeout = min(connection.timeout, deadline)

    def _needs_thread(self, conn: Any, client: PatientSocket, waiting: deque[Any]) -> bool:
        """Whether a request is there that a thread has to answer; what needs none is done at once."""
        try:
            arrived = client.recv_into(self._peeked, 0, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            arrived = 0
        if arrived == 0:
            self._forget(conn, client, waiting)
            return False
        end = self._peeked.find(_HEAD_END, 0, arrived)
        if end < 0 and arrived < _LONGEST_PEEK:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, arrived + 1)
            self._halted.add(client)
            return False
        if client in self._halted:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, 1)
            self._halted.discard(client)
        client.head = bytes(self._peeked[:arrived]) if end == arrived - len(_HEAD_END) else None
        return not self._answered(conn, client, waiting)

    def _answered(self, conn: Any, client: PatientSocket, waiting: deque[Any]) -> bool:
        """Whether the request on a connection was answered from memory."""
        full = len(self.keepalived_conns) >= self.max_keepalived
        if self._shortcut is None or client.head is None or not self.alive or full:
            return False
        again = self._shortcut.find(client.head)
        if again is None:
            return False
        try:
            client.recv(len(client.head))
            sent = client.sendmsg((again.head, again.body))
        except OSError:
            self._forget(conn, client, waiting)
            return True
        self._go_on(conn, client, waiting, again, sent)
        self._shortcut.note(again)
        return True

    def _go_on(self, conn: Any, client: PatientSocket, waiting: deque[Any], again: Again, sent: int) -> None:
        """What becomes of a connection of whose answer so many bytes are sent."""
        waiting.remove(conn)
        rest = len(again.head) + len(again.body) - sent
        if rest == 0 and not again.close:
            conn.set_timeout()
            self.keepalived_conns.append(conn)
            if waiting is not self.keepalived_conns:
                self.poller.modify(client, EVENT_READ, partial(self.on_client_socket_readable, conn))
            return
        self.poller.unregister(client)
        if rest == 0:
            self.nr_conns -= 1
            conn.close(graceful=True)
        else:
            self._send_later(conn, client, (again.head + again.body)[sent:])

    def _send_later(self, conn: Any, client: PatientSocket, rest: bytes) -> None:
        """Lets a thread send what a client who reads slowly has not taken yet; the connection is closed after it."""

        def send() -> bool:
            client.setblocking(True)
            client.sendall(rest)
            return False

        future = self.tpool.submit(send)
        future.add_done_callback(lambda done: self.method_queue.defer(self.finish_request, conn, done))

    def _forget(self, conn: Any, client: PatientSocket, waiting: deque[Any]) -> None:
        """Closes a connection whose client has gone."""
        waiting.remove(conn)
        self.poller.unregister(client)
        self.nr_conns -= 1
        conn.close()
