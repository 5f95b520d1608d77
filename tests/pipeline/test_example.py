"""The example catalogue: built without an issue, its addresses as they are kept in its ledger."""

from datetime import date
from pathlib import Path

from tests.pipeline.catalogues import ask, build_in


def test_the_example_is_built_without_issue_or_violation_and_changes_nothing_in_its_ledger(
    example_catalogue: Path,
) -> None:
    ledger = example_catalogue / "identity" / "ledger.csv"
    kept = ledger.read_text(encoding="utf-8")
    built = build_in(example_catalogue, day=date(2099, 1, 1))
    assert list(built.issues) == []
    assert built.manifest.violations == 0
    assert ledger.read_text(encoding="utf-8") == kept


def test_the_question_of_the_readme_has_its_nine_prizes(example_catalogue: Path, repository: Path) -> None:
    build_in(example_catalogue)
    readme = (repository / "README.md").read_text(encoding="utf-8")
    rows = ask(example_catalogue, readme.split("```sparql\n")[1].split("```")[0])
    assert len(rows) == 9
    places = {row["prize"]: row["place"] for row in rows if "place" in row}
    assert set(places.values()) == {"Japan", "London, UK"}
    assert all(row["words"] for row in rows)
