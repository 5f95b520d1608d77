"""Where the W3C suites are, and their manifests as graphs."""

import os
from pathlib import Path

import rdflib

MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = rdflib.Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")

ABSENT = "FILMGRAPH_W3C names no folder with the W3C suites"
_BESIDE = Path(__file__).resolve().parents[3] / "shared" / "w3c"


def suite(name: str) -> Path | None:
    """The folder of a suite, or None when the suites are not here."""
    root = Path(os.environ.get("FILMGRAPH_W3C", _BESIDE))
    return root / name if (root / name / "manifest.ttl").is_file() else None


def load_manifest(folder: Path) -> rdflib.Graph:
    """The suite's manifest; relative names in it become paths in the folder."""
    return rdflib.Graph().parse(folder / "manifest.ttl", publicID=folder.as_uri() + "/manifest.ttl")


def entries(folder: Path | None) -> list[str]:
    """The names of the tests of a suite, in the order of its manifest."""
    if folder is None:
        return []
    manifest = load_manifest(folder)
    first = next(manifest.objects(None, MF.entries))
    return [str(each).partition("#")[2] for each in manifest.items(first)]
