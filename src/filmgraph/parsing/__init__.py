"""Text to program records: a grammar over lines, labels and lists. Knows no file, no RDF and no store.

Where a rule lives: `lines` → `outline` (labels: `label_wording`, `labelling`, `bare`) → one reader per field
(`record_fields`, `fields`, `credits`) and per kind of free line (`record_title`, `free_lines`, `facts`, `related`,
`people`); prizes and festivals in `prize/`. The words that rules turn on are in `filmgraph.lookups`.
"""

from filmgraph.parsing.record import parse_record

__all__ = ["parse_record"]
