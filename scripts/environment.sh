#!/bin/sh
# Makes .venv with a Python of at least 3.11, and brings Debian's python3-venv where it is missing.
set -eu
cd "$(dirname "$0")/.."

find_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    echo "filmgraph needs Python 3.11 or newer; none was found. Install one, or name it: make PYTHON=/path/to/python3" >&2
    return 1
}

python=$(find_python)
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    sh scripts/system-packages.sh "to make a virtual environment" "python$version-venv"
fi
.venv/bin/python -c "" 2>/dev/null || rm -rf .venv
"$python" -m venv .venv
