#pragma once

#include "net/network.h"

namespace onbelay {

// "PROXY a:8080; SOCKS5 b:1080; DIRECT", as a proxy auto-configuration script answers. Entries
// that the console cannot use (proxies over TLS, SOCKS 4) are left out. Errors: ProxyFailed with
// the codes pacUnsupported when none is left and pacBroken when it is no such list.
[[nodiscard]] Expected<Route> proxyList(const QString &answer);

} // namespace onbelay
