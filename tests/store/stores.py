"""The same two graphs in every store that filmgraph can answer from."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple

from filmgraph.store import Graphs, Store, open_read_only
from filmgraph.store.endpoint import Endpoint
from filmgraph.store.graph_store import GraphStore
from filmgraph.store.remote import RemoteStore
from tests.engines import Engine

FACTS = r"""
@prefix e: <http://e/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
e:a e:name "A" , "Ä"@de , "“B” \\ \n 日本 😀" ; e:knows e:b ; e:year "2014"^^xsd:gYear ;
  e:lasts "PT1H32M"^^xsd:duration ;
  e:minutes 92 ; e:score 0.95 ; e:shown true ; e:on "2014-05-01"^^xsd:date ; e:empty "" ;
  e:when "1999?"^^<http://id.loc.gov/datatypes/edtf/EDTF> ; e:words <http://e/record/r#char=0,12> .
e:c e:knows e:b .
"""
SECRET = '<http://e/a> <http://e/secret> "only in a named graph" .'
DEFAULT, NAMED, OTHER = "http://e/graph/r1/default", "http://e/graph/r1/identity", "http://e/graph/r2/default"


def embedded(folder: Path) -> Store:
    """The embedded store with these graphs."""
    store = pyoxigraph.Store(str(folder))
    store.extend(Quad(each.subject, each.predicate, each.object) for each in triples(FACTS))
    store.extend(Quad(each.subject, each.predicate, each.object, NamedNode(NAMED)) for each in triples(SECRET))
    store.flush()
    del store
    return open_read_only(folder)


@contextmanager
def remote(engine: Engine) -> Iterator[Store]:
    """A server with these graphs, and with another release's, which must not be seen."""
    graphs = GraphStore(engine.graph_store, engine.credentials, engine.quads)
    held = {DEFAULT: triples(FACTS), NAMED: triples(SECRET), OTHER: triples('<http://e/a> <http://e/name> "old" .')}
    for name, content in held.items():
        list(graphs.replace(name, content))
    yield RemoteStore(Endpoint(engine.endpoint), Graphs((DEFAULT,), (NAMED,)))
    for name in held:
        graphs.remove(name)


def triples(turtle: str) -> list[Triple]:
    """What a text in Turtle says."""
    return [quad.triple for quad in pyoxigraph.parse(turtle, RdfFormat.TURTLE)]
