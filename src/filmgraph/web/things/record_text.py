"""`/record/{key}.txt`: the reference text of a record, in which every span of it counts."""

from contextlib import closing

from flask import Blueprint, request
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from filmgraph.release.layout import RECORDS
from filmgraph.release.records import RecordReader
from filmgraph.web.http.addresses import here
from filmgraph.web.http.caching import make_etag, matching_etag, unmodified, validated
from filmgraph.web.http.links import Link, link_header
from filmgraph.web.site.site import current_release

record_text = Blueprint("record_text", __name__)


@record_text.get("/record/<key>.txt")
def text_of_record(key: str) -> Response:
    """The text as UTF-8 with LF line ends; offsets of spans count its characters."""
    release = current_release()
    etag = make_etag(release.id, request.path, "txt")
    match = matching_etag(etag)
    if match is not None:
        return unmodified(match)
    path = release.path / RECORDS
    if not path.is_file():
        raise NotFound("This release keeps no texts of records.")
    with closing(RecordReader(path)) as reader:
        stored = reader.record(key)
    if stored is None:
        raise NotFound("There is no text of such a record.")
    response = Response(stored.record.text, content_type="text/plain; charset=utf-8")
    described = (
        Link(f"{release.base}/record/{key}", "describes"),
        Link(here(f"/record/{key}.ttl"), "describedby", "text/turtle"),
    )
    response.headers["Link"] = link_header(described)
    return validated(response, etag)
