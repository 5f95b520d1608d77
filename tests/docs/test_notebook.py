"""The notebook works from beginning to end, on tables and endpoint of the same release."""

import subprocess
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.conftest import REPOSITORY
from tests.servers import PROGRAM

NOTEBOOK = REPOSITORY / "docs" / "guides" / "festival-circuit.ipynb"


@pytest.mark.filterwarnings("ignore")
def test_the_festival_circuit_is_the_same_from_tables_and_endpoint(
    published_example: Path, served_example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run([*PROGRAM, "export", published_example, "--tables", tmp_path], check=True, stdout=subprocess.DEVNULL)
    monkeypatch.setenv("FILMGRAPH_TABLES", str(tmp_path))
    monkeypatch.setenv("FILMGRAPH_ENDPOINT", f"{served_example}/sparql")
    shown, fresh = (nbformat.reads(NOTEBOOK.read_text("utf-8"), as_version=4) for _ in range(2))  # type: ignore[no-untyped-call]
    done = NotebookClient(fresh, timeout=120, kernel_name="python3").execute()
    assert _kinds(done) == _kinds(shown)
    assert "The endpoint finds the same" in str(done.cells[-1].outputs)


def _kinds(notebook: nbformat.NotebookNode) -> list[list[str]]:
    """What kinds of output each cell has: text, a table, a picture."""
    return [
        sorted(kind for output in cell.get("outputs", []) for kind in output.get("data", {output.get("name"): ""}))
        for cell in notebook.cells
    ]
