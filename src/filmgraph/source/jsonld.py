"""Embedded schema.org JSON-LD in, labelled lines out: "director: X", one property a line, under "schema.org"."""

from collections.abc import Iterator

from extruct.jsonld import JsonLdExtractor

HEADING = "schema.org"

_FILMS = frozenset({"Movie", "TVSeries", "TVEpisode", "VideoObject", "CreativeWork", "ScreeningEvent", "Episode"})
_PROPERTIES = (
    "name", "alternateName", "director", "author", "producer", "actor", "musicBy", "productionCompany", "dateCreated",
    "datePublished", "duration", "countryOfOrigin", "inLanguage", "subtitleLanguage", "genre", "keywords", "award",
    "description",
)  # fmt: skip


def jsonld_text(html: str) -> str:
    """The properties of the first film that a page embeds, empty when it embeds none or none that can be read."""
    try:
        documents = JsonLdExtractor().extract(html)
    except (ValueError, RecursionError):
        return ""
    for thing in _things(documents):
        if _is_film(thing):
            lines = [f"{name}: {value}" for name in _PROPERTIES for value in _values(thing.get(name))]
            return "\n".join([HEADING, *lines]) if len(lines) > 0 else ""
    return ""


def _things(node: object) -> Iterator[dict[str, object]]:
    """The objects of a document, outer before inner."""
    if isinstance(node, list):
        for entry in node:
            yield from _things(entry)
    elif isinstance(node, dict):
        yield node
        yield from _things(node.get("@graph"))
        yield from _things(node.get("mainEntity"))


def _is_film(thing: dict[str, object]) -> bool:
    kinds = thing.get("@type")
    return any(str(kind) in _FILMS for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _values(value: object) -> list[str]:
    """The texts of a value: of a thing its name, of a list those of its entries."""
    if isinstance(value, list):
        return [text for entry in value for text in _values(entry)]
    if isinstance(value, dict):
        return _values(value.get("name") or value.get("@value"))
    text = " ".join(str(value).split()) if isinstance(value, (str, int)) else ""
    return [text] if text != "" else []
