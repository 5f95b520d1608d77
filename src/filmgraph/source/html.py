"""An HTML page in, one source record out: its main content as text, and what it embeds for machines behind it."""

import re
from dataclasses import replace
from html import unescape

import trafilatura

from filmgraph.source.decoding import decode
from filmgraph.source.html_extent import content_lines
from filmgraph.source.html_text import LINE_BREAK, clean_text, tree_text
from filmgraph.source.issue import Issue
from filmgraph.source.jsonld import jsonld_text
from filmgraph.source.record import SourceRecord

_CHARSET = re.compile(rb"<meta[^>]{1,200}charset=[\"']?([\w-]{2,20})", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]{0,400}?\blang=[\"']?([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})\b", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^>]{0,400}>(.{1,600}?)</h1>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]{1,400}>")
_HEAD_BYTES = 4096
MAX_BYTES = 8_000_000
"""Larger pages are not read: no page of a film has so much."""


def read_html(data: bytes, whole: SourceRecord) -> SourceRecord:
    """The record of a page.

    Its text is the main content that trafilatura finds, line by line: headings, paragraphs, "• " before entries of
    lists, "Label: value" for two cells or a term and its description. Below it, under a line "schema.org", stand the
    properties of the film that the page embeds as JSON-LD.
    Its language is the page's own. The text is empty, with an issue, when there is neither.
    """
    page = replace(whole, data=data, media_type="text/html")
    if len(data) > MAX_BYTES:
        return _with_issue(page, f"The page has {len(data):,} bytes and was not read.", "Save the page of one film.")
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    decoded = decode(data, whole.path, declared[1].decode("ascii") if declared is not None else None)
    page = replace(page, issues=decoded.issues, language=_language(decoded.text) or page.language)
    if decoded.text.strip() == "":
        return page if page.issues else _with_issue(page, "The file is empty.", "Fill it, or take it out.")
    text = "\n\n".join(part for part in (_main_content(decoded.text), jsonld_text(decoded.text)) if part != "")
    if text == "":
        return _with_issue(page, "The page has no main content.", "Save the page again, or take it out.")
    return replace(page, text=text + "\n")


def _language(html: str) -> str | None:
    """The tag of the language that the page declares for itself, which is closer to it than that of the source."""
    found = _LANGUAGE.search(html[:_HEAD_BYTES])
    return found[1] if found is not None else None


def _main_content(html: str) -> str:
    """The main content, recall before precision: the lines of credits are short, and no prose."""
    marked = _BREAK.sub(LINE_BREAK, html)
    document = trafilatura.bare_extraction(marked, favor_recall=True, include_tables=True, include_comments=False)
    if document is None or isinstance(document, dict) or document.body is None:
        return ""
    text = tree_text(document.body)
    heading = _HEADING.search(marked)
    title = clean_text(unescape(_TAG.sub(" ", heading[1]))) if heading is not None else ""
    titled = text if title == "" or title in text.split("\n") else f"{title}\n\n{text}"
    return content_lines(marked, titled, title)


def _with_issue(page: SourceRecord, message: str, remedy: str) -> SourceRecord:
    return replace(page, issues=(*page.issues, Issue(page.path, None, "", message, remedy)))
