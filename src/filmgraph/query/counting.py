"""Query text in, whether it counts what matches one pattern and does nothing else out.

The engine counts and groups without looking at the terms themselves. Files hold the triples of one property side by
side and are read from end to end faster than a copy in memory, which leads from each triple to the next.
"""

import re
from itertools import takewhile

from filmgraph.query.outline import outline, tokens

_COUNTED = re.compile(
    r"(?:PREFIX : <> |BASE <> )*SELECT (?:\? |\(\) )+(?:WHERE )?\{\} "
    r"(?:GROUP BY (?:\? )+)?(?:ORDER BY (?:\? |(?:DESC|ASC) \(\) )+)?"
)
_PATTERNS = frozenset({("variable", "iri"), ("variable", "name"), ("variable", "word")})
_LONGEST = 2000


def counts_one_pattern(query: str) -> bool:
    """Whether all that the query does is to count, perhaps by group, what has one property, whatever its value.

    False where that is not certain.
    """
    if query.count("{") != 1 or len(query) > _LONGEST or "COUNT" not in query.upper():
        return False
    found = tokens(query)
    if found is None or _COUNTED.fullmatch(outline(found)) is None:
        return False
    opened = next(place for place, token in enumerate(found) if token.text == "{")
    pattern = list(takewhile(lambda token: token.depth > 0, found[opened + 1 :]))
    kinds = tuple(token.kind for token in pattern if token.text != ".")
    selected = [token.text.upper() for token in found[:opened] if token.depth > 0 and token.kind == "word"]
    known = set(selected) <= {"COUNT", "DISTINCT", "AS"} and "COUNT" in selected
    return known and len(kinds) == 3 and kinds[:2] in _PATTERNS and kinds[2] == "variable"
