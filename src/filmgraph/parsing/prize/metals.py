"""Words of a prize list in, whether a metal names the prize out: "Golden Reed", "Pardo d'oro", "CINE Golden Eagle"."""

import re

from filmgraph.lookups import Lookups
from filmgraph.parsing.text.words import first_phrase, has_phrase, leading_phrase

_BETWEEN = 2
"""How many blanks stand between a metal and the noun of a prize: "Gold World Medal"."""

_BODY_METAL_NOUN = 3
"""The words of a prize that begins with who gives it: "CINE Golden Eagle"."""

_METAL_AFTER = re.compile(
    r"\b(?:d['’](?:or|argent|oro|argento|ouro)|de (?:oro|plata|bronce|ouro|prata|bronze)|in gold|in silber)\b",
    re.IGNORECASE,
)


def is_called_by_metal(text: str, lookups: Lookups) -> bool:
    """Whether words name a prize by its metal: "Golden Reed", "Pardo d'oro", or behind who gives it, "CINE Golden
    Eagle"."""
    words = len(text.split())
    if words > 1 and (leading_phrase(lookups, "metal", text) > 0 or _METAL_AFTER.search(text) is not None):
        return True
    metal = first_phrase(lookups, "metal", text) if words == _BODY_METAL_NOUN else None
    return metal is not None and text[: metal[0]].count(" ") == 1 and metal[1] < len(text) and text[metal[0]].isupper()


def is_known_by_metal(text: str, lookups: Lookups) -> bool:
    """Whether a metal begins the name of a known festival ("Golden Apricot")."""
    return leading_phrase(lookups, "metal", text) > 0 and lookups.event(text) is not None


def named_by_metal(text: str, prize: tuple[int, int], lookups: Lookups) -> int:
    """How many characters a prize takes that is called by a metal and a noun of prizes before the name of a festival
    ("Silberne Taube DOK Leipzig"); 0 for others."""
    metal = leading_phrase(lookups, "metal", text)
    rest = text[prize[1] :].strip()
    if metal == 0 or rest == "" or text[metal : prize[0]].count(" ") > _BETWEEN:
        return 0
    known = lookups.event(rest) is not None or leading_phrase(lookups, "event", rest) > 0
    known = known or (" " in rest and rest[0].isupper() and has_phrase(lookups, "event", rest))
    return prize[1] if known else 0
