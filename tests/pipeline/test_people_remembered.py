"""Which people are one is taken over from the build before as long as nothing that tells is different."""

import shutil
from pathlib import Path

import pytest

from filmgraph.pipeline import people
from filmgraph.resolution.people import join_people
from tests.pipeline.catalogues import FERRYMAN, SALT_ROAD, build_in, write_catalogue
from tests.pipeline.test_judgements import built as built
from tests.pipeline.test_judgements import judge, namesakes
from tests.pipeline.test_rebuild import published


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Has an entry for each time that people were joined anew."""
    times: list[str] = []

    def count(*arguments: object) -> None:
        times.append("anew")
        join_people(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(people, "join_people", count)
    return times


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("The Ferryman", "The Ferrymen", []),
        ("Finland", "Sweden", []),
        ("Director: Mira Holt", "Director: Myra Holt", ["anew"]),
        ("Year: 2017", "Year: 1917", ["anew"]),
    ],
    ids=["a title", "a place", "a name", "a year"],
)
def test_people_are_joined_anew_when_what_they_are_named_for_changed(
    was: str, now: str, expected: list[str], tmp_path: Path, decided: list[str]
) -> None:
    folder = write_catalogue(tmp_path / "catalogue")
    build_in(folder)
    decided.clear()
    (folder / "sources" / "the-ferryman.txt").write_text(FERRYMAN.replace(was, now), encoding="utf-8")
    afresh = shutil.copytree(folder, tmp_path / "afresh", ignore=shutil.ignore_patterns("releases"))
    build_in(folder)
    assert decided == expected
    build_in(afresh)
    assert published(folder) == published(afresh)


def test_people_are_joined_anew_when_films_became_one(tmp_path: Path, decided: list[str]) -> None:
    folder = write_catalogue(tmp_path, {"a.txt": SALT_ROAD, "b.txt": FERRYMAN})
    build_in(folder)
    decided.clear()
    title = SALT_ROAD.replace("Salt Road: A Winter Crossing", "The Ferryman").replace("2019", "2017")
    (folder / "sources" / "a.txt").write_text(title, encoding="utf-8")
    build_in(folder)
    assert decided == ["anew"]


def test_people_are_joined_anew_when_a_curator_judged_them(built: Path, tmp_path: Path, decided: list[str]) -> None:
    folder = shutil.copytree(built, tmp_path / "catalogue", symlinks=True)
    judge(folder, "same", namesakes(folder))
    assert decided == ["anew"]
    assert len(namesakes(folder)) == 1
