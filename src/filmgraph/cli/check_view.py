"""How a check reads in the terminal: by shape, then record, with the quoted words and the remedy."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rdflib import Graph
from rich.console import Console
from rich.markup import escape

from filmgraph import uris
from filmgraph.cli.issue_view import issue_lines
from filmgraph.source import Issue
from filmgraph.validation import Severity, ValidationReport
from filmgraph.validation.grouping import OfRecord, OfShape, group
from filmgraph.validation.located import Located, Place
from filmgraph.validation.waivers import Idle

SHOWN = 5
ENOUGH_WORDS = 25
"""So many characters are found in their line without it."""

_WORDS = {
    Severity.VIOLATION: ("violation", "violations", "bold red"),
    Severity.WARNING: ("warning", "warnings", "bold yellow"),
    Severity.INFO: ("remark", "remarks", "bold"),
}


def print_report(
    console: Console, report: ValidationReport, found: Sequence[Located], shapes: Graph, most: int | None
) -> None:
    """Print the results by shape and record, at most so many of each shape; None shows all."""
    open_results = [located for located in found if located.waiver is None]
    print_groups(console, open_results, shapes, most)
    for shape, reason in report.declined.items():
        console.print(f"{escape(shape)} was checked by pySHACL: {escape(reason)}.")


def print_summary(console: Console, found: Sequence[Located], held: Sequence[Located], issues: Sequence[Issue]) -> None:
    """Print the line that sums up the results, the records held back and what was not understood in reading."""
    aside = [
        _counted(len({located.places[0].record for located in held}), "record held back", "records held back"),
        _counted(len(issues), "issue of reading", "issues of reading"),
    ]
    console.print(_summary(found, [words for words in aside if words is not None]))


def print_groups(console: Console, found: Iterable[Located], shapes: Graph, most: int | None) -> None:
    """Print results by shape and record, at most so many of each shape; None shows all."""
    for of_shape in group(found, shapes):
        _print_shape(console, of_shape, most)


def print_held(console: Console, held: Sequence[Located], shapes: Graph, most: int | None) -> None:
    """Print which records are held back, and what for."""
    if len(held) > 0:
        records = len({located.places[0].record for located in held})
        said = "1 record is held back and is" if records == 1 else f"{records:,} records are held back and are"
        console.print(f"[bold]{said} not in the release[/], for this:")
        print_groups(console, held, shapes, most)


def print_reading(console: Console, issues: Sequence[Issue], most: int | None) -> None:
    """Print what was not understood in reading, at most so many issues; None prints all."""
    if len(issues) == 0:
        return
    said = "1 issue" if len(issues) == 1 else f"{len(issues):,} issues"
    console.print(f"[bold]{said}[/] of reading")
    for issue in issues[:most]:
        console.print(f"  {issue_lines(issue)}")
    if most is not None and len(issues) > most:
        console.print(f"  … and {len(issues) - most:,} more; filmgraph check --all shows them.")
    console.print()


def print_idle(console: Console, idle: Iterable[Idle]) -> None:
    """Print the waivers that accept nothing."""
    for one in idle:
        waiver = one.waiver
        waived = f"{_short(waiver.shape)} of {uris.address(waiver.thing)}, by {waiver.who}"
        console.print(f"The waiver of {escape(waived)} accepts nothing. {escape(one.why)}")


def _print_shape(console: Console, of_shape: OfShape, most: int | None) -> None:
    word, words, style = _WORDS[of_shape.severity]
    counted = f"{of_shape.count:,} {word if of_shape.count == 1 else words}"
    console.print(f"[{style}]{counted}[/]  [bold]{escape(of_shape.name)}[/]  {escape(_short(of_shape.shape))}")
    if of_shape.remedy is not None:
        console.print(f"  {escape(of_shape.remedy)}")
    left = most
    for of_record in of_shape.records:
        shown = of_record.results[:left]
        _print_record(console, OfRecord(of_record.path, shown))
        left = None if left is None else left - len(shown)
        if left == 0:
            break
    if most is not None and of_shape.count > most:
        console.print(f"  … and {of_shape.count - most:,} more; filmgraph check --all shows them.")
    console.print()


def _print_record(console: Console, of_record: OfRecord) -> None:
    if of_record.path is not None:
        console.print(f"  {escape(of_record.path)}")
    for located in of_record.results:
        console.print(f"    {escape(located.message)}")
        for line in dict.fromkeys(map(_place_line, located.places)):
            console.print(f"      {escape(line)}")
        thing = uris.address(str(located.result.focus))
        console.print(f"      [dim]{escape(f'{located.name}  {thing}' if located.name else thing)}[/]")


def _place_line(place: Place) -> str:
    """`line 6: “• Year: 2014”`: the words, and where they are few what else stands on their line."""
    quoted = place.quote if len(place.quote) >= ENOUGH_WORDS else place.around or place.quote
    words = f"“{' '.join(quoted.split())}”" if quoted else ""
    return ": ".join(part for part in (place.where, words) if part)


def _summary(found: Sequence[Located], aside: Sequence[str]) -> str:
    open_of = Counter(located.result.severity for located in found if located.waiver is None)
    told = (_counted(open_of[severity], *_WORDS[severity][:2]) for severity in Severity)
    counts = [*(words for words in told if words is not None), *aside]
    waived = sum(1 for located in found if located.waiver is not None)
    text = ", ".join(counts) if counts else "Nothing to mend"
    return f"{text}{f' ({waived:,} waived)' if waived else ''}."


def _counted(number: int, one: str, many: str) -> str | None:
    """`2 warnings`; None where there is nothing to count."""
    return f"{number:,} {one if number == 1 else many}" if number > 0 else None


def _short(iri: str) -> str:
    return iri.rpartition("#")[2] or iri
