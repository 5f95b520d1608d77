"""Which representation to send: an Accept header and what is on offer in, one offer or None out. Knows no request.

The rules of RFC 9110, section 12.5.1: the most specific range that matches an offer gives its quality, and q=0
excludes it. Among equal qualities, a type that was named beats one that a wildcard let in; then HTML; then the order
of the offers. HTML goes only to who names it, because command-line clients send `*/*`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header, parse_options_header


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that could be sent. `media_types` are all the names it goes by, the registered one first."""

    name: str
    media_types: tuple[str, ...]
    only_when_named: bool = False


HTML = Offer("html", ("text/html", "application/xhtml+xml"), only_when_named=True)

_WILDCARD, _MAIN_TYPE, _NAMED = 0, 1, 2


def negotiate(accept: str | None, offers: Sequence[Offer]) -> Offer | None:
    """The offer to send to a client whose Accept header is `accept`, or None when it accepts none of them."""
    ranges = _ranges(accept)
    if len(ranges) == 0:
        return next((offer for offer in offers if not offer.only_when_named), None)
    best: tuple[float, int, bool] | None = None
    chosen: Offer | None = None
    for offer in offers:
        quality, specificity = _quality(offer, ranges)
        rank = (quality, specificity, offer.only_when_named)
        if quality > 0 and (best is None or rank > best):
            best, chosen = rank, offer
    return chosen


def _ranges(accept: str | None) -> list[tuple[str, float]]:
    """The media ranges of the header without their parameters, each with its quality."""
    if accept is None or accept.strip() == "":
        return []
    return [
        (parse_options_header(value)[0].lower(), quality) for value, quality in parse_accept_header(accept, MIMEAccept)
    ]


def _quality(offer: Offer, ranges: Sequence[tuple[str, float]]) -> tuple[float, int]:
    """Quality and specificity of the best range for `offer`; (0.0, …) when none lets it in."""
    found = (0.0, -1)
    for media_range, quality in ranges:
        specificity = _specificity(offer, media_range)
        if specificity < (_NAMED if offer.only_when_named else _WILDCARD):
            continue
        if specificity > found[1] or (specificity == found[1] and quality > found[0]):
            found = (quality, specificity)
    return found


def _specificity(offer: Offer, media_range: str) -> int:
    """How closely `media_range` matches: -1 not at all, 0 `*/*`, 1 `type/*` of the registered name, 2 by a name."""
    if media_range in offer.media_types:
        return _NAMED
    if media_range in ("*/*", "*"):
        return _WILDCARD
    main, _, sub = media_range.partition("/")
    return _MAIN_TYPE if sub == "*" and main == offer.media_types[0].partition("/")[0] else -1
