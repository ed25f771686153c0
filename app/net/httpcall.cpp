#include "net/httpcall.h"

#include "net/problem.h"
#include "net/retrypolicy.h"
#include "net/transport.h"
#include "platform/requestlog.h"

#include <QNetworkAccessManager>
#include <QUuid>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

QByteArray verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET";
    case Verb::Post:
        return "POST";
    case Verb::Put:
        return "PUT";
    case Verb::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

// Answers that say "not now".
bool isPassing(int status)
{
    return status == 423 || status == 429 || (status >= 502 && status <= 504);
}

bool isStream(const HttpResponse &answer)
{
    return answer.status >= 200 && answer.status < 300 && answer.isEventStream();
}

void addContentType(QNetworkRequest &request)
{
    if (!request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/json");
}

} // namespace

HttpCall::HttpCall(const HttpRequest &request, const Surroundings &around, Connections &connections,
                   QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_around(around)
    , m_connections(connections)
    , m_apart(!request.secretBody.isEmpty())
{
    m_deadline.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpCall::onDeadline);
    connect(&m_retry, &QTimer::timeout, this, &HttpCall::attempt);
    connect(&m_around.network, &Network::proxySignInSettled, this, &HttpCall::onSignIn);
}

HttpCall::~HttpCall() = default;

QFuture<Expected<HttpResponse>> HttpCall::start()
{
    m_promise.start();
    QFuture<Expected<HttpResponse>> future = m_promise.future();
    m_total.start();
    m_deadline.start(m_request.deadline);
    attempt();
    return future;
}

void HttpCall::abort()
{
    if (m_over)
        return;
    if (m_reply)
        record(0, kindName(FailureKind::Cancelled));
    conclude(failed(failure(FailureKind::Cancelled)));
}

void HttpCall::attempt()
{
    m_around.network.route(m_request.url).then(this, [this](const Expected<Route> &route) {
        if (m_over)
            return;
        if (route) {
            m_route = *route;
            m_gone.reset();
            attemptThrough(m_route.first());
            return;
        }
        if (route.error().kind == FailureKind::Cancelled) { // the settings have changed meanwhile
            attempt();
            return;
        }
        Failure none = route.error();
        none.host = m_request.url.host();
        conclude(failed(std::move(none)));
    });
}

void HttpCall::attemptThrough(const QNetworkProxy &proxy)
{
    m_manager = m_apart ? m_connections.apart(proxy) : m_connections.through(proxy);
    m_id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    if (m_firstId.isEmpty())
        m_firstId = m_id;
    m_body.clear();
    m_streamed.clear();
    m_bytesIn = 0;
    m_tls = {};
    m_requestSent = false;
    m_try.start();
    m_reply.reset(
        dispatch(networkRequest(m_request, m_around, {m_id, m_firstId}, m_authorization)));
    watch(m_reply.get());
}

QNetworkReply *HttpCall::dispatch(const QNetworkRequest &request)
{
    if (!isWrite())
        return m_manager->get(request);
    const Secret body =
        m_request.secretBody.isEmpty() ? Secret::fromUtf8(m_request.body) : m_request.secretBody;
    QNetworkRequest write(request);
    m_hasBody = !body.isEmpty();
    if (m_hasBody)
        addContentType(write);
    write.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    write.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    m_upload = new OneShotBody(body, this);
    QNetworkReply *reply = m_manager->sendCustomRequest(write, verbName(m_request.verb), m_upload);
    m_upload->setParent(reply); // the reply reads it until its own end
    return reply;
}

void HttpCall::watch(QNetworkReply *reply)
{
    connect(reply, &QNetworkReply::requestSent, this, [this] {
        m_requestSent = true;
        // Writes are sent once, so the call needs its own share no longer.
        m_request.secretBody.clear();
    });
    connect(reply, &QNetworkReply::readyRead, this, &HttpCall::readSome);
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError> &errors) {
        m_tls = TlsTrouble::of(errors, *reply);
    });
    // Queued: see the class comment.
    connect(
        reply, &QNetworkReply::finished, this,
        [this, reply] {
            if (reply == m_reply.get())
                onFinished();
        },
        Qt::QueuedConnection);
}

