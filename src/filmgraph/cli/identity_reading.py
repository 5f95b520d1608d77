"""A catalogue in, what its records name out, while the terminal says that it takes a moment."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from filmgraph.cli.console import messages
from filmgraph.pipeline.namings import Namings, read_namings
from filmgraph.pipeline.progress import Silent
from filmgraph.settings import Catalogue


@contextmanager
def reading_namings(settings: Catalogue) -> Iterator[Namings]:
    """What the records of a catalogue name, with a sign of life until it is read."""
    with ExitStack() as held:
        with messages().status("Reading the records …"):
            namings = held.enter_context(read_namings(settings, Silent()))
        yield namings
