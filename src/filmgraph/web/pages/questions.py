"""The questions of `queries/research/` in, their list and a page for each with its answer of today out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from filmgraph.query.catalogue import NamedQuery, research_queries
from filmgraph.store import Solution, Store
from filmgraph.web.pages.answers import AnswerTable, read_table
from filmgraph.web.pages.editor import with_values
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link, csv, editor
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.words import shortened

ROWS_SHOWN = 50


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in the list; `waits_for` says which data it still lacks."""

    link: Link
    words: str
    waits_for: str | None


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with the query that asks it and the first rows of its answer."""

    title: str
    words: str
    waits_for: str | None
    query: str
    editor: str
    csv: str
    table: AnswerTable | None


def questions_page(imprint: Imprint) -> Page:
    """The list of questions."""
    return Page(
        template="questions.html",
        title="Questions",
        description=f"Questions that researchers ask about film, each answered from {imprint.title}.",
        view=tuple(map(_line, research_queries().values())),
        trail=(Link("Questions"),),
    )


def question_page(store: Store, imprint: Imprint, name: str, ask: Callable[[str], Iterator[Solution]]) -> Page | None:
    """The page of one question, None when there is none of that name; `ask` gives the rows of its query."""
    query = research_queries().get(name)
    if query is None:
        return None
    text = with_values(query, query.bind({}))
    rows = list(islice(ask(text), ROWS_SHOWN + 1))
    view = QuestionView(
        title=query.title,
        words=query.question,
        waits_for=query.waits_for,
        query=text,
        editor=editor(name),
        csv=csv(text),
        table=read_table(rows[:ROWS_SHOWN], PageGraph(store), imprint.links, more=len(rows) > ROWS_SHOWN),
    )
    return Page(
        template="question.html",
        title=query.title,
        description=shortened(query.question),
        view=view,
        trail=(Link("Questions", "/queries"), Link(query.title)),
        queries=(Link(query.title, editor(name)),),
    )


def _line(query: NamedQuery) -> QuestionLine:
    return QuestionLine(Link(query.title, f"/queries/{query.name}"), query.question, query.waits_for)
