"""The queries of the shapes, parsed, as builds remember them for those after them."""

from importlib.metadata import version
from pathlib import Path

from filmgraph.pipeline.fingerprints import digest_of
from filmgraph.pipeline.remembering import Remembered
from filmgraph.resources import resource
from filmgraph.validation.fast import parsed

STAGE = "queries"
_SECTION = "parsed"


def queries_at(remembered: Remembered) -> Path:
    """Where the queries of these shapes are remembered, or would be."""
    return remembered.folder / STAGE / _digest()


def take_over_queries(remembered: Remembered) -> None:
    """Have all queries that are remembered at hand."""
    piece = remembered.find(STAGE, _digest())
    if piece is not None:
        parsed.take_parsed(piece.section(_SECTION))


def keep_queries(remembered: Remembered) -> None:
    """Remember the queries that this process has parsed."""
    if remembered.find(STAGE, _digest()) is None:
        remembered.keep(STAGE, _digest(), {_SECTION: parsed.parsed_queries()})


def _digest() -> str:
    """What parsed queries rest on: the shapes, and the code that parses and keeps them."""
    files = [*sorted(resource("shapes").glob("*.ttl")), Path(parsed.__file__)]
    versions = (version("rdflib").encode(), version("pyparsing").encode())
    return digest_of([*versions, *(path.read_bytes() for path in files)])
