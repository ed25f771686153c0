#!/usr/bin/env bash
# Opens the console on the sandbox: a reference server on this computer with a made-up organisation.
# Other arguments go to the console, e.g. ./run.sh --theme dark
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. packaging/linux/dependencies.sh

install_packages
build_preset release -DONBELAY_TESTS=OFF # the tests need more packages
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    echo "There is no display. Without one: xvfb-run -a ./run.sh" >&2
    exit 1
fi
exec build/release/bin/onbelay-console --sandbox "$@"
