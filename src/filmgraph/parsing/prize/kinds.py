"""Words of a prize list in, what they are out: prize, event, both with or without a joining word, section or name."""

import re
from collections.abc import Sequence

from filmgraph.lookups import Lookups
from filmgraph.parsing.prize.atom import Kind
from filmgraph.parsing.prize.given_to import names_people
from filmgraph.parsing.prize.joints import joints_in
from filmgraph.parsing.prize.metals import is_called_by_metal, is_known_by_metal, named_by_metal
from filmgraph.parsing.text.piece import Piece
from filmgraph.parsing.text.words import first_phrase, has_phrase, is_phrase, leading_phrase, may_end, phrases_in

COMPOUND_PRIZE = re.compile(r"\b[^\W\d_][\w-]{2,}(?:preise?s?|prijs|siegel|medaille|pokal|diplom)\b", re.IGNORECASE)
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{3})(?=(?:Internationa\w+|Internaciona\w+|Internaziona\w+|Festival|Filmfest\w*)\b)")
"""Where the name of a festival is glued to the prize before it: "Best ShortInternational Film Festival"."""
_DONE = re.compile(r"\s[a-zà-ÿ]{4,}(?:ado|ada|ido|ida|ato|ata|ito|ita|uto|uta)s?$")
"""A verb that tells what was done at a festival, and no prize: "Proyecto desarrollado en …"."""
_COMPOUND_ENDING = re.compile(r"p(?:r(?:eis|ijs)|okal)|siegel|medaille|diplom")
_TOWN_AFTER = re.compile(r",?\s+à\s+(?=[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+){0,2}$)")
_EDGES = " .,;:-–—‐"
_ORDINAL = re.compile(r"^(?:\d{1,3}(?:\.?(?:st|nd|rd|th|er|ère|re|e|ème|eme|o|a|°|º|ª)|\.)|[IVXL]+(?:e|ème)?)\s")


def prize_and_event(piece: Piece, lookups: Lookups) -> list[tuple[Kind, Piece, None, Piece | None]]:
    """What the words say: prize, event, both with a joining word or none between them, a section, or a mere name."""
    piece = _without_dangling_joint(piece, lookups)
    text = piece.text
    prize = first_phrase(lookups, "prize", text) or _compound(text)
    best = leading_phrase(lookups, "best", text) if prize is None else 0
    prize = (0, best) if best > 0 else prize
    if prize is None:
        return _without_prize(piece, lookups)
    glued = _GLUED.search(text)
    if glued is not None and glued.start() > prize[1]:
        return [("prize", piece.cut(0, glued.start()), None, None), *_event_and_town(piece.cut(glued.start()))]
    generic = leading_phrase(lookups, "generic_prize", text) or _numbered_prize(text, lookups)
    generic = _with_qualifier(text, generic, lookups) if generic > 0 else 0
    joined = _split_at(piece, max(prize[1], generic), lookups)
    if joined is not None:
        award, event = joined
        return [("prize", award, None, None), *_event_and_town(event)]
    events = phrases_in(lookups, "event", text)
    generic = generic or named_by_metal(text, prize, lookups) or _best_before_event(text, events, lookups)
    tail = piece.cut(generic, None, _EDGES) if generic > 0 else None
    if leading_phrase(lookups, "ceremony_lead", text) > 0 and len(events) == 0 and len(text.split()) > 1:
        return [("event", piece, None, None)]
    if len(events) == 0 and leading_phrase(lookups, "award_body", _ORDINAL.sub("", text)) > 0:
        return [("body", piece, None, None)]
    if len(events) == 0:
        behind = tail is not None and _may_be_event(tail.text, lookups) and not names_people(tail, lookups)
        return [("prize", piece, None, tail if behind else None)]
    if tail is not None and tail.text != "" and _may_be_event(tail.text, lookups):
        return [("prize", piece.part(0, generic), None, None), *_event_and_town(tail)]
    if events[-1][1] == len(text) and is_phrase(lookups, "ceremony", text[events[-1][0] :]) and generic == 0:
        return [("event", piece, None, None)]
    mention = _mention_behind_event(piece, events, lookups)
    if mention > 0:
        return [*_event_and_town(piece.cut(0, mention, _EDGES)), ("prize", piece.cut(mention), None, None)]
    begins = prize[0] == 0 and events[0][0] > 0
    last_prize = max(end for _, end in phrases_in(lookups, "prize", text))
    if begins or last_prize > events[-1][1]:
        return [("prize", piece, None, None)]
    return _event_and_town(piece)


