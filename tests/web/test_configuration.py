"""The server's settings: file, environment, and what is told when they are wrong."""

from pathlib import Path

import pytest

from filmgraph.errors import ConfigurationError
from filmgraph.web.site.configuration import ServerSettings, load_server_settings


def write(folder: Path, text: str) -> Path:
    (folder / "filmgraph.toml").write_text(text, "utf-8")
    return folder


def test_without_a_word_the_defaults_hold(tmp_path: Path) -> None:
    assert load_server_settings(tmp_path, {}) == ServerSettings()
    assert load_server_settings(None, {}) == ServerSettings()


def test_the_environment_beats_the_file(tmp_path: Path) -> None:
    folder = write(tmp_path, "[server]\nport = 9000\nworkers = 4\n[server.limits]\nseconds = 2.5\nrows = 10\n")
    variables = {"FILMGRAPH_PORT": "9001", "FILMGRAPH_LIMITS_ROWS": "20", "FILMGRAPH_ACCESS_LOG": "true"}
    settings = load_server_settings(folder, variables)
    assert (settings.port, settings.workers, settings.access_log) == (9001, 4, True)
    assert (settings.limits.seconds, settings.limits.rows) == (2.5, 20)


@pytest.mark.parametrize(
    "text",
    [
        "[server]\nprot = 1\n",
        "[server]\nport = 'soon'\n",
        "[server]\naccess_log = 'perhaps'\n",
        "[server.limits]\nhours = 1\n",
        "[server\n",
        "server = 1\n",
    ],
)
def test_what_is_not_a_setting_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigurationError):
        load_server_settings(write(tmp_path, text), {})


def test_there_are_threads_for_pages_while_every_query_place_is_taken() -> None:
    settings = ServerSettings()
    assert settings.thread_count > settings.limits.concurrent + settings.limits.queued
