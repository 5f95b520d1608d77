"""People whom running text names, with the role it gives them. Precision before completeness.

A name is a run of capitalised words. It is a person's when it begins with a known given name, or when the words around
it say so ("farmer Geronimo", "Audrey Tang, Minister of Digital"); never when it ends like a place, a body or a prize.
"""

import re
from collections.abc import Iterator, Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import PersonMention, Stated
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.words import has_phrase, leading_phrase
from filmgraph.source import Span

_CAPITAL = r"[A-ZÀ-ÞĀ-Ž][^\W\d_]*(?:['’-][^\W\d_]+)*"
_PARTICLE = r"(?:d[aeiou]|dos|das|des|del|della|v[ao]n(?:[ \u00a0]der)?|den|le|la|el|al|b[ie]n|ibn|abu|zu|te[rn]|y)"
_NAME = re.compile(
    rf"(?<![\w’'-])(?:{_CAPITAL}|[A-Z]\.)"
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}(?:[A-Z]\.(?=[ \u00a0])|{_CAPITAL}))*"
)
_LOST_INITIAL = re.compile(rf"^[a-zà-ÿ][^\W\d_]{{2,}} {_CAPITAL}(?= (?:from|of|aus|de|di|who|lives|remembers|is|,))")
_QUOTED = re.compile(r"“[^”\n]{1,80}”|\"[^\"\n]{1,80}\"|«[^»\n]{1,80}»|‘[^’\n]{1,60}’(?!\w)|„[^“”\n]{1,80}[“”]")
_POSSESSIVE = re.compile(r"['’]s?$")
_SENTENCE_ENDS = (".", "!", "?", "…", ":")
_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\.?,?\s*$")
_ROLE_AFTER = re.compile(r"^, (?:(?:the|a|an|le|la|l['’]|une?|der|die|das|el|il|o|a) )?([^\W\d_][^,.;]{3,60})")
_PRONOUN_AFTER = re.compile(r"[.!?]\s+(?:He|She|Il|Elle|Er|Él|Ella|Ele|Ela|Lui|Lei)\b")
_VERB_AFTER = re.compile(r"^,? (?:[a-zà-ÿ]+(?:s|ed|t|e|a|ó|ou)|a|è|é|ha|left|went|began|grew|was|had|can|will)\b")
_FILM_OF = re.compile(
    rf"({_CAPITAL}(?: {_CAPITAL})+?)['’]s? (?:[\w-]+ ){{0,3}}(?:documentary|film|feature|debut|doc)\b"
)
_FILM_BY = re.compile(
    rf"\b(?:[Ff]ilme?|[Dd]o[ck]ument(?:ar[ioy]|aire|al|arfilm|ário)|[Pp]elícula) "
    rf"(?:de|von|di|by|del) ({_CAPITAL}(?: {_CAPITAL})+)"
)
_JOIN = re.compile(r"\s*(?:,|and|&|et|und|y|e)\s+")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|to|of|the|nach|aus|à|en|dans|vers|em|na|no|a|di|famil\w+|famille|famiglia)\s+$", re.IGNORECASE
)
_AGE = re.compile(
    r"^,? (?:\(\d{2}\)|aged? \d|\d{1,2}(?: ans| años| anos| anni| Jahre)?,|"
    r"a \d{1,2}-year-old|an? (?:young|old|former|small|single))"
)
_MAX_WORDS = 5
_LONGEST_SHORT_FORM = 4
_LONGEST_CUE = 48
_SHORTEST_COMPOUND = 8
_WINDOW = 100
_VERB_WINDOW = 30
_SIGNATURE = re.compile(r"^[\s.,–—-]*(?:[–—-]\s*|[A-ZÀ-Þ]).{0,80}$")


def find_people(paragraphs: Sequence[Piece], title: str | None, lookups: Lookups) -> list[PersonMention]:
    """The people that paragraphs name, each once, in order. `title` is the film's, whose words are no mention."""
    found: list[PersonMention] = []
    known: set[str] = set()
    following = "\n".join(paragraph.text for paragraph in paragraphs)
    for paragraph in paragraphs:
        for name, role in _people_in(paragraph, title, following, lookups):
            key = fold(name.text)
            if key not in known and not _is_part(key, known):
                known.add(key)
                found.append(PersonMention(name.as_stated(), role))
    return found


