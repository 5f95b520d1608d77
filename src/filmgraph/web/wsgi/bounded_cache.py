"""A bounded memory of answers: the least recently used go first. Knows nothing of what it keeps."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class BoundedCache(Generic[Kept]):
    """Keeps values up to `most_bytes` together, none above a sixteenth of that. Safe to use from several threads."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._used = 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[int, Kept]] = OrderedDict()

    @property
    def largest(self) -> int:
        """The size in bytes above which a value is not kept."""
        return self._most // 16

    def get(self, key: Hashable) -> Kept | None:
        """The value kept under `key`."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[1]

    def put(self, key: Hashable, value: Kept, size: int) -> None:
        """Keeps `value`, which takes about `size` bytes, unless it is too large."""
        if size > self.largest:
            return
        with self._lock:
            before = self._kept.pop(key, None)
            self._used += size - (0 if before is None else before[0])
            self._kept[key] = (size, value)
            while self._used > self._most:
                _, (freed, _) = self._kept.popitem(last=False)
                self._used -= freed

    def clear(self) -> None:
        """Forgets everything."""
        with self._lock:
            self._kept.clear()
            self._used = 0
