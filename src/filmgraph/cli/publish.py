"""`filmgraph publish`: the current release of a catalogue to a SPARQL server, whose readers get it in one step."""

import os
from pathlib import Path

import click

from filmgraph.cli.console import output
from filmgraph.cli.servers import addresses_of, credentials
from filmgraph.release.layout import current_folder
from filmgraph.release.sending import Transfer
from filmgraph.settings import read_catalogue
from filmgraph.store.endpoint import Endpoint
from filmgraph.store.graph_store import GraphStore

_COUNTING_SECONDS = 600.0


@click.command("publish")
@click.argument("catalogue", type=click.Path(path_type=Path), default=".")
@click.option("--to", "url", required=True, metavar="URL", help="Where the server speaks the Graph Store Protocol.")
@click.option("--endpoint", metavar="URL", help="Where it takes queries, if that does not follow from --to.")
@click.option("--quads", metavar="URL", help="Where it takes N-Quads by POST, for many small graphs at once.")
@click.option("--keep", type=click.IntRange(1), default=2, show_default=True, help="Releases that stay on the server.")
def publish_command(catalogue: Path, url: str, endpoint: str | None, quads: str | None, keep: int) -> None:
    """Send the current release of CATALOGUE to a SPARQL 1.1 server.

    Readers get it in one step, when all of it is there; before that, whatever breaks, they keep the release they had.
    The user who may write is named by FILMGRAPH_STORE_USER and FILMGRAPH_STORE_PASSWORD.

    \b
    Example: filmgraph publish mycatalogue --to http://127.0.0.1:7878/store
             filmgraph serve mycatalogue --endpoint http://127.0.0.1:7878/query
    """
    folder = current_folder(read_catalogue(catalogue).releases)
    addresses = addresses_of(url, endpoint, quads)
    who = credentials(os.environ)
    graphs = GraphStore(addresses.graph_store, who, addresses.quads)
    transfer = Transfer(folder, graphs, Endpoint(addresses.endpoint, who, _COUNTING_SECONDS))
    console = output()
    if transfer.is_current:
        console.print(f"Release {folder.name} is current there already.")
        return
    step = ""
    with console.status("") as status:
        for progress in transfer.send(keep):
            if progress.step != step:
                step = progress.step
                console.print(step)
            status.update(f"{progress.done:,} of {progress.total:,}" if progress.total > 0 else "")
    console.print(f"Readers at {addresses.endpoint} get release {folder.name} now.")
