#include "diagnostics/environmentcalls.h"

#include "diagnostics/checks.h"
#include "diagnostics/environmentids.h"
#include "diagnostics/keychaintrial.h"
#include "net/problem.h"
#include "onbelay/adminclient.h"
#include "onbelay/whenanswered.h"

#include <QFutureWatcher>
#include <QSslSocket>
#include <QSysInfo>
#include <QtConcurrent>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 10s;
constexpr qint64 longestAge = 10ll * 365 * 86400; // seconds

// The time of an HTTP answer (RFC 9110 §6.6.1), which is cut to whole seconds. A cache says how
// long it has had it (RFC 9111 §5.1).
std::optional<QDateTime> dateOf(const HttpResponse &response)
{
    const std::optional<QDateTime> at = httpDate(response.header("Date"));
    if (!at)
        return std::nullopt;
    bool isNumber = false;
    const qint64 age = response.header("Age").trimmed().toLongLong(&isNumber);
    return at->addMSecs(500).addSecs(isNumber ? std::clamp<qint64>(age, 0, longestAge) : 0);
}

// How far ahead a server is whose answer to a question of `sent` came after `took`.
ClockReading readingOf(const QString &host, const QDateTime &server, const QDateTime &sent,
                       std::chrono::milliseconds took)
{
    const QDateTime here = sent.addMSecs(took.count() / 2);
    return {host, std::chrono::milliseconds(here.msecsTo(server))};
}

template <typename T, typename Work, typename Take>
void onThread(QThreadPool &pool, QObject *context, const Work &work, const Take &take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, take] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&pool, work));
}

} // namespace

EnvironmentCalls::EnvironmentCalls(const EnvironmentSubject &subject, QObject *parent)
    : QObject(parent)
    , m_subject(subject)
{
    m_pool.setMaxThreadCount(1);
}

EnvironmentCalls::~EnvironmentCalls()
{
    *m_stop = true;
    m_pool.clear(); // it waits for the one that is being read
}

void EnvironmentCalls::start()
{
    m_clock.start();
    for (const QString &check : environment::checkIds()) {
        const bool ofHost = check.startsWith(u"onbelay."_s) || check.startsWith(u"hubspot."_s);
        if (!ofHost)
            Q_EMIT begun(check);
    }
    probe(0, m_subject.server);
    probe(1, m_subject.hubspot);
    QUrl door = m_subject.server;
    door.setPath(door.path() + u"/api/admin/v1"_s);
    askTime(0, door);
    askTime(1, m_subject.hubspot);
    askApi();
    askKeychain();
    lookAtDisk();
    tellFacts();
}

std::chrono::milliseconds EnvironmentCalls::elapsed() const
{
    return std::chrono::milliseconds(m_clock.elapsed());
}

void EnvironmentCalls::tell(const QString &check, Finding finding,
                            std::chrono::milliseconds duration)
{
    finding.check = check;
    finding.duration = duration;
    Q_EMIT judged(finding);
}

void EnvironmentCalls::probe(int host, const QUrl &url)
{
    auto *probe = new HostProbe(m_subject.network, url, this);
    connect(probe, &HostProbe::progressed, this,
            [this, host, probe] { tellLinks(host, probe->facts()); });
    probe->start();
    tellLinks(host, probe->facts());
}

void EnvironmentCalls::tellLinks(int host, const HostFacts &facts)
{
    for (int number = 0; number < hostLinkCount; ++number) {
        const LinkFacts &link = facts.links[std::size_t(number)];
        const QString check = environment::linkId(host, HostLink(number));
        // A proxy that is not there gives way to the next of the route, and whether one is signed
        // in to shows when it has let us through.
        if (HostLink(number) < HostLink::Connection && !facts.proxy.isEmpty()
            && !facts.link(HostLink::Connection).settled)
            continue;
        if (link.settled && !std::exchange(m_linksTold[host][number], true)) {
            Finding finding;
            environment::judgeLink(facts, HostLink(number), QDateTime::currentDateTimeUtc(),
                                   finding);
            finding.ofHubSpot = host == 1;
            tell(check, finding, link.duration);
        } else if (link.tried && !link.settled
                   && !std::exchange(m_linksBegun[host][number], true)) {
            Q_EMIT begun(check);
        }
    }
}

void EnvironmentCalls::askTime(int host, const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"Cache-Control", "no-cache"}};
    request.deadline = patience;
    request.maxBytes = 1024 * 1024;
    request.retryReads = false;
    const QDateTime sent = QDateTime::currentDateTimeUtc();
    whenAnswered(m_subject.http.send(request), this,
                 [this, host, url, sent](const Expected<HttpResponse> &answer) {
                     std::optional<ClockReading> reading;
                     if (const auto at = answer ? dateOf(*answer) : std::nullopt)
                         reading = readingOf(url.host(), *at, sent, answer->duration);
                     takeTime(host, reading,
                              answer ? std::nullopt : std::optional<Failure>(answer.error()));
                 });
}

