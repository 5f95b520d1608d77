"""The search index and what was chosen in, a list of one kind of thing with its facets out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from filmgraph.release.search_reader import FacetCount, Found, SearchReader
from filmgraph.web.pages.links import KIND_NAMES, Link, browse_all
from filmgraph.web.pages.page import Page
from filmgraph.web.pages.paging import PAGE_SIZE, Paged, bounded, paged
from filmgraph.web.pages.particulars import Particulars, certain_year
from filmgraph.web.pages.words import counted

FACETS = {
    "decade": "Decade",
    "country": "Country",
    "language": "Language",
    "role": "Role",
    "outcome": "Outcome",
    "festival": "Festival",
}
"""The facets in the order they stand, with their headings."""

VALUES_SHOWN = 10
NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that would narrow the list, with how many entries it leaves."""

    link: Link
    entries: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its most frequent values, and the rest behind a fold."""

    heading: str
    choices: tuple[Choice, ...]
    more: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the list."""

    link: Link
    year: int | None
    detail: str


@dataclass(frozen=True, slots=True)
class BrowseView:
    """A list, what it was narrowed by (each link takes that off again), and what can narrow it further."""

    kind: str
    heading: str
    kinds: tuple[Link, ...]
    chosen: tuple[Link, ...]
    facets: tuple[Facet, ...]
    order: Link | None
    entries: Paged[Entry]
    sentence: str


def browse_page(
    index: SearchReader, kind: str, chosen: Mapping[str, str], number: int, particulars: Particulars
) -> Page | None:
    """The list of a kind (None for a kind without one), narrowed by `chosen`: values by facet, and perhaps `order`.

    `particulars` tell entries of one name apart.
    """
    if kind not in KIND_NAMES:
        return None
    wanted = tuple((facet, chosen[facet]) for facet in FACETS if facet in chosen)
    newest = chosen.get("order") == NEWEST
    total = index.total(kind, wanted)
    number = bounded(number, total)
    found = index.entries(kind, wanted, newest, PAGE_SIZE, (number - 1) * PAGE_SIZE)
    address = _address(kind, dict(wanted), newest)
    counts = index.facets(kind, wanted)
    labels = {(one.facet, one.value): one.label for one in (*index.facets(kind, ()), *counts)}
    view = BrowseView(
        kind=kind,
        heading=KIND_NAMES[kind],
        kinds=tuple(map(browse_all, KIND_NAMES)),
        chosen=tuple(_without(kind, wanted, pair, labels, newest) for pair in wanted),
        facets=tuple(_facets(kind, dict(wanted), counts, newest)),
        order=_other_order(kind, dict(wanted), newest),
        entries=paged(read_entries(found, particulars), total, number, address),
        sentence=_sentence(kind, total, tuple(labels.get(pair, pair[1]) for pair in wanted)),
    )
    return Page(
        template="browse.html",
        title=view.sentence if wanted else view.heading,
        description=f"{view.sentence}, each fact with the words it rests on.",
        view=view,
        trail=(Link("Browse", "/browse"), Link(view.heading)),
        indexed=not wanted and number == 1,
    )


def read_entries(found: Sequence[Found], particulars: Particulars) -> tuple[Entry, ...]:
    """Entries of the index as lines of a list, each with what tells it from its like."""
    details = particulars.of(found)
    return tuple(Entry(Link(one.label, f"{one.path}.html"), certain_year(one), details[one.path]) for one in found)


def _address(kind: str, wanted: Mapping[str, str], newest: bool) -> str:
    query = urlencode({**wanted, **({"order": NEWEST} if newest else {})})
    return f"/browse/{kind}?{query}" if query else f"/browse/{kind}"


def _without(
    kind: str,
    wanted: Iterable[tuple[str, str]],
    pair: tuple[str, str],
    labels: Mapping[tuple[str, str], str],
    newest: bool,
) -> Link:
    return Link(
        labels.get(pair, pair[1]), _address(kind, {key: value for key, value in wanted if key != pair[0]}, newest)
    )


def _facets(kind: str, wanted: Mapping[str, str], counts: Iterable[FacetCount], newest: bool) -> Iterable[Facet]:
    for facet, heading in FACETS.items():
        of_facet = [one for one in counts if one.facet == facet]
        if facet in wanted or len(of_facet) == 0:
            continue
        if facet == "decade":
            of_facet.sort(key=lambda one: one.value, reverse=True)
        choices = tuple(
            Choice(Link(one.label, _address(kind, {**wanted, facet: one.value}, newest)), one.entries)
            for one in of_facet[: VALUES_SHOWN * 5]
        )
        yield Facet(heading, choices[:VALUES_SHOWN], choices[VALUES_SHOWN:])


def _other_order(kind: str, wanted: Mapping[str, str], newest: bool) -> Link | None:
    if kind != "film":
        return None
    return Link("By title" if newest else "Newest first", _address(kind, wanted, not newest))


def _sentence(kind: str, total: int, chosen: tuple[str, ...]) -> str:
    """`12 films: Canada, 2010s`."""
    singular = {"person": "person", "organization": "company", "award": "prize", "event": "festival or ceremony"}
    plural = KIND_NAMES[kind].lower()
    said = counted(total, singular.get(kind, kind), plural)
    return f"{said}: {', '.join(chosen)}" if chosen else said
