#!/bin/sh
# Makes sure of what the tests ask of the machine beside Python: Chromium with fonts for the page tests, the library
# that the browser's driver links to, curl, which stands for one of the clients, and Virtuoso, one of the SPARQL servers.
set -eu
cd "$(dirname "$0")/.."

missing=""
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
    missing="$missing chromium fonts-dejavu-core"
fi
if ! .venv/bin/python -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null; then
    missing="$missing libatomic1"
fi
if ! command -v curl >/dev/null; then
    missing="$missing curl"
fi
if ! command -v virtuoso-t >/dev/null; then
    missing="$missing virtuoso-opensource-7-bin"
fi
if [ -n "$missing" ]; then
    # The names of packages hold no spaces.
    # shellcheck disable=SC2086
    sh scripts/system-packages.sh "for the tests" $missing
fi
