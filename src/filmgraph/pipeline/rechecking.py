"""A staged release and what changed since the one before in, the findings out that may be others than before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filmgraph.pipeline.checking import Checked, led_to_words
from filmgraph.release import layout
from filmgraph.release.findings import Basis
from filmgraph.release.findings_before import FindingsBefore
from filmgraph.store import OxigraphStore
from filmgraph.validation import BytesSource, Changed, recheck_and_place
from filmgraph.validation.inputs import basis_of
from filmgraph.validation.located import Located

FEW_RECORDS = 500
"""A row that is put into a table moves all that follow it."""


@dataclass(frozen=True, slots=True)
class Since:
    """What a check goes on from: the release before, and what came and went since: triples of the default graph, as
    N-Triples, and the keys of the records that are not as they were, None where that is not known."""

    release: Path
    added: bytes
    removed: bytes
    records: frozenset[str] | None = None

    @property
    def few_records(self) -> bool:
        """Whether it is known that few records are different; else all results are led to their words anew."""
        return self.records is not None and len(self.records) <= FEW_RECORDS

    @property
    def findings(self) -> Path:
        """The index of what was found in the release before."""
        return self.release / layout.FINDINGS

    def holds(self, as_of: date) -> bool:
        """Whether those findings rest on the same shapes, ontology, year and code."""
        basis = self.basis()
        return basis is not None and basis.check == basis_of(as_of)

    def basis(self) -> Basis | None:
        """What those findings rest on, None where there are none that can be gone on from."""
        if not self.findings.is_file():
            return None
        with FindingsBefore(self.findings) as before:
            return before.basis()


@dataclass(frozen=True, slots=True)
class Again:
    """What was looked at again: the `nodes` (terms), and all results of them, the gravest first, each with its places.
    None stands for all nodes there are."""

    nodes: frozenset[str] | None
    found: Iterator[Located]


def recheck_release(store: OxigraphStore, since: Since, checked: Checked, as_of: date, *, everything: bool) -> Again:
    """What the shapes find in the default graph of a store where that, or how it is told, may differ from the release
    before; `everything` asks for all results to be told again."""
    records = frozenset(f"<{checked.uris.thing('record', key)}>" for key in since.records or ())
    change = Changed(BytesSource(since.added), BytesSource(since.removed), records)
    with FindingsBefore(since.findings) as before:
        again = recheck_and_place(before, store.raw, change, as_of=as_of, everything=everything)
    return Again(again.nodes, led_to_words(again.report, again.places, checked, as_of))
