#!/usr/bin/env bash
# Installs the Debian packages that building (and, with "test", testing) needs; sourced by run.sh
# and test.sh. On another system it names them and stops.

build_packages=(
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-declarative-dev libqt6svg6-dev libqt6sql6-sqlite
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    qtkeychain-qt6-dev libexpected-dev libsimdjson-dev libgl1-mesa-dev libvulkan-dev libssl-dev
    libcpp-httplib-dev libarchive-dev libsodium-dev libsqlite3-dev nlohmann-json3-dev zlib1g-dev libbrotli-dev
    fonts-dejavu-core
)
test_packages=(
    xvfb xauth dbus dbus-x11 gnome-keyring libsecret-tools at-spi2-core openbox
    python3 python3-pyatspi gir1.2-atspi-2.0 xdotool xclip imagemagick x11-utils sqlite3
    curl openssl minisign mold squid microsocks libnss-wrapper chromium procps gdb fonts-noto-core clang-format
    poppler-utils
)
# Where Node.js is there already, any way it came is fine.
command -v node >/dev/null 2>&1 || test_packages+=(nodejs)
command -v npm >/dev/null 2>&1 || test_packages+=(npm)

# install_packages [test]: everything that is missing, in one go.
install_packages() {
    local wanted=("${build_packages[@]}") missing=()
    [ "${1:-}" = test ] && wanted+=("${test_packages[@]}")
    if ! command -v apt-get >/dev/null 2>&1 || ! grep -qs '^ID=debian' /etc/os-release; then
        echo "This is not Debian. Install what these Debian 12 packages hold, then build with" >&2
        echo "  cmake --preset release && cmake --build --preset release" >&2
        printf '  %s\n' "${wanted[@]}" >&2
        [ -n "${ONBELAY_SKIP_PACKAGES:-}" ] || exit 1
        return 0
    fi
    local package
    for package in "${wanted[@]}"; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed \
            || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing Debian packages: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || {
            echo "Not root and no sudo here. As root: apt-get install ${missing[*]}" >&2
            exit 1
        }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# build_preset <preset> [cmake options]: configures and builds it with what the machine has.
build_preset() {
    local preset=$1 launcher=""
    shift
    command -v ccache >/dev/null 2>&1 && launcher=ccache
    ONBELAY_LAUNCHER=$launcher cmake --preset "$preset" "$@"
    cmake --build --preset "$preset"
}
