"""The page of promises over HTTP names tests that exist and modules that are there."""

import re

from tests.conftest import REPOSITORY

_PAGE = (REPOSITORY / "docs" / "http.md").read_text("utf-8")
_DEFINED = re.compile(r"^def (test_\w+)", re.MULTILINE)


def test_every_test_that_holds_a_promise_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", _PAGE))
    sources = (path.read_text("utf-8") for path in (REPOSITORY / "tests").rglob("test_*.py"))
    assert named - {name for source in sources for name in _DEFINED.findall(source)} == set()


def test_every_module_that_keeps_a_promise_is_there() -> None:
    folder = REPOSITORY / "src" / "filmgraph"
    named = set(re.findall(r"`((?:web|query|templates)/[\w./]+)`", _PAGE))
    assert {name for name in named if not (folder / name).exists() and not (folder / "web" / name).exists()} == set()


def test_every_line_of_the_table_is_held_by_a_test() -> None:
    rows = [line for line in _PAGE.splitlines() if line.startswith("| ") and "Point" not in line and "---" not in line]
    assert [row for row in rows if "`test_" not in row.rpartition(" | ")[2]] == []
