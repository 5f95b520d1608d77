"""What all records name in, who is who out: one map of keys, and which things several records speak about."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from filmgraph.model.claim import Kind, Thing
from filmgraph.rdf.identity import Apart, told_apart
from filmgraph.resolution.aliases import Aliases
from filmgraph.resolution.content_keys import Present, enter_content, held_keys, split_ledger
from filmgraph.resolution.judgements import Judgement, Judgements
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.links import IdentityLink
from filmgraph.resolution.pool import Pool
from filmgraph.resolution.resolve import Identities, JoinPeople, resolve_pool
from filmgraph.source import Issue


@dataclass(frozen=True, slots=True)
class WhoIsWho:
    """What the describing of things needs to know beyond the record at hand.

    `films` gives the film that each record (by key) describes; `alone` the films that a single record speaks about;
    `names` the name of each event series, which labels of its editions and awards use: the one that a lookup file
    keeps, else the one that records use most; `apart` the things that a curator judged different, or was unsure about;
    `held` the keys of conferrals and selections by kind, record and words.
    """

    identities: Identities
    films: Mapping[str, Thing]
    alone: frozenset[str]
    names: Mapping[Thing, str]
    apart: Mapping[Thing, Sequence[Apart]] = field(default_factory=dict)
    held: Mapping[tuple[Kind, str, str], str] = field(default_factory=dict)

    def of(self, thing: Thing) -> Thing:
        """The final thing that a provisional one is."""
        return self.identities.of(thing)


def identify(
    pool: Pool,
    ledger: Ledger,
    judgements: Judgements,
    aliases: Aliases,
    *,
    as_of: date,
    people: JoinPeople,
) -> WhoIsWho:
    """Decide who is who. `ledger` is the catalogue's; lines of content-made keys are left out of it."""
    decided, content = split_ledger(ledger)
    identities = resolve_pool(pool, decided, judgements, aliases, as_of=as_of, people=people)
    films: dict[str, Thing] = {}
    speaking: dict[str, set[str]] = defaultdict(set)
    names: dict[Thing, Counter[str]] = defaultdict(Counter)
    kept: dict[Thing, Counter[str]] = defaultdict(Counter)
    for film in (pool.candidates[at] for at in pool.of(Kind.FILM)):
        final = identities.of(film.thing)
        speaking[final.key].add(film.record)
        if film.described:
            films[film.record] = final
    for event in (pool.candidates[at] for at in pool.of(Kind.EVENT)):
        final = identities.of(event.thing)
        names[final][event.name] += 1
        kept[final].update(name for name in event.names if name != event.name)
    alone = frozenset(key for key, records in speaking.items() if len(records) == 1)
    shown = {event: _most_frequent(kept[event] or counts) for event, counts in names.items()}
    return WhoIsWho(identities, films, alone, shown, told_apart(identities.links), held_keys(content))


def _most_frequent(counts: Counter[str]) -> str:
    """The name used most; of equally frequent ones the first by the alphabet."""
    return min(counts, key=lambda name: (-counts[name], name))


def judgement_issues(identities: Identities) -> list[Issue]:
    """An issue for each judgement that changes nothing: no record names what it is about, or others contradict it."""
    return [_judgement_issue(one, *_UNMATCHED) for one in identities.unmatched] + [
        _judgement_issue(one, *_OVERRULED) for one in identities.overruled
    ]


_UNMATCHED = (
    "The judgement is about two keys of which no record names both, as two things.",
    "Copy the keys from the ends of the two addresses, or take the line out.",
)
_OVERRULED = (
    "The judgement says that the two are the same, and others that they are different; the two are kept apart.",
    "Take out the line that is wrong, or judge the pair again: the later line counts.",
)


def _judgement_issue(judgement: Judgement, message: str, remedy: str) -> Issue:
    words = f"{judgement.kind} {judgement.left} {judgement.right}"
    return Issue("identity/judgements.csv", None, words, message, remedy)


def new_ledger(
    ledger: Ledger, identities: Identities, present: Mapping[Thing, Present], *, as_of: date
) -> tuple[Ledger, tuple[IdentityLink, ...]]:
    """The ledger after this build, and the links that explain it."""
    _, content = split_ledger(ledger)
    entered = enter_content(content, present, generation=ledger.generation + 1, as_of=as_of)
    return Ledger({**identities.ledger.lines, **entered.lines}), identities.links
