"""The name of a query and its values in, the editor page filled in with it out. Runs nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from filmgraph.errors import ConfigurationError
from filmgraph.query.catalogue import NamedQuery, research_queries
from filmgraph.web.formats.serialise import PREFIXES
from filmgraph.web.pages.graph import PageGraph, page_queries
from filmgraph.web.pages.links import Link, editor
from filmgraph.web.pages.page import Imprint, Page

_WHERE = re.compile(r"\bWHERE\s*\{", re.IGNORECASE)
_FIRST = """PREFIX fg: <https://w3id.org/filmgraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?film ?filmLabel ?year
WHERE {
  ?film a fg:Film ; rdfs:label ?filmLabel .
  OPTIONAL { ?film fg:year ?year }
}
ORDER BY ?year ?filmLabel
LIMIT 100
"""


@dataclass(frozen=True, slots=True)
class EditorView:
    """The query that stands in the editor, and the questions that can take its place."""

    query: str
    examples: tuple[Link, ...]


def editor_page(imprint: Imprint, name: str | None, values: Mapping[str, str]) -> Page:
    """The editor with the query `name` of the catalogue and `values` for its parameters; else with a first query."""
    query = _find(name)
    text = _FIRST if query is None else with_values(query, _bound(query, values))
    examples = tuple(Link(one.title, editor(one.name)) for one in research_queries().values())
    return Page(
        template="editor.html",
        title="Query" if query is None else f"Query: {query.title}",
        description=f"Ask {imprint.title} anything in SPARQL: an editor with completion and example questions.",
        view=EditorView(text, examples),
        indexed=query is None,
    )


def with_values(query: NamedQuery, values: Mapping[str, NamedNode | Literal]) -> str:
    """The text of a query for people to read and change: its question, its parameters given by VALUES.

    Never run by us, who bind values as terms.
    """
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("#+")).strip()
    text = f"# {query.question}\n{body}\n"
    given = "".join(f"\n  VALUES ?{name} {{ {term} }}" for name, term in values.items())
    return _WHERE.sub(lambda where: where.group() + given, text, count=1)


def _find(name: str | None) -> NamedQuery | None:
    if name is None:
        return None
    return research_queries().get(name) or page_queries().get(name)


def _bound(query: NamedQuery, values: Mapping[str, str]) -> dict[str, NamedNode | Literal]:
    """The values of the query's own parameters as terms; what is no parameter, or no term, is left out."""
    found: dict[str, NamedNode | Literal] = {}
    for parameter in query.parameters:
        value = values.get(parameter.name, parameter.example)
        if value is not None:
            try:
                found[parameter.name] = parameter.to_term(value)
            except ConfigurationError:
                continue
    return found


def vocabulary(graph: PageGraph, imprint: Imprint) -> dict[str, object]:
    """What the editor completes: classes and properties of the release's ontology, and our prefixes."""
    terms = [
        (row.text("kind"), row.text("term")) for row in graph.select("vocabulary", graph=imprint.uris.graph("ontology"))
    ]
    return {
        "classes": [term for kind, term in terms if kind == "class"],
        "properties": [term for kind, term in terms if kind == "property"],
        "prefixes": PREFIXES,
    }
