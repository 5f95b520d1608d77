"""Answers to queries that are kept in memory. Knows nothing of where they are kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SmallAnswer:
    """An answer that is kept in memory to be sent again."""

    body: bytes
    format: str
    partial: bool
