"""Which events, awards, organizations and places are one, by their names. Candidates in, joins with reasons out."""

from collections import defaultdict
from collections.abc import Callable, Hashable

from filmgraph.model.claim import Kind
from filmgraph.resolution.aliases import Aliases
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.normal import fold_name, organization_key
from filmgraph.resolution.pool import Candidate, Pool
from filmgraph.resolution.shared_identifiers import join_by_identifier

GENERIC_WORDS = frozenset(
    {
        "1st",
        "award",
        "awards",
        "best",
        "first",
        "gran",
        "grand",
        "grande",
        "preis",
        "premio",
        "prix",
        "prize",
        "second",
        "third",
    }
    | {
        "2nd",
        "3rd",
        "audience",
        "documentaire",
        "documental",
        "documentary",
        "dokumentarfilm",
        "film",
        "films",
        "jury",
        "long",
        "public",
        "short",
        "special",
    }
    | {
        "actor",
        "actress",
        "cinematography",
        "debut",
        "directing",
        "direction",
        "director",
        "editing",
        "feature",
        "honorable",
        "mention",
        "music",
        "screenplay",
        "sound",
    }
    | {"a", "and", "de", "der", "des", "du", "el", "for", "honourable", "in", "la", "le", "of", "the"}
    | {
        "beste",
        "bester",
        "das",
        "die",
        "finalist",
        "international",
        "meilleur",
        "mejor",
        "miglior",
        "national",
        "nominee",
        "official",
        "selection",
        "winner",
    }
    | {"excellence", "honor", "honorary", "honour", "merit"}
)
"""Words that any festival's prizes are made of: a name of these alone says nothing without its festival."""


def join_events(pool: Pool, clusters: Clusters, aliases: Aliases) -> None:
    """Event series with the same name are one, years and ordinals aside; so are those that a lookup file calls one."""
    _join_alike(
        pool, clusters, Kind.EVENT, lambda event: aliases.event(event.name), "the same event by name or known alias"
    )


def join_awards(pool: Pool, clusters: Clusters, aliases: Aliases) -> None:
    """Awards with the same words at the same event are one. The events must have been joined before.

    "Best Documentary" is another prize at every festival: without an event, it is one within its record only. A prize
    with a name of its own ("Nobel Peace Prize") is one everywhere.
    """

    def words_and_event(award: Candidate) -> Hashable:
        words = aliases.award(award.name)
        if award.event is not None and award.event.key in pool.positions:
            return (words, clusters.root(pool.positions[award.event.key]))
        return (words, award.record if GENERIC_WORDS.issuperset(words.split()) else "")

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
