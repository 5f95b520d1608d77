"""Promises over HTTP that concern several views at once (docs/http.md)."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from filmgraph.store import StoreError
from filmgraph.web.things import things
from tests.releases import publish, serving
from tests.web.conftest import SMALL

FILM = "/film/aaaaaaaaaaaa"
WITHDRAWN = "/film/wwwwwwwwwwww"
_LINK = re.compile(r'<([^>]*)>; rel="([^"]*)"')


class _Head(HTMLParser):
    """Collects the `<link>` elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        if tag == "link" and named["rel"] not in ("icon", "stylesheet"):
            self.links.add((named["rel"], named["href"]))


def _without_host(links: set[tuple[str, str]]) -> set[tuple[str, str]]:
    hosts = ("localhost", "127.0.0.1:8000", "")
    return {(rel, urlsplit(href).path if urlsplit(href).netloc in hosts else href) for rel, href in links}


def test_a_page_has_the_same_links_in_its_head_as_in_its_header(client: FlaskClient) -> None:
    answer = client.get(FILM + ".html")
    head = _Head()
    head.feed(answer.text)
    in_header = {(rel, href) for href, rel in _LINK.findall(answer.headers["Link"])}
    assert _without_host(head.links) == _without_host(in_header)
    assert {rel for rel, _ in in_header} >= {"canonical", "describes", "describedby", "alternate", "type", "collection"}


@pytest.mark.parametrize("tag", ["*", None])
def test_a_tag_of_an_earlier_release_does_not_hide_a_withdrawal(tmp_path: Path, tag: str | None) -> None:
    small = SMALL.read_text("utf-8")
    publish(tmp_path, small.replace("wwwwwwwwwwww", "vvvvvvvvvvvv").replace("aaaaaaaaaaaa", "wwwwwwwwwwww"), "before")
    with serving(tmp_path) as app:
        client = app.test_client()
        known = client.get(WITHDRAWN + ".ttl")
        assert known.status_code == 200
        publish(tmp_path, small, "after")
        again = client.get(WITHDRAWN + ".ttl", headers={"If-None-Match": tag or known.headers["ETag"]})
        assert again.status_code == 410


def test_a_fault_of_the_store_is_503_and_never_404(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise StoreError("The disk is gone.")

    monkeypatch.setattr(things, "standing_of", fail)
    answer = client.get("/film/bbbbbbbbbbbb.ttl")
    assert (answer.status_code, answer.content_type) == (503, "application/problem+json")


@pytest.mark.parametrize("path", ["/sparql?query=ASK%20%7B%7D", "/.well-known/void", "/ontology"])
def test_406_names_the_formats_that_can_be_had(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "image/png"})
    assert answer.status_code == 406
    offered = [href for href, rel in _LINK.findall(answer.headers["Link"]) if rel == "alternate"]
    statuses = {client.get(urlsplit(href)._replace(scheme="", netloc="").geturl()).status_code for href in offered}
    assert 200 in statuses
    assert statuses <= {200, 406}


def test_the_language_of_a_client_does_not_change_the_data(client: FlaskClient) -> None:
    plain = client.get(FILM + ".ttl")
    french = client.get(FILM + ".ttl", headers={"Accept-Language": "fr"})
    assert (french.data, french.headers["ETag"]) == (plain.data, plain.headers["ETag"])


def test_the_description_of_the_dataset_links_each_dump_as_an_item(tmp_path: Path) -> None:
    dump = {"name": "data.ttl", "media_type": "text/turtle", "bytes": 1, "sha256": "0"}
    publish(tmp_path, SMALL.read_text("utf-8"), dumps=[dump])
    with serving(tmp_path) as app:
        links = app.test_client().get("/.well-known/void").headers["Link"]
    assert '<http://localhost/dumps/data.ttl>; rel="item"; type="text/turtle"' in links


def test_any_origin_may_read_but_never_with_credentials(client: FlaskClient) -> None:
    answer = client.get(FILM + ".ttl", headers={"Origin": "https://elsewhere.example", "Cookie": "a=b"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert {"ETag", "Link", "Location", "Content-Disposition", "Retry-After", "Partial-Result"} == set(
        answer.headers["Access-Control-Expose-Headers"].split(", ")
    )
