#pragma once

#include "platform/expected.h"
#include "platform/secret.h"

#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

class QTcpSocket;

namespace onbelay {

// The words of the pages that the browser shows; plain text. They come from above, in the user's
// language.
struct CallbackWords
{
    QString language = QStringLiteral("en"); // BCP 47
    bool rightToLeft = false;
    QString title = QStringLiteral("On Belay Console");
    QString signedIn = QStringLiteral("You are signed in. Go back to the console.");
    QString failed = QStringLiteral("The sign-in did not succeed. Go back to the console.");
    // An answer that nobody waits for.
    QString notExpected = QStringLiteral("This page does not belong to a sign-in that was begun "
                                         "in the console. You can close it.");
};

// Waits on 127.0.0.1 for the one answer that the authorization server sends through the browser
// (RFC 8252 §7.3). Every page in that browser can reach the port, so whatever is not that answer
// (another path, a wrong state, another Host than the address itself, as DNS rebinding brings it)
// gets an error and changes nothing. The port closes with the answer; the browser that brought it
// waits for conclude() to say how it ended. GUI thread.
class LoopbackListener final : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        std::chrono::milliseconds wait = std::chrono::minutes(5); // for the answer
        std::chrono::milliseconds client = std::chrono::seconds(5); // for a request, whole
        int clients = 8; // at a time; one more ends the oldest
        qsizetype head = 16 * 1024; // bytes
    };
    // True for the query of the answer that is waited for.
    using Accepts = std::function<bool(QByteArrayView query)>;

    explicit LoopbackListener(const CallbackWords &words, QObject *parent = nullptr);
    LoopbackListener(const CallbackWords &words, const Limits &limits, QObject *parent = nullptr);
    ~LoopbackListener() override;

    // The redirect address. `port`: tried first; 0: any.
    // Errors: Unprocessable with code portRefused.
    [[nodiscard]] Expected<QUrl> listen(quint16 port = 0);
    // From now on answers are taken, until the wait is over.
    void expect(Accepts accepts);
    void conclude(bool signedIn); // the last page; nothing is open afterwards

Q_SIGNALS:
    void answered(const onbelay::Secret &query); // once
    void timedOut();

private:
    struct Client;

    void onConnection();
    void onBytes(Client *client);
    void onHead(Client *client);
    [[nodiscard]] int judge(const QByteArray &head, QByteArrayView &query) const;
    void send(Client *client, int status, const QString &text);
    void drop(Client *client);

    CallbackWords m_words;
    Limits m_limits;
    QTcpServer m_server;
    QTimer m_wait;
    Accepts m_accepts;
    QList<Client *> m_clients; // oldest first; children of this
    Client *m_last = nullptr; // brought the answer and waits; one of the clients
};

} // namespace onbelay
