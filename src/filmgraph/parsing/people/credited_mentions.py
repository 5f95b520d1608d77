"""The mentions of a text and the names that its record credits in, the mentions with those of credited people out."""

from collections.abc import Iterable, Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import PersonMention
from filmgraph.parsing.credits.credit_prose import crediting_parts
from filmgraph.parsing.people.written_names import is_part, names_in
from filmgraph.parsing.text.piece import Piece


def add_credited(
    found: Sequence[PersonMention],
    paragraphs: Sequence[Piece],
    credited: Iterable[str],
    characters: Iterable[str],
    lookups: Lookups,
) -> list[PersonMention]:
    """The mentions, and with them the people whom the record credits and the text names as well, in order of the text.

    A credit tells that a name is a person's, though no list has it. Single names stay out: they may be common words,
    unless they are those of characters of the film.
    """
    names = {fold(name) for name in credited if " " in name.strip()} | {fold(name) for name in characters}
    known = {fold(mention.name.value) for mention in found}
    mentions = list(found)
    for paragraph in paragraphs if len(names - known) > 0 else ():
        crediting = crediting_parts(paragraph.text, lookups)
        for match in names_in(paragraph.text):
            key = fold(match[0])
            credited_here = any(start < match.end() <= end for start, end in crediting)
            if key in names and not credited_here and key not in known and not is_part(key, known):
                known.add(key)
                mentions.append(PersonMention(paragraph.part(*match.span()).as_stated(), None))
    return mentions
