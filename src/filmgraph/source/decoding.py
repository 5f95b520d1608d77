"""Bytes in, reference text out, with what was wrong with them. Knows nothing of files and layouts."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from charset_normalizer import from_bytes

from filmgraph.source.issue import Issue

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ufeff]")
_TERMINAL = re.compile(r"\x1b\[[0-?]{0,40}[ -/]{0,4}[@-~]|\x1b[@-Z\\^_]")
_BINARY_SHARE = 0.02
_FEW = 8
_SHARED_SIGNS = frozenset("‘’‚“”„–—…•‹›«»°·©®™€§\u00a0")
"""Signs at the same places in the encodings of Western and Central Europe: they tell nothing."""
_MOST_ACCENTS = 1 / 3
"""No Western language writes more of its letters with accents; Cyrillic read as Western has nothing else."""
_SAMPLE = 65_536
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file: Unicode with LF line ends and no control characters but tab and LF."""

    text: str
    issues: tuple[Issue, ...] = ()


def decode(data: bytes, path: str, declared: str | None = None) -> Decoded:
    """The reference text of `data`; empty, with an issue, when the bytes are no text.

    UTF-8 is expected; UTF-16 and UTF-32 by their byte order mark; else the encoding that the file declares, or that
    its bytes suggest, with an issue. Sequences that colour a terminal are left out, and any other control
    character becomes one space, so that no literal carries it.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _clean(data[len(mark) :].decode(encoding, errors="replace"), path)
    if _is_binary(data):
        return Decoded(
            "", (Issue(path, None, "", "The file is not text.", "Give a text or HTML file, or take it out."),)
        )
    try:
        return _clean(data.decode("utf-8"), path)
    except UnicodeDecodeError as error:
        text, encoding = _decode_otherwise(data, declared)
        line = data.count(b"\n", 0, error.start) + 1
        issue = Issue(path, line, "", f"The text is not UTF-8; it was read as {encoding}.", "Save the file as UTF-8.")
        cleaned = _clean(text, path)
        return Decoded(cleaned.text, (issue, *cleaned.issues))


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    if b"\x00" in sample:
        return True
    control = sum(sample.count(bytes((byte,))) for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1b")
    return control > _FEW + len(sample) * _BINARY_SHARE


def _decode_otherwise(data: bytes, declared: str | None) -> tuple[str, str]:
    """Western European first: a guess from few bytes is worse than the encoding that old film sites used."""
    for encoding in (declared, "cp1252"):
        if encoding is not None:
            try:
                text = data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
            if encoding == declared or _is_western(text):
                return text, encoding
    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best is not None else "latin-1"
    return data.decode(encoding, errors="replace"), encoding


def _is_western(text: str) -> bool:
    """Whether the characters beyond ASCII are those of Western European prose: letters, and few of all letters."""
    sample = text[:_SAMPLE]
    beyond = [character for character in sample if ord(character) > 127 and character not in _SHARED_SIGNS]
    accents = sum(character.isalpha() for character in beyond)
    letters = sum(character.isalpha() for character in sample)
    return accents >= 0.8 * len(beyond) and accents <= max(_FEW, _MOST_ACCENTS * letters)


def _clean(text: str, path: str) -> Decoded:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\u0085", "\n")
    found = _CONTROL.search(text)
    if found is None:
        return Decoded(text)
    line = text.count("\n", 0, found.start()) + 1
    name = unicodedata.name(found.group(), f"U+{ord(found.group()):04X}")
    issue = Issue(path, line, "", f"The text has control characters ({name} first).", "Take them out of the file.")
    return Decoded(_CONTROL.sub(" ", _TERMINAL.sub("", text)), (issue,))
