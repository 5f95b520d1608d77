"""The account that a release keeps of those before it in, charts and a table of how the checks went out."""

from collections.abc import Sequence
from dataclasses import dataclass

from filmgraph.release.history import Standing
from filmgraph.web.pages.charts import Chart, Count, columns_chart
from filmgraph.web.pages.links import Link

_DRAWN = 24
_LISTED = 100


@dataclass(frozen=True, slots=True)
class Trend:
    """One chart for each severity, to its own scale, oldest release first; a table of the releases, newest first."""

    charts: tuple[Chart, ...]
    standings: tuple[Standing, ...]


def read_trend(history: Sequence[Standing]) -> Trend | None:
    """The trend over releases; None while there is but one."""
    if len(history) < 2:
        return None
    drawn = history[-_DRAWN:]
    charts = (
        _chart("violations", "Violations", [one.violations for one in drawn], drawn),
        _chart("warnings", "Warnings", [one.warnings for one in drawn], drawn),
        _chart("remarks", "Remarks", [one.infos for one in drawn], drawn),
    )
    return Trend(tuple(chart for chart in charts if chart is not None), tuple(reversed(history[-_LISTED:])))


def _chart(name: str, title: str, numbers: Sequence[int], drawn: Sequence[Standing]) -> Chart | None:
    """A chart of one severity; none where there never was anything to draw."""
    if not any(numbers):
        return None
    counts = [Count(Link(one.as_of), number) for one, number in zip(drawn, numbers, strict=True)]
    return columns_chart(f"trend-{name}", f"{title} by release", counts)
