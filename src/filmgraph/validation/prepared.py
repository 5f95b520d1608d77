"""A graph that reads the text of each query once. pySHACL asks a shape's query anew for every node it looks at."""

from typing import Any

from rdflib import Graph
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result


class PreparedGraph(Graph):
    """Answers as any graph does; only the reading of a query's text, which takes most of the time, is kept.

    A text is read with the graph's own prefixes, as pySHACL, which writes them out, expects.
    """

    def __init__(self) -> None:
        super().__init__()
        self._prepared: dict[str, Query] = {}

    def query(self, query_object: str | Query, *arguments: Any, **options: Any) -> Result:
        """The result of a query, as rdflib's own `Graph.query` gives it."""
        if isinstance(query_object, str):
            known = self._prepared.get(query_object)
            if known is None:
                known = self._prepared[query_object] = prepareQuery(query_object, initNs=dict(self.namespaces()))
            query_object = known
        return super().query(query_object, *arguments, **options)
