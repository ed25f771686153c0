#!/bin/sh
# Usage: contract.sh SANDBOX TOOLS
set -eu
here=$(cd "$(dirname "$0")" && pwd)
"$here/install-tools.sh" "$2"
exec node "$here/contract.mjs" "$1" "$2"
