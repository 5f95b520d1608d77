"""Takes the pictures of pages that the documentation shows, from the example catalogue's current release.

In: `examples/catalogue`, built, and the names of pictures, all of them where none is given. Out:
`docs/screenshots/*.png`. Run it with `make screenshots`.
"""

import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright
from rdflib import Graph
from rdflib.namespace import RDFS

from tests.conftest import BROWSER_OPTIONS, REPOSITORY, find_browser
from tests.servers import running

CATALOGUE = REPOSITORY / "examples" / "catalogue"
TARGET = REPOSITORY / "docs" / "screenshots"
WIDE, TALL, LOW, NARROW = (1280, 900), (1280, 1640), (1280, 560), (390, 844)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what it shows, by kind and label, at which size and in which colours, after some clicks, with
    what has appeared then, beginning at a place of the page."""

    name: str
    kind: str
    label: str
    size: tuple[int, int] = WIDE
    colours: Literal["light", "dark"] = "light"
    clicks: tuple[str, ...] = ()
    until: str = "main"
    at: str = "body"


PICTURES = (
    Picture("front", "", ""),
    Picture("front-dark", "", "", colours="dark"),
    Picture("film", "film", "Human Harvest: China’s Illegal Organ Trade", size=TALL),
    Picture("film-dark", "film", "Human Harvest: China’s Illegal Organ Trade", colours="dark"),
    Picture("film-phone", "film", "Human Harvest: China’s Illegal Organ Trade", size=NARROW),
    Picture("person", "person", "Amy Miller"),
    Picture("award", "award", "Best Documentary (Indie Fest)"),
    Picture("festival", "event", "FIFDH Geneva"),
    Picture("record", "record", "human-harvest"),
    Picture("around", "film", "Human Harvest: China’s Illegal Organ Trade", size=LOW, at=".around"),
    Picture("charts", "", "", at=".charts"),
    Picture("editor", "query", "countries", clicks=(".yasqe_queryButton",), until=".names-table td"),
    Picture("chart", "query", "countries", clicks=(".yasqe_queryButton", "text=Chart"), until=".result-chart rect"),
    Picture("record-phone", "record", "human-harvest", size=NARROW),
    Picture("found-dark", "film", "Erasmus in Gaza", size=LOW, colours="dark", at=".found"),
    Picture("quality", "quality", "", size=TALL),
    Picture("quality-dark", "quality", "", colours="dark"),
    Picture("quality-phone", "quality", "", size=NARROW),
    Picture("rule", "quality", "film-version-lengths"),
    Picture("rule-phone", "quality", "film-version-lengths", size=NARROW, colours="dark"),
    Picture("ontology", "ontology", "", size=TALL),
    Picture("ontology-dark", "ontology", "", colours="dark"),
    Picture("ontology-phone", "ontology", "", size=NARROW),
    Picture("ontology-terms", "ontology", "", at="#Film"),
    Picture("ontology-values", "ontology", "#role"),
    Picture("alignments", "ontology", "/alignments", colours="dark"),
)


def paths(catalogue: Path) -> dict[tuple[str, str], str]:
    """The path of everything that has a page, by its kind and label."""
    graph = Graph().parse(catalogue / "releases" / "current" / "dumps" / "data.ttl")
    found = {("", ""): "/", ("query", "countries"): "/sparql?show=front-countries"}
    found |= {("quality", ""): "/quality", ("ontology", ""): "/ontology"}
    found |= {("ontology", "#role"): "/role", ("ontology", "/alignments"): "/ontology/alignments"}
    found["quality", "film-version-lengths"] = "/quality/film-version-lengths"
    for subject, label in graph.subject_objects(RDFS.label):
        if "#" not in subject and str(subject).count("/") == 4:
            kind, key = str(subject).rsplit("/", 2)[1:]
            found[kind, str(label)] = f"/{kind}/{key}"
    return found


def take(browser: Browser, address: str, picture: Picture) -> None:
    """Open the page as a person at a screen of that size would see it, and keep what is in view."""
    width, height = picture.size
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=picture.colours)
    page.goto(address, wait_until="networkidle")
    for place in picture.clicks:
        page.click(place)
    page.wait_for_selector(picture.until)
    page.locator(picture.at).evaluate("(element) => element.scrollIntoView({behavior: 'instant'})")
    page.screenshot(path=TARGET / f"{picture.name}.png")
    page.close()


def main(wanted: Collection[str]) -> None:
    """Take the wanted pictures, every one where none is named."""
    TARGET.mkdir(exist_ok=True)
    known = paths(CATALOGUE)
    with (
        TemporaryDirectory() as folder,
        running([CATALOGUE], Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_OPTIONS)
        for picture in (one for one in PICTURES if len(wanted) == 0 or one.name in wanted):
            take(browser, server.url + known[picture.kind, picture.label], picture)
            print(f"docs/screenshots/{picture.name}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
