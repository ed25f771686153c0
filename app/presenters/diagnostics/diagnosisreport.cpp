#include "presenters/diagnostics/diagnosisreport.h"

#include "presenters/diagnostics/findingtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int schemaVersion = 1;

QString verdictName(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Pending:
    case CheckVerdict::Running:
    case CheckVerdict::NotTested:
        return u"notTested"_s;
    case CheckVerdict::Passed:
        return u"passed"_s;
    case CheckVerdict::Warning:
        return u"warning"_s;
    case CheckVerdict::Failed:
        return u"failed"_s;
    }
    return {};
}

// The arguments of a code that name nobody; see FindingCode for their places.
QStringList impersonal(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::KeyUnchanged:
    case FindingCode::KeyChangedLately:
        return finding.arguments.mid(0, 1);
    case FindingCode::SessionValid:
    case FindingCode::SessionOfMember:
    case FindingCode::OwnerIsAdmin:
    case FindingCode::OwnerNotAdmin:
    case FindingCode::OwnerGone:
    case FindingCode::AccessHeld:
    case FindingCode::AccessStaged:
    case FindingCode::AccessMissing:
    case FindingCode::InNoGroup:
    case FindingCode::GroupScopeHeld:
    case FindingCode::GroupScopeStaged:
    case FindingCode::GroupScopeDormant:
    case FindingCode::GroupScopeMissing:
    case FindingCode::InEffect:
    case FindingCode::NotInEffect:
        return {};
    default:
        return finding.arguments;
    }
}

// What a server said in its own words may name people; what happened below HTTP does not.
bool isBelowHttp(const Failure &failure)
{
    return failure.httpStatus == 0
           && (failure.kind == FailureKind::TlsFailed || failure.kind == FailureKind::ProxyFailed
               || failure.kind == FailureKind::DnsFailed || failure.kind == FailureKind::Offline
               || failure.kind == FailureKind::ConnectionLost
               || failure.kind == FailureKind::ConnectionRefused);
}

QJsonValue evidence(const Finding &finding)
{
    if (!finding.failure)
        return QJsonValue::Null;
    const Failure &failure = *finding.failure;
    QJsonObject object{{u"kind"_s, kindName(failure.kind)},
                       {u"httpStatus"_s, failure.httpStatus},
                       {u"code"_s, failure.code},
                       {u"host"_s, failure.host},
                       {u"requestId"_s, failure.requestId}};
    if (isBelowHttp(failure))
        object.insert(u"detail"_s, failure.detail);
    return object;
}

QJsonObject head(const DiagnosisReport &report, int exitCode)
{
    return {{u"schema"_s, schemaVersion},
            {u"runId"_s, report.runId},
            {u"time"_s, report.at.toString(Qt::ISODate)},
            {u"console"_s, report.console},
            {u"server"_s, report.server},
            {u"exitCode"_s, exitCode}};
}

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

// "Passed      ", as wide as the widest verdict of this language.
QString verdictColumn(CheckVerdict verdict)
{
    qsizetype widest = 0;
    for (const CheckVerdict each : {CheckVerdict::Passed, CheckVerdict::Warning,
                                    CheckVerdict::Failed, CheckVerdict::NotTested})
        widest = std::max(widest, verdictText(each).size());
    return verdictText(verdict).leftJustified(widest) + u"  "_s;
}

template <typename Predicate>
bool anyOf(const std::vector<ReportSection> &sections, const Predicate &predicate)
{
    return std::any_of(sections.begin(), sections.end(), [&](const ReportSection &section) {
        return std::any_of(section.findings.begin(), section.findings.end(), predicate);
    });
}

} // namespace

QString reportText(const std::vector<ReportSection> &sections, const Integration &integration)
{
    QStringList lines;
    const QString indent(verdictColumn(CheckVerdict::Passed).size(), u' ');
    for (const ReportSection &section : sections) {
        if (!lines.isEmpty())
            lines << QString();
        lines << section.title;
        for (const Finding &finding : section.findings) {
            const FindingText text = findingText(finding, integration);
            lines << verdictColumn(finding.verdict) + text.title + u": "_s + text.sentence;
            if (!text.nextStep.isEmpty())
                lines << indent + text.nextStep;
            const bool wanted = finding.failure || text.evidence.contains(u','); // not just a time
            for (const QString &line : text.evidence.split(u'\n', Qt::SkipEmptyParts)) {
                if (wanted)
                    lines << indent + line;
            }
        }
    }
    return lines.join(u'\n') + u'\n';
}

QByteArray reportJson(const DiagnosisReport &report, int exitCode)
{
    QJsonArray checks;
    QHash<QString, int> counts;
    for (const ReportSection &section : report.sections) {
        for (const Finding &finding : section.findings) {
            ++counts[verdictName(finding.verdict)];
            checks.append(
                QJsonObject{{u"id"_s, finding.check},
                            {u"code"_s, codeName(finding.code)},
                            {u"verdict"_s, verdictName(finding.verdict)},
                            {u"arguments"_s, QJsonArray::fromStringList(impersonal(finding))},
                            {u"evidence"_s, evidence(finding)},
                            {u"durationMs"_s, qint64(finding.duration.count())}});
        }
    }
    QJsonObject summary;
    for (const CheckVerdict verdict : {CheckVerdict::Passed, CheckVerdict::Warning,
                                       CheckVerdict::Failed, CheckVerdict::NotTested})
        summary.insert(verdictName(verdict), counts.value(verdictName(verdict)));
    QJsonObject object = head(report, exitCode);
    object.insert(u"checks"_s, checks);
    object.insert(u"summary"_s, summary);
    return written(object);
}

QByteArray errorJson(const DiagnosisReport &report, const QString &code, const QString &text,
                     int exitCode)
{
    QJsonObject object = head(report, exitCode);
    object.insert(u"error"_s, QJsonObject{{u"code"_s, code}, {u"text"_s, text}});
    return written(object);
}

bool hasFindings(const std::vector<ReportSection> &sections)
{
    return anyOf(sections, [](const Finding &finding) {
        return finding.verdict == CheckVerdict::Failed || finding.verdict == CheckVerdict::Warning;
    });
}

bool isComplete(const std::vector<ReportSection> &sections)
{
    return !anyOf(sections, [](const Finding &finding) {
        return !finding.isFinal()
               || (finding.verdict == CheckVerdict::NotTested && !isHarmlessSkip(finding.code));
    });
}

} // namespace onbelay