def directors_in_prose(paragraphs: Sequence[Piece], people: Sequence[PersonMention], lookups: Lookups) -> list[Piece]:
    """People whom the text calls the director ("filmmaker X"), or whose film it says this is ("X’s fourth film")."""
    named = {mention.name.value: mention for mention in people}
    found = [
        _piece(mention)
        for mention in people
        if mention.role is not None and lookups.role(mention.role.value) == "director"
    ]
    for paragraph in paragraphs:
        matches = _FILM_OF.finditer(paragraph.text)
        found += [_piece(named[match[1]]) for match in matches if match[1] in named]
        found += [_piece(named[match[1]]) for match in _FILM_BY.finditer(paragraph.text) if match[1] in named]
    return found


def _piece(mention: PersonMention) -> Piece:
    assert isinstance(mention.name.at, Span)
    return Piece(mention.name.text, mention.name.at.start)


def _is_part(key: str, known: set[str]) -> bool:
    """Whether a single name belongs to a full name that was found before."""
    return " " not in key and any(key in full.split() for full in known)


def _people_in(
    paragraph: Piece, title: str | None, following: str, lookups: Lookups
) -> Iterator[tuple[Piece, Stated[str] | None]]:
    quoted = [match.span() for match in _QUOTED.finditer(paragraph.text)]
    if len(quoted) > 0 and quoted[0][0] == 0 and _SIGNATURE.match(paragraph.text[quoted[-1][1] :]):
        quoted.append((quoted[-1][1] - 1, len(paragraph.text) + 1))
    lost = _LOST_INITIAL.match(paragraph.text)
    if lost is not None:
        yield paragraph.part(*lost.span()), None
    before_was_person = False
    last_end = -1
    for match in _NAME.finditer(paragraph.text):
        inside = any(start < match.start() and match.end() < end for start, end in quoted)
        in_title = title is not None and len(title) > len(match[0]) + 2 and _stands_in(title, match[0], paragraph.text)
        in_title = in_title or (title == match[0] and _begins_with_cue(title, lookups))
        if inside or in_title or (lost is not None and match.end() <= lost.end()):
            continue
        piece = _trim(paragraph.part(*match.span()), paragraph, following, lookups)
        joined = before_was_person and _JOIN.fullmatch(paragraph.text[last_end : match.start()]) is not None
        role, is_person = _judge(piece, paragraph, joined, following, lookups)
        if is_person:
            yield piece, role
        before_was_person, last_end = is_person, match.end()


def _stands_in(title: str, name: str, text: str) -> bool:
    """Whether a name only repeats words of the film's title, which stands there in full."""
    return name in title and title in text


def _trim(piece: Piece, paragraph: Piece, following: str, lookups: Lookups) -> Piece:
    """The name without a possessive, and without a word of rank that begins it ("President Xi Jinping")."""
    ending = _POSSESSIVE.search(piece.text)
    if ending is not None:
        piece = piece.part(0, ending.start())
    while True:
        first, _, rest = piece.text.partition(" ")
        offset = piece.start - paragraph.start
        if rest == "":
            return piece
        starts = _starts_sentence(paragraph.text[max(0, offset - _WINDOW) : offset])
        opens = starts and (_opens(piece.text, lookups) or _only_opens(piece.text, following, lookups))
        if not (_is_cue(first, lookups) or opens):
            return piece
        piece = piece.part(len(first) + 1)


def _begins_with_cue(title: str, lookups: Lookups) -> bool:
    """Whether the title of the film is no name, but begins with a word that stands before names ("Sister Circuits")."""
    return _is_cue(title.partition(" ")[0], lookups)


def _is_cue(word: str, lookups: Lookups) -> bool:
    """Whether a word says what the person named after it does; German makes such words without end."""
    folded = fold(word)
    if folded in lookups.words["person_cue"]:
        return True
    return len(folded) > _SHORTEST_COMPOUND and folded.endswith(tuple(lookups.words["person_cue_ending"]))


def _starts_sentence(before: str) -> bool:
    """Whether a sentence, or the paragraph, begins behind these words."""
    words = before.rstrip()
    return words == "" or words.rstrip('"”’»)').endswith(_SENTENCE_ENDS)


def _opens(name: str, lookups: Lookups) -> bool:
    """Whether the first word only opens the sentence: it is no given name, and one stands within ("When Anna Bell")."""
    first, *others = name.split()
    given = lookups.words["given"]
    return fold(first) not in given and any(fold(word) in given for word in others[:-1])


def _only_opens(name: str, following: str, lookups: Lookups) -> bool:
    """Whether the first word is one that opens sentences ("Over", "Während"), and nowhere in the text a name.

    One that is a given name as well ("Per") opens a sentence only where another given name comes next.
    """
    first, *others = name.split()
    if _initial(first) or fold(first) not in lookups.words["sentence_word"] or _is_named(first, following):
        return False
    given = lookups.words["given"]
    return len(others) == 0 or fold(first) not in given or fold(others[0]) in given


