"""HTML pages to source records."""

# ruff: noqa: E501 - the texts stand as pages print them

import json

from filmgraph.source import SourceRecord
from filmgraph.source.html import read_html

PAGE = """<!DOCTYPE html><html><head><title>Reed Song</title>{data}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/films">All films</a></li></ul></nav>
<div class="film"><h1>Reed Song</h1>
<p>In the delta, five families cut reeds as their grandparents did. A road is coming, and with it buyers from the city.</p>
<dl><dt>Year</dt><dd>2018</dd><dt>Duration</dt><dd>52 &amp; 70 mins</dd></dl>
<table><tr><th>Director</th><td>Ioana Popa</td></tr><tr><th>Production</th><td>Delta Film<br>Studio Vest</td></tr></table>
<ul><li><strong>Country:</strong> Romania</li></ul></div>
<footer>© 2020 Delta Film | Privacy</footer></body></html>"""


def read(data: str = "", encoding: str = "utf-8") -> SourceRecord:
    page = PAGE.replace("{data}", data)
    return read_html(page.encode(encoding), SourceRecord("s", "reed", "reed.html", ""))


def test_the_language_that_a_page_declares_goes_before_that_of_its_source() -> None:
    page = PAGE.replace("<html>", '<html class="no-js" lang="fr-CA">').replace("{data}", "").encode()
    assert read_html(page, SourceRecord("s", "reed", "reed.html", "", language="en")).language == "fr-CA"
    assert read_html(PAGE.encode(), SourceRecord("s", "reed", "reed.html", "", language="en")).language == "en"


def test_the_text_is_the_main_content_line_by_line() -> None:
    lines = read().text.split("\n")
    assert "Year: 2018" in lines
    assert "Director: Ioana Popa" in lines
    assert "• Country: Romania" in lines
    assert lines[lines.index("Production:") : lines.index("Production:") + 3] == [
        "Production:",
        "Delta Film",
        "Studio Vest",
    ]
    assert not any("Privacy" in line or "All films" in line for line in lines)


def test_the_bytes_are_kept_as_received() -> None:
    assert read().data == PAGE.replace("{data}", "").encode()


def test_the_same_page_gives_the_same_text() -> None:
    assert read().text == read().text


def test_embedded_film_data_stand_below_the_content() -> None:
    film = {"@type": "Movie", "name": "Reed Song", "director": {"name": "Ioana Popa"}, "duration": "PT52M"}
    text = read(f'<script type="application/ld+json">{json.dumps(film)}</script>').text
    assert text.endswith("schema.org\nname: Reed Song\ndirector: Ioana Popa\nduration: PT52M\n")


def test_broken_film_data_are_left_out() -> None:
    assert "schema.org" not in read('<script type="application/ld+json">{"@type": "Movie", </script>').text


def test_a_page_without_content_is_an_issue() -> None:
    record = read_html(b"<html><body></body></html>", SourceRecord("s", "x", "x.html", ""))
    assert record.text == ""
    assert len(record.issues) == 1


SHORT_LINES = """<html><body><nav>Films</nav><div class="head"><h1>Reed Song</h1><p class="sub">A film by Ioana Popa</p>
<p class="facts">Romania 2014 | 52 min</p></div><div><h2>Contents</h2><p>In the delta, five families cut reeds as their
grandparents did. A road is coming, and with it buyers from the city, who ask for more than the delta grows.</p>
<div class="share">Share this page</div><button>Play</button><h2>Prizes</h2><p>Press Prize, Reed Fest 2014</p>
<p>It has been shown in eleven countries since then, and everywhere somebody asked about the road.</p></div>
<aside>More films</aside><footer>Imprint</footer></body></html>"""


def test_short_lines_within_the_content_are_kept_where_they_stand() -> None:
    lines = read_html(SHORT_LINES.encode(), SourceRecord("s", "reed", "reed.html", "")).text.split("\n")
    first = lines.index("Reed Song")
    assert [line for line in lines[first:] if line != ""][:4] == [
        "Reed Song",
        "A film by Ioana Popa",
        "Romania 2014 | 52 min",
        "Contents",
    ]
    assert not {"Share this page", "Play", "More films", "Imprint", "Films"} & set(lines)
    assert all(lines.count(line) == 1 for line in lines if line != "")


