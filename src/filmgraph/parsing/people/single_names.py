"""One capitalised word and the words around it in, whether it is a person's name out. Precision before completeness."""

import re

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.people.person_cues import is_counted, is_listed, is_met, only_opens, starts_sentence
from filmgraph.parsing.text.words import leading_phrase

_PRONOUN_AFTER = re.compile(r"[.!?]\s+(?:He|She|Il|Elle|Er|Él|Ella|Ele|Ela|Lui|Lei)\b")
_VERB_AFTER = re.compile(r"^,? (?:[a-zà-ÿ]+(?:s|ed|t|e|a|ó|ou)|a|è|é|ha|left|went|began|grew|was|had|can|will)\b")
_YEAR_AFTER = re.compile(r"^,? \((?:18|19|20)\d\d\b(?!\s?[–—-])")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|to|of|the|nach|aus|à|en|dans|vers|em|na|no|a|di|famil\w+|famille|famiglia)\s+$", re.IGNORECASE
)
_VERB_WINDOW = 30


def is_single_name(word: str, before: str, cue: str, after: str, following: str, lookups: Lookups) -> bool:
    """Whether one capitalised word is a person: known by one name, said to be one, or a given name at work. The title
    of a film with its year, and a language, which is a nation's word as well ("Danish"), are none."""
    key, cued = fold(word), cue != ""
    if _YEAR_AFTER.match(after) is not None or (not cued and key in lookups.language_names):
        return False
    if fold(cue) in lookups.words["honorific"] or _is_kin(key, cue, lookups):
        return True
    met = is_met(before, after, lookups) or (is_listed(before, after, lookups) and key not in lookups.words["town"])
    if met and key not in lookups.words["not_alone"] and lookups.country(word) is None:
        return True
    starts = starts_sentence(before)
    if starts and not cued and only_opens(word, following, lookups):
        return False
    if key in lookups.words["known_alone"] or (cued and key not in lookups.words["not_alone"] and len(word) > 2):
        return True
    if key in lookups.words["not_alone"] or key in lookups.words["town"] or len(word) < 3 or word.isupper():
        return False
    if key in lookups.words["given"]:
        if _PLACE_BEFORE.search(before) is not None or is_counted(before, lookups):
            return False
        return (
            not starts
            or _VERB_AFTER.match(after) is not None
            or after.startswith((",", "’s", "'s", " and ", " et ", " und ", " y ", " e "))
        )
    if starts and after.startswith((" and her ", " and his ")):
        return True
    return (
        starts and leading_phrase(lookups, "person_verb", after[:_VERB_WINDOW]) > 0 and _is_he(after, following, word)
    )


def _is_kin(key: str, cue: str, lookups: Lookups) -> bool:
    """Whether a word behind one for kin is a name: no place, and none that opens a sentence."""
    words = lookups.words
    no_name = key in words["sentence_word"] or key in words["town"] or key in lookups.country_names
    return cue in words["kin_cue"] and not no_name


def _is_he(after: str, following: str, word: str) -> bool:
    """Whether a sentence soon goes on with "he" or "she" about an unknown name that opened one."""
    if word.endswith("s") and not word.endswith(("is", "us", "as", "es")):
        return False
    start = following.find(word + after[:40])
    return (
        start >= 0
        and f" {word.lower()} " not in following
        and _PRONOUN_AFTER.search(following, start, start + 260) is not None
    )
