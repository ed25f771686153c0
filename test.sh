#!/usr/bin/env bash
# Builds with the sanitizers and passes all tests. Arguments go to ctest, e.g. ./test.sh -R matrix
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. packaging/linux/dependencies.sh

install_packages test
build_preset asan
ctest --preset asan -j "$(nproc)" "$@"