void EnvironmentCalls::takeTime(int host, const std::optional<ClockReading> &reading,
                                const std::optional<Failure> &failure)
{
    m_times[std::size_t(host)] = reading;
    if (failure && !m_timeFailure)
        m_timeFailure = failure;
    if (--m_timesMissing > 0)
        return;
    if (m_subject.client)
        askSession();
    else
        tellClock();
}

// To the millisecond, over the connection that is open by now.
void EnvironmentCalls::askSession()
{
    const QDateTime sent = QDateTime::currentDateTimeUtc();
    const auto begun = elapsed();
    whenAnswered(m_subject.client->session(), this,
                 [this, sent, begun](const Expected<SessionInfo> &session) {
                     if (session && session->serverTime.isValid())
                         m_times[0] = readingOf(m_subject.server.host(), session->serverTime, sent,
                                                elapsed() - begun);
                     tellClock();
                 });
}

void EnvironmentCalls::tellClock()
{
    Finding finding;
    environment::judgeClock(m_times[0], m_times[1], finding);
    if (!m_times[0] && !m_times[1])
        finding.failure = m_timeFailure;
    tell(environment::clockId, finding, elapsed());
}

void EnvironmentCalls::askApi()
{
    const QString host = m_subject.server.host();
    if (!m_subject.client) {
        Finding finding;
        skip(finding, FindingCode::ApiMissing, {host});
        tell(environment::apiId, finding, 0ms);
        return;
    }
    whenAnswered(m_subject.client->discover(), this,
                 [this, host](const Expected<Discovery> &answer) {
                     Finding finding;
                     if (answer)
                         pass(finding, FindingCode::ApiKnown, {host, answer->version});
                     else if (answer.error().kind == FailureKind::NoAdminApi)
                         warn(finding, FindingCode::ApiMissing, {host});
                     else
                         skipFor(finding, answer.error());
                     tell(environment::apiId, finding, elapsed());
                 });
}

void EnvironmentCalls::askKeychain()
{
    tryKeychain(m_subject.keychain, this, [this](const KeychainTrial &trial) {
        Finding finding;
        environment::judgeKeychain(trial, finding);
        tell(environment::keychainId, finding, elapsed());
    });
}

void EnvironmentCalls::lookAtDisk()
{
    const QString folder = m_subject.profile;
    for (const auto &[check, name] : {std::pair(environment::editsId, u"/workspace.sqlite"_s),
                                      std::pair(environment::rowsId, u"/rows.sqlite"_s)}) {
        const auto take = [this, check = check](const Expected<StoreReport> &report) {
            Finding finding;
            environment::judgeStore(report, finding);
            tell(check, finding, elapsed());
        };
        onThread<Expected<StoreReport>>(
            m_pool, this,
            [file = QString(folder + name), stop = m_stop] { return checkStore(file, stop.get()); },
            take);
    }
    onThread<ProfileFacts>(
        *QThreadPool::globalInstance(), this, [folder] { return profileFacts(folder); },
        [this](const ProfileFacts &facts) {
            Finding profile;
            environment::judgeProfile(facts, profile);
            tell(environment::profileId, profile, elapsed());
            Finding disk;
            environment::judgeDisk(facts, disk);
            tell(environment::diskId, disk, elapsed());
        });
}

// What needs no looking.
void EnvironmentCalls::tellFacts()
{
    Finding versions;
    pass(versions, FindingCode::VersionsKnown,
         {m_subject.console, QString::fromLatin1(qVersion()), QSslSocket::sslLibraryVersionString(),
          QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelType() + u' '
              + QSysInfo::kernelVersion(),
          QSysInfo::currentCpuArchitecture()});
    tell(environment::versionsId, versions, 0ms);

    Finding guide;
    const auto own = GuideRevision::fromText(m_subject.guide);
    const auto newest = GuideRevision::fromText(m_subject.newestGuide);
    if (own && newest && *own < *newest)
        warn(guide, FindingCode::GuideBehind, {m_subject.guide, m_subject.newestGuide},
             Repair::OpenSettings);
    else
        pass(guide, FindingCode::GuideCurrent, {m_subject.guide});
    tell(environment::guideId, guide, 0ms);

    const std::pair<QString, void (*)(const DisplayFacts &, Finding &)> shown[]{
        {environment::displayId, environment::judgeDisplay},
        {environment::assistiveId, environment::judgeAssistive},
        {environment::languageId, environment::judgeAppearance}};
    for (const auto &[check, judge] : shown) {
        Finding finding;
        judge(m_subject.display, finding);
        tell(check, finding, 0ms);
    }
}

} // namespace onbelay
