#include "onbelay/adminclient.h"

#include "onbelay/answers.h"
#include "onbelay/bodies.h"

#include <QJsonDocument>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int connectionDeadline = 90'000; // the server itself asks HubSpot first

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// The connection and its ETag; the credential calls answer it too.
Expected<Connection> readConnectionAnswer(const Expected<HttpResponse> &answer, const QUrl &url)
{
    Expected<Connection> connection = read<Connection>(answer, url, asObject(readConnection));
    if (connection)
        connection->etag = QString::fromLatin1(answer->header("ETag"));
    if (!connection && answer && answer->status == 422) {
        const QJsonObject body = bodyObject(*answer);
        QStringList &items = connection.error().items;
        for (const QJsonValue &scope : body.value("lostScopes"_L1).toArray())
            items.append(plainText(scope.toString()));
        const QJsonObject account = body.value("foundAccount"_L1).toObject();
        if (!account.isEmpty())
            items.append(plainText(account.value("portalId"_L1).toString()));
        items.removeDuplicates();
    }
    return connection;
}

// {"token":"…"} built byte by byte in one buffer, so that no JSON library keeps a copy.
Secret credentialBody(const Secret &token, const AdminClient::CredentialOptions &options)
{
    QJsonObject rest;
    if (!options.expectedAccountId.isEmpty())
        rest.insert(u"expectedAccountId"_s, options.expectedAccountId);
    if (options.allowScopeLoss)
        rest.insert(u"allowScopeLoss"_s, true);
    if (!options.reason.isEmpty())
        rest.insert(u"reason"_s, options.reason);
    QByteArray tail = compact(rest); // "{…}"
    tail.remove(0, 1);

    QByteArray body;
    body.reserve(token.size() + tail.size() + 16);
    body.append("{\"token\":\"");
    body.append(token.view()); // examined tokens are plain ASCII without quotes or backslashes
    body.append(tail == "}" ? "\"" : "\",");
    body.append(tail);
    Secret secret = Secret::fromUtf8(body);
    wipe(body);
    return secret;
}

} // namespace

AdminClient::AdminClient(HttpClient &http, const QUrl &server, const Secret &token, QObject *parent)
    : QObject(parent)
    , m_sender(new SignedInSender(http, token, this))
    , m_server(server)
{
    m_sender->setOrigin(server);
}

void AdminClient::setRenewal(Renewal renewal)
{
    m_sender->setRenewal(std::move(renewal));
}

void AdminClient::setStepUp(StepUp stepUp)
{
    m_sender->setStepUp(std::move(stepUp));
}

void AdminClient::setToken(const Secret &token)
{
    m_sender->setToken(token);
}

int AdminClient::tokenNumber() const
{
    return m_sender->tokenNumber();
}

QFuture<Expected<void>> AdminClient::renewToken(int refusedNumber)
{
    return m_sender->renewed(refusedNumber);
}

HttpRequest AdminClient::request(Verb verb, const QString &path, const QUrlQuery &query) const
{
    HttpRequest request;
    request.verb = verb;
    request.url = m_server;
    request.url.setPath(m_server.path() + u"/api/admin/v1"_s + path);
    if (!query.isEmpty())
        request.url.setQuery(query);
    request.headers.emplaceBack("Accept", "application/json, application/problem+json");
    return request;
}

QFuture<Expected<Discovery>> AdminClient::discover()
{
    HttpRequest ask = request(Verb::Get, {});
    ask.deadline = std::chrono::seconds(15);
    const QUrl url = ask.url;
    // Needs no sign-in, and what answers there is not known yet: no token.
    return m_sender->http().send(ask).then(this, [url](const Expected<HttpResponse> &answer) {
        Expected<Discovery> discovery = read<Discovery>(answer, url, asObject(readDiscovery));
        if (discovery || !answer)
            return discovery;
        const FailureKind kind = discovery.error().kind;
        // A page where data is due is more often a guest network's than the server's.
        if (kind == FailureKind::NotJson && answer->header("Content-Type").startsWith("text/html"))
            return discovery;
        // Something answers there, but it is not this API.
        if (answer->status < 500 && answer->status != 429 && kind != FailureKind::NoAdminApi) {
            Failure failure = discovery.error();
            failure.kind = FailureKind::NoAdminApi;
            failure.detail = kindName(kind);
            return Expected<Discovery>(tl::unexpected(failure));
        }
        return discovery;
    });
}

