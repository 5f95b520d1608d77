"""A server before another: the address of a SPARQL server in, its releases and what passes queries on to it out."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from filmgraph.query.evaluation import Evaluates, Evaluator
from filmgraph.query.limits import Limits
from filmgraph.query.passing import PassedOn
from filmgraph.store.build import build_store
from filmgraph.store.endpoint import Endpoint


def passing_on(endpoint: Endpoint, folder: Path, limits: Limits) -> Callable[[Evaluator], Evaluates]:
    """What puts `endpoint` in the place of the local evaluator, which then only reads queries.

    An empty store for that is written in `folder`, in a process of its own: a store that was ever open before the
    server forks leaves threads behind.
    """
    empty = folder / "empty"
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as elsewhere:
        elsewhere.submit(build_store, empty, []).result()
    return lambda local: PassedOn(endpoint, local, empty, limits)
