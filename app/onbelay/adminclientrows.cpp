#include "onbelay/adminclient.h"

#include "net/eventstream.h"
#include "onbelay/answers.h"
#include "onbelay/bodies.h"
#include "onbelay/personbodies.h"
#include "onbelay/rowbodies.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t manyEdits = 100; // from here on a body is written on a worker thread

QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QUrlQuery pageQuery(const QString &cursor, int limit)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, encoded(cursor));
    return query;
}

Expected<PartOutcome> readOutcome(const Expected<HttpResponse> &answer, const QUrl &url,
                                  const ScopeNames &scopes)
{
    if (answer && answer->status == 409) {
        Expected<std::vector<ConflictCell>> cells = readConflicts(bodyObject(*answer));
        if (cells)
            return PartOutcome(Conflicts{std::move(*cells)});
        return tl::unexpected(refusal(*answer, url));
    }
    if (answer && answer->status == 422) { // which groups it does not know, all of them
        Failure refused = refusal(*answer, url);
        for (const QJsonValue &group : bodyObject(*answer).value("unknownGroups"_L1).toArray())
            refused.items.append(group.toString());
        return tl::unexpected(refused);
    }
    return read<AppliedPart>(answer, url, asBytes(readAppliedPart, scopes))
        .map([](AppliedPart &&applied) { return PartOutcome(std::move(applied)); });
}

} // namespace

void AdminClient::setScopes(const QStringList &scopeIds)
{
    m_scopes = ScopeNames(scopeIds);
}

QFuture<Expected<GroupPage>> AdminClient::groups(const QString &integration, const QString &cursor,
                                                 int limit, CallHandle *handle)
{
    const HttpRequest ask = request(Verb::Get, u"/integrations/"_s + integration + u"/groups"_s,
                                    pageQuery(cursor, limit));
    return call<GroupPage>(*m_sender, this, ask, asBytes(readGroupPage, m_scopes), handle);
}

QFuture<Expected<GroupPage>> AdminClient::changes(const QString &integration, qint64 after,
                                                  const QString &cursor, int limit,
                                                  CallHandle *handle)
{
    QUrlQuery query = pageQuery(cursor, limit);
    query.addQueryItem(u"after"_s, QString::number(after));
    const HttpRequest ask =
        request(Verb::Get, u"/integrations/"_s + integration + u"/changes"_s, query);
    return call<GroupPage>(*m_sender, this, ask, asBytes(readChangePage, m_scopes), handle);
}

QFuture<Expected<MemberPage>> AdminClient::members(const QString &cursor, int limit,
                                                   CallHandle *handle)
{
    const HttpRequest ask = request(Verb::Get, u"/people"_s, pageQuery(cursor, limit));
    return call<MemberPage>(*m_sender, this, ask, asBytes(readMemberPage), handle);
}

QFuture<Expected<HolderPage>> AdminClient::holders(const QString &integration, const QString &scope,
                                                   const QString &cursor, int limit,
                                                   CallHandle *handle)
{
    QUrlQuery query = pageQuery(cursor, limit);
    query.addQueryItem(u"scope"_s, encoded(scope));
    const HttpRequest ask =
        request(Verb::Get, u"/integrations/"_s + integration + u"/access/people"_s, query);
    return call<HolderPage>(*m_sender, this, ask, asBytes(readHolderPage), handle);
}

EventStream *AdminClient::openEvents(std::optional<qint64> after,
                                     std::chrono::milliseconds firstByte, QObject *parent)
{
    HttpRequest ask = request(Verb::Get, u"/events"_s);
    ask.headers.clear(); // a stream asks for its own type
    if (after)
        ask.headers.emplaceBack("Last-Event-ID", QByteArray::number(*after));
    ask.bearer = m_sender->token();
    ask.deadline = firstByte;
    return m_sender->http().openStream(ask, parent);
}

QFuture<Expected<PartOutcome>> AdminClient::submit(const QString &integration,
                                                   const ChangeSetPart &part, CallHandle *handle)
{
    HttpRequest send = request(Verb::Post, u"/integrations/"_s + integration + u"/changeSets"_s);
    send.deadline = std::chrono::seconds(60);
    const auto steps = CallSteps::behind(handle);
    const auto outcome = [url = send.url, scopes = m_scopes](const auto &answer) {
        return readOutcome(answer, url, scopes);
    };
    const auto sendIt = [this, send, steps](const QByteArray &body) {
        if (steps->aborted)
            return QtFuture::makeReadyFuture(
                Expected<HttpResponse>(failed(FailureKind::Cancelled)));
        HttpRequest full = send;
        full.body = body;
        return m_sender->send(full, &steps->now);
    };
    if (part.edits.size() < manyEdits)
        return readLater(sendIt(writeChangeSetPart(part)), this, outcome);
    return readLater(
        QtConcurrent::run([part] { return writeChangeSetPart(part); }).then(this, sendIt).unwrap(),
        this, outcome);
}

QFuture<Expected<std::vector<AppliedPart>>> AdminClient::appliedParts(const QString &integration,
                                                                      const QString &changeSet)
{
    return call<std::vector<AppliedPart>>(
        *m_sender, this,
        request(Verb::Get, u"/integrations/"_s + integration + u"/changeSets/"_s + changeSet),
        asBytes(readAppliedParts, m_scopes));
}

QFuture<Expected<ImpactReport>> AdminClient::impact(const QString &integration,
                                                    const std::vector<CellEdits> &edits)
{
    const HttpRequest ask = request(Verb::Post, u"/integrations/"_s + integration + u"/impact"_s);
    const auto sendIt = [this, ask](const QByteArray &body) {
        HttpRequest full = ask;
        full.body = body;
        return m_sender->send(full);
    };
    const auto report = [url = ask.url](const Expected<HttpResponse> &answer) {
        return read<ImpactReport>(answer, url, asObject(readImpact));
    };
    if (edits.size() < manyEdits)
        return readLater(sendIt(writeImpactQuestion(edits)), this, report);
    return readLater(QtConcurrent::run([edits] { return writeImpactQuestion(edits); })
                         .then(this, sendIt)
                         .unwrap(),
                     this, report);
}

} // namespace onbelay
