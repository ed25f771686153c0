#pragma once

#include "platform/clock.h"
#include "workspace/effectwatch.h"
#include "workspace/rowsync.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace onbelay {

class Workspace;

// What the admin is told of how true the shown rows are: offline since when, from the last time,
// live, and what is saved but not in effect. GUI thread.
class LinkPresenter final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this object.
    LinkPresenter(Workspace &workspace, const Clock &clock, QObject *parent = nullptr);

    enum class Weight { Quiet, Info, Warning };
    struct Notice
    {
        Weight weight = Weight::Quiet; // Quiet: there is nothing to tell
        QString headline;
        QString text;
        bool canTry = false; // offers tryNow()
        bool operator==(const Notice &) const = default;
    };

    // Of the connection to On Belay.
    [[nodiscard]] Notice link() const;
    // Of what is saved and not in effect.
    [[nodiscard]] Notice effect() const;
    // Of the groups that cannot be kept for the next start.
    [[nodiscard]] Notice cache() const;
    // A word or two for beside the number of groups: "live", "offline"; empty when not known.
    [[nodiscard]] QString status() const;
    void tryNow();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Notice offline() const;
    void tell();

    Workspace &m_workspace;
    const Clock &m_clock;
    EffectWatch m_effect;
    QTimer m_minute; // ages in words
    std::optional<Failure> m_cacheFailure;
};

} // namespace onbelay
