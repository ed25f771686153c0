#include "diagnostics/environmentrun.h"

#include "diagnostics/checks.h"
#include "diagnostics/environmentcalls.h"
#include "diagnostics/environmentids.h"

#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace environment {

QString linkId(int host, HostLink link)
{
    static const QString names[]{u"route"_s, u"dns"_s, u"connect"_s, u"tls"_s};
    return (host == 0 ? u"onbelay."_s : u"hubspot."_s) + names[int(link)];
}

QStringList checkIds()
{
    QStringList ids;
    for (int host = 0; host < 2; ++host) {
        for (int link = 0; link < hostLinkCount; ++link)
            ids << linkId(host, HostLink(link));
    }
    return ids << clockId << keychainId << editsId << rowsId << profileId << diskId << versionsId
               << guideId << apiId << displayId << assistiveId << languageId;
}

} // namespace environment

struct EnvironmentRun::Private
{
    EnvironmentSubject subject;
    std::vector<Finding> findings = {};
    QPointer<EnvironmentCalls> calls = {};
    QElapsedTimer clock = {};
    std::chrono::milliseconds duration{0};
    bool running = false;
};

EnvironmentRun::EnvironmentRun(const EnvironmentSubject &subject, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(Private{subject}))
{
    reset();
}

EnvironmentRun::~EnvironmentRun()
{
    delete d->calls;
}

void EnvironmentRun::reset()
{
    d->findings.clear();
    for (const QString &check : environment::checkIds()) {
        Finding finding;
        finding.check = check;
        d->findings.push_back(finding);
    }
}

void EnvironmentRun::start()
{
    delete d->calls;
    reset();
    d->clock.start();
    d->running = true;
    d->calls = new EnvironmentCalls(d->subject, this);
    connect(d->calls, &EnvironmentCalls::begun, this, &EnvironmentRun::markBegun);
    connect(d->calls, &EnvironmentCalls::judged, this, &EnvironmentRun::take);
    for (int index = 0; index < int(d->findings.size()); ++index)
        Q_EMIT findingChanged(index);
    d->calls->start();
}

int EnvironmentRun::indexOf(const QString &check) const
{
    const auto found =
        std::find_if(d->findings.begin(), d->findings.end(),
                     [&check](const Finding &finding) { return finding.check == check; });
    return int(found - d->findings.begin());
}

void EnvironmentRun::markBegun(const QString &check)
{
    const int index = indexOf(check);
    Finding &finding = d->findings[std::size_t(index)];
    if (finding.verdict != CheckVerdict::Pending)
        return;
    finding.verdict = CheckVerdict::Running;
    Q_EMIT findingChanged(index);
}

void EnvironmentRun::take(const Finding &judged)
{
    const int index = indexOf(judged.check);
    d->findings[std::size_t(index)] = judged;
    d->findings[std::size_t(index)].at = QDateTime::currentDateTimeUtc();
    const bool over = std::all_of(d->findings.begin(), d->findings.end(),
                                  [](const Finding &finding) { return finding.isFinal(); });
    if (over)
        conclude();
    Q_EMIT findingChanged(index);
    if (over)
        Q_EMIT finished();
}

void EnvironmentRun::conclude()
{
    d->running = false;
    d->duration = std::chrono::milliseconds(d->clock.elapsed());
    d->calls->disconnect(this);
    d->calls->deleteLater(); // its signal may have brought us here
    d->calls.clear();
}

void EnvironmentRun::cancel()
{
    if (!d->running)
        return;
    conclude();
    for (int index = 0; index < int(d->findings.size()); ++index) {
        Finding &finding = d->findings[std::size_t(index)];
        if (finding.isFinal())
            continue;
        skip(finding, FindingCode::Cancelled, {}, Repair::Retry);
        finding.at = QDateTime::currentDateTimeUtc();
        Q_EMIT findingChanged(index);
    }
    Q_EMIT finished();
}

void EnvironmentRun::setDisplay(const DisplayFacts &facts)
{
    d->subject.display = facts;
}

void EnvironmentRun::setNewestGuide(const QString &revision)
{
    d->subject.newestGuide = revision;
}

bool EnvironmentRun::isRunning() const
{
    return d->running;
}

const std::vector<Finding> &EnvironmentRun::findings() const
{
    return d->findings;
}

std::chrono::milliseconds EnvironmentRun::duration() const
{
    return d->running ? std::chrono::milliseconds(d->clock.elapsed()) : d->duration;
}

} // namespace onbelay
