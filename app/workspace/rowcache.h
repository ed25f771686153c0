#pragma once

#include "onbelay/groupbatch.h"
#include "platform/expected.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace onbelay {

// Some of the rows that were known last.
struct CachedRows
{
    GroupBatch rows;
    qint64 asOf = -1; // sequence number of the server that they stand for; -1: of no single one
    QDateTime readAt; // when the server told the last of them, UTC; invalid: nothing is kept
    qint64 next = -1; // where the next ones begin; -1 at the end
};

// What the server told, in the order in which it told it.
struct RowsTold
{
    bool first = false; // of a reading of all rows
    GroupBatch rows;
    QStringList removed;
    bool last = false; // of that reading: what it did not tell is gone
    std::optional<qint64> asOf; // all up to this sequence number is told now
    QDateTime at; // UTC
};

// The rows that were known last, per account and integration, so that they open at once: one SQLite
// file of the profile (WAL), no tokens. Nothing depends on it: what is lost is read again. All work
// is done by one thread of its own, in the order of the calls; the calls return at once. GUI
// thread. Errors: those of LocalStore. A file that is not ours or damaged is left untouched.
class RowCache final : public QObject
{
    Q_OBJECT
public:
    explicit RowCache(const QString &file, QObject *parent = nullptr);
    ~RowCache() override; // after all that was told is written

    // `scopeKey`: account key, person and integration. `scopeIds`: what the bits of
    // GroupRecord::scopes mean; rows that were kept with others are not used any more.
    // `from`: 0, then CachedRows::next.
    [[nodiscard]] QFuture<Expected<CachedRows>> read(const QString &scopeKey,
                                                     const QStringList &scopeIds, qint64 from);
    void write(const QString &scopeKey, const QStringList &scopeIds, RowsTold told);
    // True while many writes wait: who reads more from the server may wait too.
    [[nodiscard]] bool isBusy() const { return m_waiting > 8; }

Q_SIGNALS:
    void failed(const onbelay::Failure &failure); // once; nothing is kept from then on

private:
    class Worker;

    QThreadPool m_thread; // one
    std::unique_ptr<Worker> m_worker; // used by that thread only
    std::atomic<int> m_waiting = 0;
    bool m_told = false;
};

} // namespace onbelay
