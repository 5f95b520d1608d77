"""Text to program records: a grammar over lines, labels and lists. Knows no file, no RDF and no store.

Where a rule lives: `lines` → `outline` (labels: `labelling`, `bare`) → one reader per field (`fields`, `credits`) and
per kind of free line (`titles`, `facts`, `free`, `related`, `people`); prizes and festivals in `prize/`. The words that
rules turn on are in `filmgraph.lookups`.
"""

from filmgraph.parsing.record import parse_record

__all__ = ["parse_record"]
