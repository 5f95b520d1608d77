"""A sentence whose subject is a jury in, the prize that it gave the film out: "The jury of Reed Fest gave it the Press
Prize", "Eine lobende Erwähnung sprach die Jury der Weserfilmtage 2019 aus"."""

from filmgraph.lookups import Lookups
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.kinds import COMPOUND_PRIZE
from filmgraph.parsing.sentences.sentence_fronts import Film
from filmgraph.parsing.sentences.statement import Statement, heading_of
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import first_phrase, has_phrase, leading_phrase, phrases_in

_MOST_BEFORE = 60


def read_jury_sentence(sentence: Piece, film: Film, lookups: Lookups) -> list[Statement]:
    """What a jury gave the film; none where no jury gives, or no festival is named."""
    gave = first_phrase(lookups, "jury-gave", sentence.text)
    jury = first_phrase(lookups, "jury-subject", sentence.text)
    if gave is None or jury is None or min(gave[0], jury[0]) > _MOST_BEFORE:
        return []
    if jury[0] < gave[0]:
        host, prize = sentence.cut(jury[1], gave[0]), sentence.cut(gave[1], None, ".")
    else:
        host, prize = sentence.cut(jury[1], None, "."), sentence.cut(0, gave[0])
    event = _without_to_film(host.cut(leading_phrase(lookups, "of", host.text)), lookups)
    award = _without_to_film(prize, lookups)
    award = award.cut(leading_phrase(lookups, "article", award.text))
    heading = heading_of(event, film.text, lookups) if event.start > host.start else None
    if heading is None or not (heading.year is not None or has_phrase(lookups, "event", event.text)):
        return []
    if not (has_phrase(lookups, "prize", award.text) or COMPOUND_PRIZE.search(award.text) is not None):
        return []
    return [Statement((award,), heading, Atom("outcome", sentence.part(*gave), told="won"))]


def _without_to_film(piece: Piece, lookups: Lookups) -> Piece:
    """Without words for the film at the beginning or the end, to which the prize was given ("to the film", "ihm")."""
    piece = piece.cut(leading_phrase(lookups, "to-film", piece.text))
    for start, end in phrases_in(lookups, "to-film", piece.text):
        if end == len(piece.text):
            return piece.cut(0, start)
    return piece
