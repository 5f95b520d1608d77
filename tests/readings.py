"""What a record says of prizes and festivals, in one line per statement, for tests to compare."""

from filmgraph.lookups import Lookups, load_lookups
from filmgraph.model.program import ProgramRecord, Stated
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord


def read(text: str, lookups: Lookups | None = None) -> ProgramRecord:
    """The reading of a record with this text."""
    return parse_record(SourceRecord("s", "x", "x.txt", text), lookups or load_lookups())


def prizes(text: str) -> list[str]:
    """The prizes of a film whose page has these lines: award|event|year|place|outcome."""
    return [
        "|".join([*map(_word, (prize.award, prize.event, prize.year, prize.place)), prize.outcome])
        for prize in read(page(text)).prizes
    ]


def selections(text: str) -> list[str]:
    """The selections of a film whose page has these lines: event|year|place."""
    return ["|".join(map(_word, (one.event, one.year, one.place))) for one in read(page(text)).festivals]


def page(text: str) -> str:
    """A page of a film with a title and a director, and the lines given."""
    return f"The Salt Road\n\nDirector: Ana Silva\n\n{text}\n"


def _word(stated: Stated[str] | Stated[int] | None) -> str:
    return "" if stated is None else str(stated.value)