void HttpCall::readSome()
{
    if (!m_reply || m_tooLarge)
        return;
    const QByteArray bytes = m_reply->readAll();
    m_bytesIn += bytes.size();
    if (m_bytesIn > m_request.maxBytes) {
        m_tooLarge = true;
        m_body = QByteArray();
        m_streamed = QByteArray();
        m_reply->abort(); // leads to onFinished()
        return;
    }
    const bool streams = m_request.stream && isStream(response());
    if (!streams) {
        m_body.append(bytes);
        return;
    }
    m_deadline.start(m_request.deadline);
    const bool announced = !m_streamed.isEmpty();
    m_streamed.append(bytes);
    if (!announced)
        QMetaObject::invokeMethod(this, &HttpCall::handOut, Qt::QueuedConnection);
}

void HttpCall::handOut()
{
    if (m_over || m_streamed.isEmpty())
        return;
    const QPointer<HttpCall> self(this);
    const auto stream = m_request.stream; // outlives the call, which may end in there
    const bool goesOn = stream(std::exchange(m_streamed, {}));
    if (!self || m_over || goesOn)
        return;
    record(response().status, {});
    conclude(response());
}

void HttpCall::onFinished()
{
    readSome();
    const QPointer<HttpCall> self(this);
    handOut();
    if (!self || m_over)
        return;
    HttpResponse answer = response();
    std::optional<Failure> problem = flaw(answer);
    record(answer.status, problem ? kindName(problem->kind) : QString());

    if (!problem && !isPassing(answer.status)) {
        conclude(std::move(answer));
        return;
    }
    if (problem && (nextProxy(*problem) || waitForSignIn(*problem)))
        return;
    if (retryLater(problem ? *problem : fromStatus(answer, m_request.url)))
        return;
    // Where a proxy is due, that there is no other way says less than that the proxy is gone.
    if (problem && m_gone && wentNowhere())
        problem = m_gone;
    if (problem)
        conclude(failed(std::move(*problem)));
    else
        conclude(std::move(answer));
}

bool HttpCall::wentNowhere() const
{
    return !m_requestSent && !(m_upload && m_upload->wasRead());
}

bool HttpCall::nextProxy(const Failure &why)
{
    if (!isProxyGone(why) || !wentNowhere())
        return false;
    if (!m_gone)
        m_gone = why;
    m_around.network.avoid(m_route.takeFirst());
    if (m_route.isEmpty())
        return false;
    dropReply();
    attemptThrough(m_route.first());
    return true;
}

// A proxy that wants a sign-in has let nothing through, so writes may be tried again as well.
bool HttpCall::waitForSignIn(const Failure &why)
{
    if (why.code != "proxySignIn"_L1 || !wentNowhere())
        return false;
    switch (m_around.network.askProxySignIn(m_route.first())) {
    case Network::SignIn::Known:
        dropReply();
        attempt();
        return true;
    case Network::SignIn::Asked:
        dropReply();
        m_signIn = why;
        return true;
    case Network::SignIn::Refused:
        return false;
    }
    Q_UNREACHABLE();
}

void HttpCall::onSignIn(const QString &place, bool given)
{
    if (m_over || !m_signIn || placeOf(m_route.first()) != place)
        return;
    const Failure why = *std::exchange(m_signIn, std::nullopt);
    if (given)
        attempt();
    else
        conclude(failed(why));
}

void HttpCall::onDeadline()
{
    if (m_signIn) { // nobody has answered the question yet
        conclude(failed(*m_signIn));
        return;
    }
    if (m_reply)
        record(0, kindName(FailureKind::Timeout));
    const QString detail = u"%1 ms, %2 tries"_s.arg(QString::number(m_total.elapsed()),
                                                    QString::number(m_retries + 1));
    conclude(failed(failure(FailureKind::Timeout, detail)));
}

HttpResponse HttpCall::response() const
{
    HttpResponse answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = m_body;
    answer.headers = m_reply->rawHeaderPairs();
    answer.requestId = QString::fromLatin1(m_id);
    answer.duration = milliseconds(m_total.elapsed());
    answer.transport = transportOf(*m_reply, m_manager->proxy());
    return answer;
}

