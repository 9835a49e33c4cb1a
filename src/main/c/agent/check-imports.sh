#!/bin/sh
# Lists what Windows programs import, and fails if Windows 2000 does not have it.
# usage: check-imports.sh OBJDUMP LIST PROGRAM...
set -eu
objdump=$1
list=$2
shift 2

found=$(for program; do
    "$objdump" -p "$program" | awk '
        /DLL Name:/ { dll = tolower($3) }
        /^\t[0-9a-f]+\t +[0-9]+  / { print dll, $3 }'
done | sort -u)
[ -n "$found" ] || { echo "no imports found in $*; has the output of $objdump changed?" >&2; exit 1; }

unknown=$(echo "$found" | grep -Fxv -f "$list" || true)
if [ -n "$unknown" ]; then
    echo "Windows 2000 may not have these functions; if it has, add them to $list:" >&2
    echo "$unknown" >&2
    exit 1
fi
echo "$found"
