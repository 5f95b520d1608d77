"""One graph of a stored release as sorted N-Triples lines."""

from pathlib import Path

import pyoxigraph as ox


def graph_lines(folder: Path, graph: str) -> list[str]:
    """The triples of the named graph `graph` of the store in a folder, sorted, one line each with its line end."""
    store = ox.Store.read_only(str(folder))
    quads = store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
    return sorted(f"{quad.triple} .\n" for quad in quads)