def _without_prize(piece: Piece, lookups: Lookups) -> list[tuple[Kind, Piece, None, Piece | None]]:
    """What words without a word of prizes say: a category, an event, a prize that is called by a metal, or a name."""
    text = piece.text
    if not has_phrase(lookups, "event", text):
        if is_phrase(lookups, "award_body", text):
            return [("body", piece, None, None)]
        if leading_phrase(lookups, "ceremony_lead", text) > 0:
            return [("event", piece, None, None)]
        if has_phrase(lookups, "jury", text):
            return [("category", piece, None, None)]
        if is_called_by_metal(text, lookups):
            given = _split_at(piece, 1, lookups)
            if given is not None and is_called_by_metal(given[0].text, lookups):
                return [("prize", given[0], None, None), *_event_and_town(given[1])]
            return [("event" if is_known_by_metal(text, lookups) else "prize", piece, None, None)]
        return [("section" if has_phrase(lookups, "section", text) else "name", piece, None, None)]
    joined = _split_at(piece, 1, lookups)
    if (
        joined is not None
        and not has_phrase(lookups, "event", joined[0].text)
        and has_phrase(lookups, "event", joined[1].text)
    ):
        kind: Kind = "prize" if is_called_by_metal(joined[0].text, lookups) else "category"
        if kind == "category" and _DONE.search(joined[0].text) is not None:
            return [("name", piece, None, None)]
        return [(kind, joined[0], None, None), *_event_and_town(joined[1])]
    return _event_and_section(piece, lookups)


def _mention_behind_event(piece: Piece, events: Sequence[tuple[int, int]], lookups: Lookups) -> int:
    """Where a mention, or a place behind the first, begins that ends words which begin with a festival and its name
    ("Festival de Lugo Mención Especial"); 0 for others."""
    if events[0][0] > 0:
        return 0
    for table in ("outcome-special-mention", "outcome-placed"):
        for start, end in phrases_in(lookups, table, piece.text):
            if end == len(piece.text) and start > events[0][1] + 1 and piece.text[start].isupper():
                return start
    return 0


def _numbered_prize(text: str, lookups: Lookups) -> int:
    """How many characters a prize takes that has a number and no other name ("1er prix", "2° premio"); 0 for others."""
    ordinal = _ORDINAL.match(text)
    noun = text[ordinal.end() :].partition(" ")[0] if ordinal is not None else ""
    return ordinal.end() + len(noun) if ordinal is not None and is_phrase(lookups, "prize", noun) else 0


def _best_before_event(text: str, events: Sequence[tuple[int, int]], lookups: Lookups) -> int:
    """How many characters a prize takes that begins with "best" before a festival that begins with its noun ("Mejor
    Sonido | Festival de Ría"); 0 for others."""
    best = leading_phrase(lookups, "best", text) if len(events) > 0 else 0
    if best == 0:
        return 0
    start = next((start for start, _ in events if start > best and text[start].isupper()), 0)
    between = text[best:start].strip()
    joined = any(end == len(between) for _, end in phrases_in(lookups, "joint", between))
    if between == "" or " " not in text[start:] or joined:
        return 0
    return len(text[:start].rstrip())


def _with_qualifier(text: str, end: int, lookups: Lookups) -> int:
    """How many characters a complete prize takes with the word behind it that says of which country's films it is:
    "Mejor Película Nacional | FIDOCS". Before "film" or "festival" that word is the event's."""
    rest = text[end:].lstrip(" ")
    word, _, behind = rest.partition(" ")
    if behind == "" or not is_phrase(lookups, "prize-qualifier", word):
        return end
    event = leading_phrase(lookups, "event", behind) > 0 or leading_phrase(lookups, "category-noun", behind) > 0
    return end if event else len(text) - len(rest) + len(word)


def _compound(text: str) -> tuple[int, int] | None:
    """Where a German or Dutch compound that ends like a prize stands ("Spezialpreis")."""
    match = COMPOUND_PRIZE.search(text) if may_hold_compound(text) else None
    return match.span() if match is not None else None


def may_hold_compound(text: str) -> bool:
    """Whether a text has the ending of a compound that is a prize: a quick look before a slow one."""
    return _COMPOUND_ENDING.search(text.lower()) is not None


