"""A text and the spans read in it in, lines of segments out: each segment knows every span it belongs to.

Offsets count Unicode code points, as the evidence of the graph does. Knows no graph and no HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class ReadSpan:
    """Characters `start` to `end` (exclusive) that something was read from; `label` says what, such as `year`."""

    start: int
    end: int
    label: str

    @property
    def anchor(self) -> str:
        """The name of the span on its page."""
        return f"{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text inside the same spans. `begins` are the anchors of spans that start here."""

    text: str
    anchors: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    asked: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the text: what is read from it, and its segments."""

    labels: tuple[str, ...]
    segments: tuple[Segment, ...]


def read_lines(text: str, spans: Sequence[ReadSpan], asked: tuple[int, int] | None = None) -> tuple[TextLine, ...]:
    """The text cut where a line ends or a span starts or ends; `asked` is a span to be highlighted."""
    ordered = sorted(set(spans), key=lambda span: (span.start, -span.end))
    lines = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        here = [span for span in ordered if span.start < end and span.end > start]
        labels = tuple(dict.fromkeys(span.label for span in here if start <= span.start < end))
        lines.append(TextLine(labels, _segments(text, (start, end), here, asked)))
        start = end + 1
    return tuple(lines)


def _segments(
    text: str, line: tuple[int, int], spans: Sequence[ReadSpan], asked: tuple[int, int] | None
) -> tuple[Segment, ...]:
    start, end = line
    edges = {start, end, *(edge for span in spans for edge in (span.start, span.end))}
    edges.update(asked or ())
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    return tuple(_segment(text, piece, spans, asked) for piece in pairwise(cuts))


def _segment(text: str, piece: tuple[int, int], spans: Sequence[ReadSpan], asked: tuple[int, int] | None) -> Segment:
    start, end = piece
    around = [span for span in spans if span.start <= start and end <= span.end]
    return Segment(
        text=text[start:end],
        anchors=tuple(dict.fromkeys(span.anchor for span in around)),
        begins=tuple(dict.fromkeys(span.anchor for span in around if span.start == start)),
        asked=asked is not None and asked[0] <= start and end <= asked[1],
    )


def share_read(text: str, spans: Sequence[ReadSpan]) -> float:
    """The share of the non-blank characters that some span covers, 0 to 1; 1 for a blank text."""
    read, last = 0, 0
    for start, end in sorted((span.start, span.end) for span in spans):
        first = max(start, last)
        if first < end:
            read += sum(1 for character in text[first:end] if not character.isspace())
            last = end
    written = sum(1 for character in text if not character.isspace())
    return read / written if written else 1.0


def parse_span(value: str | None, length: int) -> tuple[int, int] | None:
    """A span asked for as `START,END` (RFC 5147), None when absent, malformed or outside the text."""
    start, _, end = (value or "").partition(",")
    if not (start.isascii() and start.isdigit() and end.isascii() and end.isdigit()):
        return None
    span = int(start), int(end)
    return span if span[0] < span[1] <= length else None
