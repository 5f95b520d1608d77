"""An identifier as somebody wrote it in; the one form that its authority gives it out, or why it is none.

Knows no cell. The forms are those of each authority: IMDb, Wikidata, VIAF, ISNI (ISO 27729), EIDR (a DOI of prefix
10.5240) and ISAN (ISO 15706-2). Addresses on the authority's own site are read as the identifier in them. What other
authorities give is taken as it stands.
"""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from filmgraph.parsing.identifiers.check_characters import mod_11_2, mod_37_36

Named = Literal["film", "agent"]
"""What an identifier is said to name: a film, or a person or organization."""


class ReadIdentifier(NamedTuple):
    """The authority in small letters and the identifier in its form; `value` is empty where it is none, and `why` says
    then what is wrong, as the end of a sentence."""

    authority: str
    value: str
    why: str = ""


def is_known(authority: str | None) -> bool:
    """Whether the form of the identifiers of an authority is known."""
    return authority is not None and authority.strip().casefold() in _READERS


def read_identifier(authority: str, text: str, named: Named) -> ReadIdentifier:
    """The identifier that an authority gave something. Differing forms of one identifier give the same value."""
    given = authority.strip()
    known = given.casefold()
    reader = _READERS.get(known)
    if reader is None:
        return ReadIdentifier(given, text)
    value, why = reader(text.strip(), named)
    return ReadIdentifier(known, value, why)


_Read = tuple[str, str]
_LETTERS = {"film": ("tt",), "agent": ("nm", "co")}
_SITE = r"(?:https?://)?(?:\w+\.)?"
_SIGNS = re.IGNORECASE | re.ASCII
_IMDB = re.compile(
    rf"(?:{_SITE}imdb\.com/(?:\w{{2}}/)?(?:title|name|company)/|imdb:)?([a-z]{{2}})?(\d+)(?:[/?#].*)?", _SIGNS
)
_WIKIDATA = re.compile(rf"(?:{_SITE}wikidata\.org/(?:entity|wiki)/|wikidata:|wd:)?Q([1-9]\d*)(?:[#?].*)?", _SIGNS)
_VIAF = re.compile(rf"(?:{_SITE}viaf\.org/viaf/|viaf[: ]\s*)?([1-9]\d{{1,21}})(?:/.*|#.*)?", _SIGNS)
_ISNI = re.compile(rf"(?:{_SITE}isni\.org/(?:isni/)?|isni[: ]\s*)?((?:\d[ -]?){{15}}[\dX])/?", _SIGNS)
_EIDR = re.compile(
    rf"(?:{_SITE}doi\.org/|{_SITE}eidr\.org/view/content\?id=|eidr:|doi:)?\s*"
    r"10\.5240/((?:[0-9A-F]{4}-?){5})([0-9A-Z])",
    _SIGNS,
)
_ISAN = re.compile(
    rf"(?:urn:isan:|{_SITE}isan\.org/|isan[: ]\s*)?"
    r"((?:[0-9A-F]{4}[- ]?){4})(?:([0-9A-Z])[- ]?)?(?:((?:[0-9A-F]{4}[- ]?){2})([0-9A-Z])?)?",
    _SIGNS,
)


def _imdb(text: str, named: Named) -> _Read:
    match = _IMDB.fullmatch(text)
    if match is None or len(match[2].lstrip("0")) > 9:
        return "", "is no identifier of IMDb, such as tt0046250"
    letters = (match[1] or ("tt" if named == "film" else "")).lower()
    if letters not in _LETTERS[named]:
        return "", f"is no identifier of IMDb for {_THINGS[named]} (those begin with {' or '.join(_LETTERS[named])})"
    return f"{letters}{match[2].lstrip('0').zfill(7)}", ""


def _wikidata(text: str, _: Named) -> _Read:
    match = _WIKIDATA.fullmatch(text)
    return (f"Q{match[1]}", "") if match is not None else ("", "is no identifier of Wikidata, such as Q77")


def _viaf(text: str, _: Named) -> _Read:
    match = _VIAF.fullmatch(text)
    return (match[1], "") if match is not None else ("", "is no identifier of VIAF, which has digits only")


def _isni(text: str, named: Named) -> _Read:
    match = _ISNI.fullmatch(text)
    if match is None:
        return "", "is no ISNI, which has sixteen digits"
    if named == "film":
        return "", "is an ISNI, which names a person or an organization and no film"
    digits = re.sub(r"[ -]", "", match[1]).upper()
    return _checked(digits, digits[:-1], digits[-1], mod_11_2)


def _eidr(text: str, named: Named) -> _Read:
    match = _EIDR.fullmatch(text)
    if match is None:
        return "", "is no EIDR, such as 10.5240/7791-8534-2C23-9030-8610-5"
    if named == "agent":
        return "", "is an EIDR, which names a film and no person or organization"
    digits = match[1].replace("-", "").upper()
    return _checked(f"10.5240/{_by_four(digits)}-{match[2].upper()}", digits, match[2].upper(), mod_37_36)


def _isan(text: str, named: Named) -> _Read:
    """An ISAN without a version is that of no version in particular, 0000-0000 (RFC 4246). Check characters that are
    not written are added."""
    match = _ISAN.fullmatch(text)
    if match is None:
        return "", "is no ISAN, such as 0000-0000-D07A-0090-Q-0000-0000-X"
    if named == "agent":
        return "", "is an ISAN, which names a film and no person or organization"
    work, version = (re.sub(r"[ -]", "", part or "").upper() for part in (match[1], match[3]))
    version = version or "00000000"
    first, second = mod_37_36(work), mod_37_36(work + version)
    whole = f"{_by_four(work)}-{first}-{_by_four(version)}-{second}"
    for digits, written in ((work, match[2]), (work + version, match[4])):
        value, why = _checked(whole, digits, (written or mod_37_36(digits)).upper(), mod_37_36)
        if value == "":
            return value, why
    return whole, ""


def _checked(whole: str, digits: str, written: str, check: Callable[[str], str]) -> _Read:
    expected = check(digits)
    if written == expected:
        return whole, ""
    return "", f"has {written} as check character where {expected} belongs, so that some of it is wrong"


def _by_four(digits: str) -> str:
    return "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))


_THINGS = {"film": "a film", "agent": "a person or an organization"}
_READERS: dict[str, Callable[[str, Named], _Read]] = {
    "imdb": _imdb,
    "wikidata": _wikidata,
    "viaf": _viaf,
    "isni": _isni,
    "eidr": _eidr,
    "isan": _isan,
}
