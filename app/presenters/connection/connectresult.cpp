#include "presenters/connection/connectresult.h"

#include "presenters/connection/keycomparison.h"
#include "presenters/paragraph.h"
#include "presenters/words/storedkeytext.h"

#include <QCoreApplication>

namespace onbelay {

namespace {

struct Result
{
    Q_DECLARE_TR_FUNCTIONS(ConnectResult)
};

QString unproven(const FailureText &why)
{
    //: %1 is a sentence without a full stop, e.g. "HubSpot took too long"
    return Result::tr("The token was proven here and stored. On Belay's own check of the stored "
                      "key came to no result: %1. Press “Check now” in a moment.")
        .arg(why.headline);
}

} // namespace

ConnectResult connectResult(const Expected<Connection> &check, bool updated,
                            const Integration &integration)
{
    ConnectResult result;
    result.updated = updated;
    result.headline =
        updated ? Result::tr("The key was updated") : Result::tr("HubSpot is connected");
    if (!check) {
        result.text = unproven(failureText(check.error(), Peer::OnBelay));
        return result;
    }
    const bool accepted =
        check->state == ConnectionState::Connected || check->state == ConnectionState::Degraded;
    if (!check->lastCheck || (!accepted && check->state != ConnectionState::Rejected)) {
        result.text = unproven(storedKeyText(check->lastCheck.value_or(CheckReport())));
        return result;
    }
    if (!accepted) {
        const FailureText why = storedKeyText(*check->lastCheck);
        result.headline = why.headline;
        result.text = causeAndStep(why);
        return result;
    }
    result.proven = true;
    //: %1 of %2 scopes are held by the stored key
    result.text = Result::tr("On Belay proved the stored key with HubSpot: %1 of %2 scopes. The "
                             "console does not keep the token.")
                      .arg(scopeCount(checkedColumns(*check->lastCheck, integration).granted))
                      .arg(integration.scopes.size());
    return result;
}

QString peopleText(std::optional<int> people, int memberships)
{
    return people ? Result::tr("%n people", nullptr, *people)
                  //: People in several groups count twice
                  : Result::tr("up to %n people", nullptr, memberships);
}

} // namespace onbelay
