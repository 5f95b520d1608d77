"""Where the ontology, the shapes and the queries are, in a checkout and in an installed wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_data"
_CHECKOUT = _PACKAGE.parent.parent


def resource(name: str) -> Path:
    """The folder `ontology`, `shapes` or `queries`.

    The wheel carries them inside the package; a checkout (editable install) has them at the top of the repository.
    """
    installed = _INSTALLED / name
    return installed if installed.is_dir() else _CHECKOUT / name
