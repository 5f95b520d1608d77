"""The Link header of a document (RFC 8288): the thing, its types and its other representations in, header values out.

Knows no request: addresses are made by the caller's functions. Non-ASCII characters are percent-encoded.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

_SAFE = "%/:=&?~#+!$,;'@()*[]"
_MOST_BYTES = 4000


@dataclass(frozen=True, slots=True)
class Link:
    """One typed link. `type` is the media type of its target where that is known."""

    target: str
    rel: str
    type: str | None = None

    def __str__(self) -> str:
        of_type = "" if self.type is None else f'; type="{self.type}"'
        return f'<{ascii_address(self.target)}>; rel="{self.rel}"{of_type}'


def ascii_address(address: str) -> str:
    """An address or IRI as a URI: what is not ASCII, or not allowed in one, percent-encoded (RFC 3987, section 3.1)."""
    return quote(address, safe=_SAFE)


def link_header(links: Iterable[Link]) -> str:
    """The header's value; links that would make it longer than 4 KB are left out, from the end."""
    value = ""
    for link in links:
        longer = str(link) if value == "" else f"{value}, {link}"
        if len(longer) > _MOST_BYTES:
            break
        value = longer
    return value
