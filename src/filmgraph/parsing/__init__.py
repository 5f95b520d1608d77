"""Text to program records: a grammar over lines, labels and lists. Knows no file, no RDF and no store.

A record goes through the folders from below: its text is cut into lines (`text`), lines with labels and free lines make
an outline (`labels`, `line_kinds`, `outline`), one reader per field says what a labelled line says (`fields`, on
`facts` and `credits`), and what has no label is read line by line (`free_lines`, on `titles`, `prize`, `sentences`,
`people`). `record` puts them in their order. Rows of tables take a way of their own (`tables`). The words that rules
turn on are in `filmgraph.lookups`.

Most rules say nothing of most lines, so a rule is asked only of a line that has what the rule needs: a digit, a sign,
or a word that opens a phrase of its tables (`text.words.opened_by`, `tables_in`, `may_hold`). Such a look, most often
called `may_…`, can let a line through in vain, and is wrong if it keeps one back that the rule would have read. What
several rules ask of the same words (their tables, facts, labels, atoms) is a pure function of the words and the lookups
that counts places from the beginning of the words, and the last answers are remembered; whoever asks moves the places
to where the words stand.
"""

from filmgraph.parsing.record import parse_record

__all__ = ["parse_record"]
