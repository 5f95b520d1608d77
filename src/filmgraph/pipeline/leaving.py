"""A published content in, out what it leaves behind for the build after it: see `lastbuild`."""

from pathlib import Path
from typing import cast

from filmgraph.pipeline.blocks import Blocks
from filmgraph.pipeline.content import Content
from filmgraph.pipeline.division import Made
from filmgraph.pipeline.lastbuild import STAGE, Told, section_of
from filmgraph.pipeline.remembering import Remembered, dump


def leave_behind(content: Content, blocks: Blocks, release: Path, remembered: Remembered) -> Path:
    """Remember what a release was made of. Returns the file."""
    files = frozenset(file.name for file in content.files)
    chunks = {chunk.name: chunk.digest for chunk in content.chunks}
    firsts = [blocks.first(part) for part in blocks.parts]
    sections = {"told": dump(tuple(Told(content.ground, files, chunks, firsts, blocks.divided)))}
    for number, part in enumerate(blocks.parts if blocks.divided else ()):
        if isinstance(part, Made):
            sections[section_of(number)] = dump(tuple(blocks.columns(part)))
        else:
            sections[section_of(number)] = blocks.standing_in.piece.section(section_of(part.number))
    return remembered.keep(STAGE, release.name, sections).path


def still_needed(remembered: Remembered) -> list[Path]:
    """What the builds before left behind, and the files that belong to it: kept where a build publishes nothing."""
    left = sorted((remembered.folder / STAGE).glob("*"))
    pieces = [piece for path in left if (piece := remembered.find(STAGE, path.name)) is not None]
    named = {name for piece in pieces for name in Told(*cast(Told, piece.value("told"))).files}
    return [*left, *(remembered.folder / name for name in sorted(named))]
