#include "onbelay/adminclient.h"

#include "net/problem.h"
#include "onbelay/bodies.h"

#include <QJsonDocument>
#include <QtConcurrentRun>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int bigPage = 256 * 1024; // bodies above this are parsed off the GUI thread
constexpr int connectionDeadline = 90'000; // the server itself asks HubSpot first

template <typename T>
using Reader = Expected<T> (*)(const QJsonObject &);

template <typename T>
Expected<T> read(const Expected<HttpResponse> &answer, const QUrl &url, Reader<T> reader)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status >= 300)
        return tl::unexpected(fromStatus(*answer, url));
    const Expected<QJsonObject> body = jsonObject(*answer);
    Expected<T> value = body ? reader(*body) : tl::unexpected(body.error());
    if (!value) {
        Failure failure = value.error();
        failure.host = url.host();
        failure.requestId = answer->requestId;
        return tl::unexpected(failure);
    }
    return value;
}

// Sends and reads. A large body is parsed on a worker thread; the answer still comes in
// `context`'s.
template <typename T>
QFuture<Expected<T>> call(HttpClient &http, QObject *context, const HttpRequest &request,
                          Reader<T> reader, CallHandle *handle = nullptr)
{
    const QUrl url = request.url;
    return http.send(request, handle)
        .then(context,
              [url, reader](const Expected<HttpResponse> &answer) -> QFuture<Expected<T>> {
                  if (answer && answer->body.size() > bigPage)
                      return QtConcurrent::run(
                          [answer, url, reader] { return read<T>(answer, url, reader); });
                  return QtFuture::makeReadyFuture(read<T>(answer, url, reader));
              })
        .unwrap();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// The connection and its ETag; the credential calls answer it too.
Expected<Connection> readConnectionAnswer(const Expected<HttpResponse> &answer, const QUrl &url)
{
    Expected<Connection> connection = read<Connection>(answer, url, readConnection);
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
    , m_http(http)
    , m_server(server)
    , m_token(token)
{
}

HttpRequest AdminClient::request(Verb verb, const QString &path, const QUrlQuery &query) const
{
    HttpRequest request;
    request.verb = verb;
    request.url = m_server;
    request.url.setPath(m_server.path() + u"/api/admin/v1"_s + path);
    if (!query.isEmpty())
        request.url.setQuery(query);
    request.bearer = m_token;
    request.headers.emplaceBack("Accept", "application/json, application/problem+json");
    return request;
}

QFuture<Expected<Discovery>> AdminClient::discover()
{
    HttpRequest ask = request(Verb::Get, {});
    ask.bearer.clear();
    ask.deadline = std::chrono::seconds(15);
    const QUrl url = ask.url;
    return m_http.send(ask).then(this, [url](const Expected<HttpResponse> &answer) {
        Expected<Discovery> discovery = read<Discovery>(answer, url, readDiscovery);
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
    return call<SessionInfo>(m_http, this, request(Verb::Get, u"/session"_s), readSession);
}

QFuture<Expected<Connection>> AdminClient::connection(const QString &integration)
{
    const HttpRequest ask = request(Verb::Get, u"/integrations/"_s + integration);
    return m_http.send(ask).then(this, [url = ask.url](const Expected<HttpResponse> &answer) {
        return readConnectionAnswer(answer, url);
    });
}

QFuture<Expected<GroupPage>> AdminClient::groups(const QString &integration, const QString &cursor,
                                                 int limit, CallHandle *handle)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    return call<GroupPage>(
        m_http, this, request(Verb::Get, u"/integrations/"_s + integration + u"/groups"_s, query),
        readGroupPage, handle);
}

QFuture<Expected<PartOutcome>> AdminClient::submit(const QString &integration,
                                                   const ChangeSetPart &part, CallHandle *handle)
{
    HttpRequest send = request(Verb::Post, u"/integrations/"_s + integration + u"/changeSets"_s);
    send.body = compact(writeChangeSetPart(part));
    send.deadline = std::chrono::seconds(60);
    return m_http.send(send, handle)
        .then(
            this, [url = send.url](const Expected<HttpResponse> &answer) -> Expected<PartOutcome> {
                if (answer && answer->status == 409) {
                    Expected<std::vector<ConflictCell>> cells = readConflicts(bodyObject(*answer));
                    if (cells)
                        return PartOutcome(Conflicts{std::move(*cells)});
                    return tl::unexpected(fromStatus(*answer, url));
                }
                return read<AppliedPart>(answer, url, readAppliedPart)
                    .map([](AppliedPart &&applied) { return PartOutcome(std::move(applied)); });
            });
}

QFuture<Expected<std::vector<AppliedPart>>> AdminClient::appliedParts(const QString &integration,
                                                                      const QString &changeSet)
{
    return call<std::vector<AppliedPart>>(
        m_http, this,
        request(Verb::Get, u"/integrations/"_s + integration + u"/changeSets/"_s + changeSet),
        readAppliedParts);
}

QFuture<Expected<ImpactReport>> AdminClient::impact(const QString &integration,
                                                    const std::vector<CellEdits> &edits)
{
    HttpRequest ask = request(Verb::Post, u"/integrations/"_s + integration + u"/impact"_s);
    ask.body = compact({{u"edits"_s, writeEdits(edits)}});
    return call<ImpactReport>(m_http, this, ask, readImpact);
}

QFuture<Expected<Connection>> AdminClient::putCredential(const QString &integration,
                                                         const Secret &token,
                                                         const CredentialOptions &options)
{
    HttpRequest put = request(Verb::Put, u"/integrations/"_s + integration + u"/credential"_s);
    put.headers.emplaceBack("If-Match", options.ifMatch.toLatin1());
    put.secretBody = credentialBody(token, options);
    put.deadline = std::chrono::milliseconds(connectionDeadline);
    return m_http.send(put).then(this, [url = put.url](const Expected<HttpResponse> &answer) {
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
    return m_http.send(remove).then(this, [url = remove.url](const Expected<HttpResponse> &answer) {
        return readConnectionAnswer(answer, url);
    });
}

QFuture<Expected<Connection>> AdminClient::check(const QString &integration)
{
    HttpRequest post = request(Verb::Post, u"/integrations/"_s + integration + u"/checks"_s);
    post.deadline = std::chrono::milliseconds(connectionDeadline);
    return m_http.send(post)
        .then(this,
              [this, integration, url = post.url](const Expected<HttpResponse> &answer) {
                  if (!answer)
                      return QtFuture::makeReadyFuture(
                          Expected<Connection>(tl::unexpected(answer.error())));
                  if (answer->status >= 300)
                      return QtFuture::makeReadyFuture(
                          Expected<Connection>(tl::unexpected(fromStatus(*answer, url))));
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
    return call<AuditPage>(m_http, this, request(Verb::Get, u"/audit"_s, query), readAuditPage);
}

QFuture<Expected<PeoplePage>> AdminClient::people(const QString &text, const QString &cursor)
{
    QUrlQuery query;
    if (!text.isEmpty())
        query.addQueryItem(u"query"_s, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    return call<PeoplePage>(m_http, this, request(Verb::Get, u"/people"_s, query), readPeoplePage);
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
        m_http, this, request(Verb::Get, u"/integrations/"_s + integration + u"/access"_s, query),
        readVerdict);
}

} // namespace onbelay
