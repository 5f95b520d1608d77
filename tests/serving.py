"""A catalogue's folder in, the address of a server of it out, for as long as a test needs it."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

PROGRAM = Path(sys.executable).with_name("filmgraph")
PATIENCE = 30.0


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(catalogue: Path, program: Path = PROGRAM) -> Iterator[str]:
    """Serve the catalogue in a process of its own; gives the address, without a slash at its end."""
    port = free_port()
    command = [str(program), "serve", str(catalogue), "--host", "127.0.0.1", "--port", str(port)]
    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(address, server)
            yield address
        finally:
            server.terminate()


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    """Come back when the server answers. Raises RuntimeError when it ended, or was silent for too long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except URLError:
            time.sleep(0.1)
    raise RuntimeError(f"The server at {address} did not answer (exit code {server.poll()}).")
