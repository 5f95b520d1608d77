"""Mapped records in, resolved claims and the new ledger out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from filmgraph.model.claim import Claim, Kind, Text, Thing
from filmgraph.model.properties import Property
from filmgraph.pipeline.reading import ReadRecord
from filmgraph.resolution.collect import collect_named
from filmgraph.resolution.content_keys import CONTENT_KINDS, Present, enter_content, split_ledger
from filmgraph.resolution.judgements import Judgements
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.links import IdentityLink
from filmgraph.resolution.parts import owner_of, resolve_claims
from filmgraph.resolution.resolve import resolve_identities


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a catalogue says once it is known who is who.

    `records` holds the claims of each record, `things` all claims about each thing with a page and its parts,
    `films` the film that each record (by key) describes.
    """

    records: dict[str, list[Claim]]
    things: dict[Thing, list[Claim]]
    films: dict[str, Thing]
    links: tuple[IdentityLink, ...]
    ledger: Ledger


def resolve(read: Sequence[ReadRecord], ledger: Ledger, judgements: Judgements, *, as_of: date) -> Resolved:
    """Decide who is who, give every part its key, and bring together what is said about each thing."""
    named_ledger, content_ledger = split_ledger(ledger)
    named = (
        thing
        for entry in read
        for thing in collect_named(entry.mapped.key, entry.source.id, entry.mapped.film, entry.mapped.claims)
    )
    identities = resolve_identities(named, named_ledger, judgements, as_of=as_of)
    records = {entry.mapped.key: resolve_claims(entry.mapped.claims, identities.of) for entry in read}
    things: dict[Thing, list[Claim]] = defaultdict(list)
    for claims in records.values():
        for claim in claims:
            things[owner_of(claim.subject)].append(claim)
    content = enter_content(content_ledger, _present(read, things), generation=ledger.generation + 1, as_of=as_of)
    return Resolved(
        records,
        dict(things),
        {entry.mapped.key: identities.of(entry.mapped.film) for entry in read if len(entry.mapped.claims) > 0},
        identities.links,
        Ledger({**identities.ledger.lines, **content.lines}),
    )


def _present(read: Sequence[ReadRecord], things: dict[Thing, list[Claim]]) -> dict[Thing, Present]:
    present = {
        Thing(Kind.RECORD, entry.mapped.key): Present(entry.mapped.key, entry.stored.record.id) for entry in read
    }
    for thing, claims in things.items():
        if thing.kind in CONTENT_KINDS:
            first = min(claims, key=lambda claim: claim.evidence[0].record)
            stated = [
                c.value.value for c in claims if c.property is Property.NAME_AS_STATED and isinstance(c.value, Text)
            ]
            present[thing] = Present(first.evidence[0].record, " ".join(min(stated, default="").split()))
    return present
