"""`filmgraph query`: questions and checks by name, wherever one stands."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from filmgraph.cli import main
from filmgraph.query.catalogue import check_queries, research_queries


def ask(*arguments: str) -> str:
    done = CliRunner().invoke(main, ["query", *arguments], env={"COLUMNS": "200"})
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize("name", check_queries())
def test_a_check_is_asked_by_its_name(
    published_example: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert ask(name, "--catalogue", str(published_example)).startswith("film,")


def test_the_names_of_questions_and_checks_are_listed_apart() -> None:
    listed = ask()
    for heading, queries in (("Questions of research", research_queries()), ("Checks of a catalogue", check_queries())):
        assert heading in listed
        assert all(name in listed for name in queries)


def test_a_check_and_a_question_never_share_a_name() -> None:
    assert check_queries().keys() & research_queries().keys() == set()
