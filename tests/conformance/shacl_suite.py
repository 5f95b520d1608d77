"""The W3C SHACL suite: its cases, and what filmgraph makes of each."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import rdflib
from rdflib import RDF, SH
from rdflib.term import BNode, Identifier, Literal, Node, URIRef

from filmgraph.errors import DataError
from filmgraph.validation import FastPath, GraphSource, Result, check_graph
from filmgraph.validation.paths import path_text
from filmgraph.validation.referee import check_with_pyshacl
from tests.conformance.suites import MF, suite

SHT = rdflib.Namespace("http://www.w3.org/ns/shacl-test#")
AS_OF = date(2026, 1, 1)
Key = tuple[Identifier | None, str | None, Identifier | None, str, str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One test: its graphs, and the results expected; None where a failure is."""

    name: str
    data: rdflib.Graph
    shapes: rdflib.Graph
    expected: Counter[Key] | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case went: `passed` in all, with pySHACL alone, and why the fast path left shapes to pySHACL, if it did."""

    passed: bool
    pyshacl_passed: bool
    declined: str | None


def folder() -> Path | None:
    """The folder of the suite, or None when it is not here."""
    root = suite_root()
    return root if root is not None and (root / "manifest.ttl").is_file() else None


def suite_root() -> Path | None:
    """`shacl/tests` beside the other suites."""
    return suite("shacl/tests")


def files() -> list[str]:
    """The files of all cases, as paths in the suite."""
    root = folder()
    if root is None:
        return []
    found = (str(path.relative_to(root)) for path in root.rglob("*.ttl") if path.name != "manifest.ttl")
    return sorted(name for name in found if "sht:Validate" in (root / name).read_text(encoding="utf-8"))


def load(name: str) -> Case:
    """The case of a file."""
    root = folder()
    assert root is not None
    path = root / name
    whole = rdflib.Graph().parse(path, publicID=path.as_uri())
    case = next(whole.subjects(RDF.type, SHT.Validate))
    action, result = whole.value(case, MF.action), whole.value(case, MF.result)

    def part(predicate: URIRef) -> rdflib.Graph:
        address = whole.value(action, predicate)
        return whole if str(address) == path.as_uri() else rdflib.Graph().parse(str(address))

    expected = None if result == SHT.Failure else _expected(whole, result)
    return Case(name, part(SHT.dataGraph), part(SHT.shapesGraph), expected)


def run(case: Case) -> Outcome:
    """Check a case with the fast path and what it leaves to pySHACL, and with pySHACL alone."""
    fast = FastPath.of(case.shapes, messages_needed=False)
    declined = "; ".join(sorted(set(fast.declined.values()))) or None
    return Outcome(_passes(case, fast), _passes(case, None), declined)


def _passes(case: Case, fast: FastPath | None) -> bool:
    try:
        results = _results(case, fast)
    except DataError:
        return case.expected is None
    return case.expected is not None and Counter(map(_key, results)) == case.expected


def _results(case: Case, fast: FastPath | None) -> list[Result]:
    if fast is not None:
        return list(check_graph(GraphSource(case.data), as_of=AS_OF, ontology=rdflib.Graph(), shapes=fast).results)
    return list(check_with_pyshacl(case.data, case.shapes))


def _expected(whole: rdflib.Graph, report: Node | None) -> Counter[Key]:
    keys: Counter[Key] = Counter()
    for result in whole.objects(report, SH.result):
        path = whole.value(result, SH.resultPath)
        keys[
            (
                _term(whole.value(result, SH.focusNode)),
                path_text(whole, path) if isinstance(path, Identifier) else None,
                _term(whole.value(result, SH.value)),
                str(whole.value(result, SH.sourceConstraintComponent)),
                str(whole.value(result, SH.resultSeverity)).removeprefix(str(SH)),
                str(whole.value(result, SH.sourceShape)),
            )
        ] += 1
    return keys


def _key(result: Result) -> Key:
    return (result.focus, result.path, result.value, result.component, result.severity.value, result.shape)


def _term(node: Node | None) -> Identifier | None:
    return node if isinstance(node, (URIRef, BNode, Literal)) else None
