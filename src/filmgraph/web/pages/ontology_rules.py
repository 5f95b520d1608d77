"""The shapes in, the rules about each class and property out, as links to what they found."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from rdflib import SH, Graph, URIRef

from filmgraph.validation import load_shapes
from filmgraph.validation.rules import Rule, read_rules
from filmgraph.web.pages.links import Link


@cache
def rules() -> tuple[Rule, ...]:
    """The rules that come with filmgraph."""
    return read_rules(_shapes())


@cache
def rules_by_term() -> Mapping[str, tuple[Link, ...]]:
    """For each property the rules on its values; for each class those on its things as a whole."""
    shapes = _shapes()
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for rule in sorted(rules(), key=lambda rule: (rule.number or "T", rule.short)):
        shape = URIRef(rule.shape)
        for term in (*shapes.objects(shape, SH.path), *shapes.objects(shape, SH.targetClass)):
            found[str(term)].append(Link(rule.name, f"/quality/{rule.short}"))
    return {term: tuple(links) for term, links in found.items()}


@cache
def _shapes() -> Graph:
    return load_shapes()
