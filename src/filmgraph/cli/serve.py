"""`filmgraph serve`: endpoint and pages of a catalogue, here or on a SPARQL server, or the endpoint of any RDF file."""

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from filmgraph.cli.console import messages
from filmgraph.cli.progress import loading
from filmgraph.cli.servers import credentials
from filmgraph.errors import ConfigurationError, FilmgraphError
from filmgraph.query.evaluation import Evaluates, Evaluator
from filmgraph.release.current import CurrentRelease, Releases
from filmgraph.release.remote import RemoteReleases
from filmgraph.settings import read_catalogue
from filmgraph.store.endpoint import Endpoint
from filmgraph.web.app import create_app
from filmgraph.web.processes.runner import Server
from filmgraph.web.served.behind import passing_on
from filmgraph.web.served.dump import kept_under, prepare_dump
from filmgraph.web.site.configuration import ServerSettings, load_server_settings


@click.command("serve")
@click.argument("catalogue", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--host", help="The address to listen on; 127.0.0.1 unless the settings say otherwise.")
@click.option("--port", type=click.IntRange(1, 65535), help="The port to listen on; 8000 unless they do.")
@click.option("--workers", type=click.IntRange(1, 64), help="How many processes answer.")
@click.option("--access-log/--no-access-log", default=None, help="One JSON line for each request.")
@click.option(
    "--dump",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Serve this N-Quads, TriG, Turtle, N-Triples, RDF/XML or JSON-LD file at /sparql instead of a catalogue.",
)
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep what is loaded from the dump in this folder, so that the next start begins with that.",
)
@click.option("--endpoint", metavar="URL", help="Answer from the SPARQL server to which releases were published.")
@click.option("--base", help="The base IRI of the catalogue, where that server holds several.")
def serve_command(
    catalogue: Path | None,
    dump: Path | None,
    keep: Path | None,
    endpoint: str | None,
    base: str | None,
    **given: object,
) -> None:
    """Serve the current release of CATALOGUE (here, unless you say where), and every later one.

    With --endpoint, facts come from a SPARQL server; CATALOGUE, if it is named, lends its search index, the texts of
    its records and its downloads.

    \b
    Example: filmgraph serve examples/catalogue --port 8000
             filmgraph serve --dump festivals.nq --keep loaded
             filmgraph serve examples/catalogue --endpoint http://127.0.0.1:7878/query
    """
    if dump is not None and (catalogue is not None or endpoint is not None):
        raise ConfigurationError("Serve a catalogue or a dump, not both.")
    if keep is not None and dump is None:
        raise ConfigurationError("What is loaded from a dump can be kept, nothing else.", remedy="Name a --dump.")
    folder = catalogue or Path.cwd()
    settings = load_server_settings(folder if dump is None and (catalogue or endpoint is None) else None)
    settings = replace(settings, pages=dump is None)
    settings = replace(settings, **{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    runtime = Path(tempfile.mkdtemp(prefix="filmgraph-"))
    try:
        if endpoint is not None:
            served = _remote(endpoint, catalogue, base, settings, runtime)
        else:
            releases = CurrentRelease(folder if dump is None else _loaded(dump, keep, runtime))
            served = _Served(releases, _itself)
        title = served.releases.title()
    except FilmgraphError:
        shutil.rmtree(runtime)
        raise

    def announce() -> None:
        click.echo(f"{title}: http://{settings.host}:{settings.port}  (SPARQL at /sparql; Ctrl-C stops)")

    make_app = partial(create_app, served.releases, settings, runtime, served.evaluator_of)
    Server(make_app, settings, runtime, announce).run()


def _loaded(dump: Path, keep: Path | None, runtime: Path) -> Path:
    """The catalogue that holds what is in a file: loaded now, or before where that was kept."""
    folder = runtime / "catalogue" if keep is None else kept_under(dump, keep)
    if folder.exists():
        return folder
    with loading(messages(), dump.name) as tell:
        return prepare_dump(dump, folder, tell)


@dataclass(frozen=True, slots=True)
class _Served:
    """Where releases come from, and what answers strangers' queries over them."""

    releases: Releases
    evaluator_of: Callable[[Evaluator], Evaluates]


def _remote(
    endpoint: str, catalogue: Path | None, base: str | None, settings: ServerSettings, runtime: Path
) -> _Served:
    server = Endpoint(endpoint, credentials(os.environ), settings.limits.seconds)
    releases = RemoteReleases(server, _base(catalogue, base), catalogue or runtime)
    return _Served(releases, passing_on(server, runtime, settings.limits))


def _itself(evaluator: Evaluator) -> Evaluates:
    return evaluator


def _base(catalogue: Path | None, base: str | None) -> str | None:
    """The base IRI that is asked for: as given, else that of the catalogue, else whichever the server holds."""
    return base if base is not None or catalogue is None else read_catalogue(catalogue).base
