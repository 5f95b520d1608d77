"""Which jobs on a film people combine. Role notations in, crafts and their nearness out. Knows no person."""

from collections.abc import Iterable
from functools import cache

CRAFTS: dict[str, frozenset[str]] = {
    "performing": frozenset({"cast", "narrator", "voice", "presenter", "participant", "interviewer"}),
    "writing and directing": frozenset({"director", "co-director", "assistant-director", "writer", "screenplay"})
    | {"story", "author", "dialogue", "commentary", "concept", "journalist", "producer", "executive-producer"}
    | {"co-producer", "associate-producer", "line-producer", "delegate-producer"},
    "music": frozenset({"composer", "music-supervisor", "music-performer"}),
    "sound": frozenset({"sound", "sound-designer", "sound-editor", "sound-mixer", "sound-recordist"}),
    "camera": frozenset({"cinematographer", "camera-operator", "drone-operator", "lighting"}),
    "editing": frozenset({"editor", "assistant-editor", "colourist", "post-production"}),
    "design": frozenset({"production-designer", "art-director", "costume-designer"}),
    "make-up": frozenset({"make-up"}),
    "effects": frozenset({"visual-effects", "special-effects", "animation", "graphics"}),
    "technique": frozenset({"crew"}),
}
"""The roles of each craft. A role that is in none of them is a craft of its own."""

_CRAFT_OF = {role: craft for craft, roles in CRAFTS.items() for role in roles}

COMBINED = frozenset(
    {
        frozenset({"writing and directing", "performing"}),
        frozenset({"writing and directing", "music"}),
        frozenset({"writing and directing", "editing"}),
        frozenset({"writing and directing", "effects"}),
        frozenset({"writing and directing", "sound"}),
        frozenset({"music", "performing"}),
        frozenset({"design", "effects"}),
        frozenset({"technique", "effects"}),
        frozenset({"technique", "sound"}),
        frozenset({"technique", "camera"}),
        frozenset({"technique", "make-up"}),
        frozenset({"technique", "design"}),
        frozenset({"technique", "editing"}),
        frozenset({"make-up", "effects"}),
        frozenset({"writing and directing", "camera"}),
    }
)
"""Crafts that one career often combines: actors and editors direct, those who record sound invent recorders."""


@cache
def crafts_of(roles: frozenset[str]) -> frozenset[str]:
    """The crafts of these roles."""
    return frozenset(_CRAFT_OF.get(role, role) for role in roles)


def combine(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether some craft of the one is often combined with one of the other."""
    return any(frozenset({mine, other}) in COMBINED for mine in left for other in right)
