"""Where quads are kept and asked. One protocol: `oxigraph` is embedded, the default; `remote` is any SPARQL server."""

from filmgraph.store.oxigraph import OxigraphStore, open_read_only
from filmgraph.store.protocol import WHOLE_STORE, Bindings, Graphs, Solution, Store, StoreError, Term

__all__ = [
    "WHOLE_STORE",
    "Bindings",
    "Graphs",
    "OxigraphStore",
    "Solution",
    "Store",
    "StoreError",
    "Term",
    "open_read_only",
]