def test_a_page_of_ten_thousand_nested_boxes_ends() -> None:
    page = "<html><body>" + "<div>" * 10_000 + "Reed Song" + "</div>" * 10_000 + "</body></html>"
    assert read_html(page.encode(), SourceRecord("s", "reed", "reed.html", "")).media_type == "text/html"


PARTS_OUT_OF_ORDER = """<html><body><div class="bar"><a href="#">Films</a> <a href="#">People</a></div><h2>Norway</h2>
<h1>Reed Song</h1><p>Norway, 2014, 52 min</p><p>In the delta, five families cut reeds as their grandparents did. A road
is coming, and with it buyers from the city, who ask for more than the delta grows.</p>
<h2>Cast</h2><table><tr><td>Anna</td><td>Ioana Popa</td></tr><tr><td>Ilie</td><td>Radu Stan</td></tr></table>
<div class="crew"><p><span>Sound</span> <span>Dan Ilie</span></p></div>
<h2>Prizes</h2><table><tr><td>Year</td><td>Festival</td><td>Prize</td></tr><tr><td>2014</td><td>Reed Fest</td>
<td>Press Prize</td></tr><tr><td>2015</td><td>Bay Fest</td><td>Best Score</td></tr></table>
<h2>Path</h2><ul><li>2016<ul><li>Cove Fest</li><li>Dune Fest</li></ul></li></ul>
<aside><h3>See too</h3><ul><li>Salt Roads</li></ul></aside>
<aside><h3>News</h3><ul><li>12 May: Salt Roads sold out</li></ul></aside><div class="footer">Imprint</div></body></html>"""


def lines_of_page(page: str) -> list[str]:
    text = read_html(page.encode(), SourceRecord("s", "reed", "reed.html", "")).text
    return [line for line in text.split("\n") if line != ""]


def test_tables_and_lists_stand_below_their_headings_in_the_order_of_the_page() -> None:
    lines = lines_of_page(PARTS_OUT_OF_ORDER)
    assert lines[:3] == ["Norway", "Reed Song", "Norway, 2014, 52 min"]
    assert lines[lines.index("Cast") :] == [
        "Cast",
        "Anna: Ioana Popa",
        "Ilie: Radu Stan",
        "Sound | Dan Ilie",
        "Prizes",
        "Year | Festival | Prize",
        "2014 | Reed Fest | Press Prize",
        "2015 | Bay Fest | Best Score",
        "Path",
        "• 2016",
        "  • Cove Fest",
        "  • Dune Fest",
        "See too",
        "• Salt Roads",
    ]


def test_a_table_that_lays_out_the_page_is_read_cell_after_cell() -> None:
    page = PARTS_OUT_OF_ORDER.replace("<body>", "<body><table><tr><td>").replace("</body>", "</td></tr></table></body>")
    assert lines_of_page(page)[:3] == ["Norway", "Reed Song", "Norway, 2014, 52 min"]


def test_links_alone_are_a_menu() -> None:
    page = """<html><body><h1>Reed Song</h1><ul><li><a href="#a">Synopsis</a></li><li><a href="#b">Credits</a></li></ul>
<div id="a"><p>In the delta, five families cut reeds as their grandparents did. A road is coming, and with it buyers from the
city, who ask for more than the delta grows.</p></div><div id="b"><p>Director: Ana Silva</p><p>Camera: Luis Rey</p></div></body></html>"""
    assert not {"• Synopsis", "• Credits", "Synopsis", "Credits"} & set(lines_of_page(page))


def test_the_name_of_the_house_over_the_heading_stays_out() -> None:
    page = """<html><body><div class="top"><div>Reedfilm</div><div>Blog</div></div><h1>Reed Song</h1><p>In the delta, five
families cut reeds as their grandparents did. A road is coming, and with it buyers from the city, who ask for more.</p>
<p>Production: Reedfilm</p><p>Director: Ana Silva</p></body></html>"""
    assert lines_of_page(page)[0] == "Reed Song"


