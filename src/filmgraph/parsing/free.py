"""Free lines in: each is page furniture, facts, a byline, prizes, prose, or an issue."""

from collections.abc import Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.model.program import Credit
from filmgraph.parsing.draft import Draft
from filmgraph.parsing.facts import read_facts
from filmgraph.parsing.fields import take_facts
from filmgraph.parsing.lines import Line
from filmgraph.parsing.listing import UNKNOWN_LABEL
from filmgraph.parsing.names import is_person, split_people
from filmgraph.parsing.outline import Field
from filmgraph.parsing.piece import Piece
from filmgraph.parsing.prize.atom import Atom
from filmgraph.parsing.prize.reading import is_known_event, read_entries, to_prize, to_selection
from filmgraph.parsing.prose import is_prose, word_count
from filmgraph.parsing.words import has_phrase


def read_fact_line(line: Line, draft: Draft, lookups: Lookups) -> bool:
    """Whether the line is one of facts; if so they are added, and the people among them are directors."""
    facts = read_facts(line.piece, lookups)
    if len(facts) == 0:
        return False
    take_facts(facts, draft, lookups)
    people = [fact.piece for fact in facts if fact.kind == "person"]
    if len(draft.directors) == 0:
        draft.add_names([name for piece in people for name in split_people(piece, lookups)], draft.directors)
    draft.mark(line.piece, "facts")
    return True


def read_unknown_label(line: Line, draft: Draft, lookups: Lookups) -> bool:
    """Whether a line has a label that no lookup file knows: people behind it are credited in that role, as worded.

    Anything else behind such a label is an issue. False for a line without one.
    """
    match = UNKNOWN_LABEL.match(line.text)
    if match is None or is_prose(match[2]):
        return False
    wording, value = line.piece.part(*match.span(1)), line.piece.part(*match.span(2))
    names = split_people(value, lookups)
    if len(names) > 0 and all(is_person(name.said, lookups) for name in names):
        draft.credits += [Credit(wording.as_stated(), None, name.as_stated()) for name in names]
        draft.mark(line.piece, "credits")
        draft.complain(wording, "The role is not known.", "Add its wording to a role in lookups/roles.toml.")
    else:
        draft.complain(line.piece, f"The label “{wording.text}” is not known.", "Add it to lookups/labels.toml.")
    return True


def read_byline(line: Line, lookups: Lookups) -> Sequence[Piece]:
    """The people of a line that names people and nothing else; empty for any other line."""
    if len(line.text) > 120 or line.text.endswith((".", "!", "?", ":")) or is_prose(line.text):
        return ()
    names = split_people(line.piece, lookups)
    if len(names) == 0 or not all(is_person(name.said, lookups) for name in names):
        return ()
    covered = sum(len(name.text) for name in names)
    return names if covered >= 0.7 * len(line.text) else ()


def read_prizes(
    lines: Sequence[Line], draft: Draft, lookups: Lookups, under: Field | None, host: Piece | None = None
) -> None:
    """Adds the prizes and selections that lines list. `under` is the label over them, which may tell their outcome;
    `host` is the festival whose page this is."""
    text = draft.record.text
    entries = read_entries(lines, text, lookups)
    told = _outcome_of(under)
    events = frozenset(fold(entry.event.text) for entry in entries if entry.event is not None) | frozenset(
        fold(prize.event.value) for prize in draft.prizes if prize.event is not None
    )
    for entry in entries:
        if under is not None and under.name == "festivals" and is_known_event(entry, events):
            entry.event, entry.award = entry.award, None
        if entry.film is not None and not _is_film_of(draft, entry.film):
            draft.complain(
                entry.film,
                f"The prize may be another film's, “{entry.film.text}”, and was left out.",
                "If it is this film's, correct it, or add the title.",
            )
            continue
        if entry.selected is None:
            entry.over = entry.over or told
        if entry.is_prize:
            if entry.event is None and host is not None:
                entry.event = host
            draft.prizes.append(to_prize(entry, text, lookups))
        else:
            selection = to_selection(entry, text)
            if selection is not None:
                draft.festivals.append(selection)
    for line in lines:
        draft.mark(line.piece, "prizes and festivals")


def _is_film_of(draft: Draft, named: Piece) -> bool:
    """Whether a title that a prize names is one of the film's, as a whole or up to its subtitle."""
    stated = [draft.title] if draft.title is not None else []
    titles = [fold(title.value) for title in [*stated, *(other.title for other in draft.other_titles)]]
    name = fold(named.text)
    return any(title == name or title.startswith(f"{name} ") or name.startswith(f"{title} ") for title in titles)


def _outcome_of(under: Field | None) -> Atom | None:
    """The outcome that a label tells of the prizes under it ("Nominations")."""
    if under is None or under.labels[0].outcome is None:
        return None
    return Atom("outcome", under.wording, told=under.labels[0].outcome)


def event_name(line: Line, text: str, lookups: Lookups) -> Piece | None:
    """The festival whose page begins with this line, without its year; None when the line names none or several."""
    entries = read_entries([line], text, lookups)
    if len(entries) != 1 or entries[0].event is None or entries[0].award is not None:
        return None
    return entries[0].event if has_phrase(lookups, "event", line.text) and word_count(line.text) <= 8 else None
