"""An answer that a server cut short is a fault, not a short answer."""

from pathlib import Path

import pytest

from filmgraph.store import WHOLE_STORE
from filmgraph.store.endpoint import CutAnswerError, Endpoint
from filmgraph.store.remote import RemoteStore
from tests.engines import NO_VIRTUOSO, VIRTUOSO, virtuoso


@pytest.mark.skipif(VIRTUOSO is None, reason=NO_VIRTUOSO)
def test_rows_that_virtuoso_leaves_out_are_missed(tmp_path: Path) -> None:
    with virtuoso(tmp_path, rows=10) as engine:
        store = RemoteStore(Endpoint(engine.endpoint), WHOLE_STORE)
        with pytest.raises(CutAnswerError, match="x-sparql-maxrows"):
            list(store.select("SELECT ?s WHERE { ?s ?p ?o }"))
        assert len(list(store.select("SELECT ?s WHERE { ?s ?p ?o } LIMIT 5"))) == 5
