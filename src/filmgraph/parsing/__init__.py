"""Text to program records: a grammar over lines, labels and lists. Knows no file, no RDF and no store.

A record goes through the folders from below: its text is cut into lines (`text`), lines with labels and free lines make
an outline (`labels`, `line_kinds`, `outline`), one reader per field says what a labelled line says (`fields`, on
`facts` and `credits`), and what has no label is read line by line (`free_lines`, on `titles`, `prize`, `sentences`,
`people`). `record` puts them in their order. Rows of tables take a way of their own (`tables`). The words that rules
turn on are in `filmgraph.lookups`.
"""

from filmgraph.parsing.record import parse_record

__all__ = ["parse_record"]
