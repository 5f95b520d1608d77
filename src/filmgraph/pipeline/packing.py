"""Claims in, plain tuples out, and back: how claims are kept on disk and sent between processes.

A claim is named tuples within a named tuple, and pickle calls Python for each of them, which takes longer than mapping
the record. Plain tuples it writes and reads by itself, in a third of the time.
"""

from collections.abc import Iterable
from typing import Any

from filmgraph.model.claim import (
    Claim,
    Concept,
    Country,
    Edtf,
    Evidence,
    Iri,
    Language,
    Minutes,
    Number,
    Text,
    Thing,
    Year,
)
from filmgraph.source import Column, Span

Packed = tuple[Any, ...]
"""A claim: its fields, and those of its value behind a number that tells the kind."""

_VALUES = (Thing, Text, Year, Edtf, Minutes, Number, Concept, Country, Language, Iri)
_VALUE_NUMBERS: dict[type, int] = {kind: number for number, kind in enumerate(_VALUES)}
_make = tuple.__new__


def pack(claims: Iterable[Claim]) -> list[Packed]:
    """The claims as plain tuples."""
    return [
        (
            tuple(subject),
            prop,
            _VALUE_NUMBERS[type(value)],
            tuple(value),
            original,
            [(record, source, tuple(at), text) for record, source, at, text in evidence],
            origin,
            note,
        )
        for subject, prop, value, original, evidence, origin, note in claims
    ]


def unpack(packed: Iterable[Packed]) -> list[Claim]:
    """The claims that were packed."""
    return [
        Claim(
            _make(Thing, subject),
            prop,
            _make(_VALUES[number], value),  # type: ignore[arg-type]
            original,
            tuple([_evidence(one) for one in evidence]),
            origin,
            note,
        )
        for subject, prop, number, value, original, evidence, origin, note in packed
    ]


def _evidence(packed: Packed) -> Evidence:
    """A span has two numbers, a column one."""
    record, source, at, text = packed
    return Evidence(record, source, _make(Span, at) if len(at) == 2 else _make(Column, at), text)
