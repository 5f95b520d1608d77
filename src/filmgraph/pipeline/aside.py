"""What did not come into a release in, lines for its quality report out: words, records and files not understood.

Knows no shape: these are told in the same terms as the results of shapes, so that one report has all there is to mend.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from rdflib import Literal, URIRef

from filmgraph.mapping.record import source_key
from filmgraph.pipeline.spooling import Unread
from filmgraph.release.records import RecordReader
from filmgraph.source import Issue
from filmgraph.uris import Uris
from filmgraph.validation import Result
from filmgraph.validation.located import Located, Place
from filmgraph.validation.rules import READING


def reading_findings(records: Path, unread: Iterable[Unread], uris: Uris) -> Iterator[Located]:
    """The issues of reading: first those of what is in no record, then those of the records in the file `records`."""
    for source, issue in unread:
        yield _finding(issue, "", source, uris)
    with closing(RecordReader(records)) as reader:
        for record, source, issue in reader.issues():
            yield _finding(issue, record, source, uris)


def _finding(issue: Issue, record: str, source: str, uris: Uris) -> Located:
    """An issue is about its record, or about its source where it is of no record; the whole catalogue else."""
    about = uris.thing("record", record) if record else uris.base
    if not record and source:
        about = uris.thing("source", source_key(source))
    evidence = about if record else ""
    result = Result(
        shape=READING.shape,
        focus=URIRef(about),
        path=None,
        value=Literal(issue.text) if issue.text else None,
        component=READING.shape,
        severity=READING.severity,
        message=issue.message,
        remedy=issue.remedy,
    )
    place = Place(issue.path, issue.line, issue.text, evidence, record, source, issue.header)
    return Located(result, (place,), about=(about,))
