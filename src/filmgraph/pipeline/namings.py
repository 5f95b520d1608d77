"""A catalogue in; all that its records name, and which of it is one, out, without a build.

Records that the last build read, or that were looked at before, are taken from what it remembers.
"""

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filmgraph.pipeline.content import Task, map_records
from filmgraph.pipeline.fingerprints import ground_of
from filmgraph.pipeline.memory import without_cycle_search
from filmgraph.pipeline.progress import Progress
from filmgraph.pipeline.reading import load_knowledge
from filmgraph.pipeline.remembering import Remembered
from filmgraph.pipeline.witnesses import Witness, Witnesses
from filmgraph.pipeline.workers import available_cores
from filmgraph.release import layout
from filmgraph.resolution.aliases import to_aliases
from filmgraph.resolution.clusters import Clusters
from filmgraph.resolution.judgements import Judgements, read_judgements
from filmgraph.resolution.ledger import Ledger, read_ledger, standing_key
from filmgraph.resolution.pool import Candidate, Pool, to_pool
from filmgraph.resolution.resolve import join_candidates
from filmgraph.settings import Catalogue


@dataclass(frozen=True, slots=True)
class Namings:
    """What records name (`pool`), which of it is one with the judgements made so far (`clusters`), the ledger of the
    last build, and the words of the records."""

    pool: Pool
    clusters: Clusters
    ledger: Ledger
    judgements: Judgements
    witnesses: Witnesses

    def members(self) -> dict[int, list[int]]:
        """The positions of each thing, by the one that stands for it."""
        members: defaultdict[int, list[int]] = defaultdict(list)
        for at in range(len(self.pool.candidates)):
            members[self.clusters.root(at)].append(at)
        return members

    def published_key(self, candidate: Candidate) -> str:
        """The key under which a naming was published last; its own when it is new."""
        key = candidate.thing.key
        return standing_key(self.ledger.lines, key) if key in self.ledger.lines else key

    def films_of(self, candidate: Candidate) -> list[str]:
        """The titles of the films that a naming is about."""
        positions = (self.pool.positions.get(film.key) for film in candidate.films)
        return [self.pool.candidates[at].name for at in positions if at is not None]

    def witness(self, candidate: Candidate) -> Witness | None:
        """The words in which the record names it."""
        return self.witnesses.of(candidate.record, candidate.thing, candidate.name)


@contextmanager
def read_namings(catalogue: Catalogue, progress: Progress) -> Iterator[Namings]:
    """Read what the records name. What had to be read anew is remembered for the next build, where there was one."""
    knowledge = load_knowledge(catalogue)
    ledger = read_ledger(catalogue.identity / layout.LEDGER)
    judgements = read_judgements(catalogue.identity / "judgements.csv")
    with tempfile.TemporaryDirectory() as folder, without_cycle_search():
        working, kept = Path(folder), catalogue.releases / layout.REMEMBERED
        remembered = Remembered(kept if kept.is_dir() else working)
        task = Task(date.today(), available_cores(), working, remembered)  # noqa: DTZ011  -- nothing is dated by it
        chunks, _ = map_records(catalogue, knowledge, ground_of(catalogue), progress, task)
        pool = to_pool(candidate for chunk in chunks for candidate in chunk.summary.candidates)
        aliases = to_aliases(knowledge.lookups.events, knowledge.lookups.awards)
        clusters = join_candidates(pool, ledger, judgements, aliases)
        yield Namings(pool, clusters, ledger, judgements, Witnesses(chunks))


def years_in_words(years: Sequence[int]) -> str:
    """The first and the last of some years."""
    if len(years) == 0:
        return ""
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
