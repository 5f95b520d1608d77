"""What words mean: labels, roles, countries, languages, prize words and festival names, from TOML files.

Users extend every file in their catalogue's `lookups/`. Knows nothing of records and their layout.
"""

from filmgraph.lookups.fold import fold
from filmgraph.lookups.loading import load_lookups
from filmgraph.lookups.model import Label, Lookups

__all__ = ["Label", "Lookups", "fold", "load_lookups"]
