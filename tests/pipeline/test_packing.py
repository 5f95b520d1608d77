"""What is packed comes back as it was, kinds of values and places among it."""

import pickle

from filmgraph.model.claim import (
    Claim,
    Concept,
    Country,
    Edtf,
    Evidence,
    Iri,
    Kind,
    Language,
    Minutes,
    Number,
    Origin,
    Text,
    Thing,
    Value,
    Year,
)
from filmgraph.model.properties import Property
from filmgraph.pipeline.packing import pack, unpack
from filmgraph.source import Column, Span

VALUES: tuple[Value, ...] = (
    Thing(Kind.PERSON, "p"),
    Text("Salt", "en"),
    Text("Salt"),
    Year(5),
    Minutes(5),
    Number(5),
    Edtf("1999?"),
    Concept("role", "director"),
    Country("CAN"),
    Language("ENG"),
    Iri("https://e.example/"),
)
EVIDENCE = tuple(Evidence("r", "s", at, "words") for at in (Span(1, 2), Column(3)))


def test_claims_come_back_as_they_were_with_the_kinds_of_their_values() -> None:
    claims = [
        Claim(Thing(Kind.FILM, "f"), Property.YEAR, value, "5", EVIDENCE[:number], Origin.CORRECTION, "a note")
        for number, value in enumerate(VALUES)
    ]
    back = unpack(pickle.loads(pickle.dumps(pack(claims))))
    assert back == claims
    assert [type(claim.value) for claim in back] == [type(value) for value in VALUES]
    assert [type(one.at) for one in back[-1].evidence] == [Span, Column]
    assert [type(claim) for claim in back] == [Claim] * len(VALUES)
