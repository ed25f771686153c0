#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include <deque>

namespace onbelay {

// One request as the log knows it: an allow-list of harmless facts. No bodies, no query values, no
// headers, so nothing has to be cut out afterwards.
struct RequestRecord
{
    QDateTime at; // UTC
    QString method;
    QString host;
    QString path; // path only; never a query
    int status = 0; // 0: no answer
    QString failure; // kindName() or empty
    qint64 milliseconds = 0;
    qint64 bytesIn = 0;
    QString requestId;
};

// The last requests in memory, for diagnostics and the support bundle. GUI thread.
class RequestLog final : public QObject
{
    Q_OBJECT
public:
    explicit RequestLog(QObject *parent = nullptr, std::size_t keep = 500);
    void add(RequestRecord record);
    [[nodiscard]] const std::deque<RequestRecord> &records() const { return m_records; }

Q_SIGNALS:
    void added();

private:
    std::deque<RequestRecord> m_records;
    std::size_t m_keep;
};

} // namespace onbelay
