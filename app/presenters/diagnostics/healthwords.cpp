#include "presenters/diagnostics/healthwords.h"

#include "presenters/language.h"
#include "presenters/words/dates.h"
#include "presenters/words/storedkeytext.h"

#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using State = HealthEntry::State;

struct Health
{
    Q_DECLARE_TR_FUNCTIONS(HealthWords)
};

// The failed call to On Belay that `cause` names; nothing when it is HubSpot's answer.
std::optional<Failure> callFailure(const HealthEntry &check)
{
    if (!check.cause.startsWith(ofOnBelay))
        return std::nullopt;
    Failure failure;
    failure.at = check.at;
    failure.requestId = check.correlationId;
    const QString name = check.cause.mid(ofOnBelay.size());
    for (int kind = 0; kind <= int(FailureKind::ProcessFailed); ++kind) {
        if (kindName(FailureKind(kind)) == name)
            failure.kind = FailureKind(kind);
    }
    return failure;
}

QString vendorCause(const QString &code)
{
    if (code == "tokenInvalid"_L1)
        //: Why a key is rejected, in a few words: it was deleted or replaced in HubSpot
        return Health::tr("key revoked");
    if (code == "tokenExpired"_L1)
        return Health::tr("key expired");
    if (code == "notAToken"_L1)
        return Health::tr("not a token");
    if (code == "creatorRemoved"_L1)
        //: Why a key is rejected: the person who made it left the HubSpot account
        return Health::tr("its creator was removed from HubSpot");
    if (code == "forbidden"_L1)
        return Health::tr("HubSpot refused every call");
    if (code == "rateLimited"_L1)
        return Health::tr("HubSpot's limit of calls was reached");
    if (code == "locked"_L1)
        return Health::tr("the HubSpot account was locked");
    if (code == "accountMoving"_L1)
        return Health::tr("the HubSpot account was moving");
    if (code == "vendorUnavailable"_L1)
        return Health::tr("HubSpot had a fault");
    if (code == "vendorUnreachable"_L1)
        return Health::tr("HubSpot was not reached");
    if (code == "badAnswer"_L1)
        return Health::tr("HubSpot's answer made no sense");
    return {};
}

} // namespace

QString healthStateText(State state)
{
    switch (state) {
    case State::Connected:
        return Health::tr("Connected");
    case State::Degraded:
        return Health::tr("Degraded");
    case State::Rejected:
        return Health::tr("Rejected");
    case State::Unknown:
        return Health::tr("Unknown");
    }
    Q_UNREACHABLE();
}

QString healthStateText(const HealthEntry &check)
{
    if (check.state != State::Degraded)
        return healthStateText(check.state);
    //: %1 of %2 scopes are proven to be held by the key
    return Health::tr("Degraded (%1 of %2)").arg(check.granted).arg(check.scopes);
}

QString stateInSentence(State state)
{
    switch (state) {
    case State::Connected:
        //: Within a sentence: "3 November: connected, first at 14:02"
        return Health::tr("connected");
    case State::Degraded:
        //: Within a sentence: "degraded since 14:02 today"
        return Health::tr("degraded");
    case State::Rejected:
        //: Within a sentence: "rejected since 14:02 today"
        return Health::tr("rejected");
    case State::Unknown:
        //: Within a sentence: "unknown since 14:02 today"
        return Health::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString stateInSentence(const HealthEntry &check)
{
    if (check.state != State::Degraded)
        return stateInSentence(check.state);
    //: Within a sentence; %1 of %2 scopes are proven to be held by the key
    return Health::tr("degraded (%1 of %2)").arg(check.granted).arg(check.scopes);
}

QString healthCauseText(const HealthEntry &check, const Integration &integration)
{
    if (check.state == State::Connected)
        return {};
    if (check.state == State::Degraded)
        return check.missing.isEmpty()
                   ? Health::tr("some scopes could not be tested")
                   //: %1 is a list of scopes such as "Write deals, Read tickets"
                   : Health::tr("lacks %1").arg(scopeTitles(check.missing, integration));
    if (check.cause.startsWith(ofOnBelay))
        return Health::tr("no answer from On Belay");
    return vendorCause(check.cause);
}

std::optional<FailureText> healthReason(const HealthEntry &check, const Integration &integration)
{
    if (check.state == State::Connected)
        return std::nullopt;
    if (check.state == State::Degraded) {
        FailureText text;
        const int untested = check.scopes - check.granted - int(check.missing.size());
        if (!check.missing.isEmpty())
            //: %1 is a list of scopes such as "Write deals, Read tickets"
            text.headline = Health::tr("Missing: %1").arg(scopeTitles(check.missing, integration));
        if (untested > 0)
            text.cause = Health::tr("%n scope(s) could not be tested.", nullptr, untested);
        return text;
    }
    if (const auto failure = callFailure(check))
        return failureText(*failure, Peer::OnBelay);
    CheckReport report;
    report.at = check.at;
    report.failureCode = check.cause;
    report.correlationId = check.correlationId;
    return storedKeyText(report);
}

QString scopeTitles(const QStringList &scopes, const Integration &integration)
{
    QStringList titles;
    for (const QString &scope : scopes) {
        const int index = integration.scopeIndex(scope);
        titles.append(index < 0 ? scope
                                : integration.scopes[std::size_t(index)].title.in(language()));
    }
    return QLocale().createSeparatedList(titles);
}

QString dayName(const QDate &date)
{
    //: A day without its year, as QDate's format strings have it: "3 November". Translate the
    //: order.
    return QLocale().toString(date, Health::tr("d MMMM"));
}

} // namespace onbelay
