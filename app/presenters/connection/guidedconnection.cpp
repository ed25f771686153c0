#include "presenters/connection/guidedconnection.h"

#include "platform/clock.h"
#include "platform/profile.h"
#include "presenters/connection/secretclipboard.h"
#include "presenters/language.h"
#include "presenters/words/dates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString resultName(ScopeResult result)
{
    switch (result) {
    case ScopeResult::Granted:
        return u"granted"_s;
    case ScopeResult::Missing:
        return u"missing"_s;
    case ScopeResult::ReadProvenWriteNotTested:
        return u"readProvenWriteNotTested"_s;
    case ScopeResult::Pending:
    case ScopeResult::NotTested:
        break;
    }
    return u"notTested"_s;
}

QJsonObject toJson(const Connection &proven)
{
    QJsonArray scopes;
    for (const ScopeCheck &scope : proven.lastCheck->scopes)
        scopes.append(
            QJsonObject{{u"scope"_s, scope.scope},
                        {u"result"_s, scope.result},
                        {u"missing"_s, QJsonArray::fromStringList(scope.missingVendorScopes)}});
    return {{u"at"_s, proven.lastCheck->at.toString(Qt::ISODate)},
            {u"portal"_s, proven.portalId},
            {u"type"_s, proven.accountType},
            {u"region"_s, proven.accountRegion},
            {u"zone"_s, proven.accountTimeZone},
            {u"scopes"_s, scopes}};
}

// Nothing when it is not what toJson() wrote: then there simply is no proof.
std::optional<Connection> fromJson(const QJsonObject &object)
{
    Connection proven;
    CheckReport check;
    check.at = QDateTime::fromString(object.value(u"at"_s).toString(), Qt::ISODate);
    if (!check.at.isValid())
        return std::nullopt;
    for (const QJsonValue &value : object.value(u"scopes"_s).toArray()) {
        ScopeCheck scope{value[u"scope"_s].toString(), value[u"result"_s].toString(), {}};
        for (const QJsonValue &missing : value[u"missing"_s].toArray())
            scope.missingVendorScopes.append(missing.toString());
        check.scopes.push_back(std::move(scope));
    }
    proven.portalId = object.value(u"portal"_s).toString();
    proven.accountType = object.value(u"type"_s).toString();
    proven.accountRegion = object.value(u"region"_s).toString();
    proven.accountTimeZone = object.value(u"zone"_s).toString();
    proven.lastCheck = std::move(check);
    return proven;
}

} // namespace

GuidedConnection::GuidedConnection(const Integration &integration, const Account &account,
                                   Profile &profile, const Clock &clock, SecretClipboard &clipboard,
                                   QObject *parent)
    : QObject(parent)
    , m_integration(integration)
    , m_server(account.server)
    , m_account(account.key())
    , m_profile(profile)
    , m_clock(clock)
    , m_clipboard(clipboard)
{
    connect(&m_clipboard, &SecretClipboard::changed, this, &GuidedConnection::changed);
    read();
}

QString GuidedConnection::key() const
{
    return u"guided-"_s + m_integration.id + u'-'
           + QString::fromLatin1(QUrl::toPercentEncoding(m_account)) + u"/proof"_s;
}

void GuidedConnection::read()
{
    const QByteArray kept = m_profile.setting(key()).toString().toUtf8();
    m_proven = fromJson(QJsonDocument::fromJson(kept).object());
}

void GuidedConnection::keep() const
{
    m_profile.setSetting(
        key(), QString::fromUtf8(QJsonDocument(toJson(*m_proven)).toJson(QJsonDocument::Compact)));
}

void GuidedConnection::noteProof(const ProofReport &report)
{
    Connection proven;
    if (report.account) {
        proven.portalId = QString::number(report.account->portalId);
        proven.accountType = report.account->accountType;
        proven.accountRegion = report.account->region;
        proven.accountTimeZone = report.account->timeZone;
    }
    CheckReport check;
    check.at = report.at;
    for (const ScopeLine &line : report.lines)
        check.scopes.push_back({line.scopeId, resultName(line.result), line.vendorScopes});
    proven.lastCheck = std::move(check);
    m_proven = std::move(proven);
    keep();
    Q_EMIT changed();
}

