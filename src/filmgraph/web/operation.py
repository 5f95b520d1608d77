"""For whoever runs the server: is it alive, can it answer, and what has it done."""

import os

from flask import Blueprint, Response
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from filmgraph.errors import FilmgraphError
from filmgraph.web.site.site import current_release

operation = Blueprint("operation", __name__)


@operation.get("/health")
def health() -> Response:
    """The process is alive."""
    return _plain("ok", 200)


@operation.get("/ready")
def ready() -> Response:
    """A release is open and can be asked."""
    try:
        release = current_release()
        release.store.ask("ASK { ?subject ?predicate ?object }")
    except FilmgraphError as error:
        return _plain(error.message, 503)
    return _plain(f"release {release.id}", 200)


@operation.get("/metrics")
def metrics() -> Response:
    """Counts and times of all processes of this server, for Prometheus."""
    registry = REGISTRY
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    response = Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
    response.headers["Cache-Control"] = "no-store"
    return response


def _plain(text: str, status: int) -> Response:
    return Response(text + "\n", status, {"Cache-Control": "no-store"}, content_type="text/plain; charset=utf-8")
