#!/bin/sh
# Usage: peers.sh DIRECTORY conformance|browser SANDBOX [ARGUMENTS]
# Runs one of the scripts here with Node.js 22, which is put into DIRECTORY together with the other
# tools of package.json, once for every change of that file. What cannot be had is said loudly, and
# then nothing is tested.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tools=$1
script=$2
sandbox=$3
shift 3

skip() {
    echo "SKIPPED: $script of the sandbox was not tested: $1" >&2
    exit 77
}

install_tools() {
    mkdir -p "$tools"
    exec 9>"$tools/lock"
    flock 9
    cmp -s "$here/package.json" "$tools/installed.json" && return 0
    rm -rf "$tools/node_modules" "$tools/installed.json"
    cp "$here/package.json" "$tools/package.json"
    # The package of Node.js puts its program in place by a script.
    (cd "$tools" && npm install --no-audit --no-fund --no-package-lock --loglevel=error \
        >"$tools/npm.log" 2>&1) || return 1
    cp "$here/package.json" "$tools/installed.json"
}

command -v npm >/dev/null 2>&1 || skip "npm is missing; on Debian: apt-get install nodejs npm"
install_tools || { tail -n 20 "$tools/npm.log" >&2; skip "npm could not install its tools"; }
exec 9>&-
node="$tools/node_modules/.bin/node"
"$node" -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 22 ? 0 : 1)' \
    || skip "Node.js 22 could not be had"
if [ "$script" = browser ]; then
    chromium=$(command -v chromium || command -v chromium-browser) \
        || skip "Chromium is missing; on Debian: apt-get install chromium"
    set -- "$chromium" "$@"
fi
exec "$node" "$here/$script.mjs" "$sandbox" "$tools" "$@"
