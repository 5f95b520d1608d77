"""Messages between a server and its worker processes over a Unix socket: bytes and open files in, the same out."""

import os
import socket
import struct

READY = b"ready"
"""What a worker process says when it has opened the store that it was to open."""

LARGEST_INLINE = 64 * 1024
"""Bytes of an answer that is sent as it is; a larger one is sent as an open file."""

_LENGTH = struct.Struct("!Q")


def send_message(connection: socket.socket, data: bytes, files: tuple[int, ...] = ()) -> None:
    """Sends `data`, and the open files of these descriptors with it. Raises OSError when the other side is gone."""
    message = _LENGTH.pack(len(data)) + data
    sent = 0 if len(files) == 0 else socket.send_fds(connection, [message], list(files))
    connection.sendall(message[sent:])


def receive_message(connection: socket.socket) -> tuple[bytes, list[int]]:
    """The next message and the descriptors that came with it. Raises EOFError when the other side has closed."""
    header, files, _, _ = socket.recv_fds(connection, _LENGTH.size, 1)
    try:
        header += _receive_exactly(connection, _LENGTH.size - len(header)) if header != b"" else b""
        if header == b"":
            raise EOFError
        (length,) = _LENGTH.unpack(header)
        return _receive_exactly(connection, length), files
    except BaseException:
        for file in files:
            os.close(file)
        raise


def _receive_exactly(connection: socket.socket, length: int) -> bytes:
    received = bytearray()
    while len(received) < length:
        chunk = connection.recv(min(length - len(received), 1 << 20))
        if chunk == b"":
            raise EOFError
        received += chunk
    return bytes(received)
