"""Two releases on disk in, what the pages of releases and of their differences show out.

Told by the same code as `filmgraph diff`. A comparison reads both dumps once and is kept, since releases never change.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from filmgraph.rdf.namespaces import LABEL
from filmgraph.release.difference import ThingChange, differences
from filmgraph.release.difference_words import FactChange, fact_changes, is_record, is_thing, state
from filmgraph.release.layout import DUMPS, MANIFEST, release_folders
from filmgraph.release.manifest import Manifest, read_manifest
from filmgraph.web.formats.patches import comparing
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.paging import Paged, page_of

_KEPT_THINGS = 2_000
_QUADS = "data.nq"
_KINDS = {"conferral": "prize or nomination", "selection": "festival selection", "event": "festival or ceremony"}
_LITERAL = re.compile(r'(".*")(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?\Z', re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """One release in the list: what it holds, where what changed since the one before it is told, and the names of its
    dumps."""

    name: str
    as_of: str
    records: int
    films: int
    quads: int
    current: bool
    since: Link | None
    downloads: tuple[str, ...]


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
    """The things that differ, how many, how many records moved, and the names of what is not in both releases."""

    things: tuple[ThingChange, ...]
    total: int
    records: int
    names: Mapping[str, str]


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
    names = _Names(found.names, graph, imprint.links)
    lines = tuple(_thing(change, names) for change in part.items)
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


@lru_cache(maxsize=2)
def _compare(old: Path, new: Path, base: str) -> _Comparison:
    """What differs. Raises ProblemError (503) while other releases are being compared."""
    with comparing():
        return _read_comparison(old, new, base)


def _read_comparison(old: Path, new: Path, base: str) -> _Comparison:
    things: list[ThingChange] = []
    names: dict[str, str] = {}
    total = records = 0
    for change in differences(old, new, base):
        records += is_record(change)
        if is_thing(change):
            total += 1
            if total <= _KEPT_THINGS:
                things.append(change)
                names |= {one[0][1:-1]: _text(one[2]) for one in change.removed if one[1] == LABEL}
    return _Comparison(tuple(things), total, records, names)


def _release(one: Manifest, before: Manifest | None, current: str) -> ReleaseLine:
    since = None if before is None else Link("what changed", f"/releases/{before.id}/diff/{one.id}")
    films = one.counts.get("film", 0)
    downloads = tuple(dump.name for dump in one.dumps)
    return ReleaseLine(one.id, one.as_of, one.records, films, one.quads, one.id == current, since, downloads)


@dataclass(frozen=True, slots=True)
class _Names:
    """What things are called: as the release that is served knows them, else as the older of the two did."""

    gone: Mapping[str, str]
    graph: PageGraph
    links: Links

    def link(self, iri: str) -> Link:
        """A link to a thing that has a page, or the name of one that has none any more."""
        name = self.graph.name_of(iri)
        if name != iri:
            return self.links.to(iri, name)
        return Link(self.gone.get(iri) or self.links.uris.path_of(iri) or iri)


def _thing(change: ThingChange, names: _Names) -> ThingLine:
    told = state(change)
    iri = names.links.uris.at(change.path)
    thing = Link(change.label) if told == "gone" else names.links.to(iri, change.label)
    facts = tuple(_fact(fact, f"<{iri}>", names) for fact in fact_changes(change))
    return ThingLine(thing, _KINDS.get(change.kind, change.kind), told, facts)


def _fact(fact: FactChange, thing: str, names: _Names) -> FactLine:
    part = None if fact.subject == thing else fact.subject[1:-1].rpartition("#")[2].partition("-")[0]
    before, after = (tuple(_value(term, names) for term in terms) for terms in (fact.before, fact.after))
    return FactLine(fact.name, part if part and "/" not in part else None, before, after)


def _value(term: str, names: _Names) -> Link:
    """A term as readers know it: the name of a thing, or the plain text of a literal."""
    return names.link(term[1:-1]) if term.startswith("<") else Link(_text(term))


def _text(literal: str) -> str:
    match = _LITERAL.match(literal)
    return literal if match is None else str(json.loads(match[1]))
