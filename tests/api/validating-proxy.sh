#!/bin/sh
# Usage: validating-proxy.sh UPSTREAM-URL PORT [TOOLS]
# A proxy on 127.0.0.1:PORT that answers an error where a request or an answer of UPSTREAM-URL
# does not fit docs/api/openapi.yaml: 422 or 500 with a "type" of stoplight.io. It runs in the
# foreground until it is killed. Answers are read whole, so /api/admin/v1/events must go direct.
# TOOLS is where install-tools.sh put its tools, or $ONBELAY_API_TOOLS.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tools=${3:-${ONBELAY_API_TOOLS:?where install-tools.sh put its tools}}
"$here/install-tools.sh" "$tools"
exec node "$tools/node_modules/@stoplight/prism-cli/dist/index.js" proxy --errors \
    --host 127.0.0.1 --port "$2" "$here/../../docs/api/openapi.yaml" "$1"
