"""The text of a cell in, reference text out, or why it is none. Knows no file, no column and no film.

Whatever a table brings, what leaves here can be written as UTF-8 and as RDF: no half characters, no control
characters but tab and LF, no signs that only turn the direction of the text around them.
"""

import re
import unicodedata
from typing import NamedTuple

from filmgraph.source.table_encoding import misread

LONGEST_CELL = 100_000
"""Characters. Excel allows 32,767 in a cell; what is longer than this is no value but a fault of the quotation marks,
or a file within a file."""

_SUSPICIOUS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b\u2028-\u202e\u2060\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffd-\uffff#]"
)
"""A quick look: a text without any of these is taken as it stands."""
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_HALF = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_UNSEEN = re.compile("[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Signs that nobody sees: they part words that are one, or turn the text behind them around."""
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")
_LOST = "\ufffd"
_SHOWN = 80
_BYTES = range(0xDC80, 0xDD00)
"""How Python keeps bytes that the encoding does not have (PEP 383)."""

_MEND = "Mend the cell."
_ENCODING = 'Save the table as UTF-8, or declare the encoding that it has, such as encoding = "cp1252".'
_MISREAD = "Save the table as UTF-8 and declare no encoding; where single cells are so, mend them."


class CleanText(NamedTuple):
    """The text of a cell, empty where it cannot be read, and what was wrong with it."""

    text: str
    message: str = ""
    remedy: str = ""


def clean_text(text: str) -> CleanText:
    """The text of a cell with LF line ends, without what no literal carries; a message says what was changed, or that
    the words look as if they were read in a wrong encoding."""
    if len(text) > LONGEST_CELL:
        message = f"The cell has {len(text):,} characters and is not read; no value has more than {LONGEST_CELL:,}."
        return CleanText("", message, "Look for a quotation mark that does not close, or shorten it.")
    meant = misread(text)
    if meant is not None:
        said = f"The words look like UTF-8 that was read in another encoding: “{shown(meant)}” seems to be meant."
        return CleanText(_without_noise(text).text, said, _MISREAD)
    return _without_noise(text)


def _without_noise(text: str) -> CleanText:
    if _SUSPICIOUS.search(text) is None:
        return CleanText(text)
    if _ERROR.fullmatch(text.strip()):
        return CleanText("", f"The cell holds an error of the spreadsheet, {text.strip()}.", "Mend its formula.")
    half = _HALF.search(text)
    if half is not None:
        return CleanText("", *_half(ord(half[0])))
    return _without_signs(_BREAK.sub("\n", text))


def shown(text: str) -> str:
    """The beginning of a text as a message can quote it: half characters and control characters as �."""
    short = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return _CONTROL.sub(_LOST, _HALF.sub(_LOST, _UNSEEN.sub(_LOST, short)))


def _half(code: int) -> tuple[str, str]:
    if code in _BYTES:
        said = f"The cell has a byte (0x{code - 0xDC00:02X}) that the encoding of the table does not have."
        return f"{said} It is not read.", _ENCODING
    return f"The cell has half a character (U+{code:04X}) and is not read.", "Write the whole character."


def _without_signs(text: str) -> CleanText:
    control = _CONTROL.search(text)
    if control is not None:
        said = f"The cell has control characters ({_name(control[0])} first); they are read as blanks."
        return CleanText(_UNSEEN.sub("", _CONTROL.sub(" ", text)), said, "Take them out.")
    unseen = _UNSEEN.search(text)
    if unseen is not None:
        said = f"The cell has signs that nobody sees ({_name(unseen[0])} first); they are left out."
        return CleanText(_UNSEEN.sub("", text), said, "Take them out.")
    if _LOST in text:
        return CleanText(text, "The cell has a � where a character was lost.", _MEND)
    return CleanText(text)


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}")
