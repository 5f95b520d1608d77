"""The first bytes of a table in, the encoding to read it in out; words read in a wrong one in, what they say out."""

import codecs
import re

from filmgraph.errors import DataError

UNDECLARED = "utf-8-sig"
"""What a table is read in where its declaration says nothing."""
LOOKED_AT = 64
"""Bytes."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The mark of UTF-32 (little end first) begins with that of UTF-16, so that it is looked for before."""
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MISREAD = re.compile("[\u00c2-\u00f4][^\x00-\x7f]")
"""A quick look: in UTF-8 each sign beyond ASCII begins with one of these bytes and goes on with others beyond ASCII."""
_READ_AS = ("cp1252", "latin-1")


def encoding_of(start: bytes, declared: str) -> str:
    """The encoding that the mark at the start of a table says, whatever is declared, else the declared one. DataError
    for what is no text in it: a workbook, or UTF-16 that neither a mark nor the declaration tells of."""
    if start.startswith(_WORKBOOKS):
        raise DataError(
            "The file looks like an Excel workbook, not like text.",
            remedy='Name it .xlsx, or declare format = "xlsx"; save one of old Excel (.xls) as .xlsx first.',
        )
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding
    likely = _unmarked(start) if declared == UNDECLARED else None
    if likely is not None:
        raise DataError(
            "The table is not UTF-8: it has bytes of zero, as UTF-16 does.",
            remedy=f'Save it as UTF-8, or declare encoding = "{likely}".',
        )
    return declared


def _unmarked(start: bytes) -> str | None:
    """The kind of UTF-16 that the bytes seem to be: headers are mostly ASCII, whose every second byte is then zero."""
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        every_second = start[first::2]
        if every_second.count(0) > len(every_second) // 2:
            return encoding
    return None


def misread(text: str) -> str | None:
    """What a text says when it is UTF-8 that was read in an encoding of Western Europe ("NoÃ«l" is "Noël"); None for
    one that is not. All of the text must be UTF-8, which words with accents of their own hardly ever are by chance."""
    if text.isascii() or _MISREAD.search(text) is None:
        return None
    for encoding in _READ_AS:
        try:
            return text.encode(encoding, "surrogateescape").decode("utf-8")
        except UnicodeError:
            continue
    return None
