#include "onbelay/mcp/mcpexchange.h"

#include "net/problem.h"

#include <QJsonDocument>
#include <QPointer>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int mostFruitless = 5;
constexpr milliseconds shortestWait{50}; // a server that says 0 is not to be run over

QByteArray json(const QJsonObject &message)
{
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

bool isAnswerTo(const QJsonObject &message, qint64 id)
{
    const QJsonValue answered = message.value("id"_L1);
    return (message.contains("result"_L1) || message.contains("error"_L1)) && answered.isDouble()
           && answered.toInteger(-1) == id;
}

// An error may come without the number of what it is about, a result may not.
QJsonObject messageIn(const HttpResponse &answer, qint64 id)
{
    QJsonObject message = bodyObject(answer);
    return message.contains("result"_L1) && !isAnswerTo(message, id) ? QJsonObject() : message;
}

} // namespace

McpExchange::McpExchange(SignedInSender &sender, const McpWay &way, QObject *parent)
    : QObject(parent)
    , m_sender(sender)
    , m_way(way)
{
    m_total.setSingleShot(true);
    m_wait.setSingleShot(true);
    m_wait.setTimerType(Qt::PreciseTimer); // never earlier than the server wants it
    connect(&m_wait, &QTimer::timeout, this, &McpExchange::resume);
    connect(&m_total, &QTimer::timeout, this,
            [this] { lost(FailureKind::Timeout, u"no answer in the longest time"_s); });
}

McpExchange::~McpExchange()
{
    m_over = true;
    m_call.abort();
}

QFuture<Expected<McpReply>> McpExchange::ask(const QJsonObject &message, bool onlyAsks)
{
    m_promise.start();
    QFuture<Expected<McpReply>> future = m_promise.future();
    m_id = message.value("id"_L1).toInteger();
    m_onlyAsks = onlyAsks;
    m_total.start(m_way.options.longest);
    HttpRequest post = request(Verb::Post);
    post.headers.emplaceBack("Accept", "application/json, text/event-stream");
    post.body = json(message);
    post.onlyAsks = onlyAsks;
    m_sender.send(post, &m_call).then(this, [this](const Expected<HttpResponse> &answer) {
        onAnswer(answer);
    });
    return future;
}

void McpExchange::listen()
{
    m_promise.start(); // nobody waits for it
    m_id = -1; // no answer is due
    HttpRequest get = request(Verb::Get);
    get.headers.emplaceBack("Accept", "text/event-stream");
    get.deadline = m_way.options.longest;
    m_sender.send(get, &m_call).then(this, [this](const Expected<HttpResponse> &) {
        conclude(failed(FailureKind::ConnectionLost));
    });
}

void McpExchange::abort()
{
    if (m_over)
        return;
    // Without a session the end of the connection tells the server.
    if (m_way.hasSession)
        post({{"jsonrpc"_L1, "2.0"_L1},
              {"method"_L1, "notifications/cancelled"_L1},
              {"params"_L1, QJsonObject{{"requestId"_L1, m_id}}}});
    conclude(failed(FailureKind::Cancelled));
}

HttpRequest McpExchange::request(Verb verb) const
{
    HttpRequest request;
    request.verb = verb;
    request.url = m_way.endpoint;
    request.headers = m_way.headers;
    // Whoever packs a stream holds its events back.
    request.headers.emplaceBack("Accept-Encoding", "identity");
    request.deadline = m_way.options.silence;
    request.retryReads = false;
    request.stream = [self = QPointer(const_cast<McpExchange *>(this))](QByteArrayView bytes) {
        return self && self->take(bytes);
    };
    return request;
}

void McpExchange::post(const QJsonObject &message)
{
    HttpRequest post = request(Verb::Post);
    post.headers.emplaceBack("Accept", "application/json, text/event-stream");
    post.body = json(message);
    post.stream = {};
    static_cast<void>(m_sender.send(post));
}

