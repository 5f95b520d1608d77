"""A build holds the search for reference cycles, and does not pay for it when it ends."""

import gc

from filmgraph.pipeline.memory import without_cycle_search


def test_what_a_build_made_is_not_searched_for_cycles_as_soon_as_it_ends() -> None:
    searches: list[str] = []
    gc.callbacks.append(lambda phase, _: searches.append(phase))
    try:
        with without_cycle_search():
            made = [[number] for number in range(100_000)]
        after = [[number] for number in range(10)]
    finally:
        gc.callbacks.pop()
    assert len(made) + len(after) == 100_010
    assert searches == []
    assert gc.isenabled()


def test_a_search_that_was_held_before_stays_held() -> None:
    gc.disable()
    try:
        with without_cycle_search():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
