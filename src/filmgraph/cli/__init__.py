"""The command line: one module per command, imported when it is asked for, so that each starts as fast as it can."""

import sys
from importlib import import_module

import click

from filmgraph import __version__
from filmgraph.errors import FilmgraphError

_COMMANDS = {
    "build": "build_command",
    "diff": "diff_command",
    "check": "check_command",
    "explain": "explain_command",
    "export": "export_command",
    "identity": "identity_command",
    "init": "init_command",
    "parse": "parse",
    "publish": "publish_command",
    "query": "query_command",
    "releases": "releases_command",
    "serve": "serve_command",
}
"""By the name of a command, which is that of its module here: what it is called there."""


class _Group(click.Group):
    """Finds commands by name, and turns what stops the work into a message and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 click asks so
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(f"filmgraph.cli.{cmd_name}"), _COMMANDS[cmd_name])
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except FilmgraphError as error:
            click.echo(f"filmgraph: {error}", err=True)
            sys.exit(error.exit_code)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="filmgraph")
def main() -> None:
    """Program records of films to a knowledge graph whose every fact leads to the words it rests on."""
