"""The command line: one module per command."""

import sys

import click

from filmgraph import __version__
from filmgraph.cli.build import build_command
from filmgraph.cli.explain import explain_command
from filmgraph.cli.export import export_command
from filmgraph.cli.init import init_command
from filmgraph.cli.parse import parse
from filmgraph.cli.query import query_command
from filmgraph.cli.serve import serve_command
from filmgraph.errors import FilmgraphError


class _Group(click.Group):
    """Turns what stops the work into a message and an exit code."""

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


main.add_command(build_command)
main.add_command(explain_command)
main.add_command(export_command)
main.add_command(init_command)
main.add_command(query_command)
main.add_command(serve_command)
main.add_command(parse)
