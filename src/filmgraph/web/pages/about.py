"""The release and its manifest in, the page that says what this catalogue is and how to get all of it out."""

from collections.abc import Mapping
from dataclasses import dataclass

from filmgraph.web.pages.graph import PageGraph
from filmgraph.web.pages.links import Link
from filmgraph.web.pages.page import Imprint, Page
from filmgraph.web.pages.source import SourceLine, load_sources
from filmgraph.web.pages.words import bytes_said


@dataclass(frozen=True, slots=True)
class DumpLine:
    """A file to download, with its size in words."""

    link: Link
    media_type: str
    size: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """Description, sources, downloads, and where machines begin."""

    description: str
    as_of: str | None
    sources: tuple[SourceLine, ...]
    dumps: tuple[DumpLine, ...]


def about_page(graph: PageGraph, imprint: Imprint, manifest: Mapping[str, object]) -> Page:
    """The page about the catalogue."""
    as_of = manifest.get("as_of")
    view = AboutView(
        description=imprint.description,
        as_of=as_of if isinstance(as_of, str) else None,
        sources=load_sources(graph, imprint.links),
        dumps=tuple(_dumps(manifest)),
    )
    return Page(
        template="about.html",
        title="About",
        description=imprint.description or f"What {imprint.title} is, where it comes from and how to get all of it.",
        view=view,
        trail=(Link("About"),),
    )


def _dumps(manifest: Mapping[str, object]) -> list[DumpLine]:
    listed = manifest.get("dumps")
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    return [
        DumpLine(
            Link(str(entry["name"]), f"/dumps/{entry['name']}"),
            str(entry["media_type"]),
            bytes_said(int(entry["bytes"])),
        )
        for entry in entries
    ]
