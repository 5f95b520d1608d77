"""The `.rq` files in `queries/`: one question each, with a `#+` header, in; named queries with typed parameters out.

A header line is `#+ key: value`. Keys: `title`, `question`, `parameter` (name, type and meaning, repeatable),
`example` (a parameter's name and a value, repeatable) and `waits-for` (data that the catalogue may not have yet).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from filmgraph.errors import ConfigurationError
from filmgraph.resources import resource

_HEADER = re.compile(r"^#\+\s*([a-z-]+):\s*(.*?)\s*$")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPES = {"integer": "integer", "year": "gYear", "decimal": "decimal", "date": "date", "string": "string"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a query that takes a value from outside. `type` is `iri`, `string`, `integer`, `year` …"""

    name: str
    type: str
    meaning: str
    example: str | None = None

    def to_term(self, value: str) -> NamedNode | Literal:
        """The value as an RDF term. Raises ConfigurationError when it is none of this type."""
        try:
            if self.type == "iri":
                return NamedNode(value)
            if self.type in ("integer", "year"):
                int(value)
        except ValueError as error:
            raise ConfigurationError(f"{self.name} cannot be {value!r}: {self.type} expected.") from error
        return Literal(value, datatype=NamedNode(_XSD + _TYPES[self.type]))


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One question: its name (the file's), the query text, its title and the question in plain words."""

    name: str
    text: str
    title: str
    question: str
    parameters: tuple[Parameter, ...] = ()
    waits_for: str | None = None

    def bind(self, values: Mapping[str, str]) -> dict[str, NamedNode | Literal]:
        """The values as terms; an example stands in for a value that is not given. Raises ConfigurationError."""
        unknown = set(values) - {parameter.name for parameter in self.parameters}
        if len(unknown) > 0:
            raise ConfigurationError(f"{self.name} has no parameter {sorted(unknown)[0]!r}.")
        return {
            parameter.name: parameter.to_term(value)
            for parameter in self.parameters
            if (value := values.get(parameter.name, parameter.example)) is not None
        }


def read_query(path: Path) -> NamedQuery:
    """The query in the file `path`. Raises ConfigurationError when its header lacks a title or is not understood."""
    text = path.read_text("utf-8")
    headers = read_headers(text)
    title = " ".join(headers.get("title", ()))
    if title == "":
        raise ConfigurationError("A query needs a `#+ title:`.", where=str(path))
    examples = dict(_pair(line, path) for line in headers.get("example", ()))
    return NamedQuery(
        name=path.stem,
        text=text,
        title=title,
        question=" ".join(headers.get("question", (title,))),
        parameters=tuple(_parameter(line, examples, path) for line in headers.get("parameter", ())),
        waits_for=" ".join(headers["waits-for"]) if "waits-for" in headers else None,
    )


def read_headers(text: str) -> dict[str, list[str]]:
    """The values of each key in the header of a query, in their order."""
    headers: dict[str, list[str]] = {}
    for line in text.splitlines():
        match = _HEADER.match(line)
        if match is not None:
            headers.setdefault(match[1], []).append(match[2])
    return headers


def read_queries(folder: Path) -> dict[str, NamedQuery]:
    """Every query in `folder` by its name, in the order of their names."""
    return {path.stem: read_query(path) for path in sorted(folder.glob("*.rq"))}


@cache
def research_queries() -> dict[str, NamedQuery]:
    """The questions that researchers ask, by name."""
    return read_queries(resource("queries") / "research")


@cache
def check_queries() -> dict[str, NamedQuery]:
    """What a cataloguer looks into beside the report of the checks, such as where records disagree, by name."""
    return read_queries(resource("queries") / "checks")


@cache
def page_query(name: str) -> str:
    """The text of the query `name` in `queries/pages/`."""
    return (resource("queries") / "pages" / f"{name}.rq").read_text("utf-8")


@cache
def store_query(name: str) -> str:
    """The text of the query `name` in `queries/store/`, which servers of releases are asked."""
    return (resource("queries") / "store" / f"{name}.rq").read_text("utf-8")


def _parameter(line: str, examples: Mapping[str, str], path: Path) -> Parameter:
    name, _, rest = line.partition(" ")
    kind, _, meaning = rest.strip().partition(" ")
    if kind != "iri" and kind not in _TYPES:
        raise ConfigurationError(f"A parameter cannot be of type {kind!r}.", where=str(path))
    return Parameter(name, kind, meaning.strip(), examples.get(name))


def _pair(line: str, path: Path) -> tuple[str, str]:
    name, space, value = line.partition(" ")
    if space == "":
        raise ConfigurationError("An example is a parameter's name and a value.", where=str(path))
    return name, value.strip()
