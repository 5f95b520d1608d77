"""Compiled and refused shapes in, out for each: why the fast path does not vouch for it, if it does not."""

from collections.abc import Mapping
from dataclasses import dataclass

from filmgraph.validation.fast.shape import Shape


@dataclass(frozen=True, slots=True)
class Reasons:
    """`refused` holds the shapes that could not be compiled, each with its reason."""

    shapes: Mapping[str, Shape]
    refused: Mapping[str, str]
    messages_needed: bool

    def of(self, name: str) -> str | None:
        """The reason of the shape itself, or of the first shape it depends on that has one; None for none."""
        return self._of(name, reports=True, above=())

    def _of(self, name: str, *, reports: bool, above: tuple[str, ...]) -> str | None:
        if name in above:
            return "it depends on itself"
        if name in self.refused:
            return self.refused[name]
        shape = self.shapes.get(name)
        if shape is None:
            return f"it refers to {name}, which is no shape"
        if reports and self.messages_needed and shape.is_silent:
            return f"{name} states no message of its own"
        inner = (*above, name)
        for other in shape.properties:
            reason = self._of(other, reports=reports, above=inner)
            if reason is not None:
                return reason
        return next(filter(None, (self._of(other, reports=False, above=inner) for other in sorted(shape.nested))), None)
