#pragma once

#include "net/connections.h"
#include "net/httpclient.h"
#include "net/oneshotbody.h"
#include "net/outgoing.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QPromise>
#include <QTimer>

namespace onbelay {

class RequestLog;

// One HttpClient::send() with all its tries; a private part of HttpClient. It answers exactly once,
// deletes itself afterwards, and never answers from inside a signal of its reply, so that the
// continuation may destroy the client.
class HttpCall final : public QObject
{
    Q_OBJECT
public:
    // `connections`: the client's. Those of a manager end with its last call.
    HttpCall(const HttpRequest &request, const Surroundings &around, Connections &connections,
             QObject *parent);
    ~HttpCall() override;
    [[nodiscard]] QFuture<Expected<HttpResponse>> start();
    void abort(); // answers Cancelled

private:
    struct LaterDeleter
    {
        void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
    };

    void attempt();
    void attemptThrough(const QNetworkProxy &proxy);
    [[nodiscard]] bool wentNowhere() const; // not one byte for the server has left
    [[nodiscard]] bool nextProxy(const Failure &why);
    [[nodiscard]] bool waitForSignIn(const Failure &why);
    void onSignIn(const QString &place, bool given);
    [[nodiscard]] QNetworkReply *dispatch(const QNetworkRequest &request);
    void watch(QNetworkReply *reply);
    void readSome();
    void handOut();
    void onFinished();
    void onDeadline();
    [[nodiscard]] HttpResponse response() const;
    [[nodiscard]] std::optional<Failure> flaw(const HttpResponse &response) const;
    [[nodiscard]] bool retryLater(const Failure &why);
    [[nodiscard]] Failure failure(FailureKind kind, const QString &detail = {}) const;
    [[nodiscard]] bool isWrite() const { return m_request.verb != Verb::Get; }
    [[nodiscard]] bool mayHaveArrived(FailureKind kind) const;
    void record(int status, const QString &failureName);
    void dropReply();
    void conclude(Expected<HttpResponse> answer);

    HttpRequest m_request;
    const Surroundings &m_around;
    Connections &m_connections;
    Connections::Manager m_manager;
    Route m_route; // the ways that are left; the first one is in use
    std::optional<Failure> m_gone; // the proxy that should have been used did not answer
    std::optional<Failure> m_signIn; // waits for the user's answer to it
    QPromise<Expected<HttpResponse>> m_promise;
    QTimer m_deadline;
    QTimer m_retry;
    QElapsedTimer m_total;
    QElapsedTimer m_try;
    QByteArray m_firstId;
    QByteArray m_id;
    QByteArray m_authorization; // shares the header's buffer, to wipe it after use
    std::unique_ptr<QNetworkReply, LaterDeleter> m_reply;
    QPointer<OneShotBody> m_upload; // owned by the reply
    QByteArray m_body;
    QByteArray m_streamed; // came, not handed out yet
    qint64 m_bytesIn = 0;
    TlsTrouble m_tls;
    int m_retries = 0;
    bool m_apart = false; // holds a secret body, so its connection is nobody else's
    bool m_hasBody = false;
    bool m_requestSent = false;
    bool m_tooLarge = false;
    bool m_over = false;
};

} // namespace onbelay
