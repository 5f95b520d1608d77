"""Runs the application under gunicorn: a catalogue folder and settings in, a server until SIGTERM or SIGINT.

The master process forks `workers` processes, each with threads; they share a folder for query places and metrics,
which is removed when the server stops. SIGTERM lets answers under way finish.
"""

import gc
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from filmgraph.web.pages import compile_templates
from filmgraph.web.processes.early_ends import EarlyEnds
from filmgraph.web.processes.preparing import prepare
from filmgraph.web.site.configuration import ServerSettings
from filmgraph.web.site.site import EXTENSION
from filmgraph.web.wsgi.observation import share_metrics


class Server(BaseApplication):  # type: ignore[misc]
    """A gunicorn server. `make_app` is called in each process, `on_ready` once; `runtime` goes when the server does."""

    def __init__(
        self,
        make_app: Callable[[], Flask],
        settings: ServerSettings,
        runtime: Path,
        on_ready: Callable[[], None],
    ) -> None:
        self._make_app = make_app
        self._settings = settings
        self._runtime = runtime
        self._on_ready = on_ready
        super().__init__()

    def load_config(self) -> None:
        """What gunicorn asks for its configuration."""
        settings = self._settings
        early_ends = EarlyEnds()
        options: dict[str, Any] = {
            "bind": f"{_bracketed(settings.host)}:{settings.port}",
            "workers": settings.workers,
            "worker_class": "filmgraph.web.processes.patient_worker.PatientWorker",
            "threads": settings.thread_count,
            "keepalive": 15,
            "graceful_timeout": int(settings.limits.seconds) + 5,
            "timeout": 60,
            "limit_request_line": 8190,
            "loglevel": "warning",
            "control_socket_disable": True,
            "forwarded_allow_ips": "",
            "proc_name": "filmgraph",
            "on_starting": lambda _: compile_templates(),
            "when_ready": lambda _: self._on_ready(),
            "pre_fork": early_ends.begin,
            "child_exit": early_ends.end,
            "worker_exit": _close,
            "on_exit": lambda _: shutil.rmtree(self._runtime, ignore_errors=True),
        }
        if Path("/dev/shm").is_dir():  # noqa: S108 gunicorn's heartbeat must not lie on a disk
            options["worker_tmp_dir"] = "/dev/shm"  # noqa: S108
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application of one process. What is loaded by now stays, so the garbage collector need not look at it."""
        share_metrics(self._runtime)
        app = self._make_app()
        prepare(app.extensions[EXTENSION])
        gc.collect()
        gc.freeze()
        return app


def _close(_: object, worker: Any) -> None:
    """Ends the query processes of a server process that stops."""
    application = getattr(worker, "wsgi", None)
    site = None if application is None else application.extensions.get(EXTENSION)
    if site is not None:
        site.evaluator.close()


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
