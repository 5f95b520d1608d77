"""People whom running text names, with the role it gives them. Precision before completeness.

A name is a run of capitalised words. It is a person's when it begins with a known given name, or when the words around
it say so ("farmer Geronimo", "Audrey Tang, Minister of Digital"); never when it ends like a place, a body or a prize.
"""

import re
from collections.abc import Iterator, Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import PersonMention, Stated
from filmgraph.parsing.credits.credit_prose import crediting_parts
from filmgraph.parsing.people.no_people import is_nobody
from filmgraph.parsing.people.person_cues import (
    begins_with_cue,
    cue_before,
    is_cue,
    is_initial,
    is_noun_before,
    only_opens,
    opens,
    role_after,
    starts_sentence,
)
from filmgraph.parsing.people.single_names import is_single_name
from filmgraph.parsing.people.written_names import is_part, names_in
from filmgraph.parsing.text.name_patterns import (
    ELIDED,
    FILM_BY,
    FILM_OF,
    JOIN,
    LOST_INITIAL,
    POSSESSIVE,
    QUOTED,
)
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import has_phrase, leading_phrase, opened_by
from filmgraph.source import Span

_SOURCE = re.compile(r"\[(?:fontes?|sources?|quellen?|fuentes?|foto|photo|©)\b[^\]\n]{0,200}\]", re.IGNORECASE)
"""Where a text is taken from, in brackets."""
_BEHIND_ARTICLE = re.compile(r"(?:^|\W)(?:d(?:e[rnms]|ie|as)|ein(?:e[rnms]?)?|[Ii]m|[Aa]m|[Zz]u[rm])\s$")
"""Words of German behind which a noun stands, written like a name: "In den Gärten von Werra arbeitet …"."""
_AGE = re.compile(
    r"^,? (?:\(\d{2}\)|aged? \d|\d{1,2}(?: ans| años| anos| anni| Jahre)?,|"
    r"a \d{1,2}-year-old|an? (?:young|old|former|small|single))"
)
_NO_PERSON = frozenset({"company", "event", "prize", "months"})
_MAX_WORDS = 5
_MOST_WITH_FAMILY = 3
"""A name that begins with the surname has no more words."""
_WINDOW = 100
_VERB_WINDOW = 30
_SIGNATURE = re.compile(r"^[\s.,–—-]*(?:[–—-]\s*|\(|[A-ZÀ-Þ]).{0,80}$")


def find_people(paragraphs: Sequence[Piece], title: str | None, lookups: Lookups) -> list[PersonMention]:
    """The people that paragraphs name, each once, in order. `title` is the film's, whose words are no mention."""
    found: list[PersonMention] = []
    known: set[str] = set()
    following = "\n".join(paragraph.text for paragraph in paragraphs)
    for paragraph in paragraphs:
        for name, role in _people_in(paragraph, title, following, lookups):
            key = fold(name.text)
            if key not in known and not is_part(key, known):
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
        matches = FILM_OF.finditer(paragraph.text)
        found += [_piece(named[match[1]]) for match in matches if match[1] in named]
        found += [_piece(named[match[1]]) for match in FILM_BY.finditer(paragraph.text) if match[1] in named]
    return found


def _piece(mention: PersonMention) -> Piece:
    assert isinstance(mention.name.at, Span)
    return Piece(mention.name.text, mention.name.at.start)


def _people_in(
    paragraph: Piece, title: str | None, following: str, lookups: Lookups
) -> Iterator[tuple[Piece, Stated[str] | None]]:
    quoted = [match.span() for match in QUOTED.finditer(paragraph.text)]
    if len(quoted) > 0 and quoted[0][0] == 0 and _SIGNATURE.match(paragraph.text[quoted[-1][1] :]):
        quoted.append((quoted[-1][1] - 1, len(paragraph.text) + 1))
    if "[" in paragraph.text:
        quoted += [match.span() for match in _SOURCE.finditer(paragraph.text)]
    crediting = crediting_parts(paragraph.text, lookups)
    lost = LOST_INITIAL.match(paragraph.text)
    if lost is not None:
        yield paragraph.part(*lost.span()), None
    before_was_person = False
    last_end = -1
    for match in names_in(paragraph.text):
        first, end = match.span()
        if _lies_within(first, end, quoted, crediting) or (lost is not None and end <= lost.end()):
            continue
        if title is not None and _repeats_title(title, match[0], paragraph.text, lookups):
            continue
        piece = _trim(paragraph.part(first, end), paragraph, following, lookups)
        joined = before_was_person and JOIN.fullmatch(paragraph.text[last_end:first]) is not None
        role, is_person = _judge(piece, paragraph, joined, following, lookups)
        if is_person:
            yield piece, role
        before_was_person, last_end = is_person, end


