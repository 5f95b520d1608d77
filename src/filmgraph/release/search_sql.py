"""The questions put to the search index. Values are always bound, by name."""

SEARCH = """
SELECT entry.kind, entry.path, entry.label, entry.year, entry.detail, entry.weight
FROM names JOIN entry ON entry.id = names.rowid
WHERE names MATCH :words AND (:kind IS NULL OR entry.kind = :kind)
ORDER BY entry.folded = :folded DESC, entry.folded LIKE :folded || '%' DESC, entry.weight DESC, rank,
  entry.folded, entry.path
LIMIT :limit OFFSET :offset
"""

SEARCH_COUNT = """
SELECT entry.kind, count(*) FROM names JOIN entry ON entry.id = names.rowid WHERE names MATCH :words GROUP BY entry.kind
"""

NEAR = """
SELECT entry.kind, entry.path, entry.label, entry.year, entry.detail, entry.weight
FROM shapes JOIN entry ON entry.id = shapes.rowid
WHERE shapes MATCH :shapes ORDER BY rank, entry.path LIMIT :limit
"""

_CHOSEN = """
WITH wanted (facet, value) AS (
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:wanted)
), chosen AS (
  SELECT * FROM entry WHERE kind = :kind AND NOT EXISTS (
    SELECT 1 FROM wanted WHERE NOT EXISTS (
      SELECT 1 FROM facet WHERE facet.facet = wanted.facet AND facet.value = wanted.value AND facet.entry = entry.id
    )
  )
)
"""

LIST = (
    _CHOSEN
    + """
SELECT kind, path, label, year, detail, weight FROM chosen
ORDER BY CASE WHEN :newest THEN -coalesce(year, 0) END, folded, path LIMIT :limit OFFSET :offset
"""
)

LIST_COUNT = (
    _CHOSEN
    + """
SELECT count(*) FROM chosen
"""
)

FACETS = (
    _CHOSEN
    + """
SELECT facet.facet, facet.value, facet_label.label, count(*) AS entries
FROM chosen JOIN facet ON facet.entry = chosen.id JOIN facet_label USING (facet, value)
WHERE facet.facet != 'programme' GROUP BY 1, 2 ORDER BY 1, entries DESC, 3
"""
)

MEMBERS = """
SELECT entry.kind, entry.path, entry.label, entry.year, entry.detail, entry.weight
FROM facet JOIN entry ON entry.id = facet.entry
WHERE facet.facet = :facet AND facet.value = :value
ORDER BY entry.folded, entry.path LIMIT :limit OFFSET :offset
"""

MEMBER_COUNT = "SELECT count(*) FROM facet WHERE facet = :facet AND value = :value"

ALL_FACETS = """
SELECT facet, value, label, entries FROM facet_count JOIN facet_label USING (facet, value)
WHERE kind = :kind AND facet != 'programme' ORDER BY 1, entries DESC, 3
"""
