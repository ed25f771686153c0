#pragma once

#include "net/httpclient.h"
#include "onbelay/oauth/authchallenge.h"
#include "onbelay/oauth/metadata.h"

#include <QObject>
#include <QPromise>

namespace onbelay {

// What is to be known before the browser opens.
struct Discovered
{
    QString resource; // exactly as published; the called address where nothing was
    QStringList scopes; // of the challenge, else all that the resource publishes; may be empty
    AuthorizationServer server;
};

// Finds out from a protected address where its tokens come from: its 401, the metadata of the
// resource, the metadata of the authorization server. A resource without metadata is taken for a
// server of MCP 2025-03-26, which is its own authorization server. Every document is small and
// asked for without a token; what is not there (4xx, no JSON, a redirect elsewhere) leads to the
// next place, trouble on the way ends the search. One object a search; GUI thread.
// Failures: see oauth/browsersignin.h.
class OAuthDiscovery final : public QObject
{
    Q_OBJECT
public:
    // `issuer`: taken where the resource offers it among others; may be empty.
    OAuthDiscovery(HttpClient &http, const QUrl &called, const QString &issuer,
                   QObject *parent = nullptr);
    ~OAuthDiscovery() override; // answers Cancelled

    // Once. `verb`: a POST asks with an empty JSON object.
    [[nodiscard]] QFuture<Expected<Discovered>> start(Verb verb);

private:
    using Reader = std::function<void(const std::optional<QJsonObject> &)>;

    void onRefusal(const Expected<HttpResponse> &answer);
    // Asks one place after the other for a JSON object; nothing when there is none anywhere.
    void askFor(const QList<QUrl> &places, const Reader &reader);
    void onResource(const std::optional<QJsonObject> &body);
    void onServer(const std::optional<QJsonObject> &body, const QString &issuer);
    void askOldServer();
    void conclude(Expected<Discovered> found);

    HttpClient &m_http;
    QUrl m_called;
    QString m_issuer;
    Discovered m_found;
    CallHandle m_call;
    QPromise<Expected<Discovered>> m_promise;
    bool m_over = false;
};

} // namespace onbelay
