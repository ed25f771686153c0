#!/usr/bin/env bash
# Makes docs/pictures again from the real window: ./tests/e2e/pictures.sh [preset] [folder]
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
preset="${1:-release}"
export ONBELAY_CONSOLE="$top/build/$preset/bin/onbelay-console"
export ONBELAY_SANDBOX="$top/build/$preset/bin/onbelay-sandbox"
export PICTURES="${2:-$top/docs/pictures}"
mkdir -p "$PICTURES"
"$top/tests/e2e/desktop.sh" /usr/bin/python3 "$top/tests/e2e/pictures.py"
