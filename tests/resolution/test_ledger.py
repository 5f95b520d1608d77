import csv
from datetime import date
from pathlib import Path

import pytest

from filmgraph.errors import DataError
from filmgraph.model.claim import Kind
from filmgraph.resolution import Judgement, Ledger, Verdict
from filmgraph.resolution.judgements import add_judgement, read_judgements
from filmgraph.resolution.ledger import COLUMNS, read_ledger, write_ledger
from tests.resolution.naming import film, person, resolve


def test_a_ledger_is_read_as_it_was_written(tmp_path: Path) -> None:
    ledger = resolve([film("r1", "Home, “again”", 2009), person("r1", "Zoë\nNewline"), person("r2", "A, B")]).ledger
    ledger = resolve([film("r1", "Home", 2009)], ledger, day=date(2026, 5, 2)).ledger
    write_ledger(ledger, tmp_path / "ledger.csv")
    assert read_ledger(tmp_path / "ledger.csv") == ledger


def test_a_new_record_only_adds_lines(tmp_path: Path) -> None:
    ledger = resolve([film("r1", "Home", 2009), film("r3", "Alice", 1988)]).ledger
    write_ledger(ledger, tmp_path / "before.csv")
    added = resolve([film(f"r{at}", title, 2000) for at, title in ((1, "Home"), (2, "New"), (3, "Alice"))], ledger)
    write_ledger(added.ledger, tmp_path / "after.csv")
    before = (tmp_path / "before.csv").read_text().splitlines()
    after = (tmp_path / "after.csv").read_text().splitlines()
    assert [line for line in after if line in before] == before
    assert len(after) == len(before) + 1


def test_a_name_of_any_length_that_was_entered_is_read_again(tmp_path: Path) -> None:
    csv.field_size_limit(131_072)
    ledger = resolve([person("r1", "long " * 100_000)]).ledger
    write_ledger(ledger, tmp_path / "ledger.csv")
    assert read_ledger(tmp_path / "ledger.csv") == ledger


def test_no_file_is_an_empty_ledger(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "none.csv") == Ledger()


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["kind,record"], "header"),
        ([",".join(COLUMNS), "film,r1,a"], "cannot be read"),
        ([",".join(COLUMNS), "film,r1,aaa,aaa,Home,,one,2026-01-01,,,"], "cannot be read"),
        ([",".join(COLUMNS), "film,r1,aaa,bbb,Home,,1,2026-01-01,,,"], "no line"),
        ([",".join(COLUMNS), *["film,r1,aaa,aaa,Home,,1,2026-01-01,,,"] * 2], "two lines"),
    ],
)
def test_a_broken_ledger_is_refused(tmp_path: Path, lines: list[str], message: str) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("\n".join(lines) + "\n")
    with pytest.raises(DataError, match=message):
        read_ledger(path)


def test_judgements_are_read_in_the_order_they_were_made(tmp_path: Path) -> None:
    path = tmp_path / "identity" / "judgements.csv"
    made = [
        Judgement(Kind.PERSON, "b", "a", verdict, "R. Kuhn", date(2026, 1, day), "why, and why")
        for day, verdict in enumerate((Verdict.SAME, Verdict.UNSURE), start=1)
    ]
    for judgement in made:
        add_judgement(judgement, path)
    judgements = read_judgements(path)
    assert judgements.made == tuple(made)
    assert [judgement.verdict for judgement in judgements.standing().values()] == [Verdict.UNSURE]


def test_a_judgement_that_cannot_be_read_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    path.write_text("kind,left,right,verdict,by,day,reason\nperson,a,b,maybe,R. Kuhn,2026-01-01,x\n")
    with pytest.raises(DataError, match=r"judgements\.csv:2"):
        read_judgements(path)
