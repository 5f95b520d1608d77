"""`filmgraph diff`: what changed between two releases, in words or as an RDF patch."""

from collections.abc import Iterator
from pathlib import Path

import click

from filmgraph.cli.release_names import find_release
from filmgraph.rdf.turtle import TurtleWriter
from filmgraph.release.difference import ThingChange, differences
from filmgraph.release.difference_words import FactChange, as_patch, fact_changes, is_record, is_thing, state
from filmgraph.release.layout import CURRENT, DUMPS, MANIFEST
from filmgraph.release.manifest import read_manifest
from filmgraph.settings import read_catalogue


@click.command("diff", epilog="Example: filmgraph diff 1807774e923609b0 current mycatalogue")
@click.argument("old")
@click.argument("new", default=CURRENT)
@click.argument("catalogue", type=click.Path(path_type=Path), default=".")
@click.option("--patch", is_flag=True, help="As an RDF patch that turns the old default graph into the new one.")
def diff_command(old: str, new: str, catalogue: Path, patch: bool) -> None:
    """Tell what changed from the release OLD to the release NEW, thing by thing.

    Names may be shortened; `current` is the release that is served. Words that only moved within a record are counted,
    not listed.
    """
    releases = read_catalogue(catalogue).releases
    before, after = find_release(releases, old), find_release(releases, new)
    base = read_manifest(after / MANIFEST).base
    changes = differences(before / DUMPS / "data.nq", after / DUMPS / "data.nq", base)
    if patch:
        for line in as_patch(changes):
            click.echo(line)
        return
    _tell(changes, TurtleWriter(base))


def _tell(changes: Iterator[ThingChange], turtle: TurtleWriter) -> None:
    things = records = 0
    for change in changes:
        records += is_record(change)
        if not is_thing(change):
            continue
        things += 1
        click.echo(f"{change.label}  ({change.path}, {state(change)})")
        facts = list(fact_changes(change))
        for fact in facts:
            click.echo(_line(fact, turtle))
        if len(facts) == 0:
            click.echo("    only its label, or the words it rests on")
    differ = "1 thing differs" if things == 1 else f"{things:,} things differ"
    moved = "1 record" if records == 1 else f"{records:,} records"
    click.echo(f"{differ}; the words of {moved} changed or moved.")


def _line(fact: FactChange, turtle: TurtleWriter) -> str:
    before, after = (", ".join(map(turtle.term, values)) for values in (fact.before, fact.after))
    if len(fact.before) > 0 and len(fact.after) > 0:
        return f"    {fact.name}: {before} → {after}"
    return f"  + {fact.name}: {after}" if len(fact.after) > 0 else f"  - {fact.name}: {before}"
