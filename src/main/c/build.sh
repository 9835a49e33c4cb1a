#!/bin/sh
# Called by the Maven build: builds the native side into DIRECTORY where there is a C compiler, and says so where not.
# With RTMTCK_NATIVE=required a missing compiler is an error.
# usage: build.sh DIRECTORY
set -eu
out=$1
for tool in "${CC:-cc}" make; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "SKIPPED: no $tool here, so the agent and the library in C are not built and their tests are skipped" >&2
        [ "${RTMTCK_NATIVE:-}" != required ] || exit 1
        exit 0
    fi
done
mkdir -p "$out"
out=$(cd "$out" && pwd)
exec make -s -j2 -C "$(dirname "$0")" OUT="$out" all defects
