"""What resolution needs to know of a thing that a record names. Derived from claims; knows no claim and no text."""

from typing import NamedTuple

from filmgraph.model.claim import Thing


class NamedThing(NamedTuple):
    """One naming of a film, person, organization, award, event or place by one record. A named tuple, because a
    catalogue has a quarter of a million of them.

    `thing` is provisional: its key is the anchor, minted from kind, record and the name as first stated, or, for the
    film a record describes, from what the source itself keys. Several namings may share one anchor (a director who is
    also mentioned). `record` is the key of the record, `source` the id of its source.

    `name` is the name as stated, `names` all names the record gives for it (titles of any type for a film). `role` is
    the notation in the role scheme, None for a mention. `film` is the provisional film it is named with, `year` the
    year of that film or act. `identifiers` are (authority, value) pairs. `described` is True for the film the record
    describes. `event` is, for an award, the provisional event series it is presented at. `seen` is, for a
    film, the first year in which the record says it was shown or honoured: it cannot be younger. `was` is the anchor
    that it had before a curator corrected its name.
    """

    thing: Thing
    record: str
    source: str
    name: str
    names: tuple[str, ...] = ()
    role: str | None = None
    film: Thing | None = None
    year: int | None = None
    identifiers: tuple[tuple[str, str], ...] = ()
    described: bool = False
    event: Thing | None = None
    seen: int | None = None
    was: str | None = None
