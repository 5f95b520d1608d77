"""Facts explained in the terminal."""

from pathlib import Path

from click.testing import CliRunner

from filmgraph.cli import main
from filmgraph.pipeline.namings import read_namings
from filmgraph.pipeline.progress import Silent
from filmgraph.settings import read_catalogue
from tests.cli.test_identity import catalogue
from tests.pipeline.catalogues import build_in


def test_facts_of_a_table_are_explained_with_row_and_column(tmp_path: Path) -> None:
    folder = catalogue(tmp_path)
    shelf = folder / "sources" / "shelf.csv"
    shelf.write_text(shelf.read_text().replace("2029", "2019"))
    build_in(folder)
    with read_namings(read_catalogue(folder), Silent()) as namings:
        key = next(one.thing.key for one in namings.pool.candidates if one.name == "Exile")
    result = CliRunner().invoke(main, ["explain", f"/film/{key}", str(folder)])
    assert result.exit_code == 0, result.output
    assert "shelf.csv, row 3, column 2 (title)  Exile" in " ".join(result.output.split("\n"))
