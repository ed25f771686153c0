#!/bin/sh
# secretservice.sh present|late|locked TEST: runs TEST on a session bus of its own with an empty,
# unlocked GNOME Keyring. "late": the keyring starts when the test says that its first call has
# failed. "locked": it was made before, and nobody unlocks it.
set -eu
mode=$1
test=$2
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run"
mkdir -m 700 "$home/data" "$home/cache" "$home/run"
unset DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL || true

# A bus without service files: nothing is started by asking for it.
cat >"$home/bus.conf" <<'CONF'
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF

keyring='printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1'
if [ "$mode" = present ]; then
    dbus-run-session --config-file="$home/bus.conf" -- sh -c "$keyring; \"\$0\" present" "$test"
elif [ "$mode" = locked ]; then
    dbus-run-session --config-file="$home/bus.conf" -- \
        sh -c "$keyring; until [ -s '$home/data/keyrings/login.keyring' ]; do sleep 0.1; done"
    dbus-run-session --config-file="$home/bus.conf" -- sh -c "
        gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1
        \"\$0\" locked" "$test"
else
    dbus-run-session --config-file="$home/bus.conf" -- \
        env ONBELAY_START_KEYRING="$keyring" "$test" late
fi
