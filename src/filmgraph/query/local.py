"""A query of the person at the keyboard, on an open store: query and terms in, the bytes of its answer out.

No limits and no process of its own: whoever runs it can stop it.
"""

from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, QueryTriples, Variable

from filmgraph.errors import ConfigurationError
from filmgraph.query.faults import MalformedQueryError
from filmgraph.query.formats import GRAPH_WRITERS, RESULT_WRITERS
from filmgraph.query.syntax import malformed
from filmgraph.store import OxigraphStore, Term


def ask_store(
    store: OxigraphStore, query: str, bindings: Mapping[str, NamedNode | Literal], row_form: str, graph_form: str
) -> tuple[bytes, str]:
    """The answer and the name of its format: `row_form` for rows and yes or no, `graph_form` for a graph.

    Raises MalformedQueryError, and ConfigurationError for a query that cannot run here.
    """
    substitutions: dict[Variable, Term] = {Variable(name): term for name, term in bindings.items()}
    try:
        results = store.raw.query(query, substitutions=substitutions)
        if isinstance(results, QueryTriples):
            answer, form = results.serialize(format=GRAPH_WRITERS[graph_form]), graph_form
        else:
            answer, form = results.serialize(format=RESULT_WRITERS[row_form]), row_form
    except SyntaxError as error:
        fault: MalformedQueryError = malformed(str(error), query)
        raise fault from error
    except (RuntimeError, ValueError, OSError) as error:
        raise ConfigurationError(f"The query cannot be evaluated: {error}") from error
    assert answer is not None
    return answer, form
