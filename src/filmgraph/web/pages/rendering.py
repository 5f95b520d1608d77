"""A page and the imprint of the release in, HTML out. The only module that knows templates.

Everything is escaped by default; structured data is embedded so that no value can end its element.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from filmgraph.web.formats.representations import SCHEMA_TYPES
from filmgraph.web.pages.page import FORMATS, Imprint, Page
from filmgraph.web.pages.words import counted, number, shortened, source_name

_STATIC = Path(__file__).resolve().parent.parent / "static"
_SHORT_TITLE, _LONG_TITLE = 32, 90


def render_page(page: Page, imprint: Imprint) -> str:
    """The whole HTML document of a page."""
    return _environment().get_template(page.template).render(page=page, view=page.view, imprint=imprint)


def compile_templates() -> None:
    """Gets every template ready, so that the first visitor of a page does not wait for that."""
    for name in _environment().list_templates():
        _environment().get_template(name)


@cache
def static(name: str) -> str:
    """The address of a file of `static/`, which changes when the file does."""
    digest = sha256((_STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


def title_size(title: str) -> str:
    """How large a title is set: the longer, the smaller."""
    if len(title) <= _SHORT_TITLE:
        return "large"
    return "medium" if len(title) <= _LONG_TITLE else "small"


def embedded(structured: Mapping[str, object]) -> Markup:
    """A JSON-LD description as text that is safe inside a script element."""
    return htmlsafe_json_dumps(structured, ensure_ascii=False)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("filmgraph.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(
        static=static, formats=FORMATS, title_size=title_size, embedded=embedded, schema_types=SCHEMA_TYPES
    )
    environment.filters.update(counted=counted, number=number, shortened=shortened, licence_name=source_name)
    return environment
