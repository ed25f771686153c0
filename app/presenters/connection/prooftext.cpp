#include "presenters/connection/prooftext.h"

#include "presenters/words/failuretext.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Proof
{
    Q_DECLARE_TR_FUNCTIONS(ProofText)
};

using State = ProofLine::State;

QString wordFor(State state)
{
    switch (state) {
    case State::Waiting:
        //: Result of a check that has not begun
        return Proof::tr("Waiting");
    case State::Checking:
        //: Result of a check that goes on
        return Proof::tr("Checking…");
    case State::Granted:
        //: The token holds this scope
        return Proof::tr("Granted");
    case State::Missing:
        //: The token lacks this scope
        return Proof::tr("Missing");
    case State::ReadProven:
        //: Reading works; writing cannot be tried without changing something
        return Proof::tr("Read proven, write not tested");
    case State::NotTested:
        //: Result of a check that could not be made
        return Proof::tr("Not tested");
    }
    Q_UNREACHABLE();
}

ProofLine line(const Scope &scope, State state, const QStringList &lacking, const QString &language)
{
    ProofLine result;
    result.state = state;
    result.scopeId = scope.id;
    result.title = scope.title.in(language);
    result.word = wordFor(state);
    if (state == State::Missing) {
        result.code = lacking.join(u' ');
    } else if (state == State::ReadProven) {
        result.detail = Proof::tr("HubSpot did not list the token's scopes, and writing cannot be "
                                  "tried without changing your data.");
    }
    return result;
}

} // namespace

ProofLine proofLine(const Scope &scope, const ScopeLine &given, bool running,
                    const QString &language)
{
    switch (given.result) {
    case ScopeResult::Pending:
        return line(scope, running ? State::Checking : State::Waiting, {}, language);
    case ScopeResult::Granted:
        return line(scope, State::Granted, {}, language);
    case ScopeResult::Missing:
        return line(scope, State::Missing, given.vendorScopes, language);
    case ScopeResult::ReadProvenWriteNotTested:
        return line(scope, State::ReadProven, {}, language);
    case ScopeResult::NotTested:
        break;
    }
    ProofLine result = line(scope, State::NotTested, {}, language);
    if (given.failure)
        result.detail = failureText(*given.failure, Peer::HubSpot).headline;
    return result;
}

ProofLine proofLine(const Scope &scope, const ScopeCheck &check, const QString &language)
{
    if (check.result == u"granted"_s)
        return line(scope, State::Granted, {}, language);
    if (check.result == u"missing"_s)
        return line(scope, State::Missing, check.missingVendorScopes, language);
    if (check.result == u"readProvenWriteNotTested"_s)
        return line(scope, State::ReadProven, {}, language);
    return line(scope, State::NotTested, {}, language);
}

QString accountTypeText(const QString &type)
{
    if (type == u"STANDARD"_s)
        //: Type of a HubSpot account
        return Proof::tr("Standard account");
    if (type == u"SANDBOX"_s)
        //: Type of a HubSpot account
        return Proof::tr("Sandbox account");
    if (type == u"DEVELOPER_TEST"_s)
        //: Type of a HubSpot account
        return Proof::tr("Developer test account");
    if (type == u"APP_DEVELOPER"_s)
        //: Type of a HubSpot account
        return Proof::tr("App developer account");
    return type;
}

bool isTestAccount(const QString &type)
{
    return type == u"SANDBOX"_s || type == u"DEVELOPER_TEST"_s || type == u"APP_DEVELOPER"_s;
}

QString regionText(const QString &region)
{
    QString place;
    if (region.startsWith(u"na"_s))
        //: Where HubSpot keeps an account's data
        place = Proof::tr("North America");
    else if (region.startsWith(u"eu"_s))
        //: Where HubSpot keeps an account's data
        place = Proof::tr("Europe");
    else if (region.startsWith(u"ap"_s))
        //: Where HubSpot keeps an account's data
        place = Proof::tr("Asia-Pacific");
    if (place.isEmpty())
        return region;
    //: %1 is a part of the world, %2 HubSpot's code for it such as na1
    return Proof::tr("%1 (%2)").arg(place, region);
}

} // namespace onbelay