def _lies_within(
    first: int, last: int, quoted: Sequence[tuple[int, int]], crediting: Sequence[tuple[int, int]]
) -> bool:
    """Whether a name stands in quotation marks, or ends in words that credit people."""
    for start, end in quoted:
        if start < first and last < end:
            return True
    return any(start < last <= end for start, end in crediting) if len(crediting) > 0 else False


def _repeats_title(title: str, name: str, text: str, lookups: Lookups) -> bool:
    """Whether a name only repeats words of the film's title, which stands there in full, or is that title and begins
    with a word that stands before names."""
    said, whole = name.casefold(), title.casefold()
    if len(title) > len(name) + 2 and said in whole and whole in text.casefold():
        return True
    return said == whole and begins_with_cue(name, lookups)


def _trim(piece: Piece, paragraph: Piece, following: str, lookups: Lookups) -> Piece:
    """The name without a possessive, and without a word of rank that begins it ("President Xi Jinping")."""
    ending = POSSESSIVE.search(piece.text, max(0, len(piece.text) - 2))
    if ending is not None:
        piece = piece.part(0, ending.start())
    while True:
        first, _, rest = piece.text.partition(" ")
        if rest == "":
            return piece
        offset = piece.start - paragraph.start
        starts = starts_sentence(paragraph.text[max(0, offset - _WINDOW) : offset])
        if fold(first) in lookups.words["named_after"]:
            return piece
        begins = starts and (opens(piece.text, lookups) or only_opens(piece.text, following, lookups))
        begins = begins or fold(first) in lookups.words["weekday"]
        cue = is_cue(first, lookups) or is_cue(ELIDED.sub("", first), lookups)
        if not (cue or begins or is_noun_before(piece.text, paragraph.text[:offset], lookups)):
            return piece
        piece = _without_particle(piece.part(len(first) + 1))


def _without_particle(piece: Piece) -> Piece:
    """What is left of a name whose first word is gone, without a small word before it ("Debaixo do Morro")."""
    first, _, rest = piece.text.partition(" ")
    return _without_particle(piece.part(len(first) + 1)) if rest != "" and first.islower() else piece


def _judge(
    piece: Piece, paragraph: Piece, joined: bool, following: str, lookups: Lookups
) -> tuple[Stated[str] | None, bool]:
    words = piece.text.split()
    offset = piece.start - paragraph.start
    before = paragraph.text[max(0, offset - _WINDOW) : offset]
    behind = offset + len(piece.text)
    after = paragraph.text[behind : behind + _WINDOW]
    if len(words) > _MAX_WORDS or not _may_be_person(words, lookups) or is_nobody(words, before, after, lookups):
        return None, False
    cue = cue_before(before, piece, lookups)
    if len(words) > 1:
        given = fold(words[0]) in lookups.words["given"] or fold(words[0].split("-")[0]) in lookups.words["given"]
        given = given or (len(words) <= _MOST_WITH_FAMILY and fold(words[0]) in lookups.words["family_first"])
        told = (
            cue is not None
            or given
            or joined
            or is_initial(words[0])
            or (_may_be_name(words, lookups) and _acts(after, lookups) and _BEHIND_ARTICLE.search(before) is None)
        )
        return cue or role_after(piece, after, lookups), told or role_after(piece, after, lookups) is not None
    if _AGE.match(after) and starts_sentence(before) and not only_opens(words[0], following, lookups):
        return cue, True
    return cue, is_single_name(words[0], before, "" if cue is None else cue.value, after, following, lookups)


def _may_be_person(words: Sequence[str], lookups: Lookups) -> bool:
    last, whole = words[-1], " ".join(words)
    if fold(last) in lookups.words["not_person"] or (len(words) > 1 and fold(whole) in lookups.words["town"]):
        return False
    if lookups.country(whole) is not None:
        return False
    if not (whole.istitle() or whole.isupper()) and any(word.isupper() and len(word) > 3 for word in words):
        return False
    opened = opened_by(lookups, last)
    return _NO_PERSON.isdisjoint(opened) or not any(
        has_phrase(lookups, table, last) for table in _NO_PERSON if table in opened
    )


def _acts(after: str, lookups: Lookups) -> bool:
    """Whether what follows a name is what only a person does or is: "was born", "who", ", 45,"."""
    return leading_phrase(lookups, "person_verb", after[:_VERB_WINDOW]) > 0 or _AGE.match(after) is not None


def _may_be_name(words: Sequence[str], lookups: Lookups) -> bool:
    """Whether unknown words look like a name: two or three, none of them common at the beginning of a sentence."""
    return len(words) <= 3 and fold(words[0]) not in lookups.words["not_alone"] and len(words[0]) > 2
