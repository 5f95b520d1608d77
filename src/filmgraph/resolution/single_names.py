"""People known by one word ("Cher", "RZA"). Namesakes of one record each in, whether the word may join them out.

Such a word is a name of its own when it is written as one (a capital or a digit first, nothing but letters, digits and
what joins them) and hardly stands in the names of others: "Leon" and "Irene" are short for many people, "the" and
"(narrator)" for none.
"""

import re

from filmgraph.resolution.name_chances import NameChances
from filmgraph.resolution.normal import fold_name
from filmgraph.resolution.person_names import GENERATIONS

RARE_WORD = 1 / 3000
"""The share of names that may have the word in them: rare is a word only in a catalogue of some thousand names."""

_WRITTEN_AS_NAME = re.compile(r"[^\W_a-z][\w.'’ʼ‘-]*")


def is_single_name(name: str) -> bool:
    """Whether a word is written as a name: not "with", "nominee)" or "Jr."."""
    return _WRITTEN_AS_NAME.fullmatch(name) is not None and fold_name(name) not in GENERATIONS


def is_rare_word(name: str, chances: NameChances) -> bool:
    """Whether hardly another name has this word in it."""
    return chances.of_word(fold_name(name)) <= RARE_WORD
