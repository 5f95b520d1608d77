"""The columns of a graph in, searchable entries out, sorted so that the same graph gives the same index.

All is asked of the thing that an entry is about: what points at it, and what that says. So the entries of a whole
graph, whose columns are in memory, and those of a few things in a store are made by the same words.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from filmgraph.model import edtf
from filmgraph.model.claim import Kind
from filmgraph.model.properties import Property
from filmgraph.rdf.namespaces import CLASS_IRIS, LABEL, PROPERTY_IRIS, SCHEMA, TYPE
from filmgraph.release.search import FacetValue, SearchEntry
from filmgraph.release.search_facets import FACET_PREDICATES, Facets, values_of
from filmgraph.uris import Uris
from filmgraph.validation.fast import Table
from filmgraph.validation.fast.term import text_of

_ALTERNATE_NAME = f"<{SCHEMA}alternateName>"
_FILM = CLASS_IRIS[Kind.FILM]
_YEAR = PROPERTY_IRIS[Property.YEAR]
_DATE = PROPERTY_IRIS[Property.DATE_EDTF]
_HAS_TITLE = PROPERTY_IRIS[Property.HAS_TITLE]
_CONTRIBUTOR = PROPERTY_IRIS[Property.CONTRIBUTOR]
_NAME_AS_STATED = PROPERTY_IRIS[Property.NAME_AS_STATED]
_CLASSES = frozenset(
    CLASS_IRIS[kind] for kind in (Kind.FILM, Kind.PERSON, Kind.ORGANIZATION, Kind.AWARD, Kind.EVENT, Kind.PLACE)
)
_REFERRING = tuple(
    PROPERTY_IRIS[referring]
    for referring in (
        Property.CONTRIBUTOR,
        Property.RECIPIENT,
        Property.AWARD,
        Property.SELECTED_WORK,
        Property.IN_SERIES,
        Property.EDITION_OF,
        Property.PLACE,
    )
)
"""What counts for the weight of a thing: how many others refer to it by these."""

SEARCH_PREDICATES = frozenset(
    (
        TYPE,
        LABEL,
        _ALTERNATE_NAME,
        _YEAR,
        _DATE,
        _HAS_TITLE,
        _CONTRIBUTOR,
        _NAME_AS_STATED,
        *_REFERRING,
        *FACET_PREDICATES,
    )
)
"""The columns that the entries are made from."""


def search_entries(table: Table, uris: Uris, only: Collection[str] | None = None) -> Iterator[SearchEntry]:
    """An entry for each film, person, organization, award, festival and place, by path; or for those of the IRIs `only`
    that are such things."""
    facets = Facets(table, uris)
    for thing in sorted(_searchable(table, only), key=text_of):
        labels = _texts(table.column(LABEL).values(thing))
        path = uris.path_of(text_of(thing))
        if path is None or len(labels) == 0:
            continue
        label, year, date = min(labels), _year(table, thing), _date(table, thing)
        narrowing = facets.of(thing)
        yield SearchEntry(
            kind=path.split("/")[1],
            path=path,
            label=label,
            names=tuple(sorted(_names(table, thing) - {label})),
            year=year if year is not None or date is None else edtf.first_year(date),
            detail=_detail(year, date, narrowing),
            weight=len({node for referring in _REFERRING for node in table.column(referring).subjects(thing)}),
            facets=tuple(sorted({*narrowing, *_decade(path, year, date)}, key=lambda one: (one.facet, one.value))),
        )


def _searchable(table: Table, only: Collection[str] | None) -> set[str]:
    """The things that are of a class with entries, as terms."""
    types = table.column(TYPE)
    if only is None:
        return {thing for kind in _CLASSES for thing in types.subjects(kind)}
    return {thing for iri in only if not _CLASSES.isdisjoint(types.values(thing := f"<{iri}>"))}


def _year(table: Table, thing: str) -> int | None:
    """The first year stated of a film."""
    if not table.column(TYPE).has(thing, _FILM):
        return None
    return min((int(text_of(year)) for year in table.column(_YEAR).values(thing)), default=None)


def _date(table: Table, thing: str) -> str | None:
    """The uncertain year stated of a film, as EDTF, where no certain one is."""
    if not table.column(TYPE).has(thing, _FILM):
        return None
    return min((text_of(date) for date in table.column(_DATE).values(thing)), default=None)


def _names(table: Table, thing: str) -> set[str]:
    """Further names: alternative ones, titles of films, and names as credits state them."""
    titles = values_of(table, LABEL, table.column(_HAS_TITLE).values(thing))
    credited = values_of(table, _NAME_AS_STATED, table.column(_CONTRIBUTOR).subjects(thing))
    return _texts(chain(table.column(_ALTERNATE_NAME).values(thing), titles, credited))


def _texts(literals: Iterable[str]) -> set[str]:
    return {text_of(literal) for literal in literals}


def _decade(path: str, year: int | None, date: str | None) -> list[FacetValue]:
    if not path.startswith("/film/"):
        return []
    decade = edtf.decade(str(year) if year is not None else date or "")
    if decade is None:
        return [FacetValue("decade", "unknown", "Year not stated")]
    return [FacetValue("decade", str(decade), f"{decade}s")]


def _detail(year: int | None, date: str | None, facets: Iterable[FacetValue]) -> str:
    """What tells an entry from others of its name: its year, or the roles of a person."""
    if year is not None:
        return str(year)
    if date is not None:
        return edtf.in_words(date)
    return ", ".join(sorted(one.label for one in facets if one.facet == "role")[:3])
