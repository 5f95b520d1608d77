"""The release in, the front page out: what there is, three questions with their answers, the shape of the catalogue."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from filmgraph.web.pages.charts import Chart, Count, columns_chart, pairs_chart, rows_chart
from filmgraph.web.pages.graph import PageGraph, Row, query_title
from filmgraph.web.pages.links import Link, Links, browse, editor
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.words import counted, times

_QUESTIONS: Mapping[str, Callable[[int], str]] = {
    "front-most-prizes": lambda count: counted(count, "prize"),
    "front-most-shown": times,
    "front-latest-prizes": lambda count: counted(count, "year"),
}
"""The questions of the front page, each with how its numbers are said."""
_MOST_YEARS = 60
_ENOUGH_FESTIVALS = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of an answer, with its number in words."""

    link: Link
    number: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question people ask, with its answer of today; `editor` opens the query that asks it."""

    words: str
    answers: tuple[Answer, ...]
    editor: str


@dataclass(frozen=True, slots=True)
class FrontView:
    """Everything the front page shows."""

    sentence: str
    questions: tuple[Question, ...]
    charts: tuple[Chart, ...]


def front_page(graph: PageGraph, imprint: Imprint) -> Page:
    """The front page of the catalogue."""
    links = imprint.links
    view = FrontView(
        sentence=_sentence(graph.first("front-counts")),
        questions=tuple(_question(graph, links, name) for name in _QUESTIONS),
        charts=tuple(chart for chart in _charts(graph, links) if chart.bars),
    )
    return Page(
        template="front.html",
        title=imprint.title,
        description=imprint.description or view.sentence,
        view=view,
        queries=tuple(Link(query_title(name), editor(name)) for name in _QUESTIONS),
        structured={
            "@context": "https://schema.org",
            "@type": "DataCatalog",
            "@id": imprint.uris.base,
            "name": imprint.title,
            "description": imprint.description or view.sentence,
            "license": imprint.licence,
        },
    )


def _sentence(row: Row | None) -> str:
    """`12 films, 31 people and 40 prizes, from 12 records.`"""
    if row is None:
        return "Nothing is published here yet."
    films, people = counted(row.number("films"), "film"), counted(row.number("people"), "person", "people")
    prizes, records = counted(row.number("prizes"), "prize"), counted(row.number("records"), "record")
    return f"{films}, {people} and {prizes}, read from {records}."


def _question(graph: PageGraph, links: Links, name: str) -> Question:
    answers = tuple(Answer(count.link, _QUESTIONS[name](count.number)) for count in _counts(graph, links, name))
    return Question(query_title(name), answers, editor(name))


def _counts(graph: PageGraph, links: Links, name: str) -> Iterator[Count]:
    for row in graph.select(name):
        yield Count(links.to(row.text("thing"), row.text("thingLabel")), row.number("count"))


def _charts(graph: PageGraph, links: Links) -> Iterator[Chart]:
    yield columns_chart("years", *_years(graph))
    yield rows_chart("countries", "Films by country of production", tuple(_counts(graph, links, "front-countries")))
    yield pairs_chart("festivals", "Festivals by prizes and showings", ("won", "shown"), _festivals(graph, links))


def _festivals(graph: PageGraph, links: Links) -> tuple[Count, ...]:
    """Prizes and showings of each festival; those with one alone are left out where enough others have more."""
    found = [
        Count(links.to(row.text("thing"), row.text("thingLabel")), row.number("wins"), row.number("showings"))
        for row in graph.select("front-festivals")
    ]
    several = [count for count in found if count.number + count.further > 1]
    return tuple(several if len(several) >= _ENOUGH_FESTIVALS else found)


def _years(graph: PageGraph) -> tuple[str, tuple[Count, ...]]:
    """Films of each year, gaps filled; by decade when there are too many years to draw."""
    found = {int(row.text("year")): row.number("count") for row in graph.select("front-years")}
    if len(found) == 0:
        return "Films by year", ()
    span = range(min(found), max(found) + 1)
    if len(span) <= _MOST_YEARS:
        return "Films by year", tuple(_count(str(year), year, found.get(year, 0)) for year in span)
    decades = range(span.start // 10 * 10, span.stop, 10)
    sums = ((decade, sum(number for year, number in found.items() if year // 10 * 10 == decade)) for decade in decades)
    return "Films by decade", tuple(_count(f"{decade}s", decade, number) for decade, number in sums)


def _count(label: str, year: int, number: int) -> Count:
    return Count(Link(label, browse("decade", str(year // 10 * 10))), number)
