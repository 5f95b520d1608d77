"""Files in, source records out: bytes as received, a reference text, and what was wrong with either."""

from filmgraph.source.files import read_records
from filmgraph.source.issue import Issue
from filmgraph.source.locator import Cell, Column, Locator, Span
from filmgraph.source.record import CellText, SourceRecord

__all__ = ["Cell", "CellText", "Column", "Issue", "Locator", "SourceRecord", "Span", "read_records"]
