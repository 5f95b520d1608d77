"""What the checks found, as pages about a film or a record show it: by rule."""

from filmgraph.release.found import Acceptance
from filmgraph.web.pages.findings import ACCEPTED, FindingLine, Message, by_rule
from filmgraph.web.pages.links import Link

BODY, YEAR = Link("conferral-body", "/quality/conferral-body"), Link("conferral-year", "/quality/conferral-year")


def line(rule: Link, says: str, about: str, remedy: str = "Add it.", kind: str = "remark") -> FindingLine:
    acceptance = Acceptance("Ada", "Nobody knows.", None) if kind == ACCEPTED else None
    return FindingLine(kind, Message(says), remedy, rule, Link(about), (), acceptance)


def test_what_one_rule_found_is_said_once_however_often_it_was_broken() -> None:
    lines = [line(BODY, "No body.", "A"), line(YEAR, "No year.", "A"), line(BODY, "No body.", "B")]
    body, year = by_rule(lines)
    assert (body.rule, body.message, body.remedy) == (BODY, Message("No body."), "Add it.")
    assert [one.thing for one in body.lines] == [Link("A"), Link("B")]
    assert len(year.lines) == 1


def test_findings_that_say_different_things_keep_their_own_words_and_remedies() -> None:
    (group,) = by_rule([line(BODY, "No body at A.", "A"), line(BODY, "No body at B.", "B", remedy="Ask B.")])
    assert (group.message, group.remedy) == (None, None)


def test_what_was_accepted_stands_apart_and_has_no_remedy() -> None:
    open_one, accepted = by_rule([line(BODY, "No body.", "A"), line(BODY, "No body.", "B", kind=ACCEPTED)])
    assert (len(open_one.lines), accepted.kind, accepted.remedy) == (1, ACCEPTED, None)
