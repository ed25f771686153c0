#include "presenters/diagnostics/diagnosticspresenter.h"
#include "presenters/language.h"

#include <QLocale>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostPressed = 20; // of a door, for support

// What only an administrator may ask is nobody's trouble, and yet not known to be sound.
bool isMissed(FindingCode code)
{
    return code == FindingCode::OnlyAdmins || !isHarmlessSkip(code);
}

bool needsSubject(const Symptom &symptom)
{
    return std::any_of(symptom.checks.begin(), symptom.checks.end(), [](const QString &check) {
        return check.startsWith(u"group."_s) || check.startsWith(u"backend."_s);
    });
}

bool isSameTrouble(const Finding &one, const Finding &other)
{
    if (!one.failure || !other.failure)
        return !one.failure && !other.failure;
    if (one.ofHubSpot != other.ofHubSpot)
        return false;
    const int status = one.failure->httpStatus;
    return status > 0 ? status == other.failure->httpStatus
                      : one.failure->kind == other.failure->kind;
}

} // namespace

DiagnosticsPresenter::DiagnosticsPresenter(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_question(workspace)
{
    for (const Symptom &symptom : workspace.integration().symptoms) {
        const int index = int(m_doors.size());
        m_doors.push_back({symptom.id, symptom.title.in(language()), symptom.advice.in(language()),
                           needsSubject(symptom)});
        auto run = std::make_unique<SymptomRun>(workspace, symptom);
        connect(run.get(), &SymptomRun::findingChanged, this, [this, index](int row) {
            if (index != m_door)
                return;
            Q_EMIT rowChanged(row);
            Q_EMIT stateChanged();
        });
        connect(run.get(), &SymptomRun::finished, this, [this, index] {
            if (index != m_door)
                return;
            refreshRows(); // "Try again" is offered now
            Q_EMIT stateChanged();
        });
        m_runs.push_back(std::move(run));
    }
    m_hasRun.assign(m_doors.size(), false);
    m_subjectNames.assign(m_doors.size(), QString());
    m_pressed.resize(m_doors.size());
    connect(&m_question, &Question::changed, this, &DiagnosticsPresenter::stateChanged);
    connect(&workspace, &Workspace::stagedChanged, this, &DiagnosticsPresenter::refreshRows);
}

DiagnosticsPresenter::~DiagnosticsPresenter() = default;

QString DiagnosticsPresenter::readOnlyReason() const
{
    if (m_workspace.canEdit())
        return {};
    return tr("You are signed in as a member. Only administrators can have the key tested and "
              "repair what is found.");
}

SymptomRun *DiagnosticsPresenter::current() const
{
    return m_door < 0 ? nullptr : m_runs[std::size_t(m_door)].get();
}

void DiagnosticsPresenter::openDoor(int index)
{
    if (index < 0 || index >= int(m_doors.size()))
        return;
    m_door = index;
    Q_EMIT doorChanged();
    if (!m_doors[std::size_t(index)].asksQuestion && !hasRun())
        run();
}

void DiagnosticsPresenter::closeDoor()
{
    cancel();
    m_door = -1;
    Q_EMIT doorChanged();
}

void DiagnosticsPresenter::ask(const AccessSubject &subject)
{
    const auto found = std::find_if(m_doors.begin(), m_doors.end(),
                                    [](const Door &door) { return door.asksQuestion; });
    if (found == m_doors.end())
        return;
    m_question.set(subject);
    openDoor(int(found - m_doors.begin()));
    run();
}

bool DiagnosticsPresenter::canRun() const
{
    return m_door >= 0
           && (!m_doors[std::size_t(m_door)].asksQuestion || m_question.subject().isComplete());
}

void DiagnosticsPresenter::run()
{
    if (!canRun())
        return;
    const auto index = std::size_t(m_door);
    m_hasRun[index] = true;
    const bool asks = m_doors[index].asksQuestion;
    m_subjectNames[index] = asks ? m_question.subjectName() : QString();
    m_runs[index]->start(asks ? m_question.subject() : AccessSubject());
    Q_EMIT stateChanged();
}

void DiagnosticsPresenter::cancel()
{
    if (SymptomRun *run = current())
        run->cancel();
}

bool DiagnosticsPresenter::isRunning() const
{
    return current() && current()->isRunning();
}

bool DiagnosticsPresenter::hasRun() const
{
    return m_door >= 0 && m_hasRun[std::size_t(m_door)];
}

int DiagnosticsPresenter::rowCount() const
{
    return current() ? int(current()->findings().size()) : 0;
}

// The button of an earlier finding was pressed meanwhile, or the cell was ticked elsewhere.
bool DiagnosticsPresenter::isStagedNow(const Finding &finding) const
{
    if (finding.repair != Repair::StageAccess && finding.repair != Repair::StageScope)
        return false;
    const int row = m_workspace.rowOf(finding.group);
    const int column =
        finding.repair == Repair::StageAccess ? accessColumn : current()->subject().column;
    return row >= 0 && holds(m_workspace.matrix().wanted(quint32(row)), column);
}

// One trouble has one button: what several checks rest on is asked again for all of them.
bool DiagnosticsPresenter::isRetriedAbove(int index) const
{
    const std::vector<Finding> &findings = current()->findings();
    const Finding &one = findings[std::size_t(index)];
    return std::any_of(findings.begin(), findings.begin() + index, [&one](const Finding &other) {
        return other.repair == Repair::Retry && isSameTrouble(one, other);
    });
}

Repair DiagnosticsPresenter::repairOf(int index) const
{
    const Finding &finding = current()->findings()[std::size_t(index)];
    if (isStagedNow(finding))
        return Repair::OpenReview;
    if (finding.repair == Repair::Retry && (current()->isRunning() || isRetriedAbove(index)))
        return Repair::None;
    return finding.repair;
}

DiagnosticsPresenter::Row DiagnosticsPresenter::row(int index) const
{
    const Finding &finding = current()->findings()[std::size_t(index)];
    Row row;
    row.text = findingText(finding, m_workspace.integration());
    row.verdict = finding.verdict;
    row.verdictText = verdictText(finding.verdict);
    row.repair = repairOf(index);
    if (row.repair == Repair::OpenReview && finding.repair != Repair::OpenReview)
        row.text.nextStep = tr("It is staged now: review and apply it, then try again.");
    row.repairText = onbelay::repairText(row.repair);
    row.duration = finding.duration;
    return row;
}

DiagnosticsPresenter::Summary DiagnosticsPresenter::summary() const
{
    return hasRun() ? summaryOf(current()->findings(), isRunning(), current()->duration())
                    : Summary();
}

DiagnosticsPresenter::Summary summaryOf(const std::vector<Finding> &findings, bool running,
                                        std::chrono::milliseconds duration)
{
    DiagnosticsPresenter::Summary summary;
    for (const Finding &finding : findings) {
        ++summary.total;
        summary.done += finding.isFinal() ? 1 : 0;
        summary.failed += finding.verdict == CheckVerdict::Failed ? 1 : 0;
        summary.warnings += finding.verdict == CheckVerdict::Warning ? 1 : 0;
        summary.notTested += finding.verdict == CheckVerdict::NotTested && isMissed(finding.code);
    }
    QStringList parts;
    if (summary.failed > 0)
        parts.append(DiagnosticsPresenter::tr("%n broken link(s)", nullptr, summary.failed));
    if (summary.warnings > 0)
        parts.append(DiagnosticsPresenter::tr("%n warning(s)", nullptr, summary.warnings));
    if (summary.notTested > 0)
        parts.append(
            DiagnosticsPresenter::tr("%n check(s) could not be made", nullptr, summary.notTested));
    if (running)
        //: %1 of %2 checks
        summary.text = DiagnosticsPresenter::tr("%1 of %2 checks done")
                           .arg(QString::number(summary.done), QString::number(summary.total));
    else if (parts.isEmpty())
        summary.text = DiagnosticsPresenter::tr("Every check passed");
    else
        summary.text = QLocale().createSeparatedList(parts);
    const double seconds = double(duration.count()) / 1000.0;
    //: %1 is a number of seconds
    summary.durationText =
        DiagnosticsPresenter::tr("Took %1 s").arg(QLocale().toString(seconds, 'f', 1));
    return summary;
}

std::optional<QuestionAnswer> DiagnosticsPresenter::answer() const
{
    const SymptomRun *run = current();
    if (!run || run->isRunning() || !run->explanation() || !run->verdict())
        return std::nullopt;
    return questionAnswer(
        *run->explanation(),
        {run->subject(), m_subjectNames[std::size_t(m_door)], m_workspace.integration()},
        run->verdict()->allowed, run->differences());
}

void DiagnosticsPresenter::repair(int index)
{
    const Repair wanted = row(index).repair;
    if (wanted == Repair::None)
        return;
    auto &pressed = m_pressed[std::size_t(m_door)];
    pressed.push_back(
        {current()->findings()[std::size_t(index)].check, wanted, QDateTime::currentDateTimeUtc()});
    if (pressed.size() > mostPressed)
        pressed.erase(pressed.begin());
    if (wanted == Repair::Retry || wanted == Repair::CheckNow) {
        run();
        return;
    }
    AccessSubject subject = current()->subject();
    subject.groupId = current()->findings()[std::size_t(index)].group;
    if (wanted == Repair::StageAccess)
        subject.column = accessColumn;
    Q_EMIT repairRequested(wanted, subject);
}

BundleRun DiagnosticsPresenter::runOf(std::size_t door) const
{
    BundleRun run = m_runs[door]->forSupport();
    run.pressed = m_pressed[door];
    return run;
}

std::optional<BundleRun> DiagnosticsPresenter::finishedRun() const
{
    if (!hasRun() || isRunning())
        return std::nullopt;
    return runOf(std::size_t(m_door));
}

std::vector<BundleRun> DiagnosticsPresenter::runs() const
{
    std::vector<BundleRun> runs;
    for (std::size_t door = 0; door < m_runs.size(); ++door) {
        if (m_hasRun[door])
            runs.push_back(runOf(door));
    }
    return runs;
}

void DiagnosticsPresenter::refreshRows()
{
    if (!hasRun())
        return;
    for (int index = 0; index < rowCount(); ++index)
        Q_EMIT rowChanged(index);
}

} // namespace onbelay
