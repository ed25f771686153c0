#!/bin/sh
# Usage: lint.sh TOOLS
# Lints docs/api/openapi.yaml; a warning fails as an error does.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
"$here/install-tools.sh" "$1"
exec "$1/node_modules/.bin/spectral" lint --fail-severity=hint --ruleset "$here/.spectral.yaml" \
    "$here/../../docs/api/openapi.yaml"