QString GuidedConnection::provenText() const
{
    if (!m_proven)
        return {};
    const std::vector<ScopeCheck> &scopes = m_proven->lastCheck->scopes;
    const auto granted = std::count_if(scopes.begin(), scopes.end(), [](const ScopeCheck &scope) {
        return scope.result == "granted"_L1;
    });
    const QDateTime at = m_proven->lastCheck->at;
    //: %1 of %2 scopes, %3 is "2 hours ago", %4 a date and time
    return tr("HubSpot accepted it: %1 of %2 scopes granted, %3 (%4).")
        .arg(granted)
        .arg(scopes.size())
        .arg(agoText(at, m_clock.now()), dateTimeText(at));
}

HealthText GuidedConnection::health() const
{
    HealthText text;
    text.health = Health::Unknown;
    //: The connection's health where the server does not tell it
    text.headline = tr("Unknown: this server does not tell");
    text.detail = m_proven
                      //: %1 is a sentence about a token that was proven with HubSpot
                      ? tr("Last proof of a token from here. %1 Whether On Belay uses that token, "
                           "only its dashboard knows.")
                            .arg(provenText())
                      : tr("No token was proven from here yet. Whether HubSpot is connected, only "
                           "On Belay's dashboard knows.");
    return text;
}

std::vector<Fact> GuidedConnection::facts() const
{
    return m_proven ? connectionFacts(*m_proven, m_clock.now()) : std::vector<Fact>();
}

std::vector<ProofLine> GuidedConnection::lines() const
{
    std::vector<ProofLine> lines;
    if (!m_proven)
        return lines;
    for (const ScopeCheck &check : m_proven->lastCheck->scopes) {
        const int index = m_integration.scopeIndex(check.scope);
        if (index >= 0)
            lines.push_back(proofLine(m_integration, index, check, language()));
    }
    return lines;
}

GuidedConnection::Message GuidedConnection::notOffered() const
{
    return {tr("What the console cannot do here"),
            tr("Comparing a new key with the one in use, telling whom a change would hurt, "
               "checking the stored key and disconnecting need On Belay's admin API, which this "
               "server does not have. Do them in the dashboard.")};
}

QString GuidedConnection::tokenHint() const
{
    return tr("It is hidden here and sent to HubSpot to be checked, and nowhere else: On Belay's "
              "server has no admin API to take it. You paste it in the dashboard yourself.");
}

QString GuidedConnection::buttonText() const
{
    //: Button: to the clipboard, and On Belay's dashboard in the browser
    return tr("Copy the token and open the dashboard");
}

GuidedConnection::Message GuidedConnection::lastStep(bool handedOver) const
{
    if (!handedOver)
        return {tr("One step is left, in On Belay's dashboard"),
                provenText() + u' '
                    + tr("This server has no admin API, so the console cannot store the key. It "
                         "copies the token and opens the dashboard; you paste it there:")};
    return {tr("Paste the token in the dashboard now"),
            provenText()
                + u' '
                //: %1 an address
                + tr("Your browser was asked to open the dashboard, which is at %1. The console "
                     "cannot see what becomes of the token there. Paste it here:")
                      .arg(m_server.toDisplayString())};
}

QStringList GuidedConnection::menuPaths() const
{
    const QString path = u"Dashboard > Integrations > "_s + m_integration.name;
    return {path, path + u" > Update key"_s}; // where a key is stored already
}

QString GuidedConnection::countdownText() const
{
    if (!m_clipboard.isWaiting())
        return {};
    return tr("The token leaves the clipboard in %n second(s), unless you copy something else.",
              nullptr, m_clipboard.secondsLeft());
}

QString GuidedConnection::handedOverText() const
{
    return tr("The token is on the clipboard for %n second(s). Your browser is asked to open the "
              "dashboard.",
              nullptr, m_clipboard.secondsLeft());
}

void GuidedConnection::handOver(const Secret &token)
{
    m_clipboard.copy(token);
    Q_EMIT openRequested(m_server);
}

} // namespace onbelay
