"""A body and what is to be done when it is sent, in; a body that does so, out. So nobody waits for counts and logs."""

from collections.abc import Callable, Iterable, Iterator


class Afterwards:
    """A body that calls `then` when the server is done with it, whether or not all of it was sent."""

    def __init__(self, body: Iterable[bytes], then: Callable[[], None]) -> None:
        self._body = body
        self._then = then

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._body)

    def close(self) -> None:
        """To be called once, as WSGI servers do."""
        try:
            close = getattr(self._body, "close", None)
            if close is not None:
                close()
        finally:
            self._then()
