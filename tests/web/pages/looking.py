"""What a page says and what is wrong with how it says it, for tests that look at pages as readers do."""

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE_OPTIONS: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.removeAttribute('name'); one.open = true; })"
WIDE, PHONE = (1280, 900), (390, 844)


def main_text(html: str) -> str:
    """The text between the masthead of a page and its foot, in one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.partition("<main")[2].partition("</main>")[0]))


def faults_of(opened: Page, url: str, address: str, width: int) -> list[str]:
    """What axe finds at an address with everything unfolded, and whether the page is wider than the screen."""
    opened.goto(url + address)
    opened.evaluate(OPEN_ALL)
    found = Axe().run(opened, options=AXE_OPTIONS).response["violations"]
    faults = [f"{address}: {one['id']} {one['nodes'][0]['html']}" for one in found]
    if opened.evaluate("document.documentElement.scrollWidth") > width:
        faults.append(f"{address}: wider than the screen")
    return faults
