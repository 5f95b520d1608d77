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

_Packed = tuple[Any, ...]

Packed = tuple[list[list[_Packed]], list[_Packed]]
"""Some claims: each evidence that they rest on, once; and of each claim its fields, with a number before its value that
tells the kind, and the number of its evidence."""

_VALUES = (Thing, Text, Year, Edtf, Minutes, Number, Concept, Country, Language, Iri)
_VALUE_NUMBERS: dict[type, int] = {kind: number for number, kind in enumerate(_VALUES)}
_make = tuple.__new__


def pack(claims: Iterable[Claim]) -> Packed:
    """The claims as plain tuples."""
    numbers: dict[tuple[Evidence, ...], int] = {}
    listed = [
        (
            tuple(subject),
            prop,
            _VALUE_NUMBERS[type(value)],
            tuple(value),
            original,
            numbers.setdefault(evidence, len(numbers)),
            origin,
            note,
        )
        for subject, prop, value, original, evidence, origin, note in claims
    ]
    return [[(record, source, tuple(at), text) for record, source, at, text in one] for one in numbers], listed


def unpack(packed: Packed) -> list[Claim]:
    """The claims that were packed."""
    places, claims = packed
    evidence = [tuple(map(_evidence, listed)) for listed in places]
    return [
        Claim._make(
            (_make(Thing, subject), prop, _make(_VALUES[kind], value), original, evidence[number], origin, note)
        )
        for subject, prop, kind, value, original, number, origin, note in claims
    ]


def _evidence(packed: _Packed) -> Evidence:
    """A span has two numbers, a column one."""
    record, source, at, text = packed
    return Evidence(record, source, _make(Span, at) if len(at) == 2 else _make(Column, at), text)
