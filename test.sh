#!/usr/bin/env bash
# Builds with the sanitizers and passes all tests. Arguments go to ctest, e.g. ./test.sh -R matrix
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. packaging/linux/dependencies.sh

install_packages test
# A sanitizer's allocator keeps what was freed, so e2e.memory tries the program as people get it.
build_preset release -DONBELAY_TESTS=OFF
export ONBELAY_RELEASE_BIN=$PWD/build/release/bin
build_preset asan
# One more than there are processors: many tests wait for something most of their time.
ctest --preset asan -j "$(($(nproc) + 1))" "$@"