def test_lines_of_a_cell_that_lays_out_the_page_stay_apart() -> None:
    page = """<html><body><table><tr><td><a href="1">Festival 2003</a><br><a href="2">Concorso</a><br><a href="3">Giuria</a></td>
<td><b>Il sale del porto</b><br><b>Regia:</b> Ana Landi<br><b>Fotografia:</b> Ugo Conti<br><b>Italia 2002, 58', colore</b><br>
<br>Ogni mattina la stessa barca porta in porto chi lavora alle saline. La regista ha viaggiato con loro per sei mesi.<br>
<b>Premi</b><br>Miglior Documentario - Festival del Po 2002<br></td></tr></table></body></html>"""
    assert [line for line in lines_of_page(page) if line != ""][:3] == [
        "Il sale del porto",
        "Regia: Ana Landi",
        "Fotografia: Ugo Conti",
    ]


def test_the_lines_of_a_laurel_and_of_a_portrait_stay_together() -> None:
    page = """<html><body><main><h1>Reed Song</h1><p>At the hour when the birds begin, a nurse walks home with a stranger who
has forgotten where he lives. They try every door of the town, and behind each of them somebody knows him.</p>
<div class="laurel"><p>WINNER</p><p>BEST SHORT</p><p>Reed Film Festival</p><p>2021</p></div>
<div class="laurel"><p>NOMINEE</p><p>BEST SOUND</p><p>Bay Film Festival</p><p>2021</p></div>
<div class="person"><h3>Ana Silva</h3><p>Director</p></div></main></body></html>"""
    text = read_html(page.encode(), SourceRecord("s", "reed", "reed.html", "")).text
    assert "\n\nWINNER\nBEST SHORT\nReed Film Festival\n2021\n\nNOMINEE\n" in text
    assert text.endswith("\n\nAna Silva\nDirector\n")


def test_blocks_of_two_lines_stand_apart_and_two_lines_of_an_entry_side_by_side() -> None:
    page = """<html><body><main><h1>Reed Song</h1><p>At the hour when the birds begin, a nurse walks home with a stranger who
has forgotten where he lives. They try every door of the town, and behind each of them somebody knows him.</p>
<div><div><b>Reed Film Festival 2021</b><br>Best Score</div><div><b>Bay Film Festival, Oslo 2021</b><br>Audience Award</div></div>
<h2>Festivals</h2><ul><li>Tarn Festival<br>Albi, France – 2021</li><li>Sole di Fiume<br>Italy – 2021</li></ul></main></body></html>"""
    text = read_html(page.encode(), SourceRecord("s", "reed", "reed.html", "")).text
    assert "\n\nReed Film Festival 2021\nBest Score\n\nBay Film Festival, Oslo 2021\nAudience Award\n\n" in text
    assert "• Tarn Festival | Albi, France – 2021\n• Sole di Fiume | Italy – 2021\n" in text


def test_links_side_by_side_and_links_under_a_heading_are_entries() -> None:
    page = """<html><body><main><h1>Reed Song</h1><p>At the hour when the birds begin, a nurse walks home with a stranger who
has forgotten where he lives. They try every door of the town, and behind each of them somebody knows him.</p>
<p>Director: Ana Silva</p><p>Editing: Mia Lind</p>
<div class="more"><h4>Other films</h4><a href="/a">Halde</a> <a href="/b">Night Ferry</a></div>
<h2>By the same company</h2><ul><li><a href="#">Tarn</a></li><li><a href="#">Salt Road</a></li><li><a href="#">Dune</a></li></ul>
</main></body></html>"""
    text = read_html(page.encode(), SourceRecord("s", "reed", "reed.html", "")).text
    assert "\nHalde | Night Ferry\n" in text
    assert "• Tarn\n• Salt Road\n• Dune\n" in text
