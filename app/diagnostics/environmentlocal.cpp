// This computer: what keeps secrets and edits, and what shows them.
#include "diagnostics/checks.h"
#include "diagnostics/environment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 diskWarning = 500 * mebibyte;
constexpr qint64 diskLimit = 50 * mebibyte;
constexpr qint64 logWarning = 64 * mebibyte; // SQLite begins a new one at 4 MiB

constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                                      | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

// Without the name of the person, which the home folder mostly is.
QString withoutHome(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

} // namespace

ProfileFacts profileFacts(const QString &path)
{
    ProfileFacts facts;
    facts.folder = withoutHome(path);
    // isWritable() says yes to root on a read-only disk, so a real file has to tell.
    QTemporaryFile trial(path + u"/.writable-XXXXXX"_s);
    facts.writable = trial.open();
    facts.isPrivate = !(QFile::permissions(path) & others);
    const QStorageInfo volume(path);
    if (volume.isValid() && volume.isReady())
        facts.freeBytes = volume.bytesAvailable();
    return facts;
}

namespace environment {

void judgeKeychain(const KeychainTrial &trial, Finding &finding)
{
    finding.failure = trial.failure;
    if (trial.state == KeychainState::Missing)
        fail(finding, FindingCode::KeychainMissing, {}, Repair::Retry);
    else if (trial.state == KeychainState::Locked
             || (trial.failure && trial.failure->code == u"locked"_s))
        fail(finding, FindingCode::KeychainLocked, {}, Repair::Retry);
    else if (trial.failure)
        fail(finding, FindingCode::KeychainRefused, {}, Repair::Retry);
    else if (!trial.same)
        fail(finding, FindingCode::KeychainForgets, {}, Repair::Retry);
    else
        pass(finding, FindingCode::KeychainWorks);
}

void judgeStore(const Expected<StoreReport> &report, Finding &finding)
{
    if (!report) {
        finding.failure = report.error();
        fail(finding, FindingCode::StoreUnread, {}, Repair::OpenProfile);
        return;
    }
    const QStringList sizes{QString::number(report->bytes), QString::number(report->walBytes)};
    if (!report->exists)
        skip(finding, FindingCode::StoreNotThere);
    else if (!report->fault.isEmpty())
        fail(finding, FindingCode::StoreFaulty, {report->fault}, Repair::OpenProfile);
    else if (report->walBytes > logWarning)
        warn(finding, FindingCode::StoreLogLarge, sizes);
    else
        pass(finding, FindingCode::StoreSound, sizes);
}

void judgeProfile(const ProfileFacts &facts, Finding &finding)
{
    if (!facts.writable)
        fail(finding, FindingCode::ProfileReadOnly, {facts.folder}, Repair::OpenProfile);
    else if (!facts.isPrivate)
        warn(finding, FindingCode::ProfileOpenToOthers, {facts.folder}, Repair::OpenProfile);
    else
        pass(finding, FindingCode::ProfilePrivate, {facts.folder});
}

void judgeDisk(const ProfileFacts &facts, Finding &finding)
{
    const QStringList free{QString::number(facts.freeBytes)};
    if (facts.freeBytes < 0)
        skip(finding, FindingCode::DiskUnknown);
    else if (facts.freeBytes < diskLimit)
        fail(finding, FindingCode::DiskFull, free, Repair::OpenProfile);
    else if (facts.freeBytes < diskWarning)
        warn(finding, FindingCode::DiskLow, free, Repair::OpenProfile);
    else
        pass(finding, FindingCode::DiskRoomy, free);
}

void judgeDisplay(const DisplayFacts &facts, Finding &finding)
{
    if (facts.platform.isEmpty())
        skip(finding, FindingCode::WithoutDisplay);
    else
        pass(finding, FindingCode::DisplayKnown, QStringList{facts.platform} + facts.screens);
}

void judgeAssistive(const DisplayFacts &facts, Finding &finding)
{
    if (facts.platform.isEmpty())
        skip(finding, FindingCode::WithoutDisplay);
    else
        pass(finding,
             facts.assistive ? FindingCode::AssistiveActive : FindingCode::AssistiveInactive);
}

void judgeAppearance(const DisplayFacts &facts, Finding &finding)
{
    if (facts.platform.isEmpty())
        skip(finding, FindingCode::WithoutDisplay);
    else
        pass(finding, FindingCode::AppearanceKnown,
             {facts.theme, facts.language, facts.rightToLeft ? u"rtl"_s : u"ltr"_s,
              QString::number(facts.points)});
}

} // namespace environment

} // namespace onbelay
