"""Two releases in, what changed between them out: thing by thing, fact by fact. Holds one thing at a time in memory.

Both `data.nq` have the default graph first and its things in the same order, so they are read side by side. Record
graphs repeat what the things say, and are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import groupby
from pathlib import Path

from filmgraph.rdf.namespaces import LABEL
from filmgraph.rdf.parted import open_parted

Triple = tuple[str, str, str]
_OTHER = "~"
_QUAD = re.compile(r'(\S+) (\S+) (<[^>]*>|".*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?)(?: (<[^>]*>))? \.$')


@dataclass(frozen=True, slots=True)
class ThingChange:
    """What changed about one thing and its parts: triples as N-Triples terms. `path` is below the base."""

    path: str
    label: str
    removed: tuple[Triple, ...]
    added: tuple[Triple, ...]

    @property
    def kind(self) -> str:
        """The kind of the thing as it stands in its path."""
        return self.path.split("/", 1)[0]


@dataclass(frozen=True, slots=True)
class _Described:
    path: str
    triples: frozenset[Triple]


def differences(old: Path, new: Path, base: str) -> Iterator[ThingChange]:
    """The things that differ between two files of N-Quads that filmgraph wrote, in order of their paths."""
    left, right = _things(old, base), _things(new, base)
    before, after = next(left, None), next(right, None)
    while before is not None or after is not None:
        if after is None or (before is not None and before.path < after.path):
            assert before is not None
            yield _change(before.path, before.triples, frozenset())
            before = next(left, None)
        elif before is None or after.path < before.path:
            yield _change(after.path, frozenset(), after.triples)
            after = next(right, None)
        else:
            if before.triples != after.triples:
                yield _change(before.path, before.triples, after.triples)
            before, after = next(left, None), next(right, None)


def _change(path: str, before: frozenset[Triple], after: frozenset[Triple]) -> ThingChange:
    label = _label(path, after) or _label(path, before) or path
    return ThingChange(path, label, tuple(sorted(before - after)), tuple(sorted(after - before)))


def _label(path: str, triples: frozenset[Triple]) -> str | None:
    for subject, predicate, value in triples:
        if predicate == LABEL and subject.endswith(f"/{path}>"):
            return value.split('"')[1] if value.count('"') == 2 else value[1:-1]
    return None


def _things(path: Path, base: str) -> Iterator[_Described]:
    with TextIOWrapper(open_parted(path), encoding="utf-8", newline="\n") as file:
        triples = (triple for line in file if (triple := _default_triple(line)) is not None)
        for owner, group in groupby(triples, key=lambda triple: _owner(triple[0], base)):
            yield _Described(owner, frozenset(group))


def _default_triple(line: str) -> Triple | None:
    """The triple of a line, None when it stands in a named graph."""
    match = _QUAD.match(line)
    if match is None or match.group(4) is not None:
        return None
    return match.group(1), match.group(2), match.group(3)


def _owner(subject: str, base: str) -> str:
    """The thing that a subject belongs to, as `kind/key`; one place for what is not of this catalogue."""
    if not subject.startswith(f"<{base}/"):
        return _OTHER
    return "/".join(subject[len(base) + 2 : -1].split("#", 1)[0].split("/")[:2])
