"""How well films are joined across tables: Oscars and Cannes share 296 IMDb ids, which resolution may not see.

python -m benchmarks.identity.films ../shared/data
"""

import sys
import time
from collections import defaultdict
from datetime import date
from pathlib import Path

from benchmarks.identity.tables import Named, named_things, read_records

from filmgraph.model.claim import Kind
from filmgraph.resolution import Identities, Judgements, Ledger, NamedThing, resolve_identities

LEFT, RIGHT = "oscars", "cannes"
SOURCES = (LEFT, RIGHT, "wikipedia")


def main() -> None:
    """Print precision and recall over pairs of films, and each error."""
    everything: list[NamedThing] = []
    films: list[Named] = []
    for source in SOURCES:
        for record in read_records(source, Path(sys.argv[1])):
            for named in named_things(record, hidden=True):
                everything.append(named.thing)
                if named.thing.thing.kind is Kind.FILM and named.identifier is not None:
                    films.append(named)
    started = time.process_time()
    found = resolve_identities(everything, Ledger(), Judgements(), as_of=date(2026, 1, 1))
    print(f"{len(everything)} named things resolved in {time.process_time() - started:.1f} s")
    _print_pairs(films, found)


def _print_pairs(films: list[Named], found: Identities) -> None:
    titles: defaultdict[str, set[str]] = defaultdict(set)
    clusters: dict[str, defaultdict[str, set[str]]] = {source: defaultdict(set) for source in SOURCES}
    for film in films:
        identifier, thing = str(film.identifier), film.thing
        titles[identifier].add(f"{thing.name} ({thing.source} {thing.year or thing.seen})")
        clusters[thing.source][found.of(thing.thing).key].add(identifier)
    shared = _identifiers(clusters[LEFT]) & _identifiers(clusters[RIGHT])
    pairs = {
        (left, right)
        for key in clusters[LEFT].keys() & clusters[RIGHT].keys()
        for left in clusters[LEFT][key]
        for right in clusters[RIGHT][key]
    }
    right_pairs = {left for left, right in pairs if left == right}
    print(f"{len(shared)} films are in both tables")
    print(f"precision {len(right_pairs) / len(pairs):.4f}, recall {len(right_pairs & shared) / len(shared):.4f}")
    for left, right in sorted(pairs):
        if left != right:
            print("  joined:", *sorted(titles[left] | titles[right]))
    for identifier in sorted(shared - right_pairs):
        print("  missed:", *sorted(titles[identifier]))


def _identifiers(clusters: dict[str, set[str]]) -> set[str]:
    return {identifier for identifiers in clusters.values() for identifier in identifiers}


if __name__ == "__main__":
    main()
