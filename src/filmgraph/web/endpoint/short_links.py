"""Short links to queries: a query's text in, `/q/{key}` out, kept beside the catalogue and bounded.

The key is a hash of the text, so the same query has the same link for ever; the least recently opened go first.
"""

import sqlite3
import time
from base64 import b32encode
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote

from flask import Blueprint, jsonify, request
from werkzeug.exceptions import BadRequest, NotFound, RequestEntityTooLarge
from werkzeug.wrappers import Response

from filmgraph.web.http.addresses import here
from filmgraph.web.site.site import current_site

short_links = Blueprint("short_links", __name__)
_MOST_LINKS = 20_000
_MOST_BYTES = 16_384
_TABLE = "CREATE TABLE IF NOT EXISTS link (key TEXT PRIMARY KEY, query TEXT NOT NULL, opened REAL NOT NULL)"
_FORGET = "DELETE FROM link WHERE key IN (SELECT key FROM link ORDER BY opened DESC LIMIT -1 OFFSET ?)"


@short_links.post("/q")
def make_link() -> Response:
    """Keeps the query that is the body and says its address."""
    if (request.content_length or 0) > _MOST_BYTES:
        raise RequestEntityTooLarge(f"A query for a short link has at most {_MOST_BYTES} bytes.")
    try:
        query = request.get_data(cache=False).decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest("The query is not UTF-8.") from error
    if query.strip() == "":
        raise BadRequest("The body is a query.")
    key = keep(current_site().state, query)
    response = jsonify(link=here(f"/q/{key}"))
    response.status_code = 201
    response.headers["Location"] = here(f"/q/{key}")
    return response


@short_links.get("/q/<key>")
def open_link(key: str) -> Response:
    """Opens the editor with the query."""
    query = find(current_site().state, key)
    if query is None:
        raise NotFound("This link is not known here, or was not opened for too long.")
    return Response(status=303, headers={"Location": here("/sparql") + "#query=" + quote(query, safe="")})


def keep(state: Path, query: str) -> str:
    """Keeps `query` under the folder `state` and returns its key."""
    key = b32encode(blake2b(query.encode(), digest_size=5).digest()).decode("ascii").lower()
    with _opened(state) as database:
        database.execute("INSERT OR REPLACE INTO link VALUES (?, ?, ?)", (key, query, time.time()))
        database.execute(_FORGET, (_MOST_LINKS,))
    return key


def find(state: Path, key: str) -> str | None:
    """The query kept under `key`, or None."""
    with _opened(state) as database:
        row = database.execute("SELECT query FROM link WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        database.execute("UPDATE link SET opened = ? WHERE key = ?", (time.time(), key))
    return str(row[0])


@contextmanager
def _opened(state: Path) -> Iterator[sqlite3.Connection]:
    state.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(state / "links.sqlite", timeout=5)) as database, database:
        database.execute(_TABLE)
        yield database
