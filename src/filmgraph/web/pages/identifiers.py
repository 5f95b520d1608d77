"""An identifier that somebody else gave, such as `imdb:tt2296697`, in; what readers call it and where it leads out."""

import re

from filmgraph.web.pages.links import Link

_PLACES = (
    (re.compile(r"imdb:(tt\d+)"), "IMDb", "https://www.imdb.com/title/{}/"),
    (re.compile(r"imdb:(nm\d+)"), "IMDb", "https://www.imdb.com/name/{}/"),
    (re.compile(r"imdb:(co\d+)"), "IMDb", "https://www.imdb.com/company/{}/"),
    (re.compile(r"wikidata:(Q\d+)"), "Wikidata", "https://www.wikidata.org/wiki/{}"),
    (re.compile(r"viaf:(\d+)"), "VIAF", "https://viaf.org/viaf/{}"),
    (re.compile(r"isni:(\d{15}[\dX])"), "ISNI", "https://isni.org/isni/{}"),
    (re.compile(r"eidr:(10\.5240/[0-9A-F-]+)"), "EIDR", "https://doi.org/{}"),
)
"""What identifiers look like, who gave them, and the page about each on their own site."""


def identifier_link(identifier: str) -> Link:
    """A link to the page that its giver has about it; the bare identifier where no such page is known."""
    for pattern, giver, address in _PLACES:
        match = pattern.fullmatch(identifier)
        if match is not None:
            return Link(f"{giver} {match[1]}", address.format(match[1]))
    return Link(identifier)
