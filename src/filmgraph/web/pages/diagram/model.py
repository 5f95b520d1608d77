"""What is said of terms in, what there is to draw out: classes with their properties, and what leads to what."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from filmgraph.web.pages.curies import curie
from filmgraph.web.pages.described import Described, local_name
from filmgraph.web.pages.ontology_terms import CLASS, DOMAINS, OBJECT_PROPERTY, RANGES, SUBCLASS, of_any


@dataclass(frozen=True, slots=True)
class Row:
    """A property as a line of a box; `to_like` says that it leads to things of the same classes as it comes from."""

    name: str
    label: str
    href: str
    to_like: bool = False


@dataclass(frozen=True, slots=True)
class ClassBox:
    """A class: its short name, what it is called, where it is explained, and whether it is one of ours."""

    name: str
    label: str
    href: str
    own: bool
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Net:
    """Lines that mean one thing: a property from all its classes to all it leads to; or `kind of`, to one class."""

    name: str
    label: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    is_kind: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that is drawn."""

    boxes: tuple[ClassBox, ...]
    nets: tuple[Net, ...]


def read_model(terms: Mapping[str, Described]) -> Model:
    """All classes that the terms are or speak of, all properties between them, and which class is a kind of which."""
    properties = [term for term in terms.values() if OBJECT_PROPERTY in term.types]
    properties.sort(key=lambda term: term.label)
    classes = {iri for iri, term in terms.items() if CLASS in term.types}
    rows: dict[str, list[Row]] = defaultdict(list)
    nets: list[Net] = []
    for term in properties:
        starts, ends = of_any(term, DOMAINS), of_any(term, RANGES)
        to_like = len(starts) > 1 and set(starts) == set(ends)
        classes.update(starts, ends)
        for start in starts:
            rows[start].append(Row(curie(term.iri), term.label, f"#{local_name(term.iri)}", to_like))
        if not to_like:
            nets.append(Net(curie(term.iri), term.label, _names(starts), _names(ends)))
    kinds: dict[str, list[str]] = defaultdict(list)
    for iri in sorted(classes):
        for broader in terms[iri].values(SUBCLASS) if iri in terms else ():
            kinds[broader].append(iri)
    nets += [Net(f"kinds of {curie(one)}", "a kind of", _names(of), (curie(one),), True) for one, of in kinds.items()]
    boxes = (_box(iri, terms.get(iri), tuple(rows[iri])) for iri in sorted(classes | kinds.keys()))
    return Model(tuple(boxes), tuple(nets))


def _box(iri: str, term: Described | None, rows: tuple[Row, ...]) -> ClassBox:
    if term is None:
        return ClassBox(curie(iri), curie(iri), iri, False, rows)
    return ClassBox(curie(iri), term.label, f"#{local_name(iri)}", True, rows)


def _names(iris: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(curie(iri) for iri in iris)
