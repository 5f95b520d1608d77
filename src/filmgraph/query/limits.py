"""What one query may use, and how many may run. Plain numbers, set once by the operator."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on queries from strangers.

    `seconds` of evaluation; `rows` (or triples) and `result_bytes` of an answer; `memory_bytes` that one evaluation
    may allocate; `query_bytes` of the query text; `concurrent` queries under evaluation and `queued` ones waiting,
    over all server processes together; `queue_seconds` that one may wait. A query process holds a store in memory whose
    files have at most `held_bytes`; it takes about seven times as much there.
    """

    seconds: float = 10.0
    rows: int = 1_000_000
    result_bytes: int = 256 * MEBIBYTE
    memory_bytes: int = 1024 * MEBIBYTE
    query_bytes: int = MEBIBYTE
    concurrent: int = 4
    queued: int = 16
    queue_seconds: float = 10.0
    held_bytes: int = 64 * MEBIBYTE
