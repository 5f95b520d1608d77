"""What a curator judged about two people of one name is published with who, when and why; the checks go by it."""

import csv
import shutil
from pathlib import Path

import pytest

from filmgraph.model.claim import Kind
from filmgraph.pipeline.build import Built
from filmgraph.pipeline.doubts import find_doubts
from filmgraph.pipeline.namings import read_namings
from filmgraph.pipeline.progress import Silent
from filmgraph.settings import read_catalogue
from tests.pipeline.catalogues import FERRYMAN, SALT_ROAD, SETTINGS, ask, build_in, dump
from tests.releases import serving

OTHER_SOURCE = """
[[source]]
id = "festival"
title = "A festival"
kind = "text"
path = "festival"
language = "en"
"""
HEADER = "kind,left,right,verdict,by,day,reason\n"
LINKS = """SELECT ?verdict ?by ?reason ?day ?certainty (COUNT(DISTINCT ?person) AS ?people) {
  GRAPH <https://films.example/graph/identity> {
    ?link fg:method "judgement" ; fg:verdict ?verdict ; dcterms:creator ?by ; fg:reason ?reason ; dcterms:date ?day ;
      fg:joins ?person .
    OPTIONAL { ?link fg:certainty ?certainty }
  }
} GROUP BY ?verdict ?by ?reason ?day ?certainty"""
DIFFERENT = "<http://www.w3.org/2002/07/owl#differentFrom>"
PEOPLE = 'SELECT ?person { ?person a schema:Person ; rdfs:label "Mira Holt" } ORDER BY ?person'


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sources that each name a Mira Holt, which no rule joins."""
    folder = tmp_path_factory.mktemp("namesakes")
    for name, text in (("sources", SALT_ROAD), ("festival", FERRYMAN)):
        (folder / name).mkdir()
        (folder / name / "record.txt").write_text(text, encoding="utf-8")
    (folder / "filmgraph.toml").write_text(SETTINGS + OTHER_SOURCE, encoding="utf-8")
    build_in(folder)
    return folder


@pytest.fixture
def catalogue(built: Path, tmp_path: Path) -> Path:
    """The catalogue, built once already."""
    return shutil.copytree(built, tmp_path / "catalogue", symlinks=True)


def namesakes(folder: Path) -> list[str]:
    return [row["person"] for row in ask(folder, PEOPLE)]


def judge(folder: Path, verdict: str, people: list[str]) -> Built:
    left, right = (person.rpartition("/")[2] for person in people)
    line = f"person,{left},{right},{verdict},Ada,2026-10-05,read both pages\n"
    (folder / "identity" / "judgements.csv").write_text(HEADER + line, encoding="utf-8")
    return build_in(folder)


def asked_about(folder: Path) -> list[str]:
    """The people that the report of the release asks to decide about."""
    rows = ask(
        folder,
        """PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX shape: <https://w3id.org/filmgraph/shapes#>
        SELECT ?focus { GRAPH ?graph { ?result sh:sourceShape shape:person-same-name ; sh:focusNode ?focus } }
        ORDER BY ?focus""",
    )
    return [row["focus"] for row in rows]


def related(folder: Path, predicate: str) -> list[tuple[str, str]]:
    query = f"SELECT ?one ?other {{ ?one {predicate} ?other }} ORDER BY ?one"
    return [(row["one"], row["other"]) for row in ask(folder, query)]


def test_people_of_one_name_are_asked_about_until_somebody_judges(catalogue: Path) -> None:
    assert asked_about(catalogue) == namesakes(catalogue)
    assert len(namesakes(catalogue)) == 2


@pytest.mark.parametrize(
    ("verdict", "predicate", "certainty"),
    [("different", DIFFERENT, "1"), ("unsure", "fg:unsureSameAs", None)],
)
def test_a_judgement_that_leaves_two_is_published_and_settles_the_question(
    catalogue: Path, verdict: str, predicate: str, certainty: str | None
) -> None:
    one, other = namesakes(catalogue)
    judge(catalogue, verdict, [one, other])
    assert related(catalogue, predicate) == [(one, other), (other, one)]
    (link,) = ask(catalogue, LINKS)
    assert (link["by"], link["day"], link["reason"], link["people"]) == ("Ada", "2026-10-05", "read both pages", "2")
    assert link["verdict"] == f"https://w3id.org/filmgraph/verdict/{verdict}"
    assert link.get("certainty") == certainty
    assert asked_about(catalogue) == []
    with serving(catalogue) as app:
        page = app.test_client().get(f"/person/{one.rpartition('/')[2]}.html").text
    aside = page.partition("Not to be confused with")[2].partition("</section>")[0]
    assert f'href="/person/{other.rpartition("/")[2]}.html"' in aside
    assert 'read both pages (Ada, <time datetime="2026-10-05">' in aside
    assert ("not known to be another" in aside) == (verdict == "unsure")


def test_a_judgement_that_is_taken_back_is_published_no_more(catalogue: Path) -> None:
    before, people = dump(catalogue), namesakes(catalogue)
    judge(catalogue, "different", people)
    (catalogue / "identity" / "judgements.csv").unlink()
    build_in(catalogue)
    assert dump(catalogue) == before
    assert asked_about(catalogue) == people


def test_a_judgement_that_joins_leaves_one_and_its_link_names_who_judged(catalogue: Path) -> None:
    judge(catalogue, "same", namesakes(catalogue))
    assert len(namesakes(catalogue)) == 1
    (link,) = ask(catalogue, LINKS)
    assert (link["verdict"].rpartition("/")[2], link["by"], link["certainty"]) == ("same", "Ada", "1")


def test_two_that_a_rule_joined_are_parted_and_told_apart(catalogue: Path) -> None:
    (catalogue / "sources" / "saw.txt").write_text(FERRYMAN.replace("The Ferryman", "Ice Saw"), encoding="utf-8")
    build_in(catalogue)
    assert len(namesakes(catalogue)) == 2
    with (catalogue / "identity" / "ledger.csv").open(encoding="utf-8", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line["name"] == "Mira Holt"]
    (joined,) = (line for line in lines if line["anchor"] != line["key"])
    judge(catalogue, "different", [joined["anchor"], joined["key"]])
    assert len(namesakes(catalogue)) == 3
    assert len(related(catalogue, DIFFERENT)) == 2


def test_a_judgement_about_nothing_that_a_record_names_is_an_issue(catalogue: Path) -> None:
    built = judge(catalogue, "different", [namesakes(catalogue)[0], "https://films.example/person/aaaaaaaaaaaa"])
    (issue,) = (issue for issue in built.issues if issue.path == "identity/judgements.csv")
    assert "aaaaaaaaaaaa" in issue.text
    assert asked_about(catalogue) == namesakes(catalogue)


def test_judgements_that_contradict_each_other_are_an_issue(catalogue: Path) -> None:
    (catalogue / "sources" / "saw.txt").write_text(FERRYMAN.replace("The Ferryman", "Ice Saw"), encoding="utf-8")
    build_in(catalogue)
    with (catalogue / "identity" / "ledger.csv").open(encoding="utf-8", newline="") as file:
        one, two, three = (line["anchor"] for line in csv.DictReader(file) if line["name"] == "Mira Holt")
    judged = [(one, two, "same"), (two, three, "same"), (one, three, "different")]
    lines = [f"person,{left},{right},{verdict},Ada,2026-10-05,read both\n" for left, right, verdict in judged]
    (catalogue / "identity" / "judgements.csv").write_text(HEADER + "".join(lines), encoding="utf-8")
    (issue,) = (issue for issue in build_in(catalogue).issues if issue.path == "identity/judgements.csv")
    assert issue.text == f"person {one} {two}"
    assert "kept apart" in issue.message


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_a_judged_pair_is_not_asked_about_again(catalogue: Path, verdict: str) -> None:
    def asked() -> int:
        with read_namings(read_catalogue(catalogue), Silent()) as namings:
            return len(find_doubts(namings, [Kind.PERSON]))

    before = asked()
    judge(catalogue, verdict, namesakes(catalogue))
    assert (before, asked()) == (1, 0)
