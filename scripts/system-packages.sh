#!/bin/sh
# Installs Debian packages: system-packages.sh PURPOSE PACKAGE…  As root, or with sudo; else it says what to run.
set -eu
purpose=$1
shift

give_up() {
    echo "These packages are needed $purpose: $*" >&2
    echo "They could not be installed from here. As an administrator, run: apt-get update && apt-get install $*" >&2
    exit 1
}

command -v apt-get >/dev/null || give_up "$@"
if [ "$(id -u)" -eq 0 ]; then
    as_root="env"
elif command -v sudo >/dev/null; then
    as_root="sudo"
else
    give_up "$@"
fi

echo "Installing $* $purpose"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
{
    $as_root apt-get -qq update &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@"
} >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    give_up "$@"
}
