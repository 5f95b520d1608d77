"""Which film a record means that it only names by title. Stubs and described films in, joins with reasons out.

A stub is the only described film with its title in its own source or, for titles of at least three words, in the
catalogue; a shorter title does for the catalogue, too, where years are known on both sides and agree: a film is
honoured or shown in its year or up to three later. Stubs of one source with the same title are one. Where no film has
the title, a film that had it when it entered the ledger is meant: a title that was corrected stays an alias.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.film_comparisons import LATE
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.normal import title_keys
from filmgraph.resolution.pool import Candidate, Pool

TELLING_WORDS = 3
"""How many words a title needs to stand for one film outside its own source."""


@dataclass(frozen=True, slots=True)
class Titled:
    """Described films (by position) by each of their titles now, and by the title they entered the ledger with."""

    now: Mapping[str, Sequence[int]]
    first: Mapping[str, Sequence[int]]

    def films(self, title: str) -> Sequence[int]:
        """The films that a title may mean."""
        return self.now.get(title) or self.first.get(title, ())


def first_titles(described: Iterable[int], pool: Pool, ledger: Ledger) -> dict[str, list[int]]:
    """Described films by the whole title that they entered the ledger with."""
    titles: defaultdict[str, list[int]] = defaultdict(list)
    for at in described:
        line = ledger.lines.get(pool.candidates[at].thing.key)
        if line is not None:
            for title in sorted(title_keys(line.name).whole):
                titles[title].append(at)
    return titles


def join_stubs(stubs: Iterable[int], pool: Pool, clusters: Clusters, titled: Titled) -> None:
    """Join the films at `stubs` with those that their titles mean, and with each other."""
    alike: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at in stubs:
        stub = pool.candidates[at]
        title = min(title_keys(stub.name).whole)
        alike[stub.source, title].append(at)
        found = _described_as(stub, title, titled.films(title), pool, clusters)
        if found is not None:
            reason = f"the only film described under the title “{stub.name}”"
            clusters.join((found, at), Decision("only film of that title", 0.95, reason))
    for positions in alike.values():
        if len(positions) > 1:
            name = pool.candidates[positions[0]].name
            clusters.join(positions, Decision("named alike", 0.9, f"named “{name}” in several records of one source"))


def _described_as(stub: Candidate, title: str, films: Sequence[int], pool: Pool, clusters: Clusters) -> int | None:
    """The position of the only described film that the stub can mean, whole titles before parts of titles."""
    fitting = [at for at in films if _times_fit(stub, pool.candidates[at])]
    near = [at for at in fitting if pool.candidates[at].source == stub.source]
    telling = len(title.split()) >= TELLING_WORDS
    fitting = near or [at for at in fitting if telling or _both_dated(stub, pool.candidates[at])]
    whole = [at for at in fitting if any(title in title_keys(name).whole for name in pool.candidates[at].names)]
    roots = {clusters.root(at) for at in whole or fitting}
    return (whole or fitting)[0] if len(roots) == 1 else None


def _times_fit(stub: Candidate, film: Candidate) -> bool:
    """Years, where both are stated, at most one apart; a film is not honoured or shown before it, nor long after."""
    if stub.years and film.years:
        return any(abs(a - b) <= 1 for a in stub.years for b in film.years)
    if stub.seen is not None and film.years:
        return any(-1 <= stub.seen - year <= LATE for year in film.years)
    return True


def _both_dated(stub: Candidate, film: Candidate) -> bool:
    """Whether it is known when both were made, or when the stub was honoured."""
    return len(film.years) > 0 and (len(stub.years) > 0 or stub.seen is not None)
