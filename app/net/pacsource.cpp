#include "net/pacsource.h"

#include "net/pacscript.h"
#include "net/problem.h"
#include "net/transport.h"
#include "net/urlpolicy.h"

#include <QNetworkProxy>
#include <QtConcurrent>

#include <algorithm>
#include <QTimer>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto scriptLifetime = 1h;
constexpr auto failureLifetime = 30s; // a server that was down is asked again after it
constexpr auto answerLifetime = 5min;
constexpr auto fetchDeadline = 10s;
constexpr auto grace = 1s; // for a script that does not stop where it is told to

Failure pacFailure(const QString &code, const QString &detail)
{
    Failure failure = failed(FailureKind::ProxyFailed, detail).value();
    failure.code = code;
    return failure;
}

bool isOlder(const QElapsedTimer &timer, std::chrono::milliseconds lifetime)
{
    return !timer.isValid() || timer.hasExpired(lifetime.count());
}

} // namespace

PacSource::PacSource(const QUrl &url, const QSslConfiguration &tls, QThreadPool &pool,
                     QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_tls(tls)
    , m_pool(pool)
{
    m_manager.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_manager.setAutoDeleteReplies(false);
}

PacSource::~PacSource()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    for (const Waiting &waiting : m_waiting)
        m_asked.push_back({waiting.answer, std::make_shared<PacWatch>()});
    for (const Asked &asked : std::exchange(m_asked, {})) {
        asked.watch->stop();
        asked.answer->addResult(failed(FailureKind::Cancelled));
        asked.answer->finish();
    }
}

QFuture<Expected<QString>> PacSource::answerFor(const QUrl &url)
{
    const auto kept = m_answers.constFind(originOf(url));
    if (kept != m_answers.constEnd() && !isOlder(kept->since, answerLifetime))
        return QtFuture::makeReadyFuture(Expected<QString>(kept->answer));
    const Waiting waiting{url, std::make_shared<QPromise<Expected<QString>>>()};
    waiting.answer->start();
    const QFuture<Expected<QString>> future = waiting.answer->future();
    const std::chrono::milliseconds lifetime = m_script ? scriptLifetime : failureLifetime;
    if (!isOlder(m_scriptAge, lifetime)) {
        ask(waiting);
    } else {
        m_waiting.push_back(waiting);
        if (!m_reply)
            fetch();
    }
    return future;
}

void PacSource::fetch()
{
    QNetworkRequest request(m_url);
    request.setSslConfiguration(m_tls);
    request.setTransferTimeout(int(std::chrono::milliseconds(fetchDeadline).count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/x-ns-proxy-autoconfig, */*;q=0.5");
    m_received.clear();
    m_tooLarge = false;
    m_reply.reset(m_manager.get(request));
    connect(m_reply.get(), &QNetworkReply::readyRead, this, [this] {
        m_received.append(m_reply->readAll());
        m_tooLarge = m_received.size() > largest;
        if (m_tooLarge)
            m_reply->abort();
    });
    connect(m_reply.get(), &QNetworkReply::finished, this, &PacSource::onFetched,
            Qt::QueuedConnection);
}

void PacSource::onFetched()
{
    m_script = fetched();
    m_scriptAge.start();
    m_answers.clear();
    m_received.clear();
    m_reply.reset();
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        ask(waiting);
}

Expected<QByteArray> PacSource::fetched()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString place = plainText(m_url.host(), 100);
    if (m_tooLarge)
        return failed(pacFailure(u"pacBroken"_s, place + u": more than 1 MiB"_s));
    if (status >= 300)
        return failed(pacFailure(u"pacUnreachable"_s, u"%1: status %2"_s.arg(place).arg(status)));
    if (m_reply->error() != QNetworkReply::NoError)
        return failed(pacFailure(u"pacUnreachable"_s, place + u": "_s + transportDetail(*m_reply)));
    return m_received + m_reply->readAll();
}

void PacSource::ask(const Waiting &waiting)
{
    if (!m_script) {
        waiting.answer->addResult(failed(m_script.error()));
        waiting.answer->finish();
        return;
    }
    const auto watch = std::make_shared<PacWatch>();
    m_asked.push_back({waiting.answer, watch});
    QtConcurrent::run(&m_pool, [script = *m_script, url = waiting.url, watch] {
        return askPac(script, url, *watch);
    }).then(this, [this, waiting](const Expected<QString> &found) { conclude(waiting, found); });
    QTimer::singleShot(deadline, this, [watch] { watch->stop(); });
    // A script may look a name up, which nothing can stop.
    QTimer::singleShot(deadline + grace, this, [this, waiting] {
        conclude(waiting, failed(pacFailure(u"pacTooSlow"_s, u"the script did not stop"_s)));
    });
}

void PacSource::conclude(const Waiting &waiting, const Expected<QString> &found)
{
    const auto asked = std::find_if(m_asked.begin(), m_asked.end(), [&waiting](const Asked &each) {
        return each.answer == waiting.answer;
    });
    if (asked == m_asked.end())
        return;
    m_asked.erase(asked);
    if (found) {
        Kept &kept = m_answers[originOf(waiting.url)];
        kept.answer = *found;
        kept.since.start();
    }
    waiting.answer->addResult(found);
    waiting.answer->finish();
}

} // namespace onbelay
