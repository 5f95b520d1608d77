#!/bin/sh
# Brings the servers that the endpoint is compared with, and wrk: from PyPI into .venv-peers, from Debian onto the machine.
set -eu
cd "$(dirname "$0")/.."

.venv/bin/python -m venv .venv-peers
.venv-peers/bin/python -m pip --disable-pip-version-check -qq install \
    oxigraph==0.5.13 "rdflib-endpoint[cli]==0.6.3" uvicorn==0.54.0

missing=""
command -v virtuoso-t >/dev/null || missing="$missing virtuoso-opensource-7-bin"
command -v wrk >/dev/null || missing="$missing wrk"
if [ -n "$missing" ]; then
    # The names of packages hold no spaces.
    # shellcheck disable=SC2086
    sh scripts/system-packages.sh "for the benchmarks" $missing
fi
