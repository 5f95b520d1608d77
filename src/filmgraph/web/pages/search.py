"""What a reader typed and the search index in, the page of results, or completions, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from filmgraph.release.search_reader import Found, SearchReader
from filmgraph.web.pages.browse import Entry, read_entries
from filmgraph.web.pages.links import KIND_NAMES, Link
from filmgraph.web.pages.page import Page
from filmgraph.web.pages.paging import PAGE_SIZE, Paged, bounded, paged
from filmgraph.web.pages.particulars import Particulars
from filmgraph.web.pages.words import counted

SUGGESTED = 8
LONGEST = 200
KIND_NAME = {
    "film": "film",
    "person": "person",
    "organization": "company",
    "award": "prize",
    "event": "festival",
    "place": "place",
}


@dataclass(frozen=True, slots=True)
class Result:
    """An entry that was found, with its kind in a reader's word."""

    entry: Entry
    kind: str


@dataclass(frozen=True, slots=True)
class KindFilter:
    """A link that narrows the results to one kind; `chosen` when it does already."""

    link: Link
    entries: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class SearchView:
    """Results, or near names when there are none."""

    text: str
    kinds: tuple[KindFilter, ...]
    results: Paged[Result]
    near: tuple[Result, ...]
    sentence: str


def search_page(index: SearchReader, text: str, kind: str | None, number: int, particulars: Particulars) -> Page:
    """The results for `text`, of one kind or all. `particulars` tell those of one name apart."""
    text = text[:LONGEST].strip()
    kind = kind if kind in KIND_NAMES else None
    counts = index.count(text)
    total = sum(counts.values()) if kind is None else counts.get(kind, 0)
    number = bounded(number, total)
    found = index.search(text, kind, PAGE_SIZE, (number - 1) * PAGE_SIZE)
    near = index.near(text) if total == 0 else []
    view = SearchView(
        text=text,
        kinds=_kinds(text, counts, kind),
        results=paged(_results(found, particulars), total, number, _address(text, kind)),
        near=_results(near, particulars),
        sentence=_sentence(text, total),
    )
    return Page(
        template="search.html",
        title=f"Search: {text}" if text else "Search",
        description=view.sentence,
        view=view,
        trail=(Link("Search", "/search"), Link(text or "Anything")),
        indexed=False,
    )


def _results(found: Sequence[Found], particulars: Particulars) -> tuple[Result, ...]:
    entries = read_entries(found, particulars)
    return tuple(Result(entry, KIND_NAME[one.kind]) for entry, one in zip(entries, found, strict=True))


def suggestions(index: SearchReader, text: str, particulars: Particulars) -> list[dict[str, str]]:
    """Completions of what was typed so far: label, kind and address of each."""
    found = index.search(text[:LONGEST], limit=SUGGESTED)
    details = particulars.of(found)
    return [
        {
            "label": one.label,
            "kind": " · ".join(filter(None, (KIND_NAME[one.kind], details[one.path] or one.detail))),
            "href": f"{one.path}.html",
        }
        for one in found
    ]


def _kinds(text: str, counts: dict[str, int], chosen: str | None) -> tuple[KindFilter, ...]:
    if len(counts) < 2:
        return ()
    every = KindFilter(Link("Everything", _address(text, None)), sum(counts.values()), chosen is None)
    of_kind = (
        KindFilter(Link(name, _address(text, kind)), counts[kind], chosen == kind)
        for kind, name in KIND_NAMES.items()
        if kind in counts
    )
    return (every, *of_kind)


def _address(text: str, kind: str | None) -> str:
    return f"/search?{urlencode({'q': text} | ({} if kind is None else {'kind': kind}))}"


def _sentence(text: str, total: int) -> str:
    if text == "":
        return "Type a title or a name; accents and the order of words do not matter."
    if total == 0:
        return f"Nothing here has a name with all the words of “{text}”."
    return f"{counted(total, 'thing')} with “{text}” in the name"
