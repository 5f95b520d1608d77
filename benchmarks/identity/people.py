"""How well people are told apart: `oscars.tsv` read with its identifiers hidden, resolved, and compared with them.

Compares filmgraph's rules with equal names, with rapidfuzz alone, and, where they are installed, with nomenklatura's
name matcher and with splink on DuckDB. B-cubed precision and recall over the nominations of people with an IMDb id.

    python -m benchmarks.identity.people ../shared/data
"""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from pathlib import Path

from benchmarks.identity.bcubed import bcubed
from benchmarks.identity.peers import nomenklatura_clusters, splink_clusters
from benchmarks.identity.tables import Named, named_things, read_records
from rapidfuzz.fuzz import ratio

from filmgraph.model.claim import Kind
from filmgraph.resolution import Judgements, Ledger, NamedThing, resolve_identities
from filmgraph.resolution.normal import fold_name
from filmgraph.resolution.person_names import parse_person_name, person_key

Clustering = Mapping[str, Hashable]


def read_people(folder: Path) -> tuple[list[NamedThing], dict[str, Named]]:
    """All named things, and those of people whose IMDb id is known, by anchor."""
    everything: list[NamedThing] = []
    known: dict[str, Named] = {}
    for record in read_records("oscars", folder):
        for named in named_things(record, hidden=True):
            everything.append(named.thing)
            person = named.thing.thing.kind is Kind.PERSON
            if person and named.identifier is not None and named.identifier.startswith("nm"):
                known[named.thing.thing.key] = named
    return everything, known


def own_rules(everything: Sequence[NamedThing], known: Mapping[str, Named]) -> Clustering:
    """The clusters of filmgraph's resolution."""
    found = resolve_identities(everything, Ledger(), Judgements(), as_of=date(2026, 1, 1))
    return {anchor: found.final[anchor].key for anchor in known}


def equal_names(_: Sequence[NamedThing], known: Mapping[str, Named]) -> Clustering:
    """Equal names, case and accents folded: the baseline."""
    return {anchor: fold_name(named.thing.name) for anchor, named in known.items()}


def similar_names(_: Sequence[NamedThing], known: Mapping[str, Named]) -> Clustering:
    """Names that rapidfuzz finds at least 92 of 100 alike, within one surname and first letter, joined in chains."""
    blocks: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted({fold_name(named.thing.name) for named in known.values()}):
        parts = parse_person_name(name)
        blocks[parts.surname, name[:1]].append(name)
    home: dict[str, str] = {}
    for names in blocks.values():
        for name in names:
            home[name] = next((home[other] for other in names if other in home and ratio(name, other) >= 92), name)
    return {anchor: home[fold_name(named.thing.name)] for anchor, named in known.items()}


METHODS: dict[str, Callable[[Sequence[NamedThing], Mapping[str, Named]], Clustering | None]] = {
    "equal names": equal_names,
    "rapidfuzz at 92 alone": similar_names,
    "nomenklatura name matcher": nomenklatura_clusters,
    "splink 5 on DuckDB": splink_clusters,
    "filmgraph": own_rules,
}


def main() -> None:
    """Print the table, and the causes of filmgraph's errors."""
    everything, known = read_people(Path(sys.argv[1]))
    truth = {anchor: named.identifier for anchor, named in known.items()}
    print(f"{len(known)} nominations of {len(set(truth.values()))} people")
    print(f"{'':28}{'precision':>10}{'recall':>10}{'seconds':>9}")
    found: Clustering | None = None
    for name, method in METHODS.items():
        started = time.process_time()
        found = method(everything, known)
        if found is None:
            print(f"{name:28}{'not installed':>29}")
            continue
        precision, recall = bcubed(found, truth)
        print(f"{name:28}{precision:10.4f}{recall:10.4f}{time.process_time() - started:9.1f}")
    if found is not None:
        _print_errors(found, known)


def _print_errors(found: Clustering, known: Mapping[str, Named]) -> None:
    joined: defaultdict[Hashable, dict[str, NamedThing]] = defaultdict(dict)
    parted: defaultdict[str, dict[Hashable, NamedThing]] = defaultdict(dict)
    for anchor, named in known.items():
        joined[found[anchor]][str(named.identifier)] = named.thing
        parted[str(named.identifier)][found[anchor]] = named.thing
    wrong = [list(people.values()) for people in joined.values() if len(people) > 1]
    missed = [list(forms.values()) for forms in parted.values() if len(forms) > 1]
    print(f"\n{len(wrong)} clusters hold several people:")
    for cause, count in Counter(_cause_of_join(people) for people in wrong).most_common():
        print(f"  {count:4} {cause}")
    print(f"{len(missed)} people are in several clusters:")
    for cause, count in Counter(_cause_of_miss(forms) for forms in missed).most_common():
        print(f"  {count:4} {cause}")


def _cause_of_join(people: Sequence[NamedThing]) -> str:
    keys = {person_key(person.name) for person in people}
    return "one name, related jobs, one time" if len(keys) == 1 else "forms that could be one name"


def _cause_of_miss(forms: Sequence[NamedThing]) -> str:
    keys = {person_key(form.name) for form in forms}
    if any(" " not in fold_name(form.name) for form in forms):
        return "a name of a single word, which joins in its record only"
    if len(keys) == 1:
        return "one name, jobs that careers rarely combine or years far apart"
    if len({parse_person_name(form.name).surname for form in forms}) > 1:
        return "another surname: a pseudonym, a marriage, or words around the name"
    return "forms of one name in other jobs, far apart in time, or torn between two people"


if __name__ == "__main__":
    main()
