"""`filmgraph query`: a named question or check, a file or standard input, put to a release or to any server."""

import sys
from pathlib import Path

import click
from pyoxigraph import Literal, NamedNode

from filmgraph.cli.result_table import print_answer, print_questions
from filmgraph.errors import ConfigurationError
from filmgraph.query.catalogue import NamedQuery, check_queries, read_query, research_queries
from filmgraph.query.formats import formats_called
from filmgraph.query.local import ask_store
from filmgraph.query.remote import ask_endpoint
from filmgraph.query.words import bare_words
from filmgraph.release.current import CurrentRelease
from filmgraph.release.layout import STORE
from filmgraph.store import open_read_only

_FORMATS = ("table", "json", "xml", "csv", "tsv", "turtle", "ntriples", "jsonld", "rdfxml")
_GRAPHS = ("turtle", "ntriples", "jsonld", "rdfxml")


@click.command("query")
@click.argument("question", required=False)
@click.option(
    "--catalogue",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The catalogue whose current release is asked; this folder unless you say where.",
)
@click.option("--endpoint", help="Ask this SPARQL server instead of a release.")
@click.option("--format", "form", type=click.Choice(_FORMATS), help="A table on a terminal, else CSV or Turtle.")
@click.option("--param", "params", multiple=True, metavar="NAME=VALUE", help="A value for a parameter of the query.")
def query_command(
    question: str | None, catalogue: Path, endpoint: str | None, form: str | None, params: tuple[str, ...]
) -> None:
    """Ask QUESTION: the name of a question of research or of a check, a file, or - for standard input.

    Without QUESTION, the questions that have names are listed.

    \b
    Example: filmgraph query prizes-of-a-film --catalogue examples/catalogue
             filmgraph query conflicting-values --catalogue examples/catalogue
             filmgraph query --endpoint http://127.0.0.1:8000/sparql - < my.rq
    """
    if question is None:
        print_questions({"Questions of research": research_queries(), "Checks of a catalogue": check_queries()})
        return
    query = _find(question)
    bindings = query.bind(dict(_pair(param) for param in params))
    wanted = form or ("table" if sys.stdout.isatty() else "csv")
    if endpoint is None:
        answer, written = _ask_release(catalogue, query, bindings, wanted)
    else:
        written = _remote_format(query, wanted)
        answer = ask_endpoint(endpoint, query.text, bindings, written)
    print_answer(answer, written, as_table=wanted == "table")


def _ask_release(
    catalogue: Path, query: NamedQuery, bindings: dict[str, NamedNode | Literal], wanted: str
) -> tuple[bytes, str]:
    rows = wanted if wanted not in ("table", *_GRAPHS) else "json"
    graph = wanted if wanted in _GRAPHS else "turtle"
    store = open_read_only(CurrentRelease(catalogue).get().path / STORE)
    return ask_store(store, query.text, bindings, rows, graph)


def _remote_format(query: NamedQuery, wanted: str) -> str:
    """The format to ask another server for: it depends on whether the query asks for rows or a graph."""
    asks_graph = not {"CONSTRUCT", "DESCRIBE"}.isdisjoint(bare_words(query.text))
    if asks_graph:
        return wanted if wanted in _GRAPHS else "turtle"
    return "json" if wanted in ("table", *_GRAPHS) else formats_called(wanted)[0]


def _find(question: str) -> NamedQuery:
    if question == "-":
        return NamedQuery("-", sys.stdin.read(), "", "")
    named = (research_queries() | check_queries()).get(question)
    if named is not None:
        return named
    path = Path(question)
    if not path.is_file():
        raise ConfigurationError(
            f"There is no question and no file called {question!r}.",
            remedy="`filmgraph query` lists the questions that have names.",
        )
    text = path.read_text("utf-8")
    return read_query(path) if text.startswith("#+") else NamedQuery(path.stem, text, path.stem, "")


def _pair(param: str) -> tuple[str, str]:
    name, equals, value = param.partition("=")
    if equals == "":
        raise ConfigurationError(f"{param!r} is not NAME=VALUE.")
    return name, value
