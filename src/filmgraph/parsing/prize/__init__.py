"""Lists of prizes and festivals: text to tokens, tokens to typed atoms, atoms to entries, entries to prizes."""

from filmgraph.parsing.prize.reading import read_entries

__all__ = ["read_entries"]
