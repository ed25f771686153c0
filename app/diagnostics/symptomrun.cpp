#include "diagnostics/symptomrun.h"

#include "diagnostics/checks.h"
#include "diagnostics/livecalls.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace onbelay {

struct SymptomRun::Private
{
    Private(Workspace &live, const Symptom &one)
        : workspace(live)
        , symptom(one)
    {
    }

    Workspace &workspace;
    const Symptom &symptom;
    std::vector<Finding> findings;
    std::vector<qint64> begun; // milliseconds since the run began; -1: not yet
    AccessSubject subject;
    std::optional<Explanation> explanation;
    std::optional<AccessVerdict> verdict;
    std::vector<FactDifference> differences;
    std::optional<Discovery> api;
    QPointer<LiveCalls> calls; // the client's
    QString runId;
    QElapsedTimer clock;
    std::chrono::milliseconds duration{0};
    bool running = false;
};

SymptomRun::SymptomRun(Workspace &workspace, const Symptom &symptom, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(workspace, symptom))
{
    for (const QString &check : symptom.checks) {
        Finding finding;
        finding.check = check;
        d->findings.push_back(finding);
    }
}

SymptomRun::~SymptomRun()
{
    if (d->calls)
        d->calls->abandon();
}

void SymptomRun::start(const AccessSubject &subject)
{
    if (d->calls)
        d->calls->abandon();
    d->runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    d->subject = subject;
    d->explanation.reset();
    d->verdict.reset();
    d->differences.clear();
    d->api.reset();
    CallSet wanted = 0;
    for (Finding &finding : d->findings) {
        const QString id = finding.check;
        finding = Finding();
        finding.check = id;
        if (const CheckEntry *entry = findCheck(id))
            wanted |= entry->needs;
    }
    d->begun.assign(d->findings.size(), -1);
    d->clock.start();
    d->running = true;
    d->calls = new LiveCalls(d->workspace);
    connect(d->calls, &LiveCalls::progressed, this, &SymptomRun::judge);
    d->calls->start(wanted, subject);
}

void SymptomRun::judge()
{
    if (!d->running)
        return;
    const LiveCalls &calls = *d->calls;
    std::vector<int> changed;
    for (std::size_t i = 0; i < d->findings.size(); ++i) {
        Finding &finding = d->findings[i];
        if (finding.isFinal())
            continue;
        const CheckEntry *entry = findCheck(finding.check);
        if (entry && !calls.areSettled(entry->needs)) {
            if (finding.verdict == CheckVerdict::Pending && calls.anyUnderWay(entry->needs)) {
                finding.verdict = CheckVerdict::Running;
                d->begun[i] = d->clock.elapsed();
                changed.push_back(int(i));
            }
            continue;
        }
        if (entry)
            entry->judge(calls.facts(), finding);
        else
            skip(finding, FindingCode::UnknownCheck);
        finding.at = QDateTime::currentDateTimeUtc();
        const qint64 begun = d->begun[i] < 0 ? d->clock.elapsed() : d->begun[i];
        finding.duration = std::chrono::milliseconds(d->clock.elapsed() - begun);
        changed.push_back(int(i));
    }
    const bool over = std::all_of(d->findings.begin(), d->findings.end(),
                                  [](const Finding &finding) { return finding.isFinal(); });
    if (over)
        conclude();
    for (const int index : changed)
        Q_EMIT findingChanged(index);
    if (over)
        Q_EMIT finished();
}

// Keeps what the answer to the question is made of.
void SymptomRun::conclude()
{
    const CheckFacts &facts = d->calls->facts();
    d->running = false;
    d->duration = std::chrono::milliseconds(d->clock.elapsed());
    d->subject = facts.subject;
    d->explanation = facts.explanation;
    d->differences = facts.differences;
    if (facts.verdict && *facts.verdict)
        d->verdict = **facts.verdict;
    if (facts.discovery && *facts.discovery)
        d->api = **facts.discovery;
    d->calls->abandon();
}

void SymptomRun::cancel()
{
    if (!d->running)
        return;
    std::vector<int> changed;
    for (std::size_t i = 0; i < d->findings.size(); ++i) {
        Finding &finding = d->findings[i];
        if (finding.isFinal())
            continue;
        skip(finding, FindingCode::Cancelled, {}, Repair::Retry);
        finding.at = QDateTime::currentDateTimeUtc();
        changed.push_back(int(i));
    }
    conclude();
    for (const int index : changed)
        Q_EMIT findingChanged(index);
    Q_EMIT finished();
}

bool SymptomRun::isRunning() const
{
    return d->running;
}

QString SymptomRun::runId() const
{
    return d->runId;
}

const std::vector<Finding> &SymptomRun::findings() const
{
    return d->findings;
}

std::chrono::milliseconds SymptomRun::duration() const
{
    return d->running ? std::chrono::milliseconds(d->clock.elapsed()) : d->duration;
}

const AccessSubject &SymptomRun::subject() const
{
    return d->subject;
}

const std::optional<Explanation> &SymptomRun::explanation() const
{
    return d->explanation;
}

const std::optional<AccessVerdict> &SymptomRun::verdict() const
{
    return d->verdict;
}

const std::vector<FactDifference> &SymptomRun::differences() const
{
    return d->differences;
}

BundleRun SymptomRun::forSupport() const
{
    BundleRun run;
    run.symptom = d->symptom.id;
    run.runId = d->runId;
    run.findings = d->findings;
    run.subject = d->subject;
    run.duration = duration();
    run.verdict = d->verdict;
    run.api = d->api;
    if (d->subject.column > 0)
        run.scope = d->workspace.columnId(d->subject.column);
    QStringList groups = d->subject.personGroups;
    groups.append(d->subject.groupId);
    for (const Finding &finding : d->findings)
        groups.append(finding.group);
    groups.removeAll(QString());
    groups.removeDuplicates();
    for (const QString &id : std::as_const(groups)) {
        const int row = d->workspace.rowOf(id);
        run.groups.push_back({id, row < 0 ? QString() : d->workspace.groups().name(quint32(row))});
    }
    return run;
}

} // namespace onbelay
