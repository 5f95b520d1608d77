"""Whether the client that sent a request is still there: a WSGI environment in, yes or no out."""

import socket
import ssl
from collections.abc import Callable, Mapping
from typing import Any


def still_there(environ: Mapping[str, Any]) -> Callable[[], bool]:
    """A function that tells whether the client of this request still listens; always yes where that is not known.

    gunicorn hands over the connection: it reads as ended once the client has closed it. Data that a client sent
    ahead stay in it.
    """
    connection = environ.get("gunicorn.socket")
    if not isinstance(connection, socket.socket) or isinstance(connection, ssl.SSLSocket):
        return lambda: True
    return lambda: _is_open(connection)


def _is_open(connection: socket.socket) -> bool:
    try:
        return connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False
