"""Named things, the ledger and the judgements in; the final key of each thing and the new ledger out.

The result does not depend on the order of the named things: with the same ledger and judgements it is the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from filmgraph.model.claim import Thing
from filmgraph.resolution.aliases import Aliases
from filmgraph.resolution.clashes import Clash, find_clashes
from filmgraph.resolution.clusters import Clusters, Join
from filmgraph.resolution.films import join_films
from filmgraph.resolution.judged import (
    METHOD,
    Judged,
    clusters_of,
    judged_links,
    judged_pairs,
    overruled_judgements,
    unmatched_judgements,
)
from filmgraph.resolution.judgements import Judgement, Judgements, Verdict
from filmgraph.resolution.keys import assign_keys
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.links import IdentityLink
from filmgraph.resolution.named import NamedThing
from filmgraph.resolution.people import join_people
from filmgraph.resolution.pool import Pool, gather
from filmgraph.resolution.retired import Replacement, Withdrawal, replaced_keys, withdrawn_keys
from filmgraph.resolution.series import join_awards, join_events, join_organizations, join_places

NO_ALIASES = Aliases()

JoinPeople = Callable[[Pool, Clusters], None]
"""Does what `join_people` does; it may know from before what comes of it."""


@dataclass(frozen=True, slots=True)
class Identities:
    """What resolution found. `retired` and `replaced` tell what the other keys of the ledger answer with; `unmatched`
    are the judgements about nothing that a record names, `overruled` those that others contradict. `clashes` are
    identifiers that contradict what was joined."""

    final: Mapping[str, Thing]
    links: tuple[IdentityLink, ...]
    ledger: Ledger
    replaced: Mapping[Thing, Replacement]
    retired: Mapping[Thing, Withdrawal]
    unmatched: tuple[Judgement, ...] = ()
    overruled: tuple[Judgement, ...] = ()
    clashes: tuple[Clash, ...] = ()

    def of(self, thing: Thing) -> Thing:
        """The final thing that a provisional one is. Things of kinds that are not resolved are themselves."""
        return self.final.get(thing.key, thing)


def resolve_identities(
    named: Iterable[NamedThing],
    ledger: Ledger,
    judgements: Judgements,
    aliases: Aliases = NO_ALIASES,
    *,
    as_of: date,
    people: JoinPeople = join_people,
) -> Identities:
    """Decide which named things are one, by the rules of `films`, `people` and `series`, judgements first.

    `aliases` are the names of festivals and prizes that the lookup files call one. `as_of` is the date given to what is
    new in the ledger; what is known keeps its dates.
    """
    return resolve_pool(gather(named), ledger, judgements, aliases, as_of=as_of, people=people)


def resolve_pool(
    pool: Pool,
    ledger: Ledger,
    judgements: Judgements,
    aliases: Aliases = NO_ALIASES,
    *,
    as_of: date,
    people: JoinPeople = join_people,
) -> Identities:
    """The same for named things that were gathered before."""
    judged = judged_pairs(pool, ledger, judgements)
    clusters = _joined(pool, ledger, judged, aliases, people)
    assignment = assign_keys(pool, clusters, ledger, as_of=as_of)
    final = _final_things(pool, assignment.final)
    by_rule = _links(pool, clusters.joins, final, assignment.ledger)
    return Identities(
        final,
        (*judged_links(judged, pool, final), *by_rule),
        assignment.ledger,
        replaced_keys(assignment.ledger),
        withdrawn_keys(assignment.ledger),
        unmatched_judgements(judgements, judged),
        overruled_judgements(judged, clusters),
        tuple(find_clashes(pool, clusters)),
    )


def _final_things(pool: Pool, keys: Sequence[str]) -> dict[str, Thing]:
    things: dict[str, Thing] = {}
    final: dict[str, Thing] = {}
    for candidate, key in zip(pool.candidates, keys, strict=True):
        own = candidate.thing
        final[own.key] = own if own.key == key else things.get(key) or things.setdefault(key, Thing(own.kind, key))
    return final


def join_candidates(pool: Pool, ledger: Ledger, judgements: Judgements, aliases: Aliases = NO_ALIASES) -> Clusters:
    """The clusters that judgements and rules make of the pool. Events come before awards, films before people."""
    return _joined(pool, ledger, judged_pairs(pool, ledger, judgements), aliases, join_people)


def _joined(pool: Pool, ledger: Ledger, judged: list[Judged], aliases: Aliases, people: JoinPeople) -> Clusters:
    clusters = clusters_of(pool, judged)
    join_films(pool, clusters, ledger)
    join_events(pool, clusters, aliases)
    join_awards(pool, clusters, aliases)
    join_organizations(pool, clusters)
    join_places(pool, clusters)
    people(pool, clusters)
    return clusters


def _links(pool: Pool, joins: Sequence[Join], final: Mapping[str, Thing], ledger: Ledger) -> Iterator[IdentityLink]:
    """The joins that rules made; those of curators have links of their own."""
    for join in joins:
        if join.decision.method == METHOD:
            continue
        things = tuple(pool.candidates[member].thing for member in join.members)
        decision = join.decision
        day = max(ledger.lines[thing.key].entered for thing in things)
        resolved = (final[things[0].key],)
        yield IdentityLink(things, resolved, Verdict.SAME, decision.method, decision.score, decision.reason, day)
