"""The only place where a key, an IRI or a path is made. Knows no RDF library and no web framework.

Keys are 12 characters of lower-case base 32 (60 bits of BLAKE2b) of raw source values, so that a correction of a
title, name or year never changes one. Things with pages are `{base}/{kind}/{key}`; parts of a thing are fragments.
"""

from dataclasses import dataclass
from hashlib import blake2b
from urllib.parse import quote

ONTOLOGY = "https://w3id.org/filmgraph/ontology#"
VOCABULARY = "https://w3id.org/filmgraph/"
COUNTRY_AUTHORITY = "http://publications.europa.eu/resource/authority/country/"
LANGUAGE_AUTHORITY = "http://publications.europa.eu/resource/authority/language/"

PAGE_KINDS = (
    "film",
    "person",
    "organization",
    "award",
    "event",
    "conferral",
    "selection",
    "place",
    "record",
    "source",
)
"""Kinds of things that have a page and a document of their own, as they stand in paths."""

KEY_LENGTH = 12
FRAGMENT_KEY_LENGTH = 8
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = tuple(first + second for first in _LETTERS for second in _LETTERS)
"""What ten bits are in base 32 (RFC 4648, in lower case)."""
_SHIFTS = tuple(range(5 * KEY_LENGTH - 10, -1, -10))
_UNUSED_BITS = 64 - 5 * KEY_LENGTH


def mint_key(kind: str, *values: str) -> str:
    """The key of a thing of `kind` that its source values identify. Values are taken as they are, order counts."""
    digest = blake2b("\x1f".join((kind, *values)).encode(), digest_size=8).digest()
    number = int.from_bytes(digest, "big") >> _UNUSED_BITS
    return "".join([_PAIRS[(number >> shift) & 1023] for shift in _SHIFTS])


def mint_fragment(kind: str, *values: str) -> str:
    """The fragment of a part, such as `contribution-5t2kq7ab`, from the values that make it one."""
    return f"{kind}-{mint_key(kind, *values)[:FRAGMENT_KEY_LENGTH]}"


@dataclass(frozen=True, slots=True)
class Uris:
    """Makes the IRIs of one catalogue. `base` has no slash at its end."""

    base: str
    release: str | None = None
    """The release whose graphs are named, where a server holds several at once."""

    def thing(self, kind: str, key: str) -> str:
        """The IRI of a thing that has a page: a film, a person, an award …"""
        return f"{self.base}/{kind}/{key}"

    def edition(self, event_key: str, label: str) -> str:
        """The IRI of one holding of an event series; `label` is its year, or what else the source calls it by."""
        return f"{self.base}/event/{event_key}/{quote(label, safe='-')}"

    def part(self, owner: str, fragment: str) -> str:
        """The IRI of a part of the thing whose IRI is `owner`."""
        return f"{owner}#{fragment}"

    def characters(self, record_key: str, start: int, end: int) -> str:
        """The IRI of a span of a record's text (RFC 5147)."""
        return f"{self.base}/record/{record_key}#char={start},{end}"

    def column(self, record_key: str, column: int) -> str:
        """The IRI of the cell under a column of a record that is a row of a table (RFC 7111)."""
        return f"{self.base}/record/{record_key}#col={column}"

    def record_graph(self, record_key: str) -> str:
        """The IRI of the named graph that holds what one record says."""
        return self.graph(f"record/{record_key}")

    def graph(self, name: str) -> str:
        """The IRI of one of the named graphs `identity`, `quality`, `about`, `ontology`."""
        return f"{self.base}/graph/{name}" if self.release is None else f"{self.base}/graph/{self.release}/{name}"

    def release_page(self, release: str) -> str:
        """The IRI of a release, by the name it was given."""
        return f"{self.base}/releases/{release}"

    def path_of(self, iri: str) -> str | None:
        """The path under this catalogue of an IRI that belongs to it, fragment kept; None for any other IRI."""
        return iri[len(self.base) :] if iri.startswith(self.base + "/") else None

    def at(self, path: str) -> str:
        """The IRI of a path under this catalogue, such as `/film/abc` or `film/abc#title-5t2k`."""
        return f"{self.base}/{path.lstrip('/')}"


def address(iri: str) -> str:
    """What tells an IRI from others, for people: that of a thing with a page or of its part without the base of its
    catalogue, the code of a country, language or concept; any other IRI as it is."""
    if iri.startswith((COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY, VOCABULARY)) and "#" not in iri:
        return iri.rpartition("/")[2]
    at = max(iri.find(f"/{kind}/") for kind in PAGE_KINDS)
    return iri if at == -1 else iri[at + 1 :]


def term(name: str) -> str:
    """The IRI of a class or property of the filmgraph ontology."""
    return ONTOLOGY + name


def concept(scheme: str, notation: str) -> str:
    """The IRI of a concept such as `outcome/special-mention`."""
    return f"{VOCABULARY}{scheme}/{notation.replace(' ', '-')}"


def scheme_iri(scheme: str) -> str:
    """The IRI of a scheme of concepts such as `outcome`."""
    return f"{VOCABULARY}{scheme}"


def problem(kind: str) -> str:
    """The IRI of a kind of problem that the server answers with, such as `query-timeout` (RFC 9457)."""
    return f"{VOCABULARY}problem/{kind}"


def country(code: str) -> str:
    """The authority IRI of a country by its ISO 3166-1 alpha-3 (or historic) code."""
    return COUNTRY_AUTHORITY + code.upper()


def language(code: str) -> str:
    """The authority IRI of a language by its ISO 639-3 code."""
    return LANGUAGE_AUTHORITY + code.upper()
