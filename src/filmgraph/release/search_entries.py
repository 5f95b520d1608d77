"""The graph of a release in, searchable entries out, sorted so that the same graph gives the same index."""

from collections import defaultdict
from collections.abc import Iterator

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


def search_entries(store: Store, uris: Uris) -> Iterator[SearchEntry]:
    """An entry for each film, person, organization, award, festival and place, by path."""
    years = {_text(row, "thing"): int(_text(row, "year")) for row in _rows(store, "years")}
    weights = {_text(row, "thing"): int(_text(row, "weight")) for row in _rows(store, "weights")}
    facets = _facets(store, uris)
    names: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, str] = {}
    for row in _rows(store, "names"):
        thing = _text(row, "thing")
        labels[thing] = min(labels.get(thing, _text(row, "label")), _text(row, "label"))
    for row in _rows(store, "other-names"):
        names[_text(row, "thing")].add(_text(row, "name"))
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


def _facets(store: Store, uris: Uris) -> defaultdict[str, set[FacetValue]]:
    labels: dict[str, str] = {}
    for row in _rows(store, "value-labels"):
        value, label = _text(row, "value"), _text(row, "label")
        labels[value] = min(labels.get(value, label), label)
    facets: defaultdict[str, set[FacetValue]] = defaultdict(set)
    for facet, query in _FACET_QUERIES:
        for row in _rows(store, query):
            value = _text(row, "value")
            if value in labels:
                facets[_text(row, "thing")].add(FacetValue(facet, _short(value, uris), labels[value]))
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


def _rows(store: Store, name: str) -> Iterator[Solution]:
    return store.select((resource("queries") / "search" / f"{name}.rq").read_text(encoding="utf-8"))


def _text(row: Solution, name: str) -> str:
    return str(getattr(row[name], "value", ""))
