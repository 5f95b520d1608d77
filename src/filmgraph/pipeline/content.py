"""The records of a catalogue in, everything that a release says out: blocks, counts, and the ledger of its keys."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from filmgraph.errors import DataError
from filmgraph.lookups import Lookups, load_lookups
from filmgraph.model.claim import Kind
from filmgraph.pipeline.batches import BatchReader
from filmgraph.pipeline.blockfile import BlockFile, block_sections
from filmgraph.pipeline.chunks import MappedChunk, chunk_mapper, chunk_recall
from filmgraph.pipeline.clashing import clash_issues
from filmgraph.pipeline.describing import Described, Workshop, shared_buckets
from filmgraph.pipeline.fingerprints import digest_of, ground_of
from filmgraph.pipeline.graphs import CatalogueBlocks
from filmgraph.pipeline.identity import WhoIsWho, identify, judgement_issues, new_ledger
from filmgraph.pipeline.identity_graph import IdentityGraph
from filmgraph.pipeline.narrator import Setting
from filmgraph.pipeline.people import People
from filmgraph.pipeline.progress import Progress
from filmgraph.pipeline.reading import Knowledge, load_knowledge, orphans, sources_of
from filmgraph.pipeline.remembering import Remembered
from filmgraph.pipeline.spooling import Read, Unread, spool
from filmgraph.pipeline.tally import Tally
from filmgraph.pipeline.workers import run_tasks
from filmgraph.pipeline.yields import add_yields, read_expectations, require_yields
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.vocabulary import Vocabulary, read_ontology
from filmgraph.release import layout
from filmgraph.resolution.aliases import to_aliases
from filmgraph.resolution.judgements import read_judgements
from filmgraph.resolution.ledger import Ledger, read_ledger
from filmgraph.resolution.normal import forget_forms
from filmgraph.resolution.person_names import forget_people
from filmgraph.resolution.pool import to_pool
from filmgraph.resources import resource
from filmgraph.settings import Catalogue
from filmgraph.source import Issue
from filmgraph.uris import Uris
from filmgraph.validation.located import Located


@dataclass(frozen=True, slots=True)
class Task:
    """How to go about it: the day that counts as today, how many processes, where to work, what is remembered, and
    which records (by key) to hold back, with what each of them violates."""

    as_of: date
    jobs: int
    working: Path
    remembered: Remembered
    held: Mapping[str, tuple[Located, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """What the records came to: blocks, counts, and the ledger that belongs to them. `known` is the ledger as it was
    read. `ground` is the digest of what all of it depends on beside the records, `read` are the files of what is
    remembered beside: records as they were read, lookups, which people are one. `left` counts the rows of tables that
    gave no record."""

    files: Sequence[BlockFile]
    chunks: Sequence[MappedChunk]
    unread: Sequence[Unread]
    tally: Tally
    ledger: Ledger
    known: Ledger
    ground: str
    read: Sequence[Path]
    left: int

    def used(self) -> Iterator[Path]:
        """The pieces of work that this content is made of."""
        yield from (file.piece.path for file in self.files)
        yield from (chunk.piece.path for chunk in self.chunks)
        yield from self.read


def describe_records(catalogue: Catalogue, progress: Progress, task: Task) -> Content:
    """Read, decide who is who, and describe every thing. Raises DataError when there is nothing, or too little."""
    ground = ground_of(catalogue)
    lookups = task.remembered.once("lookups", ground, partial(load_lookups, catalogue.lookups))
    knowledge = load_knowledge(catalogue, cast(Lookups, lookups.value("value")))
    ledger = read_ledger(catalogue.identity / layout.LEDGER)
    chunks, read = map_records(catalogue, knowledge, ground, progress, task)
    people = People(ground, [chunk.summary.people for chunk in chunks], task.remembered)
    who = _identify(catalogue, chunks, ledger, knowledge, people, task)
    forget_forms()
    forget_people()
    unmatched = (*orphans(knowledge.corrections, read.seen), *judgement_issues(who.identities))
    clashes = clash_issues(who.identities.clashes, chunks)
    unread = [*read.unread, *(("", issue) for issue in unmatched), *clashes]
    addresses = Addresses(Uris(catalogue.base))
    ontology = read_ontology(resource("ontology"))
    vocabulary = Vocabulary.of(ontology)
    setting = Setting.of(catalogue, who, knowledge.lookups, vocabulary, addresses)
    workshop = Workshop(setting, ground, task.remembered)
    described = _describe(workshop, chunks, progress, task)
    tally = Tally()
    for done in described:
        tally.add(done.tally)
    new, links = new_ledger(ledger, who.identities, tally.present, as_of=task.as_of)
    blocks = CatalogueBlocks(catalogue, addresses)
    graph = IdentityGraph(addresses, blocks.writer, ground, task.remembered)
    own = [
        *blocks.sources(),
        graph.changes(links, new),
        blocks.ontology([*ontology, *read_ontology(resource("shapes"))]),
    ]
    own.append(blocks.vocabulary(vocabulary, tally.controlled))
    tally.census.add(blocks.census)
    sections = block_sections(own)
    whole = task.remembered.keep("catalogue", digest_of([sections["entries"]]), sections)
    files = [*(done.blocks for done in described), *graph.links(links), BlockFile(whole)]
    spoken = [chunk.without_names() for chunk in chunks]
    return Content(
        files, spoken, unread, tally, new, ledger, ground, [*read.pieces, lookups.path, *people.used], read.left
    )


def map_records(
    catalogue: Catalogue, knowledge: Knowledge, ground: str, progress: Progress, task: Task
) -> tuple[list[MappedChunk], Read]:
    """Read, parse and map the records, as far as that is not remembered, and why anything was not read."""
    expectations = read_expectations(catalogue)
    sources = {source.settings.id: source for source in sources_of(catalogue)}
    reader = BatchReader(catalogue.root, ground, task.working, task.remembered)
    found = (batch for source in sources.values() for batch in reader.batches(source))
    read = spool(progress.stage("read", found, None, len), knowledge.corrections, task.held.keys())
    if len(read.chunks) == 0:
        raise _nothing_found(catalogue, [issue for _, issue in read.unread], len(task.held))
    mapper, recall = chunk_mapper(sources, knowledge, ground, task.remembered), chunk_recall(ground, task.remembered)
    mapping = run_tasks(mapper, read.chunks, task.jobs, recall)
    chunks = list(progress.stage("parse", mapping, None, lambda chunk: chunk.summary.records))
    if len(task.held) == 0:
        require_yields(expectations, catalogue, add_yields(chunk.summary.yields for chunk in chunks))
    return chunks, read


def _identify(
    catalogue: Catalogue,
    chunks: Sequence[MappedChunk],
    ledger: Ledger,
    knowledge: Knowledge,
    people: People,
    task: Task,
) -> WhoIsWho:
    judgements = read_judgements(catalogue.identity / "judgements.csv")
    aliases = to_aliases(knowledge.lookups.events, knowledge.lookups.awards)
    pool = to_pool(candidate for chunk in chunks for candidate in chunk.summary.candidates)
    return identify(pool, ledger, judgements, aliases, as_of=task.as_of, people=people.join)


def _describe(workshop: Workshop, chunks: Sequence[MappedChunk], progress: Progress, task: Task) -> list[Described]:
    """What single records say first, then the things that records share."""
    alone = run_tasks(workshop.describe_chunk, chunks, task.jobs, workshop.recall_chunk)
    records = sum(chunk.summary.records for chunk in chunks)
    described = list(progress.stage("describe", alone, records, lambda done: done.tally.kinds[Kind.RECORD]))
    buckets = shared_buckets(described)
    shared = run_tasks(workshop.describe_bucket, buckets, task.jobs, workshop.recall_bucket)
    return [*described, *progress.stage("join", shared, len(buckets))]


def _nothing_found(catalogue: Catalogue, unread: Sequence[Issue], held: int) -> DataError:
    if held > 0:
        return DataError(
            "Every record violates a shape, so that none is left to publish.",
            where=str(catalogue.root),
            remedy='Take out on_violation = "hold-back" and build again: then all that is at fault is listed.',
        )
    if len(unread) > 0:
        first = unread[0]
        return DataError(f"No record could be read. {first.message}", where=first.path, remedy=first.remedy)
    return DataError(
        "No record was found.",
        where=", ".join(str(catalogue.root / source.path) for source in catalogue.sources),
        remedy="Put records there, or correct the path of the source in filmgraph.toml.",
    )