def _is_named(word: str, text: str) -> bool:
    """Whether a text has a word with its capital where no sentence begins."""
    for match in re.finditer(rf"(?<![\w’'-]){re.escape(word)}(?![\w’'-])", text):
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        if not before.endswith("\n") and not _starts_sentence(before):
            return True
    return False


def _judge(
    piece: Piece, paragraph: Piece, joined: bool, following: str, lookups: Lookups
) -> tuple[Stated[str] | None, bool]:
    words = piece.text.split()
    offset = piece.start - paragraph.start
    before = paragraph.text[max(0, offset - _WINDOW) : offset]
    after = paragraph.text[piece.end - paragraph.start :][:_WINDOW]
    if len(words) > _MAX_WORDS or not _may_be_person(words, lookups):
        return None, False
    cue = _cue_before(before, piece, lookups)
    given = fold(words[0]) in lookups.words["given"] or fold(words[0].split("-")[0]) in lookups.words["given"]
    given = given or (2 <= len(words) <= 3 and fold(words[0]) in lookups.words["family_first"])
    if len(words) > 1:
        told = (
            cue is not None
            or given
            or joined
            or _initial(words[0])
            or (_may_be_name(words, lookups) and _acts(after, lookups))
        )
        return cue or _role_after(piece, after, lookups), told or _role_after(piece, after, lookups) is not None
    if _AGE.match(after) and _starts_sentence(before) and not _only_opens(words[0], following, lookups):
        return cue, True
    return cue, _single(words[0], before, cue is not None, after, following, lookups)


def _single(word: str, before: str, cued: bool, after: str, following: str, lookups: Lookups) -> bool:
    """Whether one capitalised word is a person: known by one name, said to be one, or a given name at work."""
    key = fold(word)
    starts = _starts_sentence(before)
    if starts and not cued and _only_opens(word, following, lookups):
        return False
    if key in lookups.words["known_alone"] or (cued and key not in lookups.words["not_alone"] and len(word) > 2):
        return True
    if key in lookups.words["not_alone"] or key in lookups.words["town"] or len(word) < 3 or word.isupper():
        return False
    if key in lookups.words["given"]:
        if _PLACE_BEFORE.search(before) is not None or _is_counted(before, lookups):
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


def _is_counted(before: str, lookups: Lookups) -> bool:
    """Whether the word before is a number or an article that no name has: "zwei Länder" are no people."""
    word = _BEFORE.search(before, max(0, len(before) - _LONGEST_CUE))
    return word is not None and fold(word[1]) in lookups.words["before_noun"]


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


def _may_be_person(words: Sequence[str], lookups: Lookups) -> bool:
    if len(words) > 1 and fold(" ".join(words)) in lookups.words["town"]:
        return False
    if fold(words[-1]) in lookups.words["not_person"] or lookups.country(" ".join(words)) is not None:
        return False
    if any(word.isupper() and len(word) > 3 for word in words) and not all(word.isupper() for word in words):
        return False
    return not any(has_phrase(lookups, table, words[-1]) for table in ("company", "event", "prize", "months"))


def _acts(after: str, lookups: Lookups) -> bool:
    """Whether what follows a name is what only a person does or is: "was born", "who", ", 45,"."""
    return leading_phrase(lookups, "person_verb", after[:_VERB_WINDOW]) > 0 or _AGE.match(after) is not None


def _may_be_name(words: Sequence[str], lookups: Lookups) -> bool:
    """Whether unknown words look like a name: two or three, none of them common at the beginning of a sentence."""
    return len(words) <= 3 and fold(words[0]) not in lookups.words["not_alone"] and len(words[0]) > 2


def _initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def _cue_before(before: str, piece: Piece, lookups: Lookups) -> Stated[str] | None:
    """The word right before a name that says it is a person's. A full stop parts them, unless it ends a short form."""
    match = _BEFORE.search(before, max(0, len(before) - _LONGEST_CUE))
    if match is None or not _is_cue(match[1], lookups):
        return None
    if len(match[1]) > _LONGEST_SHORT_FORM and "." in match[0]:
        return None
    start = piece.start - len(before) + match.start(1)
    return Piece(match[1], start).as_stated()


def _role_after(piece: Piece, after: str, lookups: Lookups) -> Stated[str] | None:
    """The role in apposition: "Audrey Tang, Minister of Digital, describes …"."""
    match = _ROLE_AFTER.match(after)
    if match is None:
        return None
    first = [fold(word) for word in match[1].split()[:3]]
    if not any(word in lookups.words["person_cue"] for word in first):
        return None
    return Piece(match[1], piece.end + match.start(1)).as_stated()
