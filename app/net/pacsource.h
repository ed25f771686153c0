#pragma once

#include "platform/expected.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <memory>
#include <vector>

class QThreadPool;

namespace onbelay {

class PacWatch;

// A proxy auto-configuration script: fetched once an hour, directly, and asked for every server
// (the format is Netscape's "Navigator Proxy Auto-Config File Format" of 1996). A private part of
// Network. GUI thread; the script runs on a worker thread and may take three seconds.
class PacSource final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds deadline{3000}; // of one question to the script
    static constexpr qint64 largest = 1024 * 1024; // bytes of the script

    PacSource(const QUrl &url, const QSslConfiguration &tls, QThreadPool &pool,
              QObject *parent = nullptr);
    ~PacSource() override; // open questions are answered Cancelled

    // What the script says about the server, such as "PROXY a:1; DIRECT". Answers are kept for
    // five minutes. Errors: ProxyFailed with the codes of Network::route().
    [[nodiscard]] QFuture<Expected<QString>> answerFor(const QUrl &url);

private:
    using Answer = std::shared_ptr<QPromise<Expected<QString>>>;
    struct Waiting
    {
        QUrl url;
        Answer answer;
    };
    struct Asked // of the script
    {
        Answer answer;
        std::shared_ptr<PacWatch> watch;
    };
    struct Kept
    {
        QString answer;
        QElapsedTimer since;
    };
    struct LaterDeleter
    {
        void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
    };

    void fetch();
    void onFetched();
    void ask(const Waiting &waiting);
    void conclude(const Waiting &waiting, const Expected<QString> &found);
    [[nodiscard]] Expected<QByteArray> fetched();

    QUrl m_url;
    QSslConfiguration m_tls;
    QThreadPool &m_pool;
    QNetworkAccessManager m_manager;
    std::unique_ptr<QNetworkReply, LaterDeleter> m_reply;
    QByteArray m_received;
    bool m_tooLarge = false;
    Expected<QByteArray> m_script;
    QElapsedTimer m_scriptAge; // not valid: there is none yet
    std::vector<Waiting> m_waiting; // for the script
    std::vector<Asked> m_asked;
    QHash<QString, Kept> m_answers; // by scheme, host and port
};

} // namespace onbelay
