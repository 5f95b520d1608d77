"""A table that a catalogue declares in; what is read from each of its rows out, with every issue that a build tells."""

from collections.abc import Iterator
from dataclasses import replace

from filmgraph.cli.table_sources import DeclaredTable
from filmgraph.model.program import ProgramRecord
from filmgraph.parsing.tables.row import parse_row
from filmgraph.pipeline.reading import load_knowledge, read_record, sources_of
from filmgraph.source import Issue
from filmgraph.source.table import TableSource, read_table


def parse_table(declared: DeclaredTable) -> Iterator[ProgramRecord | Issue]:
    """The rows in their order, each as it is read, or as the issue that says why it is not."""
    path, catalogue, settings = declared
    knowledge = load_knowledge(catalogue)
    source = next(one for one in sources_of(catalogue) if one.settings is settings)
    assert source.table is not None
    for row in read_table(TableSource(settings.id, path, path.as_posix(), source.table, settings.language)):
        if isinstance(row, Issue):
            yield row
        else:
            issues = read_record(source, row, knowledge).mapped.issues
            yield replace(parse_row(row, source.table), issues=issues)