bool McpExchange::take(QByteArrayView bytes)
{
    if (m_over)
        return false;
    const QPointer<McpExchange> self(this);
    m_streamed = true;
    // Twice, because what was complete before an overflow is handed out first.
    for (const QByteArrayView piece : {bytes, QByteArrayView()}) {
        const Expected<std::vector<ServerEvent>> events = m_parser.feed(piece);
        if (!events) {
            m_flaw = events.error();
            return false;
        }
        for (const ServerEvent &event : *events) {
            takeEvent(event.data);
            if (!self || m_answer)
                return false;
        }
    }
    if (!m_parser.lastId().isEmpty())
        m_lastEvent = m_parser.lastId();
    m_retry = std::max(m_parser.retry().value_or(m_retry), shortestWait);
    m_fruitless = 0;
    return true;
}

void McpExchange::takeEvent(const QByteArray &data)
{
    const QJsonObject message = QJsonDocument::fromJson(data).object();
    if (isAnswerTo(message, m_id))
        m_answer = message;
    else if (m_way.hasSession && message.contains("method"_L1) && message.contains("id"_L1))
        answerServer(message);
}

// What nobody declared to understand is refused as JSON-RPC has it.
void McpExchange::answerServer(const QJsonObject &request)
{
    const QString method = request.value("method"_L1).toString();
    std::optional<QJsonObject> result;
    if (method == "ping"_L1)
        result = QJsonObject();
    else if (m_way.options.answer)
        result = m_way.options.answer(method, request.value("params"_L1).toObject());
    QJsonObject answer{{"jsonrpc"_L1, "2.0"_L1}, {"id"_L1, request.value("id"_L1)}};
    if (result)
        answer.insert("result"_L1, *result);
    else
        answer.insert("error"_L1,
                      QJsonObject{{"code"_L1, -32601}, {"message"_L1, "Method not found"_L1}});
    post(answer);
}

void McpExchange::onAnswer(const Expected<HttpResponse> &answer)
{
    if (m_over)
        return;
    const bool stream = m_streamed || (answer && answer->status < 300 && answer->isEventStream());
    const bool cancelled = !answer && answer.error().kind == FailureKind::Cancelled;
    if (m_flaw)
        conclude(failed(*m_flaw));
    else if (m_answer)
        conclude(McpReply{answer.value_or(HttpResponse{}), *m_answer});
    else if (cancelled || (!answer && answer.error().kind == FailureKind::TooLarge))
        conclude(tl::unexpected(answer.error()));
    else if (stream || (m_resumed && !answer))
        onBreak(answer);
    else if (m_resumed)
        lost(FailureKind::ConnectionLost,
             u"the stream cannot be resumed: status %1"_s.arg(QString::number(answer->status)));
    else if (answer)
        conclude(McpReply{*answer, messageIn(*answer, m_id)});
    else
        conclude(tl::unexpected(answer.error()));
}

// The stream is over before the answer came.
void McpExchange::onBreak(const Expected<HttpResponse> &answer)
{
    const bool resumable = m_way.hasSession && !m_lastEvent.isEmpty();
    if (resumable && m_fruitless < mostFruitless)
        m_wait.start(m_retry);
    else
        lost(answer ? FailureKind::ConnectionLost : answer.error().kind,
             u"the stream ended without the answer"_s);
}

void McpExchange::resume()
{
    ++m_fruitless;
    m_resumed = true;
    m_streamed = false;
    m_parser = {};
    HttpRequest again = request(Verb::Get);
    again.headers.emplaceBack("Accept", "text/event-stream");
    again.headers.emplaceBack("Last-Event-ID", m_lastEvent);
    m_sender.send(again, &m_call).then(this, [this](const Expected<HttpResponse> &answer) {
        onAnswer(answer);
    });
}

void McpExchange::lost(FailureKind kind, const QString &detail)
{
    Failure failure;
    failure.kind = m_onlyAsks ? kind : FailureKind::OutcomeUnknown;
    failure.detail = m_onlyAsks ? detail : QString(kindName(kind) + u"; "_s + detail);
    failure.host = m_way.endpoint.host();
    failure.at = QDateTime::currentDateTimeUtc();
    conclude(failed(failure));
}

void McpExchange::conclude(Expected<McpReply> answer)
{
    if (std::exchange(m_over, true))
        return;
    m_total.stop();
    m_wait.stop();
    m_call.abort(); // harmless when it is over
    deleteLater();
    QPromise<Expected<McpReply>> promise = std::move(m_promise);
    promise.addResult(std::move(answer));
    promise.finish(); // may run the caller's continuation: nothing after it
}

} // namespace onbelay