// Why this is not a whole answer, if it is not.
std::optional<Failure> HttpCall::flaw(const HttpResponse &response) const
{
    if (m_tooLarge)
        return failure(FailureKind::TooLarge,
                       u"more than %1 bytes"_s.arg(QString::number(m_request.maxBytes)));
    // First, because Qt reports a 307 to a body that cannot be sent again as ContentReSendError.
    if (response.status >= 300 && response.status < 400 && response.status != 304)
        return failure(FailureKind::RedirectRefused, redirectDetail(response));
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool answered =
        error == QNetworkReply::NoError || (isStatusError(error) && response.status >= 400);
    if (!answered) {
        const Failure trouble = transportTrouble(*m_reply, m_manager->proxy(), m_tls);
        Failure problem = failure(trouble.kind, trouble.detail);
        problem.code = trouble.code;
        problem.items = trouble.items;
        return problem;
    }
    const QByteArray length = response.header("Content-Length");
    const bool packed = !response.header("Content-Encoding").isEmpty();
    if (!length.isEmpty() && !packed && m_bytesIn < length.toLongLong())
        return failure(FailureKind::ConnectionLost, u"the body is cut off"_s);
    return std::nullopt;
}

// Only reads are repeated, and only when the wait still fits into the deadline.
bool HttpCall::retryLater(const Failure &why)
{
    if (isWrite() || !m_request.retryReads)
        return false;
    const std::optional<milliseconds> wait = retryWait(why, m_retries);
    if (!wait || *wait >= milliseconds(m_deadline.remainingTime()))
        return false;
    ++m_retries;
    dropReply();
    m_retry.start(*wait);
    return true;
}

Failure HttpCall::failure(FailureKind kind, const QString &detail) const
{
    // These leave no doubt: the server refused, or the user does not want to know any more.
    const bool certain = kind == FailureKind::Cancelled || kind == FailureKind::RedirectRefused;
    Failure failure;
    failure.kind = kind;
    failure.detail = detail;
    if (isWrite() && !m_request.onlyAsks && !certain && mayHaveArrived(kind)) {
        failure.kind = FailureKind::OutcomeUnknown;
        failure.detail = kindName(kind) + u"; "_s + detail;
    }
    failure.host = m_request.url.host();
    failure.requestId = QString::fromLatin1(m_id);
    failure.at = QDateTime::currentDateTimeUtc();
    return failure;
}

// Qt announces neither when an empty body nor when a header is out, so for a write without a body
// only the failures that come before a connection stands are sure signs.
bool HttpCall::mayHaveArrived(FailureKind kind) const
{
    if (m_requestSent || (m_upload && m_upload->wasRead()))
        return true;
    const bool beforeSending = kind == FailureKind::ConnectionRefused
                               || kind == FailureKind::DnsFailed || kind == FailureKind::Offline
                               || kind == FailureKind::ProxyFailed
                               || kind == FailureKind::TlsFailed;
    return !m_hasBody && !beforeSending;
}

void HttpCall::record(int status, const QString &failureName)
{
    RequestRecord record;
    record.at = QDateTime::currentDateTimeUtc();
    record.method = QString::fromLatin1(verbName(m_request.verb));
    record.host = m_request.url.host();
    record.path = m_request.url.path();
    record.status = status;
    record.failure = failureName;
    record.milliseconds = m_try.elapsed();
    record.bytesIn = m_bytesIn;
    record.requestId = QString::fromLatin1(m_id);
    m_around.log.add(std::move(record));
}

void HttpCall::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    if (m_upload)
        m_upload->discard();
    wipe(m_authorization); // the request's header and its copies share this buffer
    m_reply.reset();
}

void HttpCall::conclude(Expected<HttpResponse> answer)
{
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    m_retry.stop();
    dropReply();
    m_request.bearer.clear();
    m_request.secretBody.clear();
    deleteLater();
    QPromise<Expected<HttpResponse>> promise = std::move(m_promise);
    promise.addResult(std::move(answer));
    promise.finish(); // may run the caller's continuation and end the client: nothing after it
}

} // namespace onbelay
