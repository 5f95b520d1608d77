"""Two releases on disk in, what the pages of releases and of their differences show out.

Told by the same code as `filmgraph diff`. A comparison reads both dumps once and is kept, since releases never change.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from filmgraph.release.difference import ThingChange, differences
from filmgraph.release.difference_words import FactChange, fact_changes, is_record, is_thing, state
from filmgraph.release.layout import DUMPS, MANIFEST, release_folders
from filmgraph.release.manifest import Manifest, read_manifest
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.paging import Paged, page_of

_KEPT_THINGS = 20_000
_QUADS = "data.nq"
_LITERAL = re.compile(r'(".*")(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?\Z', re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """One release in the list: what it holds, and where what changed since the one before it is told."""

    name: str
    as_of: str
    records: int
    films: int
    quads: int
    current: bool
    since: Link | None


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact that differs: its name, the part of the thing it is about if any, values before and after."""

    name: str
    part: str | None
    before: tuple[Link, ...]
    after: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ThingLine:
    """One thing that differs; `state` is new, changed or gone."""

    thing: Link
    kind: str
    state: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """What changed: things in parts, how many there are and how many of them can be paged to, and records moved."""

    old: str
    new: str
    things: Paged[ThingLine]
    total: int
    records: int
    patch: str


@dataclass(frozen=True, slots=True)
class _Comparison:
    things: tuple[ThingChange, ...]
    total: int
    records: int


def releases_page(folder: Path, imprint: Imprint) -> Page:
    """The page that lists the releases in a folder, newest first."""
    manifests = [read_manifest(each / MANIFEST) for each in release_folders(folder)]
    older: list[Manifest | None] = [*manifests[1:], None]
    lines = tuple(_release(one, before, imprint.release) for one, before in zip(manifests, older, strict=True))
    return Page(
        template="releases.html",
        title="Releases",
        description=f"The releases of {imprint.title} that are kept, and what changed from one to the next.",
        view=lines,
        trail=(Link("About", "/about"), Link("Releases")),
    )


def difference_page(folder: Path, old: str, new: str, graph: PageGraph, imprint: Imprint, number: int) -> Page | None:
    """What changed from the release `old` to the release `new`; None when one of them is not kept."""
    pair = find_pair(folder, old, new)
    if pair is None:
        return None
    found = _compare(*pair, imprint.uris.base)
    address = f"/releases/{old}/diff/{new}"
    part = page_of(found.things, number, address)
    lines = tuple(_thing(change, graph, imprint.links) for change in part.items)
    things = Paged(lines, part.total, part.number, part.pages, part.before, part.after)
    return Page(
        template="difference.html",
        title="What changed",
        description=f"What changed from release {old} to release {new} of {imprint.title}.",
        view=DifferenceView(old, new, things, found.total, found.records, f"{address}.patch"),
        trail=(Link("About", "/about"), Link("Releases", "/releases"), Link("What changed")),
        indexed=False,
    )


def find_pair(folder: Path, old: str, new: str) -> tuple[Path, Path] | None:
    """The quads of two releases that are kept, by their whole names."""
    kept = {each.name: each / DUMPS / _QUADS for each in release_folders(folder)}
    return (kept[old], kept[new]) if old in kept and new in kept else None


@lru_cache(maxsize=4)
def _compare(old: Path, new: Path, base: str) -> _Comparison:
    things: list[ThingChange] = []
    total = records = 0
    for change in differences(old, new, base):
        records += is_record(change)
        if is_thing(change):
            total += 1
            if total <= _KEPT_THINGS:
                things.append(change)
    return _Comparison(tuple(things), total, records)


def _release(one: Manifest, before: Manifest | None, current: str) -> ReleaseLine:
    since = None if before is None else Link("what changed", f"/releases/{before.id}/diff/{one.id}")
    films = one.counts.get("film", 0)
    return ReleaseLine(one.id, one.as_of, one.records, films, one.quads, one.id == current, since)


def _thing(change: ThingChange, graph: PageGraph, links: Links) -> ThingLine:
    told = state(change)
    iri = links.uris.at(change.path)
    thing = Link(change.label) if told == "gone" else links.to(iri, change.label)
    facts = tuple(_fact(fact, f"<{iri}>", graph, links) for fact in fact_changes(change))
    return ThingLine(thing, change.kind, told, facts)


def _fact(fact: FactChange, thing: str, graph: PageGraph, links: Links) -> FactLine:
    part = None if fact.subject == thing else fact.subject[1:-1].rpartition("#")[2].partition("-")[0]
    before, after = (tuple(_values(values, graph, links)) for values in (fact.before, fact.after))
    return FactLine(fact.name, part if part and "/" not in part else None, before, after)


def _values(terms: tuple[str, ...], graph: PageGraph, links: Links) -> Iterator[Link]:
    """Terms as readers know them: names of things, and the plain text of literals."""
    for term in terms:
        match = _LITERAL.match(term)
        if match is not None:
            yield Link(json.loads(match[1]))
        else:
            iri = term[1:-1]
            name = graph.name_of(iri)
            yield links.to(iri, links.uris.path_of(iri) or iri if name == iri else name)
