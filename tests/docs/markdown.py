"""Markdown in, fenced blocks and links out. Knows nothing of what is done with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page: its language, its text and the line it begins on."""

    page: Path
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


@dataclass(frozen=True, slots=True)
class Command:
    """A command line of a `console` block, and the output that the page shows for it."""

    line: str
    shown: tuple[str, ...]


def blocks(page: Path, language: str) -> Iterator[Block]:
    """The blocks of `page` that are written in `language`, in order."""
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        if found[1] == language:
            yield Block(page, text.count("\n", 0, found.start()) + 1, language, found[2])


def commands(block: Block) -> Iterator[Command]:
    """The commands of a `console` block. A line that ends in a backslash goes on in the next."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        line, *shown = part.replace("\\\n", " ").splitlines()
        yield Command(line, tuple(shown))


def links(page: Path) -> Iterator[str]:
    """Where the links of `page` lead that are not addresses on the web, fragments left off."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for target in LINK.findall(text):
        if "://" not in target and not target.startswith(("#", "mailto:")):
            yield target.split("#")[0]