def _without_dangling_joint(piece: Piece, lookups: Lookups) -> Piece:
    """Without joining words at the end, whose event comes after a year ("Prize at the 2014 Film Awards")."""
    if not may_end(lookups, "joint", piece.text):
        return piece
    last = [start for start, end in phrases_in(lookups, "joint", piece.text) if end == len(piece.text) and start > 0]
    return piece.cut(0, last[-1]) if len(last) > 0 else piece


def _split_at(piece: Piece, after: int, lookups: Lookups) -> tuple[Piece, Piece] | None:
    """Prize and event parted by a joining word: the last "at" before a name; "of" only before a festival."""
    joints = joints_in(piece.text, "at", after, lookups)
    for index, (start, end) in reversed(list(enumerate(joints))):
        award, event = piece.cut(0, start, _EDGES), piece.cut(end)
        if index > 0 and _is_town_of_event(piece.cut(joints[index - 1][1], start), event, lookups):
            continue
        if leading_phrase(lookups, "best", event.text) > 0 or is_phrase(lookups, "genres", event.text):
            continue
        if award.text != "" and (_begins_name(event.text, lookups) or _is_festival_in_small(event.text, lookups)):
            return award, event
    if not has_phrase(lookups, "prize", piece.text):
        return None
    parts = [
        (piece.cut(0, start, _EDGES), piece.cut(end)) for start, end in joints_in(piece.text, "of", after, lookups)
    ]
    parts = [
        (award, event)
        for award, event in parts
        if award.text != "" and len(event.text.split()) > 1 and not _leads_prize(event.text, lookups)
    ]
    begins = [(award, event) for award, event in parts if _begins_festival(event.text, lookups)]
    holds = [(award, event) for award, event in parts if _holds_festival(event.text, lookups)]
    return next(iter(begins + holds), None)


def _is_town_of_event(before: Piece, town: Piece, lookups: Lookups) -> bool:
    """Whether words behind "at" are the town of the festival before them: "Prix du jury au Cinéma du Réel à Paris"."""
    return is_phrase(lookups, "town", town.text) and (
        lookups.event(before.text) is not None or has_phrase(lookups, "event", before.text)
    )


def _begins_festival(text: str, lookups: Lookups) -> bool:
    return leading_phrase(lookups, "event", text) > 0 or _ORDINAL.match(text) is not None


def _holds_festival(text: str, lookups: Lookups) -> bool:
    return _begins_name(text, lookups) and has_phrase(lookups, "event", text)


def _begins_name(text: str, lookups: Lookups) -> bool:
    """Whether words begin like the name of an event: with a capital, a number, a quotation mark, or "festival"."""
    return text != "" and (
        text[0].isupper() or text[0].isdigit() or text[0] in "\"“«'’‘" or leading_phrase(lookups, "event", text) > 0
    )


def _is_festival_in_small(text: str, lookups: Lookups) -> bool:
    """Whether words after "at" are a festival although written small ("at the student film festival of Ghent")."""
    return has_phrase(lookups, "event", text) and not has_phrase(lookups, "prize", text)


def _leads_prize(text: str, lookups: Lookups) -> bool:
    return leading_phrase(lookups, "prize", text) > 0


def _may_be_event(text: str, lookups: Lookups) -> bool:
    """Whether words after a complete prize can be an event: a name in capitals, itself no prize."""
    return (
        text != ""
        and (text[0].isupper() or text[0].isdigit() or leading_phrase(lookups, "event", text) > 0)
        and not (has_phrase(lookups, "prize", text) and not has_phrase(lookups, "event", text))
        and not has_phrase(lookups, "section", text)
        and not is_phrase(lookups, "genres", text)
    )


def _event_and_section(piece: Piece, lookups: Lookups) -> list[tuple[Kind, Piece, None, Piece | None]]:
    """An event with its programme section behind it ("IDFA Competition for First Appearance")."""
    event = leading_phrase(lookups, "event", piece.text)
    rest = piece.cut(event, None, _EDGES)
    if event > 0 and rest.text != "" and has_phrase(lookups, "section", rest.text):
        return [("event", piece.part(0, event), None, None), ("section", rest, None, None)]
    return _event_and_town(piece)


def _event_and_town(piece: Piece) -> list[tuple[Kind, Piece, None, Piece | None]]:
    """An event, and the town that "à" puts after it."""
    match = _TOWN_AFTER.search(piece.text) if "à" in piece.text else None
    if match is None or match.start() == 0:
        return [("event", piece, None, None)]
    return [("event", piece.part(0, match.start()), None, None), ("place", piece.part(match.end()), None, None)]
