#include "presenters/connection/connectionfacts.h"

#include "presenters/connection/keycomparison.h"
#include "presenters/connection/prooftext.h"
#include "presenters/words/dates.h"
#include "presenters/words/storedkeytext.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Facts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFacts)
};

QString checkedAt(const CheckReport &check, const QDateTime &now)
{
    //: %1 is "2 minutes ago", %2 a date and time
    return Facts::tr("Last checked with HubSpot %1 (%2).")
        .arg(agoText(check.at, now), dateTimeText(check.at));
}

HealthText stale(const CheckReport &check, const QDateTime &now)
{
    return {Health::Unknown,
            //: The connection's health when the last check is too old to rely on
            Facts::tr("Unknown"),
            //: %1 is "3 days ago"
            Facts::tr("It worked when it was last checked %1, which is too long ago to rely on.")
                .arg(agoText(check.at, now)),
            {}};
}

// "Lacks" is only said of what HubSpot said to be missing. What could not be tested may be there.
HealthText degraded(const CheckReport &check, const Integration &integration, const QDateTime &now)
{
    const CheckedColumns columns = checkedColumns(check, integration);
    const int all = int(integration.scopes.size());
    const int proven = scopeCount(columns.granted);
    const int untested = all - proven - scopeCount(columns.missing);
    HealthText text{Health::Degraded, {}, checkedAt(check, now) + u' ', {}};
    if (untested == 0) {
        //: The connection's health; %1 of %2 scopes are held by the key
        text.headline = Facts::tr("Degraded (%1 of %2)").arg(proven).arg(all);
        text.detail += Facts::tr("The key works, but lacks scopes; see below.");
        return text;
    }
    //: The connection's health; %1 of %2 scopes are proven to be held by the key
    text.headline = Facts::tr("Degraded (%1 of %2 proven; %n not tested)", nullptr, untested)
                        .arg(proven)
                        .arg(all);
    text.detail += columns.missing == 0
                       ? Facts::tr("What could be tested works; see below for the rest.")
                       : Facts::tr("The key lacks some scopes, and others could not be tested; see "
                                   "below.");
    return text;
}

} // namespace

HealthText healthText(const Connection &connection, const Integration &integration,
                      const QDateTime &now, bool doubted)
{
    if (connection.state == ConnectionState::NotConnected)
        //: The connection's health
        return {Health::NotConnected, Facts::tr("Not connected"), {}, {}};
    if (!connection.lastCheck)
        //: The connection's health when it was never checked
        return {Health::Unknown,
                Facts::tr("Unknown"),
                Facts::tr("This key was never checked with HubSpot."),
                {}};
    const CheckReport &check = *connection.lastCheck;
    switch (connection.state) {
    case ConnectionState::Rejected:
        //: The connection's health: HubSpot does not accept the stored key
        return {Health::KeyRejected, Facts::tr("Key rejected"), checkedAt(check, now),
                storedKeyText(check)};
    case ConnectionState::Connected:
    case ConnectionState::Degraded:
        if (doubted)
            break;
        if (check.at.secsTo(now) > std::chrono::seconds(evidenceLifetime).count())
            return stale(check, now);
        if (connection.state == ConnectionState::Degraded)
            return degraded(check, integration, now);
        //: The connection's health
        return {Health::Connected, Facts::tr("Connected"), checkedAt(check, now), {}};
    case ConnectionState::NotConnected:
    case ConnectionState::Unknown:
        break;
    }
    //: The connection's health when the last check came to no result
    return {Health::Unknown, Facts::tr("Unknown"),
            doubted ? checkedAt(check, now)
                    //: %1 is "2 minutes ago", %2 a date and time
                    : Facts::tr("The check %1 (%2) came to no result.")
                          .arg(agoText(check.at, now), dateTimeText(check.at)),
            doubted ? std::optional<FailureText>() : storedKeyText(check)};
}

std::vector<Fact> connectionFacts(const Connection &connection, const QDateTime &now)
{
    std::vector<Fact> facts;
    const auto add = [&facts](const QString &label, const QString &value,
                              const QString &warning = {}) {
        if (!value.isEmpty())
            facts.push_back({label, value, warning});
    };
    //: Label of a number: the id of an account at HubSpot
    add(Facts::tr("HubSpot account"), connection.portalId);
    add(Facts::tr("Account type"), accountTypeText(connection.accountType),
        isTestAccount(connection.accountType)
            ? Facts::tr("This is not your company's live HubSpot account.")
            : QString());
    add(Facts::tr("Data region"), regionText(connection.accountRegion));
    add(Facts::tr("Time zone"), connection.accountTimeZone);
    if (!connection.tokenLastFour.isEmpty())
        //: %1 is a region such as na1, %2 the last four characters of a token
        add(Facts::tr("Key"),
            Facts::tr("%1, ends in %2")
                .arg(regionText(connection.tokenRegion), connection.tokenLastFour));
    if (connection.connectedAt.isValid())
        //: %1 is a person, %2 a date and time
        add(Facts::tr("Connected by"),
            connection.connectedBy.name.isEmpty()
                ? dateTimeText(connection.connectedAt)
                : Facts::tr("%1, %2").arg(connection.connectedBy.name,
                                          dateTimeText(connection.connectedAt)));
    if (connection.keyChangedAt.isValid())
        //: %1 is a date and time, %2 is "5 days ago"
        add(Facts::tr("Key stored"),
            Facts::tr("%1 (%2)").arg(dateTimeText(connection.keyChangedAt),
                                     agoText(connection.keyChangedAt, now)));
    return facts;
}

} // namespace onbelay
