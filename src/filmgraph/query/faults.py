"""Why a query has no answer. Each class is one reason that a client can tell from another."""

from filmgraph.errors import FilmgraphError


class QueryError(FilmgraphError):
    """A query that was not answered."""


class MalformedQueryError(QueryError):
    """The text is not a SPARQL 1.1 query. `line` and `column` count from 1; both are None when they are not known."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None, expected: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.expected = expected


class RefusedQueryError(QueryError):
    """The query would reach out (SERVICE) or write (LOAD and other updates), which is not allowed here."""


class UnofferedFormError(QueryError):
    """None of the formats the client takes can write this kind of answer. `form` is `select`, `ask` or `graph`."""

    def __init__(self, form: str) -> None:
        super().__init__("None of the types you accept can carry the answer to this query.")
        self.form = form


class QueryTimeoutError(QueryError):
    """The answer was not complete within the time limit of `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"The answer was not complete after {seconds:g} seconds.")
        self.seconds = seconds


class ResultTooLargeError(QueryError):
    """The answer, or the memory to find it, went over a limit. `what` is `rows`, `bytes`, `memory` or `complexity`."""

    def __init__(self, message: str, what: str) -> None:
        super().__init__(message)
        self.what = what


class TooManyQueriesError(QueryError):
    """All places are taken and the queue is full, or the wait in it was too long."""


class ClientGoneError(QueryError):
    """Nobody is waiting for the answer any more."""


class ProcessLostError(QueryError):
    """Somebody ended the process that evaluated the query, and the one that took its place. It may work when asked
    again."""


class EvaluationError(QueryError):
    """The evaluation failed for no fault of the query."""
