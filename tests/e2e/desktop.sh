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

# Without -noreset the server starts anew when its last client goes, and refuses whoever comes then.
xvfb-run -a -n $((100 + RANDOM % 800)) -s "-screen 0 ${size}x24 -nolisten tcp -noreset" dbus-run-session -- bash -c '
    if [ "${DESKTOP_KEYRING:-yes}" = yes ]; then
        echo -n password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    fi
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    openbox &
    manager=$!
    # A window that is there before its manager never becomes the active one.
    until xprop -root _NET_CLIENT_LIST 2>/dev/null | grep -q "window id"; do
        kill -0 $manager 2>/dev/null || { echo "The window manager did not start." >&2; exit 1; }
        sleep 0.05
    done
    "$@"
    status=$?
    kill $(jobs -p) 2>/dev/null
    exit $status
' desktop "$@"
