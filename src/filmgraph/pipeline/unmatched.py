"""The records of a catalogue in; the names of festivals and prizes that no lookup file knows out, by frequency."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from filmgraph.mapping.record import record_key
from filmgraph.model.claim import Kind
from filmgraph.pipeline.reading import load_knowledge, read_record, read_source, sources_of
from filmgraph.resolution.aliases import to_aliases
from filmgraph.resolution.collect import collect_named
from filmgraph.settings import Catalogue
from filmgraph.source import SourceRecord

LOOKED_UP = (Kind.EVENT, Kind.AWARD)
"""The kinds of things whose names stand in lookup files."""


@dataclass(frozen=True, slots=True)
class UnmatchedName:
    """A name that no lookup file has: how many records state it, and the id of the first of them."""

    name: str
    records: int
    example: str


def unmatched_names(catalogue: Catalogue, kind: Kind) -> list[UnmatchedName]:
    """The names of this kind, one of `LOOKED_UP`, that stay as they are, the most frequent first.

    Names that are compared as equal (years, ordinals, case and accents aside) count together, under the most used.
    """
    knowledge = load_knowledge(catalogue)
    aliases = to_aliases(knowledge.lookups.events, knowledge.lookups.awards)
    known, compared = (
        (aliases.knows_event, aliases.event) if kind is Kind.EVENT else (aliases.knows_award, aliases.award)
    )
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, str] = {}
    for source in sources_of(catalogue):
        for record in read_source(source, catalogue.root):
            if not isinstance(record, SourceRecord):
                continue
            mapped = read_record(source, record, knowledge).mapped
            key = record_key(record.source, record.id)
            named = collect_named(key, record.source, mapped.film, mapped.claims)
            for name in {thing.name for thing in named if thing.thing.kind is kind and not known(thing.name)}:
                spellings[compared(name)][name] += 1
                first.setdefault(compared(name), record.id)
    found = [
        UnmatchedName(min(counts, key=lambda name: (-counts[name], name)), counts.total(), first[form])
        for form, counts in spellings.items()
    ]
    return sorted(found, key=lambda one: (-one.records, one.name))
