"""Credits: directors, companies and everyone else, one contribution per agent and role."""

from filmgraph.lookups import Lookups
from filmgraph.mapping.scribe import Scribe, Words, words_of
from filmgraph.model.claim import Concept, Kind, Number, Text
from filmgraph.model.program import Credit, ProgramRecord, Stated
from filmgraph.model.properties import Property


def map_credits(program: ProgramRecord, scribe: Scribe, lookups: Lookups) -> None:
    """Contribution nodes in the order of the record: directors, companies, the other credits."""
    position = 0
    for director in program.directors:
        position += 1
        _map_contribution(director, Kind.PERSON, "director", None, position, scribe)
    for company in program.production:
        position += 1
        _map_contribution(company, Kind.ORGANIZATION, "production-company", None, position, scribe)
    for credit in program.other_credits:
        concept = credit.concept if credit.concept is not None else lookups.role(credit.role.value)
        if concept is None:
            _report_unknown_role(credit, scribe)
            continue
        position += 1
        kind = Kind.PERSON if credit.agent == "person" else Kind.ORGANIZATION
        _map_contribution(credit.name, kind, concept, credit.role, position, scribe)


def _map_contribution(
    name: Stated[str], kind: Kind, role: str, wording: Stated[str] | None, position: int, scribe: Scribe
) -> None:
    words = words_of(name)
    both = words if wording is None else Words(name.text, tuple(dict.fromkeys((name.at, wording.at))))
    agent = scribe.identified(kind, words, name)
    contribution = scribe.part(Kind.CONTRIBUTION)
    scribe.claim(scribe.film, Property.HAS_CONTRIBUTION, contribution, both)
    scribe.claim(contribution, Property.CONTRIBUTOR, agent, words)
    scribe.claim(contribution, Property.ROLE, Concept("role", role), both)
    scribe.claim(contribution, Property.NAME_AS_STATED, Text(name.value), words)
    if wording is not None:
        scribe.claim(contribution, Property.ROLE_AS_STATED, Text(wording.value), words_of(wording))
    scribe.claim(contribution, Property.POSITION, Number(position), words)


def _report_unknown_role(credit: Credit, scribe: Scribe) -> None:
    scribe.issue(
        credit.role,
        f"“{credit.role.value}” is not a role in the list, so the credit of {credit.name.value} is not published.",
        "Add the wording to lookups/roles.toml.",
    )
