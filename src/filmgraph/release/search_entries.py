"""The graph of a release in, searchable entries out, sorted so that the same graph gives the same index."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from functools import partial

from pyoxigraph import NamedNode

from filmgraph.release.search import FacetValue, SearchEntry
from filmgraph.resources import resource
from filmgraph.store import Solution, Store
from filmgraph.uris import COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY, VOCABULARY, Uris

_FACET_QUERIES = (
    ("country", "facet-country"),
    ("country", "facet-agent-country"),
    ("language", "facet-language"),
    ("outcome", "facet-outcome"),
    ("festival", "facet-festival"),
    ("programme", "facet-programme"),
    ("role", "facet-role"),
)


Rows = Callable[[str], Iterator[tuple[str, Solution]]]
"""The answer to a question by its name: things, each with what it has."""


def search_entries(store: Store, uris: Uris, only: Collection[str] | None = None) -> Iterator[SearchEntry]:
    """An entry for each film, person, organization, award, festival and place, by path; or for those of the IRIs `only`
    that are such things."""
    rows: Rows = partial(_rows_of_all, store) if only is None else partial(_rows_of, store, sorted(only))
    years = {thing: int(_text(row, "year")) for thing, row in rows("years")}
    weights = {thing: int(_text(row, "weight")) for thing, row in rows("weights")}
    facets = _facets(store, rows, uris)
    names: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, str] = {}
    for thing, row in rows("names"):
        labels[thing] = min(labels.get(thing, _text(row, "label")), _text(row, "label"))
    for thing, row in rows("other-names"):
        names[thing].add(_text(row, "name"))
    for thing in sorted(labels):
        path = uris.path_of(thing)
        if path is not None:
            year = years.get(thing)
            yield SearchEntry(
                kind=path.split("/")[1],
                path=path,
                label=labels[thing],
                names=tuple(sorted(names[thing] - {labels[thing]})),
                year=year,
                detail=_detail(year, facets[thing]),
                weight=weights.get(thing, 0),
                facets=tuple(sorted({*facets[thing], *_decade(path, year)}, key=lambda one: (one.facet, one.value))),
            )


def _facets(store: Store, rows: Rows, uris: Uris) -> defaultdict[str, set[FacetValue]]:
    labels: dict[str, str] = {}
    for row in store.select(_question("value-labels")):
        value, label = _text(row, "value"), _text(row, "label")
        labels[value] = min(labels.get(value, label), label)
    facets: defaultdict[str, set[FacetValue]] = defaultdict(set)
    for facet, query in _FACET_QUERIES:
        for thing, row in rows(query):
            value = _text(row, "value")
            if value in labels:
                facets[thing].add(FacetValue(facet, _short(value, uris), labels[value]))
    return facets


def _decade(path: str, year: int | None) -> list[FacetValue]:
    if not path.startswith("/film/"):
        return []
    if year is None:
        return [FacetValue("decade", "unknown", "Year not stated")]
    decade = year // 10 * 10
    return [FacetValue("decade", str(decade), f"{decade}s")]


def _detail(year: int | None, facets: set[FacetValue]) -> str:
    """What tells an entry from others of its name: its year, or the roles of a person."""
    if year is not None:
        return str(year)
    return ", ".join(sorted(one.label for one in facets if one.facet == "role")[:3])


def _short(iri: str, uris: Uris) -> str:
    """A value as it stands in addresses: a code, a notation, the key (and year) of a festival."""
    for start in (COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY, VOCABULARY, uris.base):
        if iri.startswith(start):
            tail = iri[len(start) :]
            return tail.removeprefix("/event/") if tail.startswith("/event/") else tail.rpartition("/")[2]
    return iri


def _rows_of_all(store: Store, name: str) -> Iterator[tuple[str, Solution]]:
    for row in store.select(_question(name)):
        yield _text(row, "thing"), row


def _rows_of(store: Store, things: Collection[str], name: str) -> Iterator[tuple[str, Solution]]:
    question = _question(name)
    for thing in things:
        for row in store.select(question, {"thing": NamedNode(thing)}):
            yield thing, row


def _question(name: str) -> str:
    return (resource("queries") / "search" / f"{name}.rq").read_text(encoding="utf-8")


def _text(row: Solution, name: str) -> str:
    return str(getattr(row[name], "value", ""))