QFuture<Expected<SessionInfo>> AdminClient::session()
{
    return call<SessionInfo>(*m_sender, this, request(Verb::Get, u"/session"_s),
                             asObject(readSession));
}

QFuture<Expected<Connection>> AdminClient::connection(const QString &integration)
{
    const HttpRequest ask = request(Verb::Get, u"/integrations/"_s + integration);
    return m_sender->send(ask).then(this, [url = ask.url](const Expected<HttpResponse> &answer) {
        return readConnectionAnswer(answer, url);
    });
}

QFuture<Expected<Connection>> AdminClient::putCredential(const QString &integration,
                                                         const Secret &token,
                                                         const CredentialOptions &options)
{
    HttpRequest put = request(Verb::Put, u"/integrations/"_s + integration + u"/credential"_s);
    put.headers.emplaceBack("If-Match", options.ifMatch.toLatin1());
    put.secretBody = credentialBody(token, options);
    put.deadline = std::chrono::milliseconds(connectionDeadline);
    return m_sender->send(put).then(this, [url = put.url](const Expected<HttpResponse> &answer) {
        return readConnectionAnswer(answer, url);
    });
}

QFuture<Expected<Connection>> AdminClient::disconnect(const QString &integration,
                                                      const QString &ifMatch, const QString &reason)
{
    HttpRequest remove =
        request(Verb::Delete, u"/integrations/"_s + integration + u"/credential"_s);
    if (!reason.isEmpty())
        remove.body = compact({{u"reason"_s, reason}});
    remove.headers.emplaceBack("If-Match", ifMatch.toLatin1());
    return m_sender->send(remove).then(this,
                                       [url = remove.url](const Expected<HttpResponse> &answer) {
                                           return readConnectionAnswer(answer, url);
                                       });
}

QFuture<Expected<Connection>> AdminClient::check(const QString &integration)
{
    HttpRequest post = request(Verb::Post, u"/integrations/"_s + integration + u"/checks"_s);
    post.deadline = std::chrono::milliseconds(connectionDeadline);
    post.onlyAsks = true;
    return m_sender->send(post)
        .then(this,
              [this, integration, url = post.url](const Expected<HttpResponse> &answer) {
                  if (!answer)
                      return QtFuture::makeReadyFuture(
                          Expected<Connection>(tl::unexpected(answer.error())));
                  if (answer->status >= 300)
                      return QtFuture::makeReadyFuture(
                          Expected<Connection>(tl::unexpected(refusal(*answer, url))));
                  return connection(integration);
              })
        .unwrap();
}

QFuture<Expected<AuditPage>> AdminClient::audit(const AuditQuery &filter)
{
    QUrlQuery query;
    const auto add = [&query](const QString &key, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"integration"_s, filter.integration);
    add(u"group"_s, filter.group);
    add(u"scope"_s, filter.scope);
    add(u"actor"_s, filter.actor);
    add(u"changeSet"_s, filter.changeSet);
    add(u"cursor"_s, filter.cursor);
    return call<AuditPage>(*m_sender, this, request(Verb::Get, u"/audit"_s, query),
                           asObject(readAuditPage));
}

QFuture<Expected<PeoplePage>> AdminClient::people(const QString &text, const QString &cursor)
{
    QUrlQuery query;
    if (!text.isEmpty())
        query.addQueryItem(u"query"_s, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    return call<PeoplePage>(*m_sender, this, request(Verb::Get, u"/people"_s, query),
                            asObject(readPeoplePage));
}

QFuture<Expected<Person>> AdminClient::person(const QString &id, CallHandle *handle)
{
    const QString path = u"/people/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id));
    return call<Person>(*m_sender, this, request(Verb::Get, path), asObject(readPersonBody),
                        handle);
}

QFuture<Expected<AccessVerdict>> AdminClient::access(const QString &integration,
                                                     const AccessQuestion &question)
{
    QUrlQuery query;
    if (!question.person.isEmpty())
        query.addQueryItem(u"person"_s, question.person);
    if (!question.group.isEmpty())
        query.addQueryItem(u"group"_s, question.group);
    query.addQueryItem(u"scope"_s, question.scope);
    return call<AccessVerdict>(
        *m_sender, this,
        request(Verb::Get, u"/integrations/"_s + integration + u"/access"_s, query),
        asObject(readVerdict));
}

} // namespace onbelay
