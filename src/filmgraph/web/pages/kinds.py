"""What is asked for in, the page of its kind out: how a kind of thing is framed, written once for all kinds."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from filmgraph.web.pages.graph import PageGraph, query_title
from filmgraph.web.pages.links import Link, Links, editor
from filmgraph.web.pages.page import Page, Structured
from filmgraph.web.pages.paging import FIRST_PARTS, Parts
from filmgraph.web.pages.programme import Programmes
from filmgraph.web.pages.words import shortened

View = TypeVar("View")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: a thing, and which part of its long lists. `index` is the release's search index."""

    graph: PageGraph
    links: Links
    index: Path
    iri: str
    parts: Parts = FIRST_PARTS

    @property
    def programmes(self) -> Programmes:
        """The programmes of festivals."""
        return Programmes(self.index, self.links)


@dataclass(frozen=True, slots=True)
class Kind(Generic[View]):
    """A kind of thing: how its view is loaded, and what the frame of its page says of that view.

    `queries` are those behind the page, whose variable `variable` is the thing; `structured` is its schema.org
    description, given the thing and the base of the catalogue.
    """

    template: str
    load: Callable[[Asked], View | None]
    title: Callable[[View], str]
    description: Callable[[View], str]
    trail: Callable[[View], tuple[Link, ...]]
    variable: str
    queries: tuple[str, ...]
    structured: Callable[[View, str, str], Structured] | None = None

    def page(self, asked: Asked) -> Page | None:
        """The page of the thing that is asked for; None when there is none of this kind."""
        view = self.load(asked)
        if view is None:
            return None
        described = None if self.structured is None else self.structured(view, asked.iri, asked.links.uris.base)
        return Page(
            template=self.template,
            title=self.title(view),
            description=shortened(self.description(view)),
            view=view,
            trail=self.trail(view),
            thing=asked.iri,
            queries=tuple(Link(query_title(name), editor(name, **{self.variable: asked.iri})) for name in self.queries),
            structured=described,
        )
