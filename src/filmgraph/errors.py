"""Faults that stop a command, told the way a person can act on: what happened, where, what to do."""


class FilmgraphError(Exception):
    """Something that stops the work at hand.

    `exit_code` is what the command line returns: 1 the data is at fault, 2 the command line or configuration is.
    """

    exit_code = 1

    def __init__(self, message: str, *, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        parts = [self.message]
        if self.where is not None:
            parts.append(f"in {self.where}")
        if self.remedy is not None:
            parts.append(self.remedy)
        return "\n  ".join(parts)


class ConfigurationError(FilmgraphError):
    """`filmgraph.toml`, a lookup file or the command line asks for something that cannot be."""

    exit_code = 2


class DataError(FilmgraphError):
    """The records, the ledger or a release is at fault."""
