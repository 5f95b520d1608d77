"""A thing in, what its entry can be narrowed down by out: countries, languages, outcomes, festivals, roles …"""

from collections.abc import Iterable, Iterator

from filmgraph.model.claim import Kind
from filmgraph.model.properties import Property
from filmgraph.rdf.namespaces import CLASS_IRIS, DCTERMS, LABEL, PREFIXES, PROPERTY_IRIS, SCHEMA, TYPE
from filmgraph.release.search import FacetValue
from filmgraph.uris import COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY, VOCABULARY, Uris
from filmgraph.validation.fast import Table
from filmgraph.validation.fast.term import language_of, text_of

_VALUE_CLASSES = frozenset(
    (
        f"<{SCHEMA}Country>",
        f"<{DCTERMS}LinguisticSystem>",
        f"<{PREFIXES['skos']}Concept>",
        CLASS_IRIS[Kind.EVENT],
        CLASS_IRIS[Kind.EDITION],
    )
)
_COUNTRY = PROPERTY_IRIS[Property.COUNTRY]
_HAS_CONTRIBUTION = PROPERTY_IRIS[Property.HAS_CONTRIBUTION]
_CONTRIBUTOR = PROPERTY_IRIS[Property.CONTRIBUTOR]
_ROLE = PROPERTY_IRIS[Property.ROLE]
_HAS_VERSION = PROPERTY_IRIS[Property.HAS_VERSION]
_VERSION_LANGUAGE = PROPERTY_IRIS[Property.VERSION_LANGUAGE]
_RECIPIENT = PROPERTY_IRIS[Property.RECIPIENT]
_FOR_WORK = PROPERTY_IRIS[Property.FOR_WORK]
_SELECTED_WORK = PROPERTY_IRIS[Property.SELECTED_WORK]
_OUTCOME = PROPERTY_IRIS[Property.OUTCOME]
_IN_SERIES = PROPERTY_IRIS[Property.IN_SERIES]
_AT_EDITION = PROPERTY_IRIS[Property.AT_EDITION]
_EDITION_OF = PROPERTY_IRIS[Property.EDITION_OF]

FACET_PREDICATES = frozenset(
    (
        *(TYPE, LABEL, _COUNTRY, _HAS_CONTRIBUTION, _CONTRIBUTOR, _ROLE, _HAS_VERSION, _VERSION_LANGUAGE),
        *(_RECIPIENT, _FOR_WORK, _SELECTED_WORK, _OUTCOME, _IN_SERIES, _AT_EDITION, _EDITION_OF),
    )
)
"""The columns that facets are read from."""


class Facets:
    """Reads the facets of things from the columns of one graph; remembers the words for values."""

    def __init__(self, table: Table, uris: Uris) -> None:
        self._table = table
        self._uris = uris
        self._known: dict[tuple[str, str], FacetValue | None] = {}

    def of(self, thing: str) -> set[FacetValue]:
        """Each value that has a label, once."""
        found = (self._facet(facet, value) for facet, value in self._values(thing))
        return {facet for facet in found if facet is not None}

    def _values(self, thing: str) -> Iterator[tuple[str, str]]:
        """Facets and values, those of credited, of prizes and selections, and of the film itself."""
        table = self._table
        credited = table.column(_CONTRIBUTOR).subjects(thing)
        films = (thing, *subjects_of(table, _HAS_CONTRIBUTION, credited))
        prizes = (*table.column(_RECIPIENT).subjects(thing), *table.column(_FOR_WORK).subjects(thing))
        selections = table.column(_SELECTED_WORK).subjects(thing)
        occasions = (*prizes, *selections)
        versions = table.column(_HAS_VERSION).values(thing)
        for facet, predicate, nodes in (
            ("country", _COUNTRY, films),
            ("language", _VERSION_LANGUAGE, versions),
            ("outcome", _OUTCOME, prizes),
            ("festival", _IN_SERIES, occasions),
            ("festival", _EDITION_OF, values_of(table, _AT_EDITION, occasions)),
            ("programme", _IN_SERIES, selections),
            ("programme", _AT_EDITION, selections),
            ("role", _ROLE, credited),
        ):
            yield from ((facet, value) for value in values_of(table, predicate, nodes))

    def _facet(self, facet: str, value: str) -> FacetValue | None:
        known = self._known.get((facet, value))
        if known is None and (facet, value) not in self._known:
            label = self._label(value)
            known = None if label is None else FacetValue(facet, _short(text_of(value), self._uris), label)
            self._known[facet, value] = known
        return known

    def _label(self, value: str) -> str | None:
        """The words for a value that entries are narrowed down by: in English, or in no stated language."""
        if _VALUE_CLASSES.isdisjoint(self._table.column(TYPE).values(value)):
            return None
        labels = self._table.column(LABEL).values(value)
        return min((text_of(label) for label in labels if language_of(label) in (None, "en")), default=None)


def values_of(table: Table, predicate: str, subjects: Iterable[str]) -> Iterator[str]:
    """The values that some subjects have."""
    column = table.column(predicate)
    return (value for subject in subjects for value in column.values(subject))


def subjects_of(table: Table, predicate: str, values: Iterable[str]) -> Iterator[str]:
    """The subjects that have one of some values."""
    column = table.column(predicate)
    return (subject for value in values for subject in column.subjects(value))


def _short(iri: str, uris: Uris) -> str:
    """A value as it stands in addresses: a code, a notation, the key (and year) of a festival."""
    for start in (COUNTRY_AUTHORITY, LANGUAGE_AUTHORITY, VOCABULARY, uris.base):
        if iri.startswith(start):
            tail = iri[len(start) :]
            return tail.removeprefix("/event/") if tail.startswith("/event/") else tail.rpartition("/")[2]
    return iri
