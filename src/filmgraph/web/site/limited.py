"""A query on a page whose cost nobody knows beforehand: its text in, its rows out, under strangers' limits."""

from collections.abc import Iterator

import pyoxigraph
from flask import request
from pyoxigraph import QueryResultsFormat, QuerySolutions

from filmgraph.query.evaluation import Question
from filmgraph.query.faults import QueryError
from filmgraph.query.job import Formats
from filmgraph.store import Solution
from filmgraph.web.http.presence import still_there
from filmgraph.web.http.problem import ProblemError
from filmgraph.web.site.query_problems import problem_of
from filmgraph.web.site.site import current_release, current_site


def select_within_limits(query: str) -> Iterator[Solution]:
    """The rows of a SELECT query over the release at hand. Raises ProblemError when it goes over a limit."""
    release = current_release()
    question = Question(
        release.path / "store", query, formats=Formats(select="tsv"), base=f"{release.base}/", graphs=release.graphs
    )
    try:
        answer = current_site().evaluator.evaluate(question, still_there(request.environ))
    except QueryError as fault:
        raise ProblemError(problem_of(fault)) from fault
    with answer.file as file:
        results = pyoxigraph.parse_query_results(file, QueryResultsFormat.TSV)
        assert isinstance(results, QuerySolutions)
        names = [variable.value for variable in results.variables]
        for row in results:
            yield {name: term for name in names if (term := row[name]) is not None}
