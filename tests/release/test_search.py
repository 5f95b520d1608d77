"""The search index: what is written can be found the way people type."""

from pathlib import Path

import pytest

from filmgraph.release.search import FacetValue, SearchEntry, write_search_index
from filmgraph.release.search_reader import SearchReader

CANADA = FacetValue("country", "CAN", "Canada")
NORWAY = FacetValue("country", "NOR", "Norway")
NINETIES = FacetValue("decade", "1990", "1990s")
ENTRIES = (
    SearchEntry("film", "/film/a", "Human Harvest: China’s Illegal Organ Trade", year=2014, weight=9, facets=(CANADA,)),
    SearchEntry("film", "/film/b", "Søster Ærø", ("Sister Aero",), year=1991, facets=(NORWAY, NINETIES)),
    SearchEntry("film", "/film/c", "Harvest", year=1995, facets=(CANADA, NINETIES)),
    SearchEntry("person", "/person/d", "Agnès Varda", weight=3),
    SearchEntry("person", "/person/e", "شیرین نشاط", ("Shirin Neshat",)),
)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    path = tmp_path / "search.sqlite"
    write_search_index(ENTRIES, path)
    return path


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("agnes", "/person/d"),
        ("varda agn", "/person/d"),
        ("SOSTER AERO", "/film/b"),
        ("sister", "/film/b"),
        ("chinas organ", "/film/a"),
        ("نشاط", "/person/e"),
        ("neshat", "/person/e"),
    ],
)
def test_accents_word_order_and_other_names_are_forgiven(index: Path, typed: str, path: str) -> None:
    with SearchReader(index) as reader:
        assert reader.search(typed)[0].path == path


def test_the_exact_name_comes_before_names_that_contain_it(index: Path) -> None:
    with SearchReader(index) as reader:
        assert [one.path for one in reader.search("harvest")] == ["/film/c", "/film/a"]
        assert reader.count("harvest") == {"film": 2}


@pytest.mark.parametrize("typed", ["", "  ", '"', "' OR 1=1 --", "NEAR(a b)", "*", "label:x", "-", "\0"])
def test_what_looks_like_a_query_language_is_only_words(index: Path, typed: str) -> None:
    with SearchReader(index) as reader:
        assert reader.search(typed) == []
        assert reader.count(typed) == {}


def test_a_misspelt_name_has_near_ones(index: Path) -> None:
    with SearchReader(index) as reader:
        assert reader.search("Agnes Vadra") == []
        assert [one.path for one in reader.near("Agnes Vadra")] == ["/person/d"]
        assert reader.near("qqq") == []


def test_the_nearest_name_is_like_all_of_what_was_typed_not_like_a_part_of_it(tmp_path: Path) -> None:
    labels = ("The Witch", "Gone with the Wind", "The Wind", "The Love Witch")
    entries = [SearchEntry("film", f"/film/{at}", label) for at, label in enumerate(labels)]
    write_search_index(entries, tmp_path / "films.sqlite")
    with SearchReader(tmp_path / "films.sqlite") as reader:
        assert reader.near("gone with the wnd")[0].label == "Gone with the Wind"


def test_lists_are_narrowed_by_every_wanted_value_at_once(index: Path) -> None:
    wanted = [("country", "CAN"), ("decade", "1990")]
    with SearchReader(index) as reader:
        assert [one.path for one in reader.entries("film", wanted, newest=False, limit=9, offset=0)] == ["/film/c"]
        assert reader.total("film", wanted) == 1
        assert reader.total("film", []) == 3


def test_lists_go_by_name_or_by_year(index: Path) -> None:
    with SearchReader(index) as reader:
        by_name = reader.entries("film", [], newest=False, limit=9, offset=0)
        by_year = reader.entries("film", [], newest=True, limit=9, offset=0)
    assert [one.path for one in by_name] == ["/film/c", "/film/a", "/film/b"]
    assert [one.path for one in by_year] == ["/film/a", "/film/c", "/film/b"]


def test_facets_count_what_is_left_of_a_narrowed_list(index: Path) -> None:
    with SearchReader(index) as reader:
        every = {(one.facet, one.value): one.entries for one in reader.facets("film", [])}
        canadian = {(one.facet, one.value): one.entries for one in reader.facets("film", [("country", "CAN")])}
    assert every == {("country", "CAN"): 2, ("country", "NOR"): 1, ("decade", "1990"): 2}
    assert canadian == {("country", "CAN"): 2, ("decade", "1990"): 1}


def test_the_same_entries_give_the_same_rows(index: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.sqlite"
    write_search_index(ENTRIES, again)
    assert again.read_bytes() == index.read_bytes()
