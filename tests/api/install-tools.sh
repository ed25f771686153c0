#!/bin/sh
# Usage: install-tools.sh DIRECTORY [PACKAGE]
# Puts the tools of PACKAGE/package.json (here when it is left out) into DIRECTORY/node_modules,
# once for every change of that file.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tools=$1
package=${2:-$here}/package.json
for program in node npm; do
    if ! command -v "$program" >/dev/null 2>&1; then
        echo "$program is missing; on Debian: apt-get install nodejs npm" >&2
        exit 1
    fi
done
major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 18 ]; then
    echo "Node.js 18.20 or later is needed; this is $(node --version)" >&2
    exit 1
fi
mkdir -p "$tools"
exec 9>"$tools/lock"
flock 9
if cmp -s "$package" "$tools/installed.json"; then
    exit 0
fi
rm -rf "$tools/node_modules" "$tools/installed.json"
cp "$package" "$tools/package.json"
if ! (cd "$tools" && npm install --ignore-scripts --no-audit --no-fund --no-package-lock \
        --loglevel=error >"$tools/npm.log" 2>&1); then
    tail -n 20 "$tools/npm.log" >&2
    echo "npm could not install the tools of $package; is there a network?" >&2
    exit 1
fi
cp "$package" "$tools/installed.json"
