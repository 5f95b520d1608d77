"""Pages of quality and ontology, and what films say of their findings, seen with axe: contrast AAA, no scripts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.pipeline.catalogues import FERRYMAN, SALT_ROAD, build_in, write_catalogue
from tests.servers import running
from tests.web.pages.looking import PHONE, WIDE, faults_of

RULE = "/quality/film-version-lengths"
UNEVEN = SALT_ROAD.replace("Duration: 52 mins", "Duration: 52 & 90 mins")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A catalogue with a warning, built twice, and served."""
    folder: Path = write_catalogue(tmp_path_factory.mktemp("quality"), {"the-ferryman.txt": FERRYMAN})
    build_in(folder)
    write_catalogue(folder, {"salt-road.txt": UNEVEN, "the-ferryman.txt": FERRYMAN})
    build_in(folder)
    with running([folder], tmp_path_factory.mktemp("server")) as server:
        yield server.url


@pytest.mark.parametrize(("size", "colours"), [(WIDE, "light"), (PHONE, "dark")], ids=["wide by day", "phone at night"])
def test_axe_finds_nothing_to_mend_on_pages_of_quality(
    browser: Browser, served: str, size: tuple[int, int], colours: Any
) -> None:
    opened = browser.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=colours)
    opened.goto(served + RULE)
    film = opened.locator(".finding-thing a").first.get_attribute("href")
    record = opened.locator(".of-record a").first.get_attribute("href")
    assert film is not None
    assert record is not None
    faults: list[str] = []
    for address in ("/quality", RULE, "/quality/film-title", "/ontology", film, record):
        faults += faults_of(opened, served, address, size[0])
    opened.close()
    assert faults == []


def test_from_the_badge_of_a_film_to_the_rule_and_its_words_without_scripts(browser: Browser, served: str) -> None:
    opened = browser.new_page(java_script_enabled=False)
    opened.goto(served + RULE)
    opened.locator(".finding-thing a").first.click()
    opened.locator(".badge").click()
    assert opened.url.endswith("#findings")
    opened.get_by_role("link", name="All results of this rule").first.click()
    opened.get_by_role("link", name="sources/salt-road.txt, line 7").first.click()
    expect(opened.locator("mark.asked").first).to_have_text("52")
    opened.close()
