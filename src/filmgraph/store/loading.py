"""RDF files in, a store on disk out; nothing is published and nothing is checked but the syntax."""

from hashlib import blake2b
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat

from filmgraph.errors import DataError

_BLOCK = 1 << 20
_FORMATS = {
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".rdf": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}


def load_file(file: Path, folder: Path) -> str:
    """Loads an RDF file into a new store in `folder`; returns a hash of the file's bytes.

    The format goes by the file's ending. Raises DataError for an ending or a syntax that is not understood.
    """
    form = _FORMATS.get(file.suffix.lower())
    if form is None:
        endings = ", ".join(_FORMATS)
        raise DataError("The file's ending does not tell its format.", where=str(file), remedy=f"Known: {endings}.")
    try:
        store = pyoxigraph.Store(str(folder))
        store.bulk_load(path=str(file), format=form, base_iri=file.resolve().as_uri())
        store.flush()
        store.optimize()
    except (OSError, SyntaxError, ValueError) as error:
        raise DataError(f"The file cannot be loaded: {error}", where=str(file)) from error
    return _hash(file)


def _hash(file: Path) -> str:
    digest = blake2b(digest_size=12)
    with file.open("rb") as data:
        while (block := data.read(_BLOCK)) != b"":
            digest.update(block)
    return digest.hexdigest()
