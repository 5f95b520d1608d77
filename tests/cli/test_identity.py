import csv
import re
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from filmgraph.cli import main
from filmgraph.model.claim import Kind
from filmgraph.pipeline.namings import read_namings
from filmgraph.pipeline.progress import Silent
from filmgraph.resolution.judgements import Judgement, Verdict, add_judgement, read_judgements
from filmgraph.settings import read_catalogue
from tests.pipeline.catalogues import build_in

DECLARATION = """
[catalogue]
title = "Shelf"
base = "http://127.0.0.1:8000"
[[source]]
id = "shelf"
kind = "table"
path = "sources/shelf.csv"
[source.table]
key = "id"
[source.table.columns]
id = { field = "ignored" }
title = { field = "title" }
year = { field = "year" }
editor = { field = "credit", role = "editor" }
"""


def catalogue(folder: Path) -> Path:
    (folder / "sources").mkdir(parents=True)
    (folder / "filmgraph.toml").write_text(DECLARATION)
    rows = [("a", "Home [/b]", 2009, "Ann Lee"), ("b", "Exile", 2029, "Ann Lee"), ("c", "Home [/b]", 2009, "Bo Mo")]
    with (folder / "sources" / "shelf.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("id", "title", "year", "editor"), *rows])
    return folder


def run(*arguments: str, answers: str = "") -> str:
    result = CliRunner().invoke(main, ["identity", "review", *arguments], input=answers)
    assert result.exit_code == 0, result.output
    return result.output


def test_doubtful_pairs_are_listed_with_the_reason(tmp_path: Path) -> None:
    listed = run(str(catalogue(tmp_path)), "--list", "--kind", "film")
    assert re.search(r"film(  “Home \[/b\]” \(2009, \w{12}\)){2}  one title at about the same time", listed)
    assert "1 pair is in doubt." in listed


def test_a_judgement_is_written_and_the_pair_is_not_asked_again(tmp_path: Path) -> None:
    folder = str(catalogue(tmp_path))
    asked = run(folder, "--kind", "film", "--by", "R. Kuhn", answers="d\ntwo directors\n")
    assert "row 2, column 2: “Home [/b]”" in asked
    assert "1 judgement written" in asked
    (made,) = read_judgements(tmp_path / "identity" / "judgements.csv").made
    assert (made.kind, made.verdict, made.by, made.reason) == ("film", "different", "R. Kuhn", "two directors")
    assert "No pair is in doubt." in run(folder, "--kind", "film")


def test_the_words_around_the_name_asked_about_are_shown(tmp_path: Path) -> None:
    folder = catalogue(tmp_path)
    crowd = ", ".join(f"Somebody Else{number}" for number in range(40))
    rows = [("d", "Wide", 2010, f"{crowd}, Darlanne Fluegel, {crowd}"), ("e", "Far", 2011, "Darlanne Fleugel")]
    with (folder / "sources" / "shelf.csv").open("a", newline="") as file:
        csv.writer(file).writerows(rows)
    declared = folder / "filmgraph.toml"
    declared.write_text(declared.read_text().replace('role = "editor"', 'role = "editor", separator = ","'))
    asked = run(str(folder), "--kind", "person", answers="l\n" * 9)
    assert "Else39, Darlanne Fluegel, Somebody" in re.sub(r"[│\s]+", " ", asked)


def test_a_thing_that_is_two_is_split_by_the_numbers_of_its_namings(tmp_path: Path) -> None:
    folder = catalogue(tmp_path)

    def found(name: str) -> list[str]:
        with read_namings(read_catalogue(folder), Silent()) as namings:
            named = [at for at, one in enumerate(namings.pool.candidates) if one.name == name]
            return sorted({namings.pool.candidates[namings.clusters.root(at)].thing.key for at in named})

    (key,) = found("Ann Lee")
    arguments = ["identity", "split", str(folder), f"http://127.0.0.1:8000/person/{key}", "--reason", "twenty years"]
    assert CliRunner().invoke(main, [*arguments, "--others", "1-2"]).exit_code != 0
    assert CliRunner().invoke(main, [*arguments[:3], "person/nothing"]).exit_code != 0
    result = CliRunner().invoke(main, [*arguments, "--others", "2"])
    assert result.exit_code == 0, result.output
    assert "2029" in result.output
    assert "1 judgement written" in result.output
    assert len(found("Ann Lee")) == 2


def test_a_split_overrules_what_was_judged_before_across_it(tmp_path: Path) -> None:
    folder = catalogue(tmp_path)
    rows = [(f"n{at}", f"Film {at}", 2000 + at, "N. Quill" if at == 4 else "Nora Quill") for at in range(1, 6)]
    with (folder / "sources" / "shelf.csv").open("a", newline="") as file:
        csv.writer(file).writerows(rows)

    def found() -> dict[int, str]:
        with read_namings(read_catalogue(folder), Silent()) as namings:
            pool = namings.pool
            of = {
                pool.candidates[at].years[0]: at for at in pool.of(Kind.PERSON) if "Quill" in pool.candidates[at].name
            }
            return {year: pool.candidates[namings.clusters.root(at)].thing.key for year, at in of.items()}

    with read_namings(read_catalogue(folder), Silent()) as namings:
        keys = {one.years[0]: one.thing.key for one in namings.pool.candidates if "Quill" in one.name}
    same = Judgement(Kind.PERSON, keys[2003], keys[2004], Verdict.SAME, "Ada", date(2026, 3, 1), "looked it up")
    add_judgement(same, folder / "identity" / "judgements.csv")
    arguments = ["identity", "split", str(folder), keys[2001], "--others", "3", "--reason", "another Nora"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    assert "Overruled: 1 made before" in result.output
    after = found()
    assert after.pop(2003) not in after.values()
    assert len(set(after.values())) == 1


def test_a_judgement_names_the_keys_that_were_shown(tmp_path: Path) -> None:
    folder = catalogue(tmp_path)
    shelf = folder / "sources" / "shelf.csv"
    shelf.write_text(shelf.read_text().replace("2029", "2019"))
    with (folder / "sources" / "shelf.csv").open("a", newline="") as file:
        csv.writer(file).writerows([("d", "Far", 2010, "Darlanne Fluegel"), ("e", "Wide", 2011, "Darlanne Fleugel")])
    build_in(folder)
    with (folder / "sources" / "shelf.csv").open("a", newline="") as file:
        csv.writer(file).writerows([(f"0{at}", f"New {at}", 2012, "Darlanne Fluegel") for at in range(9)])
    build_in(folder)
    listed = run(str(folder), "--list", "--kind", "person")
    shown = set(re.findall(r"\(20[-–0-9]+, (\w{12})\)", listed))
    run(str(folder), "--kind", "person", answers="s\na slip\n")
    (made,) = read_judgements(folder / "identity" / "judgements.csv").made
    assert {made.left, made.right} == shown


def test_nothing_is_written_for_a_pair_that_is_left(tmp_path: Path) -> None:
    folder = str(catalogue(tmp_path))
    assert "0 judgements written" in run(folder, "--kind", "film", answers="l\n")
    assert "0 judgements written" in run(folder, "--kind", "film", answers="q\n")
    assert not (tmp_path / "identity").exists()


def test_names_that_no_lookup_file_knows_are_listed_by_frequency(tmp_path: Path) -> None:
    folder = catalogue(tmp_path)
    declared = folder / "filmgraph.toml"
    declared.write_text(
        declared.read_text().replace('editor = { field = "credit", role', 'editor = { field = "festival", role')
    )
    table = folder / "sources" / "shelf.csv"
    table.write_text(table.read_text().replace("Bo Mo", "Berlinale") + "d,Next,2010,3rd Ann Lee\n")
    result = CliRunner().invoke(main, ["identity", "unmatched", str(folder)])
    assert result.output.splitlines() == ["     3  Ann Lee  (as in a)", "1 name is in no lookup file."]
