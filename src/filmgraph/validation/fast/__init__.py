"""The fast path: shapes compiled once, evaluated over columns of triples, with the results pySHACL would give.

Where it cannot vouch for a shape it says why, and the caller lets pySHACL check that shape.
"""

from filmgraph.validation.fast.engine import FastPath
from filmgraph.validation.fast.table import Table

__all__ = ["FastPath", "Table"]
