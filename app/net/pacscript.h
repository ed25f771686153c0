#pragma once

#include "platform/expected.h"

#include <QByteArray>
#include <QMutex>
#include <QUrl>

class QJSEngine;

namespace onbelay {

// Stops a script from another thread. Thread-safe.
class PacWatch
{
public:
    void stop();
    [[nodiscard]] bool isStopped() const;

private:
    friend class PacRun;
    mutable QMutex m_mutex;
    QJSEngine *m_engine = nullptr;
    bool m_stopped = false;
};

// Asks FindProxyForURL of `script` about a server. It sees the server alone, never path or query.
// Blocks until the script ends or is stopped: for worker threads. Errors: ProxyFailed with the
// codes pacBroken (it does not run or gives no text) and pacTooSlow (it was stopped).
[[nodiscard]] Expected<QString> askPac(const QByteArray &script, const QUrl &url, PacWatch &watch);

} // namespace onbelay
