#!/bin/sh
# Runs rtm-agent.exe under Wine with a Wine prefix of its own, so that the kit can start it like any other agent:
#   certify --agent 'src/main/c/wine-agent.sh target/native/windows64 rtm.dll'
set -eu
directory=$1
shift
wine=$(command -v wine64 || command -v /usr/lib/wine/wine64 || command -v wine) || {
    echo "Wine is not installed (Debian: apt-get install wine64)" >&2
    exit 2
}
WINEDEBUG=${WINEDEBUG:--all}
WINEPREFIX=${WINEPREFIX:-$(cd "$directory" && pwd)/wine-prefix}
export WINEDEBUG WINEPREFIX
cd "$directory"
exec "$wine" rtm-agent.exe "$@"
