"""The servers that are compared: N-Triples in, an address that answers queries out, for each whose program is here."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

_PATIENCE = 600.0
_GRAPH = "http://127.0.0.1:8000/all"
"""Virtuoso loads into a named graph; it is asked for that one, since its default graph holds its own data, too."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A server under its name, the address of its endpoint, and how long it took to load and start, in seconds.

    A `slow` one takes so long over large data that it is asked less often.
    """

    name: str
    endpoint: str
    process: subprocess.Popen[bytes]
    started_in: float

    @property
    def slow(self) -> bool:
        """Whether it evaluates in Python."""
        return self.name == "rdflib-endpoint"


@contextmanager
def all_peers(data: Path, folder: Path) -> Iterator[list[Peer]]:
    """Every server that is installed, over the same file; each keeps its own files under `folder`."""
    with ExitStack() as stack:
        peers = []
        for name, start in _STARTERS.items():
            began = time.monotonic()
            own = folder / name
            own.mkdir()
            started = start(data, own, _free_port())
            if started is None:
                print(f"{name}: not installed, left out", file=sys.stderr)
                continue
            process, endpoint = started
            stack.callback(_stop, process)
            _wait(endpoint, process)
            peers.append(Peer(name, endpoint, process, time.monotonic() - began))
            print(f"{name}: ready after {peers[-1].started_in:.0f} s", file=sys.stderr)
        yield peers


Started = tuple[subprocess.Popen[bytes], str] | None


def _filmgraph(data: Path, folder: Path, port: int) -> Started:
    command = [sys.executable, "-m", "filmgraph", "serve", "--dump", str(data), "--port", str(port)]
    limits = {"FILMGRAPH_LIMITS_SECONDS": "60", "TMPDIR": str(folder)}
    return _spawn(command, folder, limits), f"http://127.0.0.1:{port}/sparql"


def _oxigraph(data: Path, folder: Path, port: int) -> Started:
    program = _program("oxigraph")
    if program is None:
        return None
    store = str(folder / "store")
    subprocess.run([program, "load", "--location", store, "--file", str(data)], check=True, capture_output=True)
    subprocess.run([program, "optimize", "--location", store], check=True, capture_output=True)
    command = [program, "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{port}"]
    return _spawn(command, folder, {}), f"http://127.0.0.1:{port}/query"


def _rdflib_endpoint(data: Path, folder: Path, port: int) -> Started:
    program = _program("rdflib-endpoint")
    if program is None:
        return None
    command = [program, "serve", "--host", "127.0.0.1", "--port", str(port), str(data)]
    return _spawn(command, folder, {}), f"http://127.0.0.1:{port}/"


def _virtuoso(data: Path, folder: Path, port: int) -> Started:
    program, shell = _program("virtuoso-t"), _program("isql-vt") or _program("isql-v")
    if program is None or shell is None:
        return None
    sql_port = _free_port()
    shutil.copy(data, folder / "data.nt")
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(folder=folder, sql=sql_port, http=port), "utf-8")
    process = _spawn([program, "+foreground", "+configfile", str(folder / "virtuoso.ini")], folder, {})
    _wait(f"http://127.0.0.1:{port}/sparql", process)
    load = f"ld_dir('{folder}', 'data.nt', '{_GRAPH}'); rdf_loader_run(); checkpoint;"
    subprocess.run([shell, str(sql_port), "dba", "dba", f"EXEC={load}"], check=True, capture_output=True)
    return process, f"http://127.0.0.1:{port}/sparql?default-graph-uri={quote(_GRAPH, safe='')}"


_VIRTUOSO = """[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 10
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
[SPARQL]
ResultSetMaxRows = 1000000
"""

_STARTERS: dict[str, Callable[[Path, Path, int], Started]] = {
    "filmgraph": _filmgraph,
    "oxigraph": _oxigraph,
    "virtuoso": _virtuoso,
    "rdflib-endpoint": _rdflib_endpoint,
}


def _program(name: str) -> str | None:
    """A program beside the interpreter, in the folder that `PEERS` names, or on the path."""
    places = [str(Path(sys.executable).parent), os.environ.get("PEERS", ""), os.environ["PATH"]]
    program = shutil.which(name, path=os.pathsep.join(places))
    # Whole, since the server is started in a folder of its own, where a relative path leads nowhere.
    return str(Path(program).absolute()) if program else None


def _spawn(command: list[str], folder: Path, more: dict[str, str]) -> subprocess.Popen[bytes]:
    with (folder / "output.txt").open("wb") as output:
        return subprocess.Popen(
            command, cwd=folder, env=os.environ | more, stdout=output, stderr=output, start_new_session=True
        )


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait(endpoint: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    joint = "&" if "?" in endpoint else "?"
    request = Request(
        f"{endpoint}{joint}query={quote('ASK {}')}", headers={"Accept": "application/sparql-results+json"}
    )
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the server at {endpoint} ended")
        try:
            urlopen(request, timeout=10).close()
            return
        except (URLError, OSError):
            time.sleep(0.5)
    raise TimeoutError(endpoint)


def _free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])
