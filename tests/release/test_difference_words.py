"""What changed about a thing, in a word: whether it is new, changed or gone."""

import pytest

from filmgraph.release.difference import ThingChange, Triple
from filmgraph.release.difference_words import state

FILM = "<http://films.example/film/a>"
TYPE: Triple = (FILM, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<http://o.example/Film>")
YEAR: Triple = (FILM, "<http://o.example/year>", '"2014"')
CLAIM: Triple = (f"{FILM[:-1]}#claim-b>", TYPE[1], "<http://o.example/Claim>")


@pytest.mark.parametrize(
    ("removed", "added", "told"),
    [
        ((), (TYPE, YEAR), "new"),
        ((TYPE, YEAR), (), "gone"),
        ((YEAR,), (), "changed"),
        ((), (YEAR,), "changed"),
        ((), (CLAIM,), "changed"),
        ((TYPE,), (TYPE, YEAR), "changed"),
    ],
)
def test_a_thing_is_new_or_gone_only_as_a_whole(
    removed: tuple[Triple, ...], added: tuple[Triple, ...], told: str
) -> None:
    assert state(ThingChange("film/a", "A film", removed, added)) == told
