"""The lines of a record in, the labels that its codes stand for out: "R: Regie – K: Kamera – S: Schnitt" explains
"R: Ana Lind | K: Per Holm".

A page that shortens the roles of its credits to letters explains them in a key. Knows roles, no names.
"""

import re
from collections.abc import Mapping, Sequence

from filmgraph.lookups import Label, Lookups
from filmgraph.parsing.labels.in_line import LineLabels
from filmgraph.parsing.labels.labelling import Labelled
from filmgraph.parsing.labels.wording import CREDIT_FIELDS
from filmgraph.parsing.text.lines import Line
from filmgraph.parsing.text.piece import Piece

_CODE = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ]{0,3}"
_CODES = re.compile(rf"(?<!\S)[(\[]?({_CODE}(?:\s?[/&+]\s?{_CODE})*)[)\]]?\s?[:=](?=\s)\s+")
_SIGN = re.compile(r"[:=](?=\s)")
_JOIN = re.compile(r"\s?[/&+]\s?")
_EDGES = "|;,./·•-–—"
_FEWEST = 3
"""A key explains at least so many codes: fewer may be labels with short names behind them."""


def explain_codes(lines: Sequence[Line], labels: list[LineLabels], lookups: Lookups) -> list[LineLabels]:
    """The labels of each line, with those of its codes where a line of the record is their key. The key itself is
    page furniture."""
    may_be_keys = [index for index, line in enumerate(lines) if _may_be_key(line.text)]
    keys = {index: key for index in may_be_keys if (key := _key(_stated(lines[index].piece), lookups)) is not None}
    if len(keys) == 0:
        return _with_cast_codes(labels, lookups)
    known = {code: role for key in keys.values() for code, role in key.items()}
    explained = list(labels)
    for index, line in enumerate(lines):
        if index in keys:
            explained[index] = LineLabels(found=(Labelled((Label("furniture"),), line.piece, line.piece.part(0, 0)),))
        elif len(found := _read(_stated(line.piece), known, lookups)) > 0:
            explained[index] = LineLabels(found=tuple(found))
    return explained


def _with_cast_codes(labels: list[LineLabels], lookups: Lookups) -> list[LineLabels]:
    """The labels where "D" stands for those who act (German "Darsteller") as "R" does for the director ("Regie")."""
    stated = {one.wording.text for line in labels for one in line.found if len(one.wording.text) == 1}
    cast = lookups.label("Darsteller")
    if not stated >= {"R", "D"} or cast is None:
        return labels
    return [
        line._replace(
            found=tuple(one._replace(labels=(cast,)) if one.wording.text == "D" else one for one in line.found)
        )
        for line in labels
    ]


def _may_be_key(text: str) -> bool:
    """Whether a line has the signs of so many codes as make a key: a quick look before a slow one."""
    return text.count(":") + text.count("=") >= _FEWEST and len(_SIGN.findall(text)) >= _FEWEST


def _stated(line: Piece) -> list[tuple[Piece, Piece]]:
    """The codes of a line with what stands behind the sign of each; none when the line begins otherwise."""
    found = list(_CODES.finditer(line.text))
    if len(found) == 0 or found[0].start() > 0:
        return []
    stops = [*(match.start() for match in found[1:]), len(line.text)]
    return [
        (line.part(*match.span(1)), line.cut(match.end(), stop, _EDGES))
        for match, stop in zip(found, stops, strict=True)
    ]


def _key(found: Sequence[tuple[Piece, Piece]], lookups: Lookups) -> Mapping[str, str] | None:
    """The roles that a line gives for its codes; None when they are few, or one of its values is no role."""
    labels = [lookups.label(role.text) for _, role in found]
    if len(labels) < _FEWEST or not all(label is not None and label.field in CREDIT_FIELDS for label in labels):
        return None
    return {code.text: role.text for code, role in found}


def _read(found: Sequence[tuple[Piece, Piece]], known: Mapping[str, str], lookups: Lookups) -> list[Labelled]:
    """The credits of a line whose codes a key explains, each with the wording of the key; else none."""
    read: list[Labelled] = []
    for codes, names in found:
        for code in codes.split(_JOIN):
            label = lookups.label(known.get(code.text, ""))
            if label is None:
                return []
            read.append(Labelled((label,), Piece(code.text, code.start, known[code.text]), names))
    return read
