"""Identity measured on Academy Award nominations with their identifiers hidden. Needs the tables of `shared/data`."""

from pathlib import Path

import pytest
from benchmarks.identity.bcubed import bcubed
from benchmarks.identity.people import own_rules, read_people

_REPOSITORY = Path(__file__).parents[2]
TABLES = next((place for up in (1, 2) if (place := _REPOSITORY.parents[up - 1] / "shared" / "data").is_dir()), None)


@pytest.mark.skipif(TABLES is None, reason="the tables of shared/data are not beside the repository")
def test_people_are_told_apart_better_than_by_equal_names() -> None:
    assert TABLES is not None
    everything, known = read_people(TABLES)
    found = own_rules(everything, known)
    precision, recall = bcubed(found, {anchor: named.identifier for anchor, named in known.items()})
    assert precision >= 0.9973
    assert recall >= 0.985
    by_role = {
        named.thing.role: found[anchor] for anchor, named in known.items() if named.thing.name == "Steve McQueen"
    }
    assert by_role["cast"] != by_role["director"]


def test_bcubed_counts_each_item_by_its_neighbours() -> None:
    known = {"a": 1, "b": 1, "c": 2}
    assert bcubed({"a": 1, "b": 1, "c": 2}, known) == (1.0, 1.0)
    precision, recall = bcubed({"a": 1, "b": 1, "c": 1}, known)
    assert (precision, recall) == pytest.approx((5 / 9, 1.0))
    precision, recall = bcubed({"a": 1, "b": 2, "c": 3}, known)
    assert (precision, recall) == pytest.approx((1.0, 2 / 3))
