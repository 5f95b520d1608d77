"""Languages spoken and subtitled: "ENG, FRA", "Spanish original with German subtitles", "Hebrew, English subtitles"."""

import re

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import LanguageStatement, LanguageUsage
from filmgraph.parsing.text.piece import Piece

_SPLIT = re.compile(r"\s*[,;/|•·+&\n()–—]\s*|\s+-\s+|\s+(?:and|et|und|y|e|ed|en|I)\s+|\s+(?:with|mit|avec|con|com)\s+")
_PARTS = re.compile(r"\s*[,;|/]\s*|\s+(?:I|with|mit|avec|con|com|original with)\s+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SUBTITLES = re.compile(
    r"\b(?:subtitle[sd]?|subs?|sous-?\s?titr\w*|st\w{0,3}|untertitel\w*|ut|subt[íi]tul\w+|legend\w+|sottotitol\w+|sott(?=\.)|ondertitel\w*|om\w{0,4}u|vost\w{0,4}|vose)\b|\bs\.\s?-?\s?t\.",
    re.IGNORECASE,
)
_DUBBED = re.compile(r"\b(?:dubbed|dubbing|doubl\w+|synchron\w+|doblad\w+|dobrad\w+|doppiat\w+)\b", re.IGNORECASE)
_VOICE_OVER = re.compile(r"\bvoice-?\s?over\b", re.IGNORECASE)

_ABBREVIATED = re.compile(r"^(?:v\.?\s?o\.?\s?s\.?\s?t?\.?\s?\w{0,3}\.?|om\w{0,4}u)$", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"^(?:OV|VO|OF|V\.\s?O\.|original (?:version|language)|version originale|originalfassung|originalversion"
    r"|versión original|versão original|versione originale)$",
    re.IGNORECASE,
)


def is_original(text: str) -> bool:
    """Whether words say that a version is the original one and name no language ("OV", "version originale")."""
    return _ORIGINAL.match(text.strip(" .:*")) is not None


def read_abbreviated(piece: Piece, lookups: Lookups) -> list[LanguageStatement]:
    """The subtitles of what sites print for an original version with subtitles: "VOSTFR", "OmeU", "vo st fr"."""
    parts = [part for part in piece.split(_SPLIT) if _ABBREVIATED.match(part.text)]
    return [LanguageStatement(part.as_stated(), "subtitles") for part in parts if lookups.language(part.text)]


def split_languages(piece: Piece, lookups: Lookups) -> list[Piece]:
    """The languages that a piece names, one piece each, in order."""
    names: list[Piece] = []
    for part in piece.split(_SPLIT):
        bare = part.strip(" .:*")
        if lookups.language(bare.text) is not None:
            names.append(bare)
        else:
            names += _inside(bare, lookups)
    return names


def parse_languages(piece: Piece, lookups: Lookups, usage: LanguageUsage) -> list[LanguageStatement]:
    """The languages of a value with their usage: words such as "subtitles" in a part change that of the part, and
    before a language those of the languages that commas join to it ("subtitles English, Swedish")."""
    statements: list[LanguageStatement] = []
    pending: list[Piece] = []
    led: LanguageUsage | None = None
    for part in piece.split(_PARTS):
        languages = split_languages(part, lookups)
        if not piece.text[: part.start - piece.start].rstrip().endswith(","):
            led = None
        told = _usage_told(part.text) or led
        if told is None:
            pending += languages
            continue
        led = told if _is_led(part, languages) or led is told else None
        statements += [LanguageStatement(name.as_stated(), usage) for name in pending]
        pending = []
        statements += [LanguageStatement(name.as_stated(), told) for name in languages]
    statements += [LanguageStatement(name.as_stated(), usage) for name in pending]
    return statements


def names_language(text: str, lookups: Lookups) -> bool:
    """Whether a text is a language, or speaks of languages and nothing else ("English subtitles").

    A code counts only in capitals: "The Lab" is a title.
    """
    if lookups.language(text) is not None and (len(text) > 3 or text.isupper()):
        return True
    fillers = lookups.words["of-languages"]
    if fillers.isdisjoint(fold(text).split()) and not (_SUBTITLES.search(text) or _DUBBED.search(text)):
        return False
    rest = fold(_DUBBED.sub(" ", _SUBTITLES.sub(" ", text)))
    words = [word for word in rest.split() if word not in fillers]
    capitals = {word for word in _WORD.findall(text) if word.isupper()}
    return len(words) > 0 and all(
        lookups.language_names.get(word) is not None or word.upper() in capitals & lookups.language_codes.keys()
        for word in words
    )


def _is_led(part: Piece, languages: list[Piece]) -> bool:
    """Whether the word of usage stands before the languages of a part."""
    return len(languages) > 0 and _usage_told(part.text[: languages[0].start - part.start]) is not None


def _usage_told(text: str) -> LanguageUsage | None:
    if _SUBTITLES.search(text):
        return "subtitles"
    if _DUBBED.search(text):
        return "dubbed"
    return "voice-over" if _VOICE_OVER.search(text) else None


def _inside(part: Piece, lookups: Lookups) -> list[Piece]:
    """Languages among other words, by full name, or by a short one that ends with a full stop ("dt. OF")."""
    names = []
    for match in _WORD.finditer(part.text):
        if (
            (len(match[0]) > 3 or part.text[match.end() : match.end() + 1] == ".")
            and match[0].casefold() not in lookups.words["of-languages"]
            and lookups.language_names.get(fold(match[0])) is not None
        ):
            names.append(part.part(*match.span()))  # noqa: PERF401
    return names
