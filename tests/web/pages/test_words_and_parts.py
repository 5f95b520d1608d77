"""The small functions that pages are made with."""

import pytest
from pyoxigraph import Literal, NamedNode

from filmgraph.store import Solution
from filmgraph.web.pages.answers import read_table
from filmgraph.web.pages.charts import Count, columns_chart, pairs_chart, rows_chart
from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.honours import Honour, summary, timeline
from filmgraph.web.pages.identifiers import identifier_link
from filmgraph.web.pages.links import Link, Links
from filmgraph.web.pages.paging import Parts, page_of, part_of
from filmgraph.web.pages.passages import ReadSpan, parse_span, read_lines, share_read
from filmgraph.web.pages.words import counted, in_words, listed, prize_words, shortened, times


def honour(outcome: str, event: str | None, year: str | None, name: str = "Prize") -> Honour:
    return Honour(
        f"urn:{outcome}:{event}:{year}:{name}",
        Link(name),
        outcome,
        Link(outcome),
        None if event is None else Link(event),
        year,
        None,
    )


def test_counts_and_lists_read_like_sentences() -> None:
    assert counted(1, "prize") == "1 prize"
    assert counted(12000, "person", "people") == "12\u202f000 people"
    assert listed(("a", "b", "c")) == "a, b and c"
    assert prize_words("Best Film (Indie Fest)", "Indie Fest") == "Best Film"
    assert len(shortened("word " * 100)) <= 155
    assert [times(count) for count in (1, 2, 3)] == ["once", "twice", "3 times"]


@pytest.mark.parametrize(
    ("identifier", "said"),
    [
        ("human-harvest", "Human harvest"),
        ("https://www.imdb.com/title/tt0192444/", "tt0192444"),
        ("4 / OUTSTANDING PRODUCTION / Trader Horn", "4 / OUTSTANDING PRODUCTION / Trader Horn"),
        ("DOK-2014_a", "DOK-2014_a"),
    ],
)
def test_what_a_source_calls_a_record_is_said_in_words(identifier: str, said: str) -> None:
    assert in_words(identifier) == said


def test_a_bar_of_two_parts_is_as_long_as_their_sum() -> None:
    chart = pairs_chart("f", "Festivals", ("won", "shown"), [Count(Link("A"), 1, 3), Count(Link("B"), 1, 1)])
    assert [(bar.length, bar.further) for bar in chart.bars] == [(25, 75), (25, 25)]


@pytest.mark.parametrize(
    ("honours", "said"),
    [
        ([], ""),
        ([honour("won", "A", "2014")], "Won 1 prize at A."),
        ([honour("won", None, None)], "Won 1 prize."),
        ([honour("nominated", "A", "2014")], "Was named for 1 prize."),
        (
            [honour("won", "A", "2014"), honour("won", "B", "2014"), honour("selected", "A", "2014")],
            "Won 2 prizes at 2 festivals and was selected by A.",
        ),
    ],
)
def test_honours_are_summed_up_in_a_sentence(honours: list[Honour], said: str) -> None:
    assert summary(honours) == said


def test_a_timeline_goes_by_year_with_winners_first_and_the_undated_last() -> None:
    years = timeline(
        [
            honour("won", "Z", None),
            honour("selected", "A", "2014"),
            honour("nominated", "B", "2014"),
            honour("won", "B", "2014"),
            honour("won", "C", "2012"),
        ]
    )
    assert [year.year for year in years] == ["2012", "2014", None]
    assert [one.outcome for one in years[1].occasions[0].honours] == ["won", "nominated"]
    assert years[1].occasions[1].only_selected


def test_a_text_is_cut_at_spans_and_lines_and_nothing_is_lost() -> None:
    text = "Year: 2014 ok\nDirector: Leon Lee"
    spans = [ReadSpan(6, 10, "year"), ReadSpan(14, 32, "director"), ReadSpan(24, 28, "named")]
    lines = read_lines(text, spans, (24, 32))
    assert "\n".join("".join(segment.text for segment in line.segments) for line in lines) == text
    assert [line.labels for line in lines] == [("year",), ("director", "named")]
    assert [segment.text for segment in lines[1].segments if segment.asked] == ["Leon", " Lee"]
    assert lines[1].segments[1].anchors == ("14-32", "24-28")


def test_the_share_read_counts_overlapping_spans_once() -> None:
    assert share_read("ab cd", [ReadSpan(0, 2, "x"), ReadSpan(1, 2, "y")]) == 0.5
    assert share_read("  ", []) == 1.0


