"""A line of an address in, whether it is one out: a street with its number, a town behind its postcode, a telephone.

Pages print the address of a company below its name. Such lines name nobody, and no company either.
"""

import re

from filmgraph.lookups import Lookups, fold
from filmgraph.parsing.text.words import is_phrase, leading_phrase

_STREET_ENDS = re.compile(
    r"(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|street|st\.|road|rd\.|avenue|ave\.|lane|gata|gatan|vej|straat)"
    r",? \d{1,4}(?: ?[a-z])?$",
    re.IGNORECASE,
)
"""German and the northern languages write the number behind the street: "Kaiserstr. 12"."""
_STREET_BEGINS = re.compile(
    r"(?:\d{1,4}(?: ?(?:bis|ter|[a-zA-Z]))?,? )?(?:rue|avenue|boulevard|bd|place|quai|via|viale|piazza|corso|calle|"
    r"avenida|plaza|paseo|carrer|rua|travessa|largo|praça)\b.*",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(
    r"\d{1,4}[a-zA-Z]? .*\b(?:street|st|road|rd|avenue|ave|lane|square|drive)\.?$", re.IGNORECASE
)
_POSTCODE = re.compile(r"(?:[A-Z]{1,2}[- ])?\d{4,5}(?:-\d{3})? [A-ZÀ-Þ][^\d]*$")
_DIALLED = re.compile(r"[+(\d][\d\s()/.+-]{6,}$")
_LONGEST = 60


def is_contact(text: str, lookups: Lookups) -> bool:
    """Whether a line is one of an address: "Kaiserstr. 12", "50667 Köln", "12, rue du Lac", "Tel. +49 221 1234"."""
    if len(text) > _LONGEST or not ("@" in text or any(map(str.isdigit, text))):
        return is_phrase(lookups, "contact-lead", text.rstrip(" :"))
    if "@" in text or _DIALLED.match(text) or leading_phrase(lookups, "contact-lead", text) > 0:
        return True
    if not lookups.words["company"].isdisjoint(fold(text).split()):
        return False
    if _POSTCODE.match(text):
        return True
    if _STREET_ENDS.search(text) or _NUMBER_FIRST.match(text):
        return True
    return text[-1].isdigit() != text[0].isdigit() and _STREET_BEGINS.match(text) is not None
