"""Labels without a sign after them: "Directed by X", "Duration 85 min", "Production year2018", "X, director"."""

import re
from itertools import islice

from filmgraph.lookups import Label, Lookups, fold
from filmgraph.parsing.labels.labelling import Labelled
from filmgraph.parsing.labels.wording import may_begin_label, may_end_label, read_label
from filmgraph.parsing.text.name_patterns import ARTICLE
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.prose import is_prose
from filmgraph.parsing.text.words import has_phrase, is_phrase, leading_phrase

_JOINING = frozenset(
    {"by", "par", "de", "von", "di", "por", "da", "of", "del", "do", "with", "avec", "mit", "con", "com"}
)
_OF_NAMES = frozenset({"credit", "production", "production-company", "business"})
"""Fields whose joining label has names behind it ("Distributed by", "Interview mit")."""
_GLUE = re.compile(r"[a-zà-ÿ)](?=[A-Z0-9À-Þ])")
"""The last letter of a word that is glued to the next."""
_GLUED_WITHIN = 60
_GAP = re.compile(r"\s+")
_BEFORE_ROLE = re.compile(r"\s*(?:,|\(|\s[–—-]|\||\s?:)\s*")
_MAX_WORDS = 5
_COLON_AHEAD = re.compile(r"(?:[^\W\d_]+ ){0,2}[^\W\d_]+\s?:\s")
"""Words up to a colon: they belong to a longer label ("Producción General: X"), which the words before begin."""
_STOP = re.compile(r"(?<=[a-zà-ÿ]{2})\.\s+(?=[A-ZÀ-Þ])")
_CLAUSE = re.compile(
    r"\s*;\s+(?=[^\W\d_])|,\s+(?=(?:[a-zà-ÿ]+ ){1,3}(?:by|di|de|do|da|del|della|von|par|por)\s+[A-ZÀ-Þ])"
)
"""What parts the credits of one sentence: a semicolon, or a comma before a role in small letters and whose it is."""
_LEAD = re.compile(r"(?:su|sur|from|with|mit|avec|con|com|nach)\s+(?=[a-zà-ÿ]{4})")
_MAX_SENTENCES = 600
_MAX_VALUE = 240
_MAX_TRAILING = 120
_NO_NAME_SIGN = re.compile(r"[:|]")
"""Signs before a name and its role that stand between the cells of a row or of a menu."""
_SHORTEST_ROLE = 3
_LONGEST_ROLES = 60
_YEAR = re.compile(r"^\D{0,12}(?:18|19|20)\d\d\D{0,3}$")
_MINUTES = re.compile(r"^\D{0,6}\d{1,3}\s*(?:min|mn|m\b|['’′´]|h)", re.IGNORECASE)


def is_glued(text: str) -> bool:
    """Whether a word near the beginning is glued to the next ("Production year2018")."""
    return _GLUE.search(text, 0, _GLUED_WITHIN) is not None


def bare_label(line: Piece, lookups: Lookups) -> Labelled | None:
    """The longest label at the beginning of a line with its value; it may be glued to a capital or a digit. What ends
    with a comma is one of several facts ("DVD, 52 Min.")."""
    text = line.text
    if len(text) > _MAX_VALUE or text.startswith("(") or is_prose(text):
        return None
    gaps = islice(_GAP.finditer(text), _MAX_WORDS) if may_begin_label(text, lookups) else ()
    cuts = [(gap.start(), gap.end()) for gap in gaps]
    cuts += [(glue.end(), glue.end()) for glue in islice(_GLUE.finditer(text, 0, _GLUED_WITHIN), 4)]
    for end, after in sorted(cuts, reverse=True):
        value = line.cut(after)
        comma = text[end - 1] == ","
        labels = read_label(text[:end], lookups) if end >= 2 and not comma and _may_follow(value.text) else ()
        if len(labels) > 0 and labels[0].outcome is None:
            if _begins_entry(text[:end], value.text, labels[0], lookups):
                return None
            if _COLON_AHEAD.match(value.text) is not None:
                return None
            return _behind_other_tongue(Labelled(labels, line.part(0, end), value), lookups)
    return None


def _behind_other_tongue(found: Labelled, lookups: Lookups) -> Labelled:
    """A label that a stroke parts from the same in another language, with what stands behind both ("Un film di / A film
    by Ana Silva")."""
    second = bare_label(found.value, lookups) if found.wording.text.endswith("/") else None
    return found if second is None or second.labels != found.labels else found._replace(value=second.value)


