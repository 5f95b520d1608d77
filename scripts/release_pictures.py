"""Takes the pictures of what changed between two releases, and of pages of `examples/tables` where that is built.

Out: `docs/screenshots/difference.png`, `person-prizes.png`, `festival-editions.png`.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright
from scripts.screenshots import CATALOGUE, TARGET, paths

from filmgraph.release.layout import release_folders
from tests.conftest import BROWSER_OPTIONS, REPOSITORY, find_browser
from tests.servers import PROGRAM, running

RECORD = Path("sources") / "human-harvest.txt"
PAGES = {"person-prizes": ("person", "Frances McDormand"), "festival-editions": ("event", "Academy Awards")}


def changed_catalogue(folder: Path) -> tuple[Path, str]:
    """A copy of the example with two releases, a prize's year and a running time apart; the path of the difference."""
    catalogue = folder / "catalogue"
    shutil.copytree(CATALOGUE, catalogue, ignore=shutil.ignore_patterns("releases"))
    subprocess.run([*PROGRAM, "build", catalogue], check=True)
    record = catalogue / RECORD
    text = record.read_text("utf-8").replace("Indie Fest 2014", "Indie Fest 2015").replace("52 min", "54 min")
    record.write_text(text, "utf-8")
    subprocess.run([*PROGRAM, "build", catalogue], check=True)
    new, old = (each.name for each in release_folders(catalogue / "releases")[:2])
    return catalogue, f"/releases/{old}/diff/{new}"


def take(browser: Browser, address: str, name: str) -> None:
    """Keep what a person sees of a page at a large screen, set upright."""
    page = browser.new_page(viewport={"width": 1280, "height": 1600})
    page.goto(address, wait_until="networkidle")
    page.screenshot(path=TARGET / f"{name}.png")
    page.close()


def main(tables: Path) -> None:
    """Take the pictures; `tables` is a built catalogue of Academy Award nominations."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_OPTIONS)
        catalogue, path = changed_catalogue(Path(folder))
        with running([catalogue], Path(folder)) as server:
            take(browser, server.url + path, "difference")
        if (tables / "releases" / "current").exists():
            known = paths(tables)
            with running([tables], Path(folder)) as server:
                for name, thing in PAGES.items():
                    take(browser, f"{server.url}{known[thing]}.html", name)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "examples" / "tables")
