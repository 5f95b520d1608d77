"""What changed between two releases, told in words or as an RDF patch."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from filmgraph.rdf.turtle import TurtleWriter
from filmgraph.release.difference import ThingChange, Triple

_MACHINERY = ("rdf-schema#label>", "#type>", "#evidence>")


def in_words(change: ThingChange, turtle: TurtleWriter) -> Iterator[str]:
    """The lines that tell one change: the thing, then each fact that went, came or is another now."""
    if len(change.removed) == 0:
        state = "new"
    elif len(change.added) > 0:
        state = "changed"
    else:
        state = "gone" if _whole(change) else "changed"
    yield f"{change.label}  ({change.path}, {state})"
    before, after = _facts(change.removed), _facts(change.added)
    for fact in sorted(before.keys() | after.keys()):
        old, new = before.get(fact, []), after.get(fact, [])
        name = _words(fact[1])
        if len(old) > 0 and len(new) > 0:
            yield f"    {name}: {_listed(old, turtle)} → {_listed(new, turtle)}"
        elif len(new) > 0:
            yield f"  + {name}: {_listed(new, turtle)}"
        else:
            yield f"  - {name}: {_listed(old, turtle)}"


def as_patch(changes: Iterable[ThingChange]) -> Iterator[str]:
    """An RDF patch: a transaction of deletions and additions."""
    yield "TX ."
    for change in changes:
        for sign, triples in (("D", change.removed), ("A", change.added)):
            for subject, predicate, value in triples:
                yield f"{sign} {subject} {predicate} {value} ."
    yield "TC ."


def _whole(change: ThingChange) -> bool:
    return any(triple[1].endswith("#type>") and triple[0].endswith(f"/{change.path}>") for triple in change.removed)


def _facts(triples: Iterable[Triple]) -> dict[tuple[str, str], list[str]]:
    facts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for subject, predicate, value in triples:
        if not predicate.endswith(_MACHINERY) and "#claim-" not in subject and "#char=" not in subject:
            facts[subject, predicate].append(value)
    return facts


def _words(predicate: str) -> str:
    name = predicate[1:-1].rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _listed(values: list[str], turtle: TurtleWriter) -> str:
    return ", ".join(turtle.term(value) for value in values)
