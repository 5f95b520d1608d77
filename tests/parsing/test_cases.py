"""Whole records, each in a layout of its own, read as a careful cataloguer would read them."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.parsing import parse_record
from filmgraph.parsing.json import to_json
from filmgraph.source import read_records

CASES = Path(__file__).parent.parent / "cases" / "reading"
FIELDS = ("title", "year", "duration_minutes", "production", "directors", "versions", "countries", "people_mentioned")
RECORDS = {record.id: record for record in read_records(sorted(CASES.glob("*.txt")), source_id="cases")}


def plain(value: object) -> object:
    """A value without the differences that do not matter: kinds of quotes and dashes, white space."""
    if isinstance(value, str):
        text = unicodedata.normalize("NFKC", value).casefold()
        text = re.sub(r"[’‘]", "'", re.sub(r"[–—]", "-", text))
        return re.sub(r"\s+", " ", text).strip(" .,")
    return sorted((plain(entry) for entry in value), key=str) if isinstance(value, list) else value


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_the_record_is_read_as_a_cataloguer_would(name: str) -> None:
    gold = json.loads((CASES / f"{name}.gold.json").read_text(encoding="utf-8"))
    read = json.loads(json.dumps(to_json(parse_record(RECORDS[name], load_lookups()))))
    for field in FIELDS:
        assert plain(read[field]) == plain(gold[field]), field
    assert [entry["title"] for entry in read["related"]] == gold["related"]
    assert plain([f"{credit['role']}: {credit['name']}" for credit in read["other_credits"]]) == plain(
        [f"{credit['role']}: {credit['name']}" for credit in gold["other_credits"]]
    )
    assert prizes(read["awards"]) == prizes(gold["awards"])
    assert selections(read["festivals"]) == selections(gold["festivals"])


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_every_span_quotes_the_words_it_stands_for(name: str) -> None:
    record = RECORDS[name]
    read = parse_record(record, load_lookups())
    stated = [*read.directors, *read.production, *read.countries, *read.durations, *read.synopsis]
    stated += [mention.name for mention in read.people_mentioned] + [credit.name for credit in read.other_credits]
    stated += [part for prize in read.prizes for part in (prize.award, prize.event, prize.year, prize.place) if part]
    stated += [part for chosen in read.festivals for part in (chosen.event, chosen.year, chosen.place) if part]
    assert all(record.quote(one.at) == one.text for one in stated)


def prizes(entries: list[dict[str, object]]) -> list[object]:
    return sorted(
        (plain([str(entry[key]) for key in ("award", "event", "year", "place", "outcome")]) for entry in entries),
        key=str,
    )


def selections(entries: list[dict[str, object]]) -> list[object]:
    return sorted((plain([str(entry[key]) for key in ("event", "year", "place")]) for entry in entries), key=str)
