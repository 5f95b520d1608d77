"""The values of a row in, the prizes it tells of out. Knows no file."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import get_args

from filmgraph.errors import ConfigurationError
from filmgraph.model.program import HonouredWork, Outcome, Prize, Recipient, Stated
from filmgraph.parsing.tables.cell import ColumnValue
from filmgraph.parsing.tables.figures import read_last_year, read_number
from filmgraph.parsing.tables.names import forename_first
from filmgraph.parsing.tables.values import RowValues

_OUTCOMES: dict[str, Outcome] = {outcome: outcome for outcome in get_args(Outcome)}


def parse_prizes(row: RowValues) -> tuple[Prize, ...]:
    """The prize of a row; one for each film where it went to several people, each for a film of their own."""
    prize = _parse_prize(row)
    if prize is None:
        return ()
    apart = list(_apart(row, prize))
    return (prize,) if len(apart) < 2 else tuple(apart)


def _apart(row: RowValues, prize: Prize) -> Iterator[Prize]:
    """The prize by the films that its recipients stand beside, as far as the declaration says that they do."""
    recipients = row.all("prize recipient")
    header = next((one.column.works for one in recipients if one.column.works is not None), None)
    films = row.by_header.get(header, []) if header is not None else []
    if header is None or len(films) < 2:
        return
    if not all(one.column.works == header and row.in_step(header, one.header) for one in recipients):
        counted = f"{len(recipients)} recipients for {len(films)} values of “{header}”"
        message = f"The row has {counted}, so that nobody can tell who is honoured for which: all are, together."
        row.misfit(recipients[0].value, message, "Name one recipient for each film, or give each a row.")
        return
    for film in films:
        works = (HonouredWork(film.value, row.identified(film, "film")),)
        beside = [one for one in recipients if one.position == film.position]
        yield replace(prize, works=works, recipients=_recipients(row, beside))


def _parse_prize(row: RowValues) -> Prize | None:
    """The prize of a row, None when no column tells of one. It is called by its category or its award; a prize with
    neither by its event, where the row says how it ended.

    What an empty outcome means, the column says; without a word on how it ended, a prize is an issue and no prize.
    """
    if not any(_tells_of_prize(row, header) for header in row.declaration.columns):
        return None
    category, award, event = row.text("prize category"), row.text("prize award"), row.text("prize event")
    outcome = _outcome(row)
    words = category or award or (event if outcome is not None and outcome[1] is not None else None)
    if words is None:
        _report_unnamed(row)
        return None
    if outcome is None:
        message = "How the prize ended is not told, or not understood, so that it is not published."
        row.misfit(words, message, "Mend its outcome, or declare what an empty cell means (empty).")
        return None
    works = parse_works(row)
    return Prize(
        text=words.text,
        at=(words.at,),
        award=award,
        event=event,
        year=row.read("prize year", read_last_year),
        place=row.text("prize place"),
        outcome=outcome[0],
        outcome_words=outcome[1],
        category=category,
        canonical_category=row.text("prize canonical category"),
        edition_number=row.read("prize edition", read_number),
        honours="people" if _honours_people(row) else "work",
        recipients=_recipients(row, row.all("prize recipient")),
        works=works if len(works) > 1 else (),
        rationale=row.text("prize rationale"),
        details=tuple(detail.value for detail in row.all("prize detail")),
    )


def _outcome(row: RowValues) -> tuple[Outcome, Stated[str] | None] | None:
    """The outcome with its words; without words where an empty cell means it; None where nobody can tell."""
    stated: Stated[Outcome] | None = row.read("prize outcome", _as_outcome)
    if stated is not None:
        return stated.value, Stated(stated.text, stated.text, stated.at, stated.declared)
    if len(row.all("prize outcome")) > 0:
        return None
    for header, rules in row.declaration.columns.items():
        for rule in rules:
            if rule.field == "prize outcome" and rule.empty is not None and header not in row.unread:
                return _meant(rule.empty, header), None
    return None


def _as_outcome(text: str) -> Outcome | None:
    return _OUTCOMES.get(text.casefold())


def _meant(text: str, header: str) -> Outcome:
    outcome = _as_outcome(text)
    if outcome is None:
        raise ConfigurationError(
            f"An empty cell of the column “{header}” cannot mean “{text}”.", remedy=f"Use {', '.join(_OUTCOMES)}."
        )
    return outcome


def report_unhonoured(row: RowValues) -> None:
    """Report a prize that went to no film and to nobody: there is nothing to publish it of."""
    for stated in (row.text("prize category"), row.text("prize award"), row.text("prize event")):
        if stated is not None:
            message = "The prize names no film, and nobody to whom it went, so that it is not published."
            row.misfit(stated, message, "Name in the row what or whom it honours.")
            return


def _report_unnamed(row: RowValues) -> None:
    """Report that something is said of a prize, but not of which."""
    for name in ("prize outcome", "prize recipient", "prize work", "prize rationale", "prize detail"):
        for found in row.all(name)[:1]:
            if not found.value.declared:
                message = (
                    "The row tells of a prize, but neither its award nor its category, so that it is not published."
                )
                row.misfit(found.value, message, "Name its award or its category.")
                return


def _tells_of_prize(row: RowValues, header: str) -> bool:
    return any(rule.field.startswith("prize ") for rule in row.declaration.columns.get(header, ()))


def _honours_people(row: RowValues) -> bool:
    stated = row.text("prize honours")
    return stated is not None and stated.value == "people"


def parse_works(row: RowValues) -> tuple[HonouredWork, ...]:
    """The films that the prize names, with their identifiers."""
    found = row.all("prize work")
    return tuple(HonouredWork(work.value, row.identified(work, "film")) for work in found)


def _recipients(row: RowValues, named: Iterable[ColumnValue]) -> tuple[Recipient, ...]:
    role = row.text("prize recipient role")
    found = (_recipient(one, role.value if role is not None else None, row) for one in named)
    return tuple(one for one in found if one is not None)


def _recipient(one: ColumnValue, role: str | None, row: RowValues) -> Recipient | None:
    """Somebody whom the prize names. Who has an identifier is somebody, however the name is worded."""
    identifiers = row.identified(one, "agent")
    pattern = one.column.organization
    is_body = pattern is not None and any(re.search(pattern, found.value.value) for found in identifiers)
    agent = "organization" if is_body else one.column.agent
    name = one.value
    if agent == "person" and one.column.order == "inverted":
        name = replace(name, value=forename_first(name.value))
    if len(identifiers) == 0 and not row.is_name(one, "anybody" if agent == "person" else agent):
        return None
    return Recipient(name, agent, role if agent == "person" else None, identifiers)
