"""A connection that is given up when its client does not read, and that knows the head of the request on it."""

import errno
import socket
import struct
import time
from typing import Any

from filmgraph.web.wsgi.bulk import LARGEST_SMALL

_PAUSE = struct.pack("ll", 10, 0)
"""How long a client may pause in sending or reading a body before its connection is closed: seconds and microseconds,
as SO_RCVTIMEO and SO_SNDTIMEO take them."""

_BLOCK = 64 * 1024

_LEAST_BYTES_A_SECOND = 4096
"""How fast an answer has to be read, after half a minute."""


class PatientSocket(socket.socket):
    """A connection of a client. `head` is the request that waits on it, where that is a head and nothing else."""

    head: bytes | None = None

    @classmethod
    def of(cls, accepted: socket.socket) -> "PatientSocket":
        """The connection of a socket that was accepted, in its place."""
        client = cls(fileno=accepted.detach())
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, _PAUSE)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, _PAUSE)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2 * LARGEST_SMALL)
        return client

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
