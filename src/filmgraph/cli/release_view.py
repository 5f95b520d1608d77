"""A release in, all that its manifest says of it out, on the terminal."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from filmgraph.release.layout import MANIFEST
from filmgraph.release.manifest import Manifest, read_manifest

_KINDS = {
    "film": "films",
    "person": "people",
    "organization": "companies",
    "conferral": "prizes and nominations",
    "selection": "festival selections",
    "event": "festivals and ceremonies",
    "award": "awards",
}


def print_release(folder: Path, console: Console, *, is_current: bool) -> None:
    """Print what the release in `folder` is, what it holds, what the checks found, and its dumps."""
    manifest = read_manifest(folder / MANIFEST)
    console.print(f"[bold]{escape(manifest.id)}[/]  {escape(manifest.title)}{'  (current)' if is_current else ''}")
    for name, value in _lines(manifest, folder):
        console.print(f"  {name:<9} {escape(value)}")
    for dump in manifest.dumps:
        console.print(
            f"  {'dump':<9} {escape(dump.name)}, {dump.bytes:,} bytes, {dump.media_type}, SHA-256 {dump.sha256}"
        )


def _lines(manifest: Manifest, folder: Path) -> Iterator[tuple[str, str]]:
    yield "as of", f"{manifest.as_of}, made with filmgraph {manifest.filmgraph}"
    counts = (f"{manifest.counts[kind]:,} {word}" for kind, word in _KINDS.items() if kind in manifest.counts)
    yield "things", ", ".join(counts)
    sources = ", ".join(f"{source} {records:,}" for source, records in manifest.sources.items())
    yield "records", f"{manifest.records:,}: {sources}" if sources else f"{manifest.records:,}"
    yield "quads", f"{manifest.quads:,}"
    found = f"{manifest.violations:,} violations, {manifest.warnings:,} warnings, {manifest.infos:,} remarks"
    yield "checks", f"{found}, {manifest.issues:,} issues of reading"
    yield "base", manifest.base
    yield "licence", manifest.licence or "none stated"
    yield "ledger", f"SHA-256 {manifest.ledger_sha256}"
    yield "folder", str(folder)
