#!/bin/sh
# Makes sure of a Chromium for the page tests, with fonts for the names that the pages show.
set -eu
cd "$(dirname "$0")/.."
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then
        exit 0
    fi
done
sh scripts/system-packages.sh "to test the pages in a browser" chromium fonts-dejavu-core
