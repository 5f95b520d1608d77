"""Blocks in parts: after any change the parts are those that a division of all blocks gives."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgraph.pipeline import division
from filmgraph.pipeline.division import Made, Placed, Standing, divide, renew

KEYS = st.sets(st.text("abcd", min_size=1, max_size=4), min_size=1, max_size=40)


@pytest.fixture(scope="module", autouse=True)
def _short_parts() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(division, "BLOCKS_A_PART", 3)
        yield


def parts_of(keys: set[str]) -> list[list[str]]:
    placed = [Placed(key, 0, 0) for key in sorted(keys)]
    return [[place.key for place in part.placed] for part in divide(placed, divided=True) if isinstance(part, Made)]


@given(before=KEYS, after=KEYS, changed=KEYS)
def test_renewed_parts_are_those_of_a_division_of_all_blocks(
    before: set[str], after: set[str], changed: set[str]
) -> None:
    old = parts_of(before)
    came = sorted(after - before | after & changed)
    gone = before - after | before & changed
    placed = [[Placed(key, 1, at) for at, key in enumerate(part)] for part in old]
    renewed = renew(
        [part[0] for part in old], placed.__getitem__, gone, [Placed(key, 0, 0) for key in came], divided=True
    )
    found = [
        old[part.number] if isinstance(part, Standing) else [place.key for place in part.placed] for part in renewed
    ]
    assert found == parts_of(after)


@given(before=KEYS, key=st.text("abcd", min_size=1, max_size=4))
def test_a_block_that_changes_has_one_part_written(before: set[str], key: str) -> None:
    old = parts_of(before | {key})
    placed = [[Placed(key, 1, at) for at, key in enumerate(part)] for part in old]
    renewed = renew([part[0] for part in old], placed.__getitem__, {key}, [Placed(key, 0, 0)], divided=True)
    assert sum(isinstance(part, Made) for part in renewed) == 1
