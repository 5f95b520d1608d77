"""An atom: a typed stretch of words of a prize list."""

from typing import Literal, NamedTuple

from filmgraph.parsing.text.piece import Piece

Kind = Literal[
    "prize",
    "event",
    "name",
    "year",
    "place",
    "section",
    "category",
    "body",
    "town",
    "film",
    "outcome",
    "selected",
    "date",
    "rest",
]


CATEGORIES = ("category", "genre")
"""What a name is told that says what a prize is for."""

AND = "&"
"""The sign of an atom that "and" joins to what stands before it."""

WHERE = "where"
"""The sign of words of outcome behind "where it": they tell what was won at the festival before them."""

AND_AT = "& at"
"""The sign of a festival that "and at" joins to the one before it."""


class Atom(NamedTuple):
    """A typed stretch of words.

    `told` is the outcome of an outcome atom, "generic" for a prize whose words say no more than what it is for
    ("Best Documentary"), "mention" for one that is no more than a mention ("Honourable Mention"), "unsure" for one
    that may be a festival ("Grand Ruisseau"); `tail` is what follows such words and may turn out to be the event. A
    name is told "known" when it is that of a known festival, "person" when it is that of people, "category" when it
    says what a prize is for, "genre" when it says for which films and nothing else; a town is told "known" when a
    festival is called by it. A film is what a prize was given for. A prize is `called` "metal" where one names it
    ("Golden Reed"), "best" where its words begin so.
    """

    kind: Kind
    piece: Piece
    sign: str = ""
    depth: int = 0
    told: str | None = None
    tail: Piece | None = None
    called: str | None = None
