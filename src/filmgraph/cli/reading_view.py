"""A program record in, the text with what was read from it marked in colour out, on a terminal or as plain text."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from filmgraph.model.program import Passage, ProgramRecord
from filmgraph.parsing.coverage import covered_share, left_out

_COLOURS = {
    "title": "bold",
    "credits": "green",
    "prizes and festivals": "yellow",
    "synopsis": "default",
    "related": "magenta",
}
_FACT_COLOUR = "cyan"
_QUOTED = 60


def render_reading(read: ProgramRecord, console: Console) -> None:
    """Prints one record: its text with each stretch in the colour of its kind, or the cells of its row; then values,
    issues and, of a text, coverage."""
    console.print(Text(f"{read.record.id}  ({read.record.path})", style="bold underline"))
    if len(read.record.cells) > 0:
        for cell in read.record.cells:
            console.print(Text.assemble((f"{cell.header}: ", "dim"), " | ".join(cell.text.split("\n"))))
    else:
        console.print(_marked(read))
    for line in _summary(read):
        console.print(Text("  " + line))
    for issue in read.issues:
        place = issue.where or "file"
        quote = f" “{issue.text}”" if issue.text and issue.text not in issue.message else ""
        console.print(Text(f"  {place}: {issue.message}{quote} {issue.remedy}", style="red"))
    for text in _coverage(read) if read.record.text else ():
        console.print(Text(f"  {text}", style="dim"))
    console.print()


def _coverage(read: ProgramRecord) -> Iterator[str]:
    """The share of the characters that are accounted for, and each line or part of a line that gave nothing."""
    stretches = left_out(read)
    gave_none = f"; {len(stretches)} left out:" if len(stretches) > 0 else ""
    yield f"{covered_share(read):.0%} of the characters read or left out for a reason{gave_none}"
    for one in stretches:
        words = one.text if len(one.text) <= _QUOTED else one.text[: _QUOTED - 1] + "…"
        yield f"  line {one.line}: “{words}” ({one.reason or 'not understood'})"


def _marked(read: ProgramRecord) -> Text:
    text = Text(read.record.text.rstrip("\n"))
    for passage in read.passages:
        text.stylize(_style(passage), passage.at.start, passage.at.end)
    return text


def _style(passage: Passage) -> str:
    return "dim" if passage.ignored else _COLOURS.get(passage.kind, _FACT_COLOUR)


def _summary(read: ProgramRecord) -> list[str]:
    """The values read, one line per field that has any."""
    fields = {
        "title": [read.title.value] if read.title is not None else [],
        "year": [read.year.value.edtf or str(read.year.value.first)] if read.year is not None else [],
        "minutes": [str(stated.value) for stated in read.durations],
        "production": [stated.value for stated in read.production],
        "directors": [stated.value for stated in read.directors],
        "credits": [f"{credit.role.value}: {credit.name.value}" for credit in read.other_credits],
        "versions": [stated.value for stated in read.versions],
        "languages": [f"{said.language.value} ({said.usage})" for said in read.languages],
        "countries": [stated.value for stated in read.countries],
        "prizes": [f"{prize.text} [{prize.outcome}]".replace("\n", " / ") for prize in read.prizes],
        "festivals": [selection.text.replace("\n", " / ") for selection in read.festivals],
        "people named": [mention.name.value for mention in read.people_mentioned],
        "related": [entry.title.value for entry in read.related],
    }
    return [f"{name}: {'; '.join(values)}" for name, values in fields.items() if len(values) > 0]
