"""What engines are known to do their own way: their terms and answers in, those of SPARQL 1.1 out.

Virtuoso 7 keeps a duration as its number of seconds and a yes or no as 1 or 0, and answers ASK with a table of one
number, or of none.
"""

from pyoxigraph import Literal, QuerySolutions

from filmgraph.store.protocol import Term

_XSD = "http://www.w3.org/2001/XMLSchema#"
_BOOLEANS = {"1": "true", "0": "false"}


def as_published(term: Term) -> Term:
    """The term, with a literal set right that an engine is known to keep in another form."""
    if not isinstance(term, Literal):
        return term
    if term.datatype.value == _XSD + "duration" and not term.value.startswith(("P", "-P")):
        return Literal(_duration(round(float(term.value))), datatype=term.datatype)
    if term.datatype.value == _XSD + "boolean" and term.value in _BOOLEANS:
        return Literal(_BOOLEANS[term.value], datatype=term.datatype)
    return term


def _duration(seconds: int) -> str:
    """Seconds as a duration in canonical form, such as PT1H32M (XML Schema 1.1, section 3.3.6)."""
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    times = "".join(f"{value}{unit}" for value, unit in ((hour, "H"), (minute, "M"), (second, "S")) if value > 0)
    return f"P{f'{days}D' if days > 0 else ''}{f'T{times}' if times else ''}" if seconds > 0 else "PT0S"


def tells_yes_or_no(results: QuerySolutions) -> bool:
    """Whether a table is an answer to ASK."""
    return [variable.value for variable in results.variables] == ["__ASK_RETVAL"]


def yes_or_no(results: QuerySolutions) -> bool:
    """The answer to ASK that is in such a table."""
    return any(isinstance(cell, Literal) and cell.value == "1" for solution in results for cell in solution)
