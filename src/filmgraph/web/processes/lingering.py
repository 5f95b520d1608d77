"""Connections whose last answer is sent and whose client has not closed yet: they end without anybody waiting for it.

Our side is shut, as nothing more is sent; the other side is read until it ends, or else the system would answer what
still comes with a reset, which may overtake the answer (RFC 9112, section 9.6).
"""

import socket
import time
from collections import OrderedDict
from contextlib import suppress
from selectors import EVENT_READ, BaseSelector

_SECONDS = 2.0
_MOST = 256
"""So many wait at once; the longest waiting are closed for new ones."""

_MOST_BYTES, _BLOCK = 64 * 1024, 4096
"""A client that goes on sending is read so far, in such pieces, and closed."""


class Lingering:
    """Ends connections by `poller`, whose events call the data they were registered with. For one thread."""

    def __init__(self, poller: BaseSelector) -> None:
        self._poller = poller
        self._waiting: OrderedDict[socket.socket, float] = OrderedDict()

    def end(self, connection: socket.socket) -> None:
        """Says that nothing more is sent, and closes when the client has, or in two seconds."""
        try:
            connection.setblocking(False)
            connection.shutdown(socket.SHUT_WR)
            self._poller.register(connection, EVENT_READ, self._on_readable)
        except (OSError, ValueError):
            connection.close()
            return
        self._waiting[connection] = time.monotonic() + _SECONDS
        if len(self._waiting) > _MOST:
            self._close(next(iter(self._waiting)))

    def close_overdue(self) -> None:
        """Closes those whose time is over."""
        now = time.monotonic()
        while len(self._waiting) > 0 and next(iter(self._waiting.values())) <= now:
            self._close(next(iter(self._waiting)))

    def _on_readable(self, connection: socket.socket) -> None:
        try:
            for _ in range(_MOST_BYTES // _BLOCK):
                if connection.recv(_BLOCK) == b"":
                    break
        except BlockingIOError:
            return
        except OSError:
            pass
        self._close(connection)

    def _close(self, connection: socket.socket) -> None:
        self._waiting.pop(connection, None)
        with suppress(KeyError, ValueError):
            self._poller.unregister(connection)
        connection.close()
