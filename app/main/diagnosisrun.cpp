#include "main/diagnosisrun.h"

#include "diagnostics/checks.h"

#include <QCoreApplication>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// The checks that need a session, each once, as the doors of the key have them.
Symptom accountChecks(const Integration &guide)
{
    Symptom symptom;
    symptom.id = u"diagnose"_s;
    symptom.checks = {u"server.reachable"_s, u"session.valid"_s, u"connection.state"_s};
    for (const Symptom &door : guide.symptoms) {
        for (const QString &check : door.checks) {
            if (check.startsWith(u"key."_s) && !symptom.checks.contains(check))
                symptom.checks.append(check);
        }
    }
    return symptom;
}

bool hasRunOut(const SignInGrant &grant)
{
    return grant.accessToken.isEmpty()
           || (grant.expiresAt.isValid() && grant.expiresAt <= QDateTime::currentDateTimeUtc());
}

} // namespace

DiagnosisRun::DiagnosisRun(const Parts &parts, const KnownAccount &account,
                           const SignInGrant &grant)
    : m_elsewhere(parts.elsewhere)
    , m_guided(account.guided)
    , m_checksWanted(!account.guided && !(parts.elsewhere && hasRunOut(grant)))
    , m_http(std::make_unique<HttpClient>(parts.log, parts.network))
    , m_plainHttp(std::make_unique<HttpClient>(parts.log, parts.network))
    , m_keeper(parts.grants, account.key(), grant)
    , m_client(*m_http, account.account.server, grant.accessToken)
    , m_workspace(m_client, parts.guide, account.person, nullptr, account.key())
    , m_symptom(accountChecks(parts.guide))
    , m_checks(m_workspace, m_symptom)
    , m_environment({parts.network,
                     *m_plainHttp,
                     parts.trial,
                     account.guided ? nullptr : &m_client,
                     account.account.server,
                     account.account.hubspot,
                     parts.profile,
                     QCoreApplication::applicationVersion(),
                     parts.guide.revision.text(),
                     {},
                     {}},
                    parts.guide)
{
    if (!m_elsewhere && isRenewable(grant))
        m_client.setRenewal(m_keeper.renewal());
    connect(&m_checks, &SymptomRun::finished, this, &DiagnosisRun::partEnded);
    connect(&m_environment, &EnvironmentPresenter::finished, this, &DiagnosisRun::partEnded);
}

DiagnosisRun::~DiagnosisRun()
{
    disconnect();
    cancel();
    m_keeper.end();
    m_http.reset();
    m_plainHttp.reset();
}

void DiagnosisRun::start()
{
    if (m_checksWanted)
        m_checks.start();
    m_environment.run({}, {}); // no window, and no look for guides
}

void DiagnosisRun::cancel()
{
    m_checks.cancel();
    m_environment.cancel();
}

void DiagnosisRun::partEnded()
{
    if (!m_checks.isRunning() && !m_environment.isRunning() && m_environment.hasRun())
        Q_EMIT finished();
}

std::vector<ReportSection> DiagnosisRun::sections() const
{
    std::vector<ReportSection> all;
    if (!m_guided)
        all.push_back(account());
    for (ReportSection &section : m_environment.sections())
        all.push_back(std::move(section));
    return all;
}

ReportSection DiagnosisRun::account() const
{
    ReportSection account{tr("The account and the stored key"), {}};
    if (m_checksWanted) {
        account.findings = m_checks.findings();
    } else {
        account.findings.emplace_back();
        account.findings.back().check = u"session.valid"_s;
        account.findings.back().code = FindingCode::SessionEnded;
    }
    // The running console has renewed it, or will.
    for (Finding &finding : account.findings) {
        if (m_elsewhere && finding.code == FindingCode::SessionEnded)
            skip(finding, FindingCode::SessionElsewhere);
    }
    return account;
}

} // namespace onbelay
