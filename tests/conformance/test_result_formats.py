"""The W3C CSV/TSV and JSON result suites, through the endpoint; answers are compared as results, not as bytes."""

import csv
import io
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import rdflib

from tests.conformance.suites import ABSENT, MF, QT, entries, load_manifest, suite
from tests.releases import publish_graphs, serving

SUITES = {"csv-tsv-res": suite("csv-tsv-res"), "json-res": suite("json-res")}
_NARROW = pytest.mark.xfail(reason="Oxigraph stores xsd:negativeInteger as xsd:integer; the expected file keeps it")
CASES = [
    pytest.param(folder, name, marks=[_NARROW] if name == "tsv03" else [])
    for folder, path in SUITES.items()
    for name in entries(path)
]
TYPES = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".srj": "application/sparql-results+json",
}

_NUMBER = re.compile(r"[+-]?\d+(\.\d*)?([eE][+-]?\d+)?")

pytestmark = pytest.mark.skipif(None in SUITES.values(), reason=ABSENT)


@pytest.mark.parametrize(("folder", "name"), CASES)
def test_results(folder: str, name: str, tmp_path: Path) -> None:
    path = SUITES[folder]
    assert path is not None
    manifest = load_manifest(path)
    test = next(each for each in manifest.subjects(MF.name) if str(each).endswith(f"#{name}"))
    action, result = manifest.value(test, MF.action), _file(manifest.value(test, MF.result))
    query, data = _file(manifest.value(action, QT.query)), _file(manifest.value(action, QT.data))
    publish_graphs(tmp_path, {}, default=data.read_text("utf-8"))
    with serving(tmp_path) as app:
        answer = app.test_client().post(
            "/sparql",
            data=query.read_bytes(),
            headers={"Content-Type": "application/sparql-query", "Accept": TYPES[result.suffix]},
        )
    assert answer.status_code == 200, answer.text
    assert _read(answer.data, result.suffix) == _read(result.read_bytes(), result.suffix)


def _file(node: rdflib.term.Node | None) -> Path:
    return Path(urlsplit(str(node)).path)


def _read(data: bytes, suffix: str) -> object:
    """The result as something to compare: rows as a bag, terms by value, blank nodes without their names."""
    if suffix == ".srj":
        result = json.loads(data)
        if "boolean" in result:
            return result["boolean"]
        return sorted(result["head"]["vars"]), sorted(_plain(row) for row in result["results"]["bindings"])
    delimiter = "," if suffix == ".csv" else "\t"
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), delimiter=delimiter))
    return sorted(json.dumps({name: _unnamed(cell) for name, cell in row.items()}, sort_keys=True) for row in rows)


def _plain(row: dict[str, dict[str, str]]) -> str:
    return json.dumps({name: {**term, "value": _unnamed_json(term)} for name, term in row.items()}, sort_keys=True)


def _unnamed_json(term: dict[str, str]) -> str:
    return "_:" if term["type"] == "bnode" else term["value"]


def _unnamed(cell: str) -> str:
    """The cell without the name of a blank node, and a number by its value: the store keeps values, not spellings."""
    if cell.startswith("_:"):
        return "_:"
    return f"{float(cell):g}" if _NUMBER.fullmatch(cell) else cell
