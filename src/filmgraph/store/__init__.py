"""Where quads are kept and asked. One protocol; `oxigraph` is the embedded, default implementation."""

from filmgraph.store.oxigraph import OxigraphStore, open_read_only
from filmgraph.store.protocol import Bindings, Solution, Store, StoreError, Term

__all__ = ["Bindings", "OxigraphStore", "Solution", "Store", "StoreError", "Term", "open_read_only"]
