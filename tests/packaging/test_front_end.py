"""The build hook: which editor it takes for current, what it says of licences and of a registry out of reach."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

LOCK = '{"lockfileVersion": 3, "packages": {}}'


@pytest.fixture(scope="module")
def hook(repository: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", repository / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def package(folder: Path, manifest: dict[str, object], licence: str | None = None) -> None:
    folder.mkdir(parents=True)
    (folder / "package.json").write_text(json.dumps(manifest), encoding="utf-8")
    if licence is not None:
        (folder / "LICENSE").write_text(licence, encoding="utf-8")


def test_an_editor_of_another_lock_file_is_not_current(hook: ModuleType, tmp_path: Path) -> None:
    vendor = tmp_path / "vendor"
    vendor.mkdir()
    (tmp_path / "package-lock.json").write_text(LOCK)
    for name in hook.EDITOR_FILES:
        (vendor / name).write_text("editor")
    (vendor / hook.STAMP).write_text(hook.lock_hash(tmp_path))
    assert hook.is_current(vendor, hook.lock_hash(tmp_path))
    (tmp_path / "package-lock.json").write_text(LOCK + "\n")
    assert not hook.is_current(vendor, hook.lock_hash(tmp_path))


def test_an_editor_with_a_file_missing_is_not_current(hook: ModuleType, tmp_path: Path) -> None:
    (tmp_path / hook.STAMP).write_text("stamp")
    (tmp_path / hook.EDITOR_FILES[0]).write_text("editor")
    assert not hook.is_current(tmp_path, "stamp")


def test_notices_name_each_package_with_licence_people_and_text(hook: ModuleType, tmp_path: Path) -> None:
    package(
        tmp_path / "@scope" / "one",
        {"name": "@scope/one", "version": "1.0.0", "license": "MIT", "author": "Ada", "contributors": [{"name": "Bo"}]},
        licence="Permission is hereby granted",
    )
    package(tmp_path / "two", {"name": "two", "version": "2.0.0"})
    package(tmp_path / "three", {"name": "three", "version": "3.0.0", "license": "MIT"})
    notices = hook.licence_notices(tmp_path, mit="The usual terms")
    assert "@scope/one 1.0.0\nLicence: MIT\nAuthors: Ada, Bo\n\nPermission is hereby granted" in notices
    assert "two 2.0.0\nLicence: not declared\n\n---" in notices
    assert "three 3.0.0\nLicence: MIT\n\nThe usual terms" in notices


def test_the_terms_of_the_mit_licence_are_whole(hook: ModuleType, repository: Path) -> None:
    terms = hook.mit_terms(repository)
    assert terms.startswith("Permission is hereby granted")
    assert terms.endswith("SOFTWARE.")


def test_the_pointer_to_a_source_map_is_taken_off(hook: ModuleType) -> None:
    assert hook.without_source_map("code\n//# sourceMappingURL=editor.js.map") == "code\n"


def test_a_registry_out_of_reach_is_told_with_what_to_do(
    hook: ModuleType, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    workshop = tmp_path / "workshop"
    workshop.mkdir()
    for name in hook.MANIFESTS:
        (workshop / name).write_bytes((repository / name).read_bytes())
    fault = hook.install_packages(workshop)
    assert fault is not None
    assert "could not be brought from npm" in fault
    assert "run the same command again" in fault


def test_the_editor_is_in_the_package_with_its_licences(repository: Path) -> None:
    vendor = repository / "src" / "filmgraph" / "web" / "static" / "vendor" / "yasgui"
    assert "exports.Yasgui" in (vendor / "yasgui.min.js").read_text(encoding="utf-8")
    assert "@zazuko/yasgui 4.6.2\nLicence: MIT" in (vendor / "LICENCES.txt").read_text(encoding="utf-8")