def _begins_entry(words: str, value: str, label: Label, lookups: Lookups) -> bool:
    """Whether words that could be a label of lists begin an entry of one: "Prix du public", "Selection, Festival de …",
    "SELECTED ★ REED FEST", "Int. Filmtage". In capitals the noun of a list is a label, unless a joining word
    follows."""
    if words.endswith(".") and has_phrase(lookups, "event", value):
        return True
    if label.field in ("awards", "festivals") and ("," in words or not words[-1].isalnum()):
        return True
    if not is_phrase(lookups, "list-noun", words):
        return False
    return not words.isupper() or value.isupper() or leading_phrase(lookups, "of", value) > 0


def credit_sentences(line: Piece, lookups: Lookups) -> list[Labelled]:
    """The credits of a line whose sentences are nothing but credits ("Directed by X. Music by Y, sound by Z."), else
    none."""
    if (". " not in line.text and "," not in line.text and ";" not in line.text) or len(line.text) > _MAX_SENTENCES:
        return []
    found: list[Labelled] = []
    for sentence in line.split(_STOP):
        for clause in sentence.strip(".").split(_CLAUSE):
            credit = _clause_label(clause, lookups)
            if credit is None:
                return []
            found.append(credit)
    return found if sum(map(stands_alone, found)) >= min(len(found), 2) and len(found) > 1 else []


def _clause_label(clause: Piece, lookups: Lookups) -> Labelled | None:
    """The credit that a clause of a sentence states, behind a word that joins it ("su sceneggiatura di X")."""
    lead = _LEAD.match(clause.text)
    credit = bare_label(clause if lead is None else clause.cut(lead.end()), lookups)
    return credit if credit is not None and is_credit(credit.labels[0]) else None


def stands_alone(found: Labelled) -> bool:
    """Whether a bare label needs no neighbours: it joins ("Directed by"), or its value can be nothing else."""
    words = fold(found.wording.text).split()
    value = found.value.text
    if found.field == "note":
        return words[-1] in ("from", "de") and len(value.split()) <= 4
    if found.wording.text.endswith(".") and is_credit(found.labels[0]):
        return _are_names(value, 2)
    if words[-1] in _JOINING:
        value = value[article.end() :] if (article := ARTICLE.match(value)) is not None else value
        return found.field in _OF_NAMES and _are_names(value, len(words))
    if found.field == "year":
        return _YEAR.match(value) is not None
    return found.field == "duration" and _MINUTES.match(value) is not None


def trailing_label(line: Piece, lookups: Lookups) -> Labelled | None:
    """A name with its roles after it ("Leon Lee, director", "Leon Lee – Director, Producer"), as a labelled value."""
    if len(line.text) > _MAX_TRAILING or not may_end_label(line.text, lookups):
        return None
    for match in _BEFORE_ROLE.finditer(line.text):
        wording = line.cut(match.end(), None, ")")
        if not _SHORTEST_ROLE <= len(wording.text) <= _LONGEST_ROLES:
            continue
        labels = read_label(wording.text, lookups)
        if len(labels) > 0 and all(label.field == "credit" for label in labels):
            name = line.cut(0, match.start())
            named = not _NO_NAME_SIGN.search(name.text) and _are_names(name.text, 2)
            return Labelled(labels, wording, name) if named else None
    return None


def holds_names(value: str) -> bool:
    """Whether what stands behind a label without a sign looks like a list of names."""
    return _are_names(value, 2)


def _may_follow(value: str) -> bool:
    return 0 < len(value) <= _MAX_VALUE and (value[0].isupper() or value[0].isdigit() or value[0] in "\"“«'‘@©")


def _are_names(value: str, label_words: int) -> bool:
    """Whether the words look like a list of names: short, capitals, no sentence. More is asked of "By" alone."""
    words = value.split()
    if (
        len(words) < 2
        or len(words) > (6 if label_words == 1 else 16)
        or (value.endswith((".", "!", "?")) and len(words) > 6)
    ):
        return False
    capitals = sum(word[:1].isupper() for word in words)
    return capitals >= 0.6 * len(words)


def is_credit(label: Label) -> bool:
    """Whether a label announces people or companies."""
    return label.field in ("credit", "production", "production-company")
