"""Publishing to a server and serving from it, as a person would on the command line."""

from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from filmgraph.cli import main
from filmgraph.cli.servers import addresses_of
from filmgraph.errors import ConfigurationError
from tests.engines import oxigraph
from tests.servers import running


def publish(catalogue: Path, *options: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["publish", str(catalogue), *options])
    return done.exit_code, done.output


def test_a_published_catalogue_is_served_from_the_server_alone(published_example: Path, tmp_path: Path) -> None:
    with oxigraph(tmp_path) as engine:
        code, told = publish(published_example, "--to", engine.graph_store)
        assert (code, "Readers at" in told) == (0, True)
        code, told = publish(published_example, "--to", engine.graph_store)
        assert (code, "is current there already" in told) == (0, True)
        with running(["--endpoint", engine.endpoint], tmp_path) as server:
            assert b"A Shelf of Documentaries" in urlopen(f"{server.url}/about").read()


def test_a_server_that_is_not_there_is_told_with_its_address(published_example: Path) -> None:
    code, told = publish(published_example, "--to", "http://127.0.0.1:9/store")
    assert code == 1
    assert "http://127.0.0.1:9/store" in told


@pytest.mark.parametrize(
    ("url", "endpoint", "quads"),
    [
        ("http://h:7878/store", "http://h:7878/query", "http://h:7878/store"),
        ("http://h:8890/sparql-graph-crud-auth", "http://h:8890/sparql", None),
        ("http://h:3030/films/data", "http://h:3030/films/query", "http://h:3030/films"),
        ("http://h/repositories/f/rdf-graphs/service", "http://h/repositories/f", "http://h/repositories/f/statements"),
    ],
)
def test_addresses_of_known_servers_follow_from_one(url: str, endpoint: str, quads: str | None) -> None:
    found = addresses_of(url, None, None)
    assert (found.graph_store, found.endpoint, found.quads) == (url, endpoint, quads)


def test_an_unknown_server_needs_to_be_told_where_queries_go() -> None:
    with pytest.raises(ConfigurationError, match="--endpoint"):
        addresses_of("http://h/elsewhere", None, None)
    assert addresses_of("http://h/elsewhere", "http://h/sparql", None).endpoint == "http://h/sparql"
