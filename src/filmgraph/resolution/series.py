"""Which events, awards, organizations and places are one, by their names. Candidates in, joins with reasons out."""

from collections import defaultdict
from collections.abc import Callable, Hashable

from filmgraph.model.claim import Kind
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.films import join_by_identifier
from filmgraph.resolution.normal import event_key, fold_name, organization_key
from filmgraph.resolution.pool import Candidate, Pool


def join_events(pool: Pool, clusters: Clusters) -> None:
    """Event series with the same name but for years and ordinals are one."""
    _join_alike(
        pool, clusters, Kind.EVENT, lambda event: event_key(event.name), "the same event, years and ordinals aside"
    )


def join_awards(pool: Pool, clusters: Clusters) -> None:
    """Awards with the same words at the same event are one; an award without an event only within its record.

    "Best Documentary" is another prize at every festival. The events must have been joined before.
    """

    def words_and_event(award: Candidate) -> Hashable:
        if award.event is None or award.event.key not in pool.positions:
            return (fold_name(award.name), award.record)
        return (fold_name(award.name), clusters.root(pool.positions[award.event.key]))

    _join_alike(pool, clusters, Kind.AWARD, words_and_event, "the same prize at the same event")


def join_organizations(pool: Pool, clusters: Clusters) -> None:
    """Organizations with the same name are one."""
    _join_alike(
        pool, clusters, Kind.ORGANIZATION, lambda body: organization_key(body.name), "the same organization by name"
    )


def join_places(pool: Pool, clusters: Clusters) -> None:
    """Places with the same name are one."""
    _join_alike(pool, clusters, Kind.PLACE, lambda place: fold_name(place.name), "the same place by name")


def _join_alike(
    pool: Pool, clusters: Clusters, kind: Kind, trait: Callable[[Candidate], Hashable], reason: str
) -> None:
    positions = pool.of(kind)
    join_by_identifier(pool, clusters, positions)
    alike: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in positions:
        alike[trait(pool.candidates[at])].append(at)
    for members in alike.values():
        if len(members) > 1:
            name = pool.candidates[members[0]].name
            clusters.join(members, Decision("same name", 0.95, f"{reason}: “{name}”"))
