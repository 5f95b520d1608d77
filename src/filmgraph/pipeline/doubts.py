"""The records of a catalogue in; the pairs that a curator should judge out, with the words that each side rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filmgraph.model.claim import Claim, Kind, Thing
from filmgraph.model.properties import Property
from filmgraph.pipeline.reading import load_knowledge, read_record, read_source, sources_of
from filmgraph.resolution.aliases import to_aliases
from filmgraph.resolution.collect import collect_named
from filmgraph.resolution.doubtful import doubtful_pairs
from filmgraph.resolution.judged import judged_pairs
from filmgraph.resolution.judgements import read_judgements
from filmgraph.resolution.ledger import read_ledger
from filmgraph.resolution.named import NamedThing
from filmgraph.resolution.pool import Candidate, Pool, gather
from filmgraph.resolution.resolve import join_candidates
from filmgraph.settings import Catalogue
from filmgraph.source import SourceRecord, Span

LONGEST_WORDS = 160
"""How much of a line is shown around a name."""


@dataclass(frozen=True, slots=True)
class Witness:
    """Where a record names a thing: the id of the record, the place in words, and the words around the name."""

    record: str
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things of a doubt: what is known of it, and where it is named."""

    thing: Thing
    names: Sequence[str]
    roles: Sequence[str]
    years: Sequence[int]
    films: Sequence[str]
    witnesses: Sequence[Witness]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two things that may be one, and why that is asked."""

    left: Side
    right: Side
    reason: str


def find_doubts(catalogue: Catalogue, kinds: Sequence[Kind]) -> list[Doubt]:
    """The pairs of these kinds that no rule joined and nobody judged, those named most often first."""
    knowledge = load_knowledge(catalogue)
    judgements = read_judgements(catalogue.identity / "judgements.csv")
    named: list[NamedThing] = []
    witnesses: dict[Thing, Witness] = {}
    for source in sources_of(catalogue):
        for record in read_source(source, catalogue.root):
            if isinstance(record, SourceRecord):
                mapped = read_record(source, record, knowledge).mapped
                named.extend(collect_named(mapped.key, record.source, mapped.film, mapped.claims))
                witnesses.update(_witnesses(record, mapped.claims))
    pool = gather(named)
    aliases = to_aliases(knowledge.lookups.events, knowledge.lookups.awards)
    ledger = read_ledger(catalogue.identity / "ledger.csv")
    clusters = join_candidates(pool, ledger, judgements, aliases)
    sides = [one.sides for one in judged_pairs(pool, ledger, judgements)]
    judged = [(pool.candidates[left].thing, pool.candidates[right].thing) for left, right in sides]
    return [
        Doubt(_side(pair.left, pool, witnesses), _side(pair.right, pool, witnesses), pair.reason)
        for pair in doubtful_pairs(pool, clusters, judged, kinds)
    ]


def _witnesses(record: SourceRecord, claims: Sequence[Claim]) -> dict[Thing, Witness]:
    """For each thing the first place where the record names it; for a film where it gives the title."""
    found: dict[Thing, Witness] = {}
    for claim in claims:
        if claim.property in (Property.NAME, Property.HAS_TITLE) and claim.subject not in found:
            found[claim.subject] = _witness(record, claim)
    return found


def _witness(record: SourceRecord, claim: Claim) -> Witness:
    at = claim.evidence[0].at
    if not isinstance(at, Span):
        cell = record.cell(at.number)
        return Witness(record.id, f"row {cell.at.row}, column {cell.at.column}", cell.text[:LONGEST_WORDS])
    return Witness(record.id, f"line {record.line_of(at.start)}", words_around(record.text, at))


def words_around(text: str, at: Span) -> str:
    """The words of the line around a span, whole ones, with … where the line goes on."""
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", at.end)
    end = end if end >= 0 else len(text)
    before, after = start, end
    if at.start - LONGEST_WORDS // 2 > start:
        blank = text.find(" ", at.start - LONGEST_WORDS // 2, at.start)
        before = blank + 1 if blank >= 0 else at.start
    if at.end + LONGEST_WORDS // 2 < end:
        blank = text.rfind(" ", at.end, at.end + LONGEST_WORDS // 2)
        after = blank if blank >= 0 else at.end
    return f"{'… ' if before > start else ''}{text[before:after].strip()}{' …' if after < end else ''}"


def _side(members: Sequence[int], pool: Pool, witnesses: Mapping[Thing, Witness]) -> Side:
    candidates = [pool.candidates[at] for at in members]
    return Side(
        candidates[0].thing,
        tuple(dict.fromkeys(name for candidate in candidates for name in candidate.names)),
        tuple(sorted({role for candidate in candidates for role in candidate.roles})),
        tuple(sorted({year for candidate in candidates for year in candidate.years})),
        tuple(dict.fromkeys(title for candidate in candidates for title in _films(candidate, pool))),
        tuple(witnesses[candidate.thing] for candidate in candidates if candidate.thing in witnesses),
    )


def _films(candidate: Candidate, pool: Pool) -> list[str]:
    if candidate.thing.kind is Kind.FILM:
        return []
    positions = (pool.positions.get(film.key) for film in candidate.films)
    return [pool.candidates[at].name for at in positions if at is not None]
