"""The three tables as named things, the way a build derives them; identifiers can be hidden, to measure without."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filmgraph.model.claim import Kind, Thing
from filmgraph.model.program import Identifier, Prize, ProgramRecord, Recipient
from filmgraph.parsing.tables.row import parse_row
from filmgraph.resolution import NamedThing
from filmgraph.source import Issue
from filmgraph.source.table import TableSource, read_table
from filmgraph.source.table_settings import read_declaration
from filmgraph.uris import mint_key

DECLARATIONS = Path(__file__).parents[2] / "examples" / "tables" / "filmgraph.toml"


@dataclass(frozen=True, slots=True)
class Named:
    """A named thing, and the identifier the table gives it, which resolution may not see."""

    thing: NamedThing
    identifier: str | None


def read_records(source: str, folder: Path) -> Iterator[ProgramRecord]:
    """The rows of one of the tables that lie in `folder`."""
    declared = next(one for one in tomllib.loads(DECLARATIONS.read_text())["source"] if one["id"] == source)
    declaration = read_declaration(declared["table"], where=str(DECLARATIONS))
    table = TableSource(source, folder / Path(declared["path"]).name, declared["path"], declaration, "en")
    for record in read_table(table):
        if not isinstance(record, Issue):
            yield parse_row(record, declaration)


def named_things(record: ProgramRecord, *, hidden: bool) -> Iterator[Named]:
    """The film and the people that a record names."""
    key = mint_key("record", record.record.source, record.record.id)
    film = None
    if record.title is not None:
        film = Thing(Kind.FILM, mint_key("film", record.record.source, record.record.id))
        yield Named(_film(record, film, key, hidden=hidden), _first(record.identifiers))
    year = record.year.value.first if record.year is not None else _seen(record)
    people: list[tuple[str, str | None, tuple[Identifier, ...]]]
    people = [(name.value, "director", ()) for name in record.directors]
    people += [(one.name.value, one.concept, ()) for one in record.other_credits if one.agent == "person"]
    for prize in record.prizes:
        people += [
            (one.name.value, _honoured_role(prize, one, film), one.identifiers)
            for one in prize.recipients
            if one.agent == "person"
        ]
    for name, role, identifiers in people:
        thing = Thing(Kind.PERSON, mint_key("person", key, name))
        shown = () if hidden else tuple((one.authority, one.value.value) for one in identifiers)
        named = NamedThing(thing, key, record.record.source, name, (), role, film, year, shown)
        yield Named(named, _first(identifiers))


def _honoured_role(prize: Prize, recipient: Recipient, film: Thing | None) -> str:
    """The job that a build credits the recipient with, else that they were honoured."""
    on_film = film is not None or len(prize.works) > 0
    return recipient.role if on_film and recipient.role is not None else "honoured"


def _film(record: ProgramRecord, film: Thing, key: str, *, hidden: bool) -> NamedThing:
    assert record.title is not None
    names = tuple(title.title.value for title in record.other_titles)
    year = record.year.value.first if record.year is not None else None
    identifiers = () if hidden else tuple((one.authority, one.value.value) for one in record.identifiers)
    return NamedThing(
        film,
        key,
        record.record.source,
        record.title.value,
        names,
        film=film,
        year=year,
        identifiers=identifiers,
        described=True,
        seen=_seen(record),
    )


def _seen(record: ProgramRecord) -> int | None:
    years = [prize.year.value for prize in record.prizes if prize.year is not None]
    years += [selection.year.value for selection in record.festivals if selection.year is not None]
    return min(years, default=None)


def _first(identifiers: tuple[Identifier, ...]) -> str | None:
    return identifiers[0].value.value if len(identifiers) > 0 else None
