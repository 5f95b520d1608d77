"""How a check reads in the terminal: by shape, then record, with the quoted words and the remedy."""

from collections.abc import Sequence

from rdflib import Graph
from rich.console import Console
from rich.markup import escape

from filmgraph.validation import Severity, ValidationReport
from filmgraph.validation.grouping import OfRecord, OfShape, group
from filmgraph.validation.located import Located

SHOWN = 5
_WORDS = {
    Severity.VIOLATION: ("violation", "violations", "bold red"),
    Severity.WARNING: ("warning", "warnings", "bold yellow"),
    Severity.INFO: ("remark", "remarks", "bold"),
}


def print_report(
    console: Console, report: ValidationReport, found: Sequence[Located], shapes: Graph, *, whole: bool
) -> None:
    """Print the results by shape and record, and a line that sums up; `whole` shows all of them."""
    for of_shape in group([located for located in found if located.waiver is None], shapes):
        _print_shape(console, of_shape, whole=whole)
    for shape, reason in report.declined.items():
        console.print(f"{escape(shape)} was checked by pySHACL: {escape(reason)}.")
    console.print(_summary(found))


def _print_shape(console: Console, of_shape: OfShape, *, whole: bool) -> None:
    word, words, style = _WORDS[of_shape.severity]
    counted = f"{of_shape.count:,} {word if of_shape.count == 1 else words}"
    console.print(f"[{style}]{counted}[/]  [bold]{escape(of_shape.name)}[/]  {escape(_short(of_shape.shape))}")
    if of_shape.remedy is not None:
        console.print(f"  {escape(of_shape.remedy)}")
    left = None if whole else SHOWN
    for of_record in of_shape.records:
        shown = of_record.results[:left]
        _print_record(console, OfRecord(of_record.record, shown))
        left = None if left is None else left - len(shown)
        if left == 0:
            break
    if not whole and of_shape.count > SHOWN:
        console.print(f"  … and {of_shape.count - SHOWN:,} more; --all shows them.")
    console.print()


def _print_record(console: Console, of_record: OfRecord) -> None:
    if of_record.record is not None:
        console.print(f"  {escape(of_record.record)}")
    for located in of_record.results:
        result = located.result
        console.print(f"    {escape(result.message)}  [dim]{escape(str(result.focus))}[/]")
        if result.value is not None and str(result.value) not in result.message and result.value != result.focus:
            console.print(f"      found: {escape(str(result.value))}")
        for place in located.places[:1]:
            line = "" if place.line is None else f"line {place.line}  "
            if place.quote:
                console.print(f"      {line}“{escape(' '.join(place.quote.split()))}”")


def _summary(found: Sequence[Located]) -> str:
    counts = [
        f"{number:,} {_WORDS[severity][0 if number == 1 else 1]}"
        for severity in Severity
        if (number := sum(1 for one in found if one.result.severity is severity and one.waiver is None)) > 0
    ]
    waived = sum(1 for located in found if located.waiver is not None)
    text = ", ".join(counts) if counts else "Nothing to mend"
    return f"{text}{f' ({waived:,} waived)' if waived else ''}."


def _short(iri: str) -> str:
    return iri.rpartition("#")[2] or iri
