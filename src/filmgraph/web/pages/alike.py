"""People and companies of a list in, what tells those of one name apart out: a film of each, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from filmgraph.uris import term
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.near import films_near

_YEAR = NamedNode(term("year"))
_UNDATED = "9999"
"""Sorts films of no stated year last."""


def films_of_namesakes(graph: PageGraph, names: Mapping[str, str], besides: str = "") -> dict[str, str]:
    """`Moonstruck (1987)` for each IRI of `names` that shares its name with another there and has a film.

    A film that only one of them is linked with is taken where there is one, the earliest first; never `besides`, the
    film that the list is of.
    """
    often = Counter(names.values())
    films = {iri: films_near(graph, iri) for iri, name in names.items() if often[name] > 1}
    shared = Counter((names[iri], film) for iri, found in films.items() for film in found)
    told = {}
    for iri, found in films.items():
        first = min(
            ((shared[names[iri], film], *_dated(graph, film)) for film in found if film != besides), default=None
        )
        if first is not None:
            _, year, title = first
            told[iri] = title if year == _UNDATED else f"{title} ({year})"
    return told


def _dated(graph: PageGraph, film: str) -> tuple[str, str]:
    """The year and the title of a film."""
    years: Iterable[str] = (each.value for each in graph.objects(film, _YEAR) if isinstance(each, Literal))
    return min(years, default=_UNDATED), graph.name_of(film)
