"""The name of a release as a person gives it in, its folder out."""

from pathlib import Path

from filmgraph.errors import ConfigurationError
from filmgraph.release.layout import CURRENT, current_folder, release_folders


def find_release(releases: Path, name: str) -> Path:
    """The folder of the release whose name begins so, or of the `current` one. ConfigurationError when there is not
    just one."""
    if name == CURRENT:
        return current_folder(releases)
    found = [folder for folder in release_folders(releases) if folder.name.startswith(name)]
    if len(found) != 1:
        raise ConfigurationError(
            f"{len(found)} releases are called {name!r}.",
            where=str(releases),
            remedy="List them with: filmgraph releases",
        )
    return found[0]
