"""No two values in one language (SHACL section 4.4.5)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import SH

from filmgraph.validation.fast.finding import Context, Finding, Values
from filmgraph.validation.fast.term import is_literal, language_of


@dataclass(frozen=True, slots=True)
class UniqueLang:
    """Each language tag on one value at most; one finding per tag that is on several."""

    def findings(self, _context: Context, values: Values) -> Iterator[Finding]:
        """See Constraint."""
        for node in values.focus:
            held = values.of(node)
            if len(held) < 2:
                continue
            tags = Counter(tag.lower() for value in held if is_literal(value) and (tag := language_of(value)))
            for count in tags.values():
                if count > 1:
                    yield Finding(node, None, str(SH.UniqueLangConstraintComponent))

    def predicates(self) -> Iterator[str]:
        """See Constraint."""
        yield from ()
