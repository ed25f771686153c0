#!/usr/bin/env bash
# Runs a command on a desktop of its own: X server, session bus, window manager, an unlocked Secret
# Service (leave out with DESKTOP_KEYRING=no) and the accessibility bus. Everything ends with it.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME="$scratch/home" XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config" \
    XDG_CACHE_HOME="$scratch/cache" XDG_RUNTIME_DIR="$scratch/run"
mkdir -p "$HOME" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb NO_AT_BRIDGE=0 \
    LC_ALL=C.UTF-8 GTK_A11Y=none GIO_USE_VFS=local
unset WAYLAND_DISPLAY
size="${DESKTOP_SIZE:-1400x1000}"

xvfb-run -a -n $((100 + RANDOM % 800)) -s "-screen 0 ${size}x24 -nolisten tcp" dbus-run-session -- bash -c '
    if [ "${DESKTOP_KEYRING:-yes}" = yes ]; then
        echo -n password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    fi
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    openbox >/dev/null 2>&1 &
    "$@"
    status=$?
    kill $(jobs -p) 2>/dev/null
    exit $status
' desktop "$@"
