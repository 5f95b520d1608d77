"""Claims in, blocks out: what one record says by itself, and one block for each thing that claims are about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from zlib import crc32

from filmgraph.lookups import Lookups
from filmgraph.mapping.record import source_key
from filmgraph.model.claim import Claim, Kind, Language, Text, Thing
from filmgraph.model.properties import Property
from filmgraph.pipeline.chunks import RecordClaims
from filmgraph.pipeline.identity import WhoIsWho
from filmgraph.pipeline.tally import Tally
from filmgraph.rdf.addresses import Addresses
from filmgraph.rdf.block import GRAPH_KEY, Block, BlockWriter
from filmgraph.rdf.disagreement import disagreement_nodes
from filmgraph.rdf.evidence import evidence_node
from filmgraph.rdf.facts import gather
from filmgraph.rdf.identity import apart_node
from filmgraph.rdf.preference import Preference
from filmgraph.rdf.record import RecordHead, record_graph, record_node, stated_nodes
from filmgraph.rdf.terms import Node
from filmgraph.rdf.thing import Describer
from filmgraph.rdf.vocabulary import Vocabulary
from filmgraph.resolution.content_keys import CONTENT_KINDS, Present
from filmgraph.resolution.parts import Held, owner_of, resolve_claims
from filmgraph.settings import Catalogue

BUCKETS = 64
"""Into how many parts the claims about shared things are divided."""

About = tuple[Thing, list[Claim]]
"""A thing with a page, and claims about it and its parts."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What every task goes by beside its own claims. Writers and addresses remember terms from task to task."""

    who: WhoIsWho
    lookups: Lookups
    vocabulary: Vocabulary
    addresses: Addresses
    preference: Preference
    describer: Describer
    writer: BlockWriter

    @staticmethod
    def of(
        catalogue: Catalogue, who: WhoIsWho, lookups: Lookups, vocabulary: Vocabulary, addresses: Addresses
    ) -> "Setting":
        """The setting for a catalogue of which it is known who is who."""
        ranks = {source_key(source.id): place for place, source in enumerate(catalogue.sources)}
        describer = Describer(addresses, vocabulary, who.names, frozenset(who.films.values()))
        preference = Preference(ranks, who.films)
        return Setting(who, lookups, vocabulary, addresses, preference, describer, BlockWriter(catalogue.base))


class Narrator:
    """Turns the claims of one task into blocks and keeps the tally. `shared` holds the claims about things of which
    other records may speak too, by bucket."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._who = setting.who
        self._addresses = setting.addresses
        self._preference = setting.preference
        self._describer = setting.describer
        self._writer = setting.writer
        self.tally = Tally()
        self.shared: dict[int, list[About]] = defaultdict(list)

    def record_blocks(self, records: Iterable[RecordClaims]) -> Iterator[Block]:
        """The blocks that the records of a chunk give by themselves."""
        for entry in records:
            claims = resolve_claims(entry.claims, self._who.of, self._held_by(entry.head.key))
            self._meet(Thing(Kind.RECORD, entry.head.key), Present(entry.head.key, entry.head.id))
            yield from self._record(entry.head, claims)
            for owner, about in _by_owner(claims).items():
                if self._is_alone(owner, about):
                    yield self.thing_block(owner, about)
                else:
                    self.shared[bucket_of(owner)].append((owner, about))

    def _held_by(self, record: str) -> Held:
        return lambda kind, words: self._who.held.get((kind, record, words))

    def thing_block(self, owner: Thing, about: Sequence[Claim]) -> Block:
        """The block of one thing from all claims about it and its parts."""
        ordered = self._preference.order(owner, about)
        if owner.kind in CONTENT_KINDS:
            self._meet(owner, _present(ordered))
        else:
            self.tally.kinds[owner.kind] += 1
        nodes = chain(
            self._describer.nodes(owner, ordered),
            disagreement_nodes(owner, ordered, self._preference, self._addresses),
            [apart_node(owner, self._who.apart.get(owner, ()), self._addresses)],
        )
        return self._counted(f"{owner.kind}/{owner.key}", nodes)

    def _record(self, record: RecordHead, claims: Sequence[Claim]) -> Iterator[Block]:
        source = Thing(Kind.SOURCE, source_key(record.source))
        film = self._who.films.get(record.key)
        tag = None if record.language is None else record.language.partition("-")[0]
        code = None if tag is None else self._setting.lookups.language(tag)
        language = None if code is None else Language(code)
        described = record_node(record, source, [] if film is None else [film], language, self._addresses)
        places = dict.fromkeys(one for claim in claims for one in claim.evidence)
        evidence = (evidence_node(one, self._addresses) for one in places)
        yield self._counted(f"record/{record.key}", [described, *evidence])
        stated = gather(stated_nodes(claims, self._addresses))
        yield self._writer.block(f"{GRAPH_KEY}record/{record.key}", stated, record_graph(record.key, self._addresses))

    def _is_alone(self, owner: Thing, about: Sequence[Claim]) -> bool:
        """Whether no other record can speak about the thing; prizes and selections go with their film."""
        if owner.kind is Kind.FILM:
            return owner.key in self._who.alone
        if owner.kind not in CONTENT_KINDS:
            return False
        films = [
            claim.value
            for claim in about
            if claim.property in (Property.RECIPIENT, Property.SELECTED_WORK) and isinstance(claim.value, Thing)
        ]
        return any(film.kind is Kind.FILM and film.key in self._who.alone for film in films)

    def _meet(self, thing: Thing, present: Present) -> None:
        self.tally.kinds[thing.kind] += 1
        self.tally.present[thing] = present

    def _counted(self, key: str, nodes: Iterable[Node]) -> Block:
        facts = gather(nodes)
        self.tally.census.count(facts)
        values = {value for stated in facts.values() for _, value in stated}
        self.tally.controlled |= values & self._setting.vocabulary.descriptions.keys()
        return self._writer.block(key, facts)


def bucket_of(owner: Thing) -> int:
    """The bucket of a shared thing."""
    return crc32(f"{owner.kind}/{owner.key}".encode()) % BUCKETS


def _by_owner(claims: Iterable[Claim]) -> Mapping[Thing, list[Claim]]:
    owners: dict[Thing, list[Claim]] = defaultdict(list)
    of_subjects: dict[Thing, list[Claim]] = {}
    for claim in claims:
        known = of_subjects.get(claim.subject)
        if known is None:
            known = of_subjects[claim.subject] = owners[owner_of(claim.subject)]
        known.append(claim)
    return owners


def _present(ordered: Sequence[Claim]) -> Present:
    first = min(claim.evidence[0].record for claim in ordered)
    names = (c.value.value for c in ordered if c.property is Property.NAME_AS_STATED and isinstance(c.value, Text))
    return Present(first, " ".join(min(names, default="").split()))
