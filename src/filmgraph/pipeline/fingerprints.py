"""What a piece of work depends on, as digests: the code, the settings and lookups, each record with its corrections."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from filmgraph.parsing.corrections.correction import Correction
from filmgraph.resources import resource
from filmgraph.settings import FILE_NAME, Catalogue
from filmgraph.source import SourceRecord

_PACKAGE = Path(__file__).resolve().parent.parent
_DECIDING = (
    "errors.py",
    "uris.py",
    "lookups",
    "source",
    "model",
    "parsing",
    "mapping",
    "resolution",
    "rdf",
    "pipeline",
    "release",
)
_SIZE = 16


def digest_of(parts: Iterable[bytes]) -> str:
    """The digest of some parts, each told from its neighbours."""
    digest = blake2b(digest_size=_SIZE)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def ground_of(catalogue: Catalogue) -> str:
    """The digest of all that every record depends on: code and libraries, ontology, settings and the user's lookups."""
    files = [catalogue.root / FILE_NAME, *sorted(catalogue.lookups.glob("*.toml"))]
    return digest_of([_code().encode(), *(part for path in files for part in (path.name.encode(), path.read_bytes()))])


def fingerprint(record: SourceRecord) -> bytes:
    """The digest of one record as it was read."""
    words = (record.source, record.id, record.path, record.media_type, repr(record.language), record.text)
    told = (repr(record.cells), repr(record.issues))
    parts = (*(word.encode("utf-8", "surrogatepass") for word in (*words, *told)), record.data)
    return bytes.fromhex(digest_of(parts))


def with_corrections(record: bytes, corrections: Sequence[Correction]) -> bytes:
    """The digest of a record with its corrections, from that of the record alone."""
    if len(corrections) == 0:
        return record
    return bytes.fromhex(digest_of((record, repr(corrections).encode("utf-8", "surrogatepass"))))


@cache
def _code() -> str:
    """The digest of the code, the lookups and the ontology that come with filmgraph, and of what it is built upon."""
    roots = [*(_PACKAGE / name for name in _DECIDING), resource("ontology")]
    files = [path for root in roots for path in (sorted(root.rglob("*")) if root.is_dir() else [root])]
    read = (path for path in files if path.suffix in {".py", ".toml", ".ttl", ".csv", ".txt"})
    contents = (part for path in read for part in (path.name.encode(), path.read_bytes()))
    return digest_of([repr(_libraries()).encode(), *contents])


def _libraries() -> list[tuple[str, str]]:
    """The libraries that filmgraph names, with their versions."""
    try:
        named = requires("filmgraph") or []
    except PackageNotFoundError:
        return []
    found: list[tuple[str, str]] = []
    for requirement in named:
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        try:
            found.append((name, version(name)))
        except PackageNotFoundError:
            continue
    return found
