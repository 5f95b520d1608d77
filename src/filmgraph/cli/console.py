"""The consoles that commands write to. Colour follows the terminal and NO_COLOR; pipes get plain text."""

from rich.console import Console


def output() -> Console:
    """What the user asked for: standard output."""
    return Console(highlight=False, soft_wrap=True)


def messages() -> Console:
    """Progress and remarks: standard error."""
    return Console(stderr=True, highlight=False, soft_wrap=True)
