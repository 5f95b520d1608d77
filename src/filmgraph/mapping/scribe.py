"""The scribe writes the claims of one record: it knows the record's key, its film, and how words become evidence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from filmgraph.lookups import Lookups
from filmgraph.mapping.tongue import text_language
from filmgraph.model.claim import Claim, Evidence, Kind, Origin, Text, Thing, Value
from filmgraph.model.program import Corrected, Identifier, Stated, identifiers_with
from filmgraph.model.properties import Property
from filmgraph.source import Cell, Column, Issue, Locator, SourceRecord, Span
from filmgraph.uris import mint_key


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the record, in one piece or several, that a claim rests on."""

    text: str
    at: tuple[Locator, ...]
    declared: bool = False


def words_of(stated: Stated[object]) -> Words:
    """The words that a stated value rests on."""
    return Words(stated.text, (stated.at,), stated.declared)


def corrections_by_place(corrections: Iterable[Corrected]) -> Mapping[Locator | None, Sequence[Corrected]]:
    """The corrections of a record by the place of the words that they change, None for values that were added."""
    found: dict[Locator | None, list[Corrected]] = defaultdict(list)
    for corrected in corrections:
        found[corrected.at].append(corrected)
    return found


def _within(at: Locator) -> Span | Column:
    """A place as it is counted within the record."""
    return Column(at.column) if isinstance(at, Cell) else at


def _is_about(corrected: Corrected, prop: Property) -> bool:
    if corrected.new == "":
        return prop is Property.CHANGE_NOTE
    return corrected.field != "prize.outcome" or prop is Property.OUTCOME


@dataclass(slots=True)
class Scribe:
    """Collects the claims and issues of one record. Lives only while that record is mapped."""

    record: SourceRecord
    record_key: str
    source_key: str
    film: Thing
    lookups: Lookups
    claims: list[Claim] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    corrections: Mapping[Locator | None, Sequence[Corrected]] = field(default_factory=dict)
    parts: int = 0
    told: dict[tuple[Kind, str], set[tuple[str, str]]] = field(default_factory=dict)
    evidence: dict[tuple[Locator, ...], tuple[Evidence, ...]] = field(default_factory=dict)

    def claim(self, subject: Thing, prop: Property, value: Value, words: Words, origin: Origin = Origin.RECORD) -> None:
        """Write one claim. Its evidence quotes the record at each place of `words`.

        What the declaration of a source says of all its records is a lookup, beside the words that it goes with.

        A value that a curator corrected keeps the words that it was read from; one that a curator added, which the
        record does not state, rests on the heading of the record. Either says who did it and why.
        """
        note = None
        if words.declared and origin is Origin.RECORD:
            origin = Origin.LOOKUP
        corrected = self._correction(prop, words) if len(self.corrections) > 0 else None
        if corrected is not None:
            origin, note = Origin.CORRECTION, f"{corrected.who}: {corrected.why}"
        evidence = self._evidence(words.at if words.text != "" else (self._heading(),))
        self.claims.append(Claim(subject, prop, value, words.text, evidence, origin, note))

    def _correction(self, prop: Property, words: Words) -> Corrected | None:
        """The correction that a claim on some words rests on, the last where there are several. That of an outcome may
        stand on the words of its whole prize, and that of a value taken away on those of others."""
        at = None if words.text == "" else words.at[0]
        fitting = [one for one in self.corrections.get(at, ()) if _is_about(one, prop)]
        return fitting[-1] if len(fitting) > 0 else None

    def as_read(self, stated: Stated[str]) -> str:
        """A value as it was read, before any correction: keys are made from it."""
        fitting = (one.old for one in self.corrections.get(stated.at, ()) if one.new == stated.value)
        return next((old for old in fitting if old is not None), stated.value)

    def _evidence(self, places: tuple[Locator, ...]) -> tuple[Evidence, ...]:
        """The evidence at some places; the same for all claims that rest on them, which saves time and space."""
        known = self.evidence.get(places)
        if known is None:
            quoted = ((at, self.record.quote(at)) for at in map(_within, places))
            evidence = (Evidence(self.record_key, self.source_key, at, text) for at, text in quoted)
            known = self.evidence[places] = tuple(evidence)
        return known

    def _heading(self) -> Locator:
        """The first line of a text, the first cell of a row."""
        if len(self.record.cells) > 0:
            return self.record.cells[0].at
        start = len(self.record.text) - len(self.record.text.lstrip())
        end = self.record.text.find("\n", start)
        return Span(start, end if end != -1 else len(self.record.text))

    def part(self, kind: Kind) -> Thing:
        """A new part of what this record describes; its key is provisional and unique within the record."""
        self.parts += 1
        return Thing(kind, f"{self.record_key}.{self.parts}")

    def named(self, kind: Kind, words: Words, name: str, *context: str) -> Thing:
        """A thing that the record only names: keyed by record, name as stated, and `context` where that counts."""
        thing = Thing(kind, mint_key(kind, self.record_key, name, *context))
        self.claim(thing, Property.NAME, Text(name), words)
        return thing

    def identified(self, kind: Kind, words: Words, name: Stated[str]) -> Thing:
        """A thing that the record names, with the identifiers it gives it. Two of one name are told by them; the first
        is called as it would be without, so that its key holds when identifiers are added."""
        given = identifiers_with(name)
        told = {(one.authority, one.value.value) for one in given}
        known = self.told.setdefault((kind, name.value), told)
        contradicts = any(one[0] == other[0] and one != other for one in told - known for other in known - told)
        context = sorted(":".join(one) for one in told) if contradicts else ()
        thing = self.named(kind, words, name.value, *context)
        self.identify(thing, given)
        return thing

    def identify(self, thing: Thing, identifiers: Iterable[Identifier]) -> None:
        """Claim the identifiers that authorities gave a thing."""
        for identifier in identifiers:
            value = Text(f"{identifier.authority}:{identifier.value.value}")
            self.claim(thing, Property.IDENTIFIER, value, words_of(identifier.value))

    def text(self, value: str) -> Text:
        """Running text in the language that its words tell, else in that of the record."""
        return Text(value, text_language(value, self.record.language, self.lookups))

    def issue(self, stated: Stated[str], message: str, remedy: str) -> None:
        """Report words that were read but could not be turned into a claim."""
        at, path = stated.at, self.record.path
        if isinstance(at, Span):
            self.issues.append(Issue(path, self.record.line_of(at.start), stated.text, message, remedy))
        else:
            header = next((cell.header for cell in self.record.cells if cell.at == at), "")
            self.issues.append(Issue(path, at.row, stated.text, message, remedy, at.column, header))
