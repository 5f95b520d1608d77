"""`filmgraph serve`: the endpoint and pages of a catalogue, or the endpoint of any RDF file."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from filmgraph.errors import ConfigurationError, FilmgraphError
from filmgraph.release.current import CurrentRelease
from filmgraph.web.app import create_app
from filmgraph.web.configuration import load_server_settings
from filmgraph.web.dump import prepare_dump
from filmgraph.web.runner import Server


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
def serve_command(
    catalogue: Path | None,
    host: str | None,
    port: int | None,
    workers: int | None,
    access_log: bool | None,
    dump: Path | None,
) -> None:
    """Serve the current release of CATALOGUE (here, unless you say where), and every later one.

    \b
    Example: filmgraph serve examples/catalogue --port 8000
             filmgraph serve --dump festivals.nq
    """
    if dump is not None and catalogue is not None:
        raise ConfigurationError("Serve a catalogue or a dump, not both.")
    folder = catalogue or Path.cwd()
    settings = load_server_settings(None if dump is not None else folder)
    settings = replace(settings, pages=dump is None)
    given = {"host": host, "port": port, "workers": workers, "access_log": access_log}
    settings = replace(settings, **{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    runtime = Path(tempfile.mkdtemp(prefix="filmgraph-"))
    try:
        releases = CurrentRelease(folder if dump is None else prepare_dump(dump, runtime / "catalogue"))
        title = releases.title()
    except FilmgraphError:
        shutil.rmtree(runtime)
        raise

    def announce() -> None:
        click.echo(f"{title}: http://{settings.host}:{settings.port}  (SPARQL at /sparql; Ctrl-C stops)")

    Server(lambda: create_app(releases, settings, runtime), settings, runtime, announce).run()
