"""The word that the fast path cannot vouch for something."""


class Declined(Exception):  # noqa: N818 - nothing went wrong: pySHACL checks this shape
    """Why a shape is left to pySHACL, in words that complete "not vouched for: …"."""
