"""Pages as a person meets them in Chromium: by mouse, by keyboard, without scripts, on a phone, at night."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.servers import running
from tests.web.pages.catalogue import LONG_TITLE, MARKUP, RIGHT_TO_LEFT
from tests.web.pages.graph_maker import GraphMaker
from tests.web.pages.looking import PHONE, WIDE, faults_of
from tests.web.pages.publishing import publish_catalogue

FILM = ("film", "Human Harvest: China’s Illegal Organ Trade")
THINGS = (
    FILM,
    ("film", LONG_TITLE),
    ("film", MARKUP),
    ("person", "Leon Lee"),
    ("person", RIGHT_TO_LEFT),
    ("award", "Best Documentary (Indie Fest)"),
    ("event", "Indie Fest"),
    ("event", "Indie Fest 2014"),
    ("conferral", "First Prize, Viewster Online Festival, 2014"),
    ("record", "human-harvest"),
    ("source", "Example records"),
)
ADDRESSES = (
    "/",
    "/browse/film?country=IRN",
    "/search?q=leon",
    "/search?q=humen",
    "/queries",
    "/queries/prizes-of-a-film",
    "/about",
    "/sparql",
    "/x",
)


@pytest.fixture(scope="module")
def served(made: GraphMaker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("browser")
    publish_catalogue(folder, made)
    with running([folder], folder) as server:
        yield server.url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": WIDE[0], "height": WIDE[1]})
    yield opened
    opened.close()


@pytest.mark.parametrize(("size", "colours"), [(WIDE, "light"), (PHONE, "dark")], ids=["wide by day", "phone at night"])
def test_axe_finds_nothing_to_mend_and_nothing_sticks_out(
    browser: Browser, served: str, made: GraphMaker, size: tuple[int, int], colours: Any
) -> None:
    opened = browser.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=colours)
    faults: list[str] = []
    addresses = (*ADDRESSES, *(f"{made.path(*thing)}.html" for thing in THINGS))
    for address in addresses if size == WIDE else addresses[::2]:
        faults += faults_of(opened, served, address, size[0])
    opened.close()
    assert faults == []


def test_a_search_leads_to_a_film_and_a_fact_to_its_highlighted_words(page: Page, served: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(served)
    page.get_by_role("combobox").press_sequentially("harvest hum")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Human Harvest")
    page.locator("li.honour", has_text="First Prize").locator("summary").click()
    page.get_by_role("link", name="in human-harvest, highlighted").locator("visible=true").click()
    expect(page.locator("mark.asked").first).to_be_in_viewport()
    assert "".join(page.locator("mark.asked").all_inner_texts()) == "First Prize at the Viewster Online Festival 2014"
    assert [address for address in asked if not address.startswith(served)] == []
    assert said == []


def test_an_example_query_runs_shows_its_chart_and_downloads_as_csv(page: Page, served: str, tmp_path: Path) -> None:
    page.goto(f"{served}/sparql?show=front-countries")
    page.get_by_label("Run query").click()
    expect(page.get_by_role("link", name="Canada")).to_be_visible()
    page.get_by_role("button", name="Chart").or_(page.get_by_role("tab", name="Chart")).click()
    expect(page.locator(".result-chart rect")).to_have_count(4)
    page.get_by_text("Table", exact=True).click()
    with page.expect_download() as download:
        page.locator(".yasr_downloadIcon").click()
    kept = tmp_path / "answer.csv"
    download.value.save_as(kept)
    assert "Canada" in kept.read_text("utf-8")


def test_a_chart_counts_what_the_reader_chooses(page: Page, served: str) -> None:
    page.goto(f"{served}/sparql?show=front-festivals")
    page.get_by_label("Run query").click()
    expect(page.get_by_role("link", name="Indie Fest")).to_be_visible()
    page.get_by_role("button", name="Chart").or_(page.get_by_role("tab", name="Chart")).click()
    expect(page.locator(".result-chart caption")).to_have_text("wins by thing")
    page.get_by_role("button", name="showings").click()
    expect(page.locator(".result-chart caption")).to_have_text("showings by thing")
    expect(page.get_by_role("button", name="showings")).to_be_focused()


def test_a_fact_opens_and_closes_by_keyboard(page: Page, served: str, made: GraphMaker) -> None:
    page.goto(f"{served}{made.path(*FILM)}.html")
    mark = page.locator(".facts summary").first
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".facts .note").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".facts .note").first).to_be_hidden()
    expect(mark).to_be_focused()


def test_marks_are_large_enough_for_a_thumb(page: Page, served: str, made: GraphMaker) -> None:
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.goto(f"{served}{made.path(*FILM)}.html")
    for mark in page.locator(".words > summary").all():
        box = mark.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


def test_everything_needed_works_without_scripts(browser: Browser, served: str, made: GraphMaker) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served)
    page.locator("input[type=search]").fill("letter")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Letter from Masanjia").click()
    page.locator(".leading summary").first.click()
    expect(page.locator(".leading .note").first).to_be_visible()
    page.goto(f"{served}/sparql")
    expect(page.locator("textarea")).to_be_visible()
    context.close()


def test_pointing_at_words_lights_the_fact_read_from_them(page: Page, served: str, made: GraphMaker) -> None:
    page.goto(f"{served}{made.path('record', 'human-harvest')}.html")
    page.locator(".read", has_text="Leon Lee").hover()
    expect(page.locator(".readings li.lit")).to_contain_text("Leon Lee")
