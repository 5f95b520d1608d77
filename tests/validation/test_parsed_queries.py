"""Queries that another process parsed say what those say that are parsed here."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.plugins.sparql.parserutils import CompValue

from filmgraph.validation.check import check_graph
from filmgraph.validation.fast import FastPath, parsed
from filmgraph.validation.inputs import load_shapes

_KEEP = """\
import sys
from pathlib import Path
from filmgraph.validation.fast import FastPath, parsed
from filmgraph.validation.inputs import load_shapes
FastPath.of(load_shapes())
Path(sys.argv[1]).write_bytes(parsed.parsed_queries())
"""
_FILMS = """\
@prefix fg: <https://w3id.org/filmgraph/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://films.example/film/a> a fg:Film ; fg:year "1492"^^xsd:gYear .
"""


@pytest.fixture
def nothing_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsed, "_parsed", {})


@pytest.mark.usefixtures("nothing_parsed")
def test_queries_of_another_process_find_what_one_s_own_find(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    films = Graph().parse(data=_FILMS, format="turtle")
    own = check_graph(films, as_of=date(2026, 1, 1))
    asked = dict(parsed._parsed)
    subprocess.run([sys.executable, "-c", _KEEP, str(tmp_path / "kept")], check=True)
    monkeypatch.setattr(parsed, "_parsed", {})
    parsed.take_parsed((tmp_path / "kept").read_bytes())
    monkeypatch.setattr(parsed, "prepareQuery", _not_again)
    assert {asked: _told(algebra) for asked, algebra in parsed._parsed.items()} == {
        query: _told(algebra) for query, algebra in asked.items()
    }
    assert FastPath.of(load_shapes()).declined == {}
    again = check_graph(films, as_of=date(2026, 1, 1), shapes=FastPath.of(load_shapes()))
    assert set(again.results) == set(own.results)
    assert any("1492" in result.message or str(result.value) == "1492" for result in again.results)


def _not_again(*_: object, **__: object) -> None:
    raise AssertionError("a query was parsed a second time")


def _told(part: object) -> object:
    """All parts of an algebra, whatever order sets have in a process."""
    if isinstance(part, CompValue):
        laid_over = {key: value for key, value in vars(part).items() if key not in ("_evalfn", "ctx")}
        values = [*part.items(), *laid_over.items()]
        return (type(part).__name__, part.name, sorted((key, repr(_told(value))) for key, value in values))
    if isinstance(part, (list, tuple)):
        return [_told(each) for each in part]
    if isinstance(part, (set, frozenset)):
        return sorted(map(repr, part))
    return part
