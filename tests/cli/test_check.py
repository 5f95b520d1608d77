"""`filmgraph check` on a file or a catalogue, as a person runs it."""

from pathlib import Path

from click.testing import CliRunner

from filmgraph.cli import main

EXAMPLES = Path(__file__).parent.parent / "validation"


def test_violations_are_told_with_value_and_remedy_and_exit_with_1(tmp_path: Path) -> None:
    table = tmp_path / "report.csv"
    run = CliRunner().invoke(main, ["check", str(EXAMPLES / "violates" / "film-country.ttl"), "--csv", str(table)])
    assert run.exit_code == 1
    assert "Countries of production are of the list" in run.stdout
    assert "Found: “QQQ”." in run.stdout
    assert "Correct the country in the record" in run.stdout
    assert "QQQ" in table.read_text(encoding="utf-8")


def test_warnings_and_remarks_do_not_fail(tmp_path: Path) -> None:
    data = tmp_path / "person.ttl"
    data.write_text(
        '<http://x/p> a <https://schema.org/Person> ; <http://www.w3.org/2000/01/rdf-schema#label> "A and B" .'
    )
    run = CliRunner().invoke(main, ["check", str(data)])
    assert run.exit_code == 0
    assert "1 warning." in run.stdout


def test_a_file_without_triples_is_not_said_to_be_right(tmp_path: Path) -> None:
    data = tmp_path / "empty.ttl"
    data.write_text("@prefix fg: <https://w3id.org/filmgraph/ontology#> .")
    run = CliRunner().invoke(main, ["check", str(data)])
    assert run.exit_code == 1
    assert "The file has no triples" in run.stderr


def test_a_file_that_is_not_rdf_is_the_datas_fault(tmp_path: Path) -> None:
    data = tmp_path / "broken.ttl"
    data.write_text("<a> <b .")
    run = CliRunner().invoke(main, ["check", str(data)])
    assert run.exit_code == 1
    assert "broken.ttl" in run.stderr


def test_a_year_ahead_depends_on_the_day_of_the_check(tmp_path: Path) -> None:
    data = EXAMPLES / "conforms" / "film-year-range.ttl"
    today = CliRunner().invoke(main, ["check", str(data), "--as-of", "2026-11-23", "--all"])
    before = CliRunner().invoke(main, ["check", str(data), "--as-of", "2025-11-23", "--all"])
    assert "is not one from 1888" not in today.stdout
    assert "The year of the film, 2028, is not one from 1888 to 2027." in before.stdout


def test_what_was_not_understood_in_reading_is_counted_where_the_shapes_found_nothing(tmp_path: Path) -> None:
    (tmp_path / "films.csv").write_text("id,title,year\n1,Home,s.d.\n2,Alice,2009\n", encoding="utf-8")
    (tmp_path / "filmgraph.toml").write_text(
        """
        [catalogue]
        title = "Films"
        base = "http://127.0.0.1:8000"
        licence = "https://creativecommons.org/publicdomain/zero/1.0/"
        [[source]]
        id = "films"
        title = "Films"
        kind = "table"
        path = "films.csv"
        [source.table]
        key = "id"
        columns = { id = { field = "ignored" }, title = { field = "title" }, year = { field = "year" } }
        """,
        encoding="utf-8",
    )
    built = CliRunner().invoke(main, ["build", str(tmp_path)])
    assert built.exit_code == 0, built.output
    run = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert run.exit_code == 0
    assert "“s.d.” cannot be read as year" in run.stdout
    assert run.stdout.splitlines()[-1].endswith("2 issues of reading.")
    assert "Nothing to mend" not in run.stdout