@pytest.mark.parametrize("asked", [None, "", "5", "5,", "a,b", "9,3", "0,99", "-1,3", "¹,²"])
def test_a_span_that_is_not_one_highlights_nothing(asked: str | None) -> None:
    assert parse_span(asked, 10) is None


def test_a_span_inside_the_text_is_taken() -> None:
    assert parse_span("2,10", 10) == (2, 10)


def test_a_page_past_the_end_is_the_last_one() -> None:
    part = page_of(range(120), 99, "/x?a=b")
    assert (part.first, part.last, part.total, part.after) == (101, 120, 120, None)
    assert part.before == "/x?a=b&page=2"


def test_each_list_of_a_page_goes_its_own_way() -> None:
    lists = ("prizes", "programme")
    parts = Parts(lists={"prizes": 2})
    prizes = part_of(range(120), parts, "/x.html", "prizes", lists)
    programme = part_of(range(120), parts, "/x.html", "programme", lists)
    assert (prizes.number, prizes.before, prizes.after) == (2, "/x.html", "/x.html?prizes=3")
    assert (programme.number, programme.after) == (1, "/x.html?prizes=2&programme=2")


def test_one_number_for_all_lists_of_a_page_still_moves_them_all() -> None:
    lists = ("prizes", "programme")
    part = part_of(range(120), Parts(2), "/x.html", "prizes", lists)
    assert (part.number, part.after) == (2, "/x.html?programme=2&prizes=3")


def test_the_longest_bar_fills_its_room_and_labels_do_not_crowd() -> None:
    counts = [Count(Link(str(1950 + at)), at) for at in range(61)]
    chart = columns_chart("years", "Films by year", counts)
    assert chart.bars[-1].length == 100
    assert sum(bar.labelled for bar in chart.bars) <= 7
    rows = rows_chart("x", "X", [Count(Link("a"), 4), Count(Link("b"), 2)])
    assert [bar.length for bar in rows.bars] == [100, 50]


def test_addresses_lead_to_documents_lists_and_elsewhere(links: Links) -> None:
    assert links.href("http://127.0.0.1:8000/event/k/2014") == "/event/k/2014.html"
    assert links.href("http://127.0.0.1:8000/film/k#title-x") == "/film/k.html#title-x"
    assert links.href("http://publications.europa.eu/resource/authority/country/CAN") == "/browse/film?country=CAN"
    assert links.href("http://127.0.0.1:8000/graph/identity") is None
    assert links.href("javascript:alert(1)") is None


def test_quotations_lead_to_the_span_of_a_text_or_the_cell_of_a_row(links: Links) -> None:
    record = "http://127.0.0.1:8000/record/k"
    assert links.quotation(f"{record}#char=0,4", record) == "/record/k.html?char=0,4#char"
    cell = f"{record}#col=3"
    assert links.quotation(cell, record) == "/record/k.html?col=3#col"


def test_an_identifier_leads_to_the_page_of_who_gave_it_and_an_unknown_one_nowhere() -> None:
    assert identifier_link("imdb:tt2296697") == Link("IMDb tt2296697", "https://www.imdb.com/title/tt2296697/")
    assert identifier_link("imdb:javascript:alert(1)") == Link("imdb:javascript:alert(1)")


def test_a_column_that_repeats_the_names_of_another_is_left_out(graph: PageGraph, links: Links) -> None:
    company = NamedNode(links.uris.thing("organization", "aaaaaaaaaaaa"))
    rows: list[Solution] = [
        {"company": company, "companyLabel": Literal("Gum"), "name": Literal("Gum"), "films": Literal(2)}
    ]
    table = read_table(rows, graph, links, more=False)
    assert table is not None
    assert table.headings == ("company", "films")
    assert table.numeric == (False, True)


def test_columns_stand_in_the_order_of_the_query_though_the_first_row_lacks_one(graph: PageGraph, links: Links) -> None:
    rows: list[Solution] = [
        {"film": Literal("A"), "place": Literal("Lyon"), "words": Literal("Prize")},
        {"film": Literal("B"), "year": Literal("2014"), "place": Literal("Oslo"), "words": Literal("Prize")},
    ]
    table = read_table(rows, graph, links, more=False)
    assert table is not None
    assert table.headings == ("film", "year", "place", "words")
    assert [cell.label for cell in table.rows[0]] == ["A", "", "Lyon", "Prize"]
