#include "net/eventstream.h"

#include "net/problem.h"
#include "net/transport.h"
#include "platform/requestlog.h"

#include <QPointer>
#include <QUuid>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 longestProblem = 64 * 1024; // bytes of an answer that says why there is no stream

} // namespace

EventStream::EventStream(const HttpRequest &request, const Surroundings &around, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_log(around.log)
    , m_network(around.network)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &EventStream::onDeadline);
}

EventStream::~EventStream()
{
    dropReply();
}

void EventStream::open(const Surroundings &around)
{
    m_id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_request.headers.emplaceBack("Accept", "text/event-stream");
    // Qt asks for gzip by itself otherwise, and whoever packs waits until there is enough to pack.
    m_request.headers.emplaceBack("Accept-Encoding", "identity");
    m_since.start();
    m_deadline.start(m_request.deadline);
    m_network.route(m_request.url).then(this, [this, around](const Expected<Route> &route) {
        if (m_over)
            return;
        if (route)
            openThrough(route->first(), around);
        else
            refuse(failure(route.error()));
    });
}

void EventStream::openThrough(const QNetworkProxy &proxy, const Surroundings &around)
{
    m_manager = Connections(m_network).apart(proxy);
    m_reply.reset(m_manager->get(networkRequest(m_request, around, {m_id, m_id}, m_authorization)));
    m_request.bearer.clear();
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &EventStream::readSome);
    connect(m_reply.get(), &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tls = TlsTrouble::of(errors, *m_reply); });
    // Queued, so that nothing ends from inside a signal of the reply.
    connect(m_reply.get(), &QNetworkReply::finished, this, &EventStream::onFinished,
            Qt::QueuedConnection);
}

void EventStream::refuse(const Failure &failure)
{
    QMetaObject::invokeMethod(
        this, [this, failure] { end(failure); }, Qt::QueuedConnection);
}

void EventStream::close()
{
    m_over = true;
    m_deadline.stop();
    dropReply();
}

void EventStream::readSome()
{
    if (m_over || !m_reply)
        return;
    const QByteArray bytes = m_reply->readAll();
    m_bytesIn += bytes.size();
    const HttpResponse answer = response();
    if (answer.status < 200 || answer.status >= 300) {
        m_problem.append(bytes.first(std::min(bytes.size(), longestProblem - m_problem.size())));
        return;
    }
    if (!answer.isEventStream()) {
        const QString type = QString::fromLatin1(answer.header("Content-Type"));
        const Failure none = failure(FailureKind::NotJson, harmlessText(type, 80));
        record(answer.status, kindName(none.kind));
        end(none);
        return;
    }
    if (!bytes.isEmpty())
        takeBytes(bytes);
}

void EventStream::takeBytes(QByteArrayView bytes)
{
    const QPointer<EventStream> self(this); // receivers may do with it what they like
    if (!std::exchange(m_opened, true)) {
        m_deadline.stop();
        record(200, {});
        Q_EMIT opened();
    }
    if (self && !m_over)
        Q_EMIT heard();
    // Twice, because what was complete before an overflow is handed out first.
    for (const QByteArrayView piece : {bytes, QByteArrayView()}) {
        if (!self || m_over)
            return;
        const Expected<std::vector<ServerEvent>> complete = m_parser.feed(piece);
        if (!complete) {
            record(200, kindName(complete.error().kind));
            end(failure(complete.error().kind, complete.error().detail));
            return;
        }
        if (!complete->empty())
            Q_EMIT events(*complete);
    }
}

void EventStream::onFinished()
{
    if (m_over)
        return;
    const QPointer<EventStream> self(this);
    readSome();
    if (!self || m_over)
        return;
    const Failure why = flaw();
    record(response().status, kindName(why.kind));
    end(why);
}

void EventStream::onDeadline()
{
    const QString detail = u"no byte of the stream in %1 ms"_s.arg(m_since.elapsed());
    record(response().status, kindName(FailureKind::Timeout));
    end(failure(FailureKind::Timeout, detail));
}

HttpResponse EventStream::response() const
{
    HttpResponse answer;
    if (m_reply) {
        answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.headers = m_reply->rawHeaderPairs();
    }
    answer.body = m_problem;
    answer.requestId = QString::fromLatin1(m_id);
    return answer;
}

// Why a reply that is finished is the end of the stream, or was none.
Failure EventStream::flaw() const
{
    const HttpResponse answer = response();
    const QNetworkReply::NetworkError error = m_reply->error();
    if (answer.status >= 400 && (error == QNetworkReply::NoError || isStatusError(error))) {
        Failure refused = fromStatus(answer, m_request.url);
        if (answer.status == 410)
            refused.kind = FailureKind::SnapshotGone;
        return refused;
    }
    if (answer.status >= 300 && answer.status < 400)
        return failure(FailureKind::RedirectRefused, redirectDetail(answer));
    if (error == QNetworkReply::NoError)
        return failure(FailureKind::ConnectionLost, u"the server ended the stream"_s);
    const Failure trouble = transportTrouble(*m_reply, m_manager->proxy(), m_tls);
    // The stream is not tried again by itself; who opens it again finds another way.
    if (isProxyGone(trouble))
        m_network.avoid(m_manager->proxy());
    if (trouble.code == "proxySignIn"_L1)
        static_cast<void>(m_network.askProxySignIn(m_manager->proxy()));
    return failure(trouble);
}

Failure EventStream::failure(FailureKind kind, const QString &detail) const
{
    Failure plain;
    plain.kind = kind;
    plain.detail = detail;
    return failure(plain);
}

// The same failure of this stream.
Failure EventStream::failure(Failure failure) const
{
    failure.host = m_request.url.host();
    failure.requestId = QString::fromLatin1(m_id);
    failure.at = QDateTime::currentDateTimeUtc();
    return failure;
}

void EventStream::record(int status, const QString &failureName)
{
    RequestRecord record;
    record.at = QDateTime::currentDateTimeUtc();
    record.method = u"GET"_s;
    record.host = m_request.url.host();
    record.path = m_request.url.path();
    record.status = status;
    record.failure = failureName;
    record.milliseconds = m_since.elapsed();
    record.bytesIn = m_bytesIn;
    record.requestId = QString::fromLatin1(m_id);
    m_log.add(std::move(record));
}

void EventStream::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    wipe(m_authorization); // the request's header and its copies share this buffer
    m_reply.reset();
}

void EventStream::end(const Failure &failure)
{
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    dropReply();
    Q_EMIT ended(failure); // may delete this: nothing after it
}

} // namespace onbelay
