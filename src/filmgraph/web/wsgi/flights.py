"""Lets one of several who want the same thing at the same time go first. Knows nothing of what is wanted."""

import threading
from collections.abc import Hashable, Iterator
from contextlib import contextmanager


class Flights:
    """Locks by key that exist only while somebody holds or wants them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[Hashable, tuple[threading.Lock, int]] = {}

    @contextmanager
    def alone(self, key: Hashable) -> Iterator[None]:
        """The block runs for one thread at a time for each key."""
        with self._lock:
            lock, wanted = self._held.get(key, (threading.Lock(), 0))
            self._held[key] = (lock, wanted + 1)
        try:
            with lock:
                yield
        finally:
            with self._lock:
                lock, wanted = self._held.pop(key)
                if wanted > 1:
                    self._held[key] = (lock, wanted - 1)
