"""The server's settings: the `[server]` table of `filmgraph.toml` and `FILMGRAPH_*` variables in, one record out."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from filmgraph.errors import ConfigurationError
from filmgraph.query.limits import Limits

_PREFIX = "FILMGRAPH_"


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """How the server runs.

    `workers` processes with `threads` each answer; `cache_bytes` of answers are kept in memory by each process, and
    `downloads` large ones are sent by it at a time; `page_size` bounds lists and documents; `trusted_proxies` counts
    the reverse proxies whose `X-Forwarded-*` headers are believed; without `pages` there is the endpoint and its editor
    only; `state` is a writable folder for short links and patches (None: `state/` in the catalogue).
    """

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    threads: int = 0
    cache_bytes: int = 64 * 1024 * 1024
    downloads: int = 16
    page_size: int = 200
    trusted_proxies: int = 0
    access_log: bool = False
    pages: bool = True
    state: str | None = None
    limits: Limits = field(default_factory=Limits)

    @property
    def thread_count(self) -> int:
        """Threads of one process: by default enough to answer pages while every place for queries and downloads is
        taken."""
        return self.threads if self.threads > 0 else self.limits.concurrent + self.limits.queued + self.downloads + 8


def load_server_settings(catalogue: Path | None, environment: Mapping[str, str] | None = None) -> ServerSettings:
    """The settings of the catalogue in folder `catalogue`, with the environment's on top.

    `[server]` holds the fields of `ServerSettings`, `[server.limits]` those of `Limits`; the environment says
    `FILMGRAPH_PORT` and `FILMGRAPH_LIMITS_SECONDS`. Raises ConfigurationError for a name or value that is unknown.
    """
    table = {} if catalogue is None else _read_table(catalogue / "filmgraph.toml")
    limits_table = table.pop("limits", {})
    if not isinstance(limits_table, dict):
        raise ConfigurationError("[server.limits] is not a table.", where="filmgraph.toml")
    variables = os.environ if environment is None else environment
    server_names = {each.name for each in fields(ServerSettings)} - {"limits"}
    limit_names = {each.name for each in fields(Limits)}
    table |= _from_environment(variables, _PREFIX, server_names)
    limits_table |= _from_environment(variables, _PREFIX + "LIMITS_", limit_names)
    limits = replace(Limits(), **_typed(Limits(), limits_table, "[server.limits]"))
    return replace(ServerSettings(), **_typed(ServerSettings(), table, "[server]"), limits=limits)


def _read_table(path: Path) -> dict[str, object]:
    try:
        table = tomllib.loads(path.read_text("utf-8")).get("server", {})
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"The settings cannot be read: {error}", where=str(path)) from error
    if not isinstance(table, dict):
        raise ConfigurationError("[server] is not a table.", where=str(path))
    return dict(table)


def _from_environment(variables: Mapping[str, str], prefix: str, names: set[str]) -> dict[str, object]:
    return {name: variables[prefix + name.upper()] for name in names if prefix + name.upper() in variables}


def _typed(defaults: ServerSettings | Limits, table: Mapping[str, object], where: str) -> dict[str, Any]:
    """The table's values in the types of the defaults."""
    typed: dict[str, Any] = {}
    for name, value in table.items():
        if name == "limits" or name not in {each.name for each in fields(defaults)}:
            raise ConfigurationError(f"There is no setting called {name!r}.", where=where)
        try:
            typed[name] = _value(getattr(defaults, name), value)
        except (KeyError, ValueError) as error:
            raise ConfigurationError(f"{name} cannot be {value!r}.", where=where) from error
    return typed


def _value(default: object, value: object) -> object:
    if isinstance(default, bool):
        return value if isinstance(value, bool) else {"1": True, "true": True, "0": False, "false": False}[str(value)]
    if isinstance(default, int):
        return int(str(value))
    if isinstance(default, float):
        return float(str(value))
    return str(value)
