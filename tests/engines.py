"""SPARQL servers for tests: started on free ports in a folder of their own, stopped and gone after."""

import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError

from filmgraph.store.endpoint import Credentials
from tests.servers import free_port

_PATIENCE = 120.0
OXIGRAPH = Path(sys.executable).with_name("oxigraph")
VIRTUOSO = shutil.which("virtuoso-t")
NO_VIRTUOSO = "Virtuoso is not installed (Debian's package virtuoso-opensource-7-bin; `make test` brings it)"
_VIRTUOSO_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 100
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = .
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
ServerThreads = 20
CheckpointInterval = 60
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = {rows}
"""


@dataclass(frozen=True, slots=True)
class Engine:
    """A running server: its product, where it takes graphs and queries, and who may write."""

    product: str
    graph_store: str
    endpoint: str
    quads: str | None
    credentials: Credentials | None


@contextmanager
def oxigraph(folder: Path) -> Iterator[Engine]:
    """An empty Oxigraph server."""
    port = free_port()
    command = [str(OXIGRAPH), "serve", "--location", str(folder / "oxigraph"), "--bind", f"127.0.0.1:{port}"]
    address = f"http://127.0.0.1:{port}"
    with _running(command, folder, f"{address}/query?query=ASK%7B%7D"):
        yield Engine("oxigraph", f"{address}/store", f"{address}/query", f"{address}/store", None)


@contextmanager
def virtuoso(folder: Path, rows: int = 100_000) -> Iterator[Engine]:
    """A Virtuoso server with the user that every new one has; it sends at most `rows` rows."""
    assert VIRTUOSO is not None
    home = folder / "virtuoso"
    home.mkdir()
    port = free_port()
    (home / "virtuoso.ini").write_text(_VIRTUOSO_INI.format(sql=free_port(), http=port, rows=rows), "utf-8")
    address = f"http://127.0.0.1:{port}"
    command = [VIRTUOSO, "-f", "-c", "virtuoso.ini"]
    with _running(command, home, f"{address}/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D"):
        yield Engine(
            "virtuoso", f"{address}/sparql-graph-crud-auth", f"{address}/sparql", None, Credentials("dba", "dba")
        )


@contextmanager
def _running(command: list[str], folder: Path, address: str) -> Iterator[None]:
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_for(address, process)
            yield
        finally:
            process.send_signal(signal.SIGTERM)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=10).close()
            return
        except HTTPError:
            return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"The server at {address} did not answer (exit code {process.poll()}).")
