"""What changed about one thing, in words: a change in; the facts that went, came or are another now out.

Labels, types and evidence are left out: labels follow from facts, and words that only moved change nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from filmgraph.release.difference import ThingChange, Triple

_MACHINERY = ("rdf-schema#label>", "#type>", "#evidence>")


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact of a thing: `name` in words, its values before and after as N-Triples terms; none before: it is new.

    `subject` is the thing or the part of it that the fact is about."""

    subject: str
    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def state(change: ThingChange) -> str:
    """Whether the thing is new, changed or gone."""
    if len(change.removed) == 0 and _holds_type(change, change.added):
        return "new"
    if len(change.added) == 0 and _holds_type(change, change.removed):
        return "gone"
    return "changed"


def fact_changes(change: ThingChange) -> Iterator[FactChange]:
    """The facts that differ, those of one part of the thing together."""
    before, after = _facts(change.removed), _facts(change.added)
    for fact in sorted(before.keys() | after.keys()):
        yield FactChange(fact[0], _words(fact[1]), tuple(before.get(fact, ())), tuple(after.get(fact, ())))


def is_record(change: ThingChange) -> bool:
    """Whether only the words of a record changed or moved, which is counted and not told."""
    return change.kind == "record"


def is_thing(change: ThingChange) -> bool:
    """Whether the change is about a thing of the catalogue, and no record or vocabulary."""
    return not is_record(change) and change.path != "~"


def as_patch(changes: Iterable[ThingChange]) -> Iterator[str]:
    """The lines of an RDF patch: a transaction of deletions and additions in the default graph."""
    yield "TX ."
    for change in changes:
        for sign, triples in (("D", change.removed), ("A", change.added)):
            for subject, predicate, value in triples:
                yield f"{sign} {subject} {predicate} {value} ."
    yield "TC ."


def _holds_type(change: ThingChange, triples: Iterable[Triple]) -> bool:
    """Whether the triples hold the type of the thing itself, which comes and goes with it alone."""
    return any(triple[1].endswith("#type>") and triple[0].endswith(f"/{change.path}>") for triple in triples)


def _facts(triples: Iterable[Triple]) -> dict[tuple[str, str], list[str]]:
    facts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for subject, predicate, value in triples:
        if not predicate.endswith(_MACHINERY) and "#claim-" not in subject and "#char=" not in subject:
            facts[subject, predicate].append(value)
    return facts


def _words(predicate: str) -> str:
    name = predicate[1:-1].rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
