"""Downloads of a release: files as they were published, whole or by range, with their checksums."""

import mimetypes
from dataclasses import dataclass
from io import SEEK_END
from pathlib import Path

from flask import Blueprint, request, send_file
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response
from werkzeug.wsgi import wrap_file

from filmgraph.rdf.parted import open_parted, parts_of
from filmgraph.release.current import Release
from filmgraph.release.layout import DUMPS, release_folders
from filmgraph.web.http.addresses import here
from filmgraph.web.http.links import Link, link_header
from filmgraph.web.site.site import current_release

dumps = Blueprint("dumps", __name__)
_MEDIA_TYPES = {".ttl": "text/turtle", ".nq": "application/n-quads", ".jsonld": "application/ld+json"}


@dataclass(frozen=True, slots=True)
class Dump:
    """One download: its name under `/dumps/`, media type, size in bytes and SHA-256 in hexadecimal."""

    name: str
    media_type: str
    size: int
    sha256: str


def list_dumps(release: Release) -> list[Dump]:
    """The downloads that the manifest of `release` names, in its order."""
    listed = release.manifest.get("dumps")
    if not isinstance(listed, list):
        return []
    return [
        Dump(str(each["name"]), str(each["media_type"]), int(each["bytes"]), str(each["sha256"])) for each in listed
    ]


@dumps.get("/dumps/<name>")
def current_dump(name: str) -> Response:
    """A download of the current release."""
    release = current_release()
    response = _send(release, release.dumps / name, name)
    response.headers["Cache-Control"] = "public, max-age=60"
    return response


@dumps.get("/dumps/<release_id>/<name>")
def released_dump(release_id: str, name: str) -> Response:
    """A download of the release that is named, which never changes; 404 when it is not kept any more."""
    release = current_release()
    folders = {folder.name: folder for folder in release_folders(release.path.parent)}
    if release_id not in folders:
        raise NotFound("This release is not kept any more; the current one is at /dumps/.")
    response = _send(release, folders[release_id] / DUMPS / name, name)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def _send(release: Release, path: Path, name: str) -> Response:
    if "/" in name or name.startswith(".") or len(parts_of(path)) == 0:
        raise NotFound("There is no such download.")
    media_type = _MEDIA_TYPES.get(path.suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    etag = f"{path.parent.parent.name}-{name}"
    if path.is_file():
        response: Response = send_file(path, media_type, conditional=True, etag=etag, max_age=60)
    else:
        response = _send_parts(path, media_type, etag)
    response.headers["Link"] = link_header((Link(here("/.well-known/void"), "collection"), *licence_links(release)))
    return response


def _send_parts(path: Path, media_type: str, etag: str) -> Response:
    """A download that lies in parts, as if it were one file."""
    file = open_parted(path)
    size = file.seek(0, SEEK_END)
    file.seek(0)
    response = Response(wrap_file(request.environ, file), mimetype=media_type, direct_passthrough=True)
    response.content_length = size
    response.set_etag(etag)
    response.make_conditional(request.environ, accept_ranges=True, complete_length=size)
    return response


def licence_links(release: Release) -> list[Link]:
    """The link to the licence of the release, where it has one."""
    licence = release.manifest.get("licence")
    return [Link(licence, "license")] if isinstance(licence, str) else []
