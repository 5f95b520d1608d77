"""The words around a name, or before it in its sentence, and what they say of it: a person's, or no name at all."""

import re
from functools import lru_cache

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import Stated
from filmgraph.parsing.text.piece import Piece

_SENTENCE_ENDS = (".", "!", "?", "…", ":")
_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\.?,?\s*$")
_ROLE_AFTER = re.compile(
    r"^, (?:l['’]|(?:the|a|an|le|la|une?|un|der|die|das|ein|eine|el|una|il|uno|o|a|um|uma|his|her|son|sa) )?"
    r"([^\W\d_][^,.;]{3,60})"
)
_OF_ANOTHER = re.compile(r"[a-zà-ÿ-]+ [A-ZÀ-Þ][a-zà-ÿ]")
"""A role with a name right behind it: "the barber Edson" tells nothing of what stands before."""
_WHO = re.compile(r"^, (?:who|whose|qui|dont|der|die|dessen|deren|quien|cuyo|cuya|que|cujo|cuja|che)\b")
_LONGEST_SHORT_FORM = 4
_LONGEST_CUE = 48
_GERMAN_ARTICLES = frozenset(
    {"der", "die", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"}
    | {f"{whose}{ending}" for whose in ("sein", "ihr", "mein", "unser") for ending in ("", "e", "en", "em", "er", "es")}
)
_AND_BEHIND = (" and ", " et ", " und ", " y ", " e ", " ed ")
_SHORTEST_COMPOUND = 8
_WINDOW = 100
_WORD_BEGINS = re.compile(r"(?<![\w’'-])")
_WORD_GOES_ON = re.compile(r"[^\W\d_]|['’-][^\W\d_]")


def is_initial(word: str) -> bool:
    """Whether a word of a name is an initial ("J.")."""
    return len(word) == 2 and word[1] == "."


def begins_with_cue(title: str, lookups: Lookups) -> bool:
    """Whether the title of the film is no name, but begins with a word that stands before names ("Sister Circuits")."""
    return is_cue(title.partition(" ")[0], lookups)


def is_cue(word: str, lookups: Lookups) -> bool:
    """Whether a word says what the person named after it does; German makes such words without end."""
    folded = fold(word)
    if folded in lookups.words["person_cue"]:
        return True
    return len(folded) > _SHORTEST_COMPOUND and folded.endswith(_as_tuple(lookups.words["person_cue_ending"]))


@lru_cache(maxsize=8)
def _as_tuple(endings: frozenset[str]) -> tuple[str, ...]:
    """What `str.endswith` asks for."""
    return tuple(endings)


def starts_sentence(before: str) -> bool:
    """Whether a sentence, or the paragraph, begins behind these words."""
    words = before.rstrip()
    return words == "" or words.rstrip('"”’»)').endswith(_SENTENCE_ENDS)


def opens(name: str, lookups: Lookups) -> bool:
    """Whether the first word only opens the sentence: it is no given name, and one stands within ("When Anna Bell")."""
    first, *others = name.split()
    given = lookups.words["given"]
    return fold(first) not in given and any(fold(word) in given for word in others[:-1])


def is_noun_before(name: str, before: str, lookups: Lookups) -> bool:
    """Whether the first word is a German noun behind its article, with a name after it: "den Deichgraf Alois Pichl"."""
    first, *others = name.split()
    given = lookups.words["given"]
    if len(others) < 2 or fold(first) in given or fold(others[0]) not in given:
        return False
    return before.rstrip().rpartition(" ")[2].lower() in _GERMAN_ARTICLES


def is_listed(before: str, after: str, lookups: Lookups) -> bool:
    """Whether a comma joins a name to what several people are: "its two teachers, Senada and her husband"."""
    word = _last_word(before) if before.endswith(", ") else None
    if word is None or not after.startswith(_AND_BEHIND):
        return False
    return any(is_cue(said, lookups) for said in (word[1], word[1].removesuffix("s")))


def only_opens(name: str, following: str, lookups: Lookups) -> bool:
    """Whether the first word is one that opens sentences ("Over", "Während"), and nowhere in the text a name.

    One that is a given name as well ("Per") opens a sentence only where another given name comes next.
    """
    first, *others = name.split()
    if is_initial(first) or fold(first) not in lookups.words["sentence_word"] or _is_named(first, following):
        return False
    given = lookups.words["given"]
    return len(others) == 0 or fold(first) not in given or fold(others[0]) in given


@lru_cache(maxsize=256)
def _is_named(word: str, text: str) -> bool:
    """Whether a text has a word, with its capital, where no sentence begins."""
    start = text.find(word)
    while start >= 0:
        before = text[max(0, start - _WINDOW) : start]
        whole = _WORD_BEGINS.match(text, start) is not None and _WORD_GOES_ON.match(text, start + len(word)) is None
        if whole and not before.endswith("\n") and not starts_sentence(before):
            return True
        start = text.find(word, start + len(word))
    return False


def _last_word(before: str) -> re.Match[str] | None:
    """The word that ends a text, which no blank parts; None where a sign or a number ends it."""
    return _BEFORE.search(before, max(before.rstrip().rfind(" ") + 1, len(before) - _LONGEST_CUE))


def is_counted(before: str, lookups: Lookups) -> bool:
    """Whether the word before is a number or an article that no name has: "zwei Länder" are no people."""
    word = _last_word(before)
    return word is not None and fold(word[1]) in lookups.words["before_noun"]


def is_met(before: str, after: str, lookups: Lookups) -> bool:
    """Whether somebody is met who does something: "we meet Choe, who has not seen his daughter"."""
    word = _last_word(before)
    return word is not None and fold(word[1]) in lookups.words["meeting_verb"] and _WHO.match(after) is not None


def cue_before(before: str, piece: Piece, lookups: Lookups) -> Stated[str] | None:
    """The word right before a name that says it is a person's. A full stop parts them, unless it ends a short form."""
    match = _last_word(before)
    if match is None or not is_cue(match[1], lookups):
        return None
    if len(match[1]) > _LONGEST_SHORT_FORM and "." in match[0]:
        return None
    start = piece.start - len(before) + match.start(1)
    return Piece(match[1], start).as_stated()


def role_after(piece: Piece, after: str, lookups: Lookups) -> Stated[str] | None:
    """The role in apposition: "Audrey Tang, Minister of Digital, describes …"."""
    match = _ROLE_AFTER.match(after)
    if match is None:
        return None
    if _OF_ANOTHER.match(match[1]) is not None:
        return None
    first = [fold(word) for word in match[1].split()[:3]]
    if not any(word in lookups.words["person_cue"] for word in first):
        return None
    return Piece(match[1], piece.end + match.start(1)).as_stated()
