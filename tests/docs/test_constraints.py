"""The page of the rules lists every rule that can report, each firing as it should."""

import re
from pathlib import Path

from filmgraph.validation import load_shapes
from filmgraph.validation.rules import read_rules


def test_the_page_lists_every_rule_with_what_it_found_and_none_failed(repository: Path) -> None:
    text = (repository / "docs" / "constraints.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| \S* ?\| `([\w-]+)` \|.*\| (\S+) \|$", text, re.MULTILINE))
    assert set(listed) == {rule.short for rule in read_rules(load_shapes())}
    assert set(listed.values()) == {"yes"}


def test_the_page_has_all_36_constraints_of_the_design(repository: Path) -> None:
    text = (repository / "docs" / "constraints.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| (S\d\d) \|", text, re.MULTILINE)) == {f"S{number:02d}" for number in range(1, 37)}
