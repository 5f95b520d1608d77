"""A ledger of which little changed is written as one that is written whole."""

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgraph.resolution import Ledger, NamedThing, ledger_renewal
from filmgraph.resolution.ledger import read_ledger, write_ledger
from filmgraph.resolution.ledger_renewal import renew_ledger
from tests.resolution.naming import film, person, resolve

NAMES = ("John Smith", "Jon Smith", "Ann, “Lee”", 'A "quoted" name', "Zoë")
editions = st.lists(
    st.dictionaries(st.sampled_from(("r1", "r2", "r3")), st.lists(st.sampled_from(NAMES), max_size=3, unique=True)),
    min_size=2,
    max_size=5,
)


def named_in(edition: dict[str, list[str]]) -> list[NamedThing]:
    films = [film(record, names[0] if names else "Home", 2000) for record, names in edition.items()]
    return films + [person(record, name, year=2000) for record, names in edition.items() for name in names]


def ledger_of(*names: str) -> Ledger:
    return resolve(named_in({"r1": list(names)})).ledger


@settings(max_examples=60, deadline=None)
@given(editions)
def test_after_any_edits_the_file_is_the_one_that_is_written_whole(
    tmp_path_factory: pytest.TempPathFactory, steps: list[dict[str, list[str]]]
) -> None:
    """Lines come, are joined, are split, are withdrawn and come back."""
    folder = tmp_path_factory.mktemp("ledgers")
    standing, renewed, whole = (folder / name for name in ("standing.csv", "renewed.csv", "whole.csv"))
    write_ledger(Ledger(), standing)
    for step in steps:
        before = read_ledger(standing)
        after = resolve(named_in(step), before).ledger
        with patch.object(ledger_renewal, "write_ledger", side_effect=AssertionError("all lines were written")):
            renew_ledger(after, before, standing, renewed)
        write_ledger(after, whole)
        assert renewed.read_bytes() == whole.read_bytes()
        standing.write_bytes(renewed.read_bytes())


def test_a_file_with_line_breaks_in_a_name_or_other_line_ends_is_written_whole(tmp_path: Path) -> None:
    before = ledger_of("Ann Lee", "Zoë\nNewline")
    standing, renewed, whole = (tmp_path / name for name in ("standing.csv", "renewed.csv", "whole.csv"))
    for written in (before, ledger_of("Ann Lee")):
        write_ledger(written, standing)
        standing.write_bytes(standing.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
        read = read_ledger(standing)
        after = resolve(named_in({"r1": ["Ann Lee"], "r2": ["John Smith"]}), read).ledger
        renew_ledger(after, read, standing, renewed)
        write_ledger(after, whole)
        assert renewed.read_bytes() == whole.read_bytes()


def test_a_ledger_without_a_file_before_is_written_whole(tmp_path: Path) -> None:
    ledger = ledger_of("Ann Lee")
    renew_ledger(ledger, Ledger(), tmp_path / "none.csv", tmp_path / "renewed.csv")
    assert read_ledger(tmp_path / "renewed.csv") == ledger


def test_a_file_in_another_order_is_written_in_order(tmp_path: Path) -> None:
    standing, renewed, whole = (tmp_path / name for name in ("standing.csv", "renewed.csv", "whole.csv"))
    write_ledger(ledger_of("Ann Lee", "John Smith"), standing)
    header, *lines = standing.read_text("utf-8").splitlines(keepends=True)
    standing.write_text("".join([header, *reversed(lines)]), "utf-8")
    before = read_ledger(standing)
    renew_ledger(before, before, standing, renewed)
    write_ledger(before, whole)
    assert renewed.read_bytes() == whole.read_bytes()
