"""An HTML page in, one source record out: its main content as text, line by line as a reader sees it."""

import re
from dataclasses import replace

from filmgraph.source.decoding import decode
from filmgraph.source.issue import Issue
from filmgraph.source.record import SourceRecord

_TAG = re.compile(r"<[^<>]*>")


def read_html(data: bytes, whole: SourceRecord) -> SourceRecord:
    """The record of a page. Its text is the main content; empty, with an issue, when there is none."""
    decoded = decode(data, whole.path)
    text = _TAG.sub("", decoded.text)
    issues = decoded.issues
    if text.strip() == "":
        issues = (*issues, Issue(whole.path, None, "", "The page has no text.", "Save the page again, or take it out."))
    return replace(whole, text=text, data=data, media_type="text/html", issues=issues)
