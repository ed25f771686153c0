#pragma once

#include "access/rowset.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace onbelay {

class Workspace;

// Saved is not yet in effect: watches the rows whose newest revision the server does not enforce
// yet, and tells when that takes longer than it should. GUI thread.
class EffectWatch final : public QObject
{
    Q_OBJECT
public:
    // `expected`: how long it normally takes; zero when the server does not say.
    EffectWatch(const Workspace &workspace, std::chrono::seconds expected);

    [[nodiscard]] quint32 pending() const; // rows that are saved and not in effect
    [[nodiscard]] quint32 late() const { return m_late; } // of them, past the expected time
    [[nodiscard]] std::chrono::seconds expected() const { return m_expected; }

Q_SIGNALS:
    void changed();

private:
    void look();
    void startOver();

    struct Wait
    {
        std::chrono::milliseconds since; // of a clock that only goes forward
        RowSet rows;
    };

    const Workspace &m_workspace;
    std::chrono::seconds m_expected;
    QTimer m_timer;
    std::vector<Wait> m_waits; // rows in one of them only
    std::vector<quint64> m_known; // rows in any of them
    std::optional<std::chrono::milliseconds> m_carried; // since when, over a reset of rows
    quint32 m_late = 0;
    quint32 m_told = 0; // pending() at the last changed()
};

} // namespace onbelay
