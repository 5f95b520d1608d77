#!/bin/sh
# Writes requirements/*.txt anew from pyproject.toml: exact versions with hashes, for every platform, no host named.
# run: what filmgraph needs; build: what building it needs; dev: both, what analysts use
# and the tools, as one environment that agrees.
# Versions that are already pinned stay, unless UPGRADE=1.
set -eu
cd "$(dirname "$0")/.."

compile() {
    .venv/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" \
        ${UPGRADE:+--upgrade} "$@"
}

compile pyproject.toml --extra analysts --group build --group dev --output-file requirements/dev.txt
compile pyproject.toml --constraint requirements/dev.txt --output-file requirements/run.txt
compile --group build --constraint requirements/dev.txt --output-file requirements/build.txt
