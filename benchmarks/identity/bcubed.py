"""B-cubed precision and recall of a clustering against known clusters (Bagga and Baldwin 1998)."""

from collections import defaultdict
from collections.abc import Hashable, Mapping


def bcubed(found: Mapping[str, Hashable], known: Mapping[str, Hashable]) -> tuple[float, float]:
    """The mean over all items of how much of an item's found cluster is right, and of its known one is found."""
    clusters, truths = _members(found), _members(known)
    precision = recall = 0.0
    for item in known:
        cluster, truth = clusters[found[item]], truths[known[item]]
        common = len(cluster & truth)
        precision += common / len(cluster)
        recall += common / len(truth)
    return precision / len(known), recall / len(known)


def _members(clustering: Mapping[str, Hashable]) -> dict[Hashable, set[str]]:
    members: defaultdict[Hashable, set[str]] = defaultdict(set)
    for item, cluster in clustering.items():
        members[cluster].add(item)
    return dict(members)
