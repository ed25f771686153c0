#include "presenters/connection/prooftext.h"

#include "presenters/words/prooffailure.h"

#include <algorithm>

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

// The token holds the rest of what the scope needs, and all that it lacks belongs to a scope that
// this one implies: it may write but not read.
bool lacksOnlyImplied(const Integration &integration, const Scope &scope,
                      const QStringList &lacking)
{
    const auto holdsAll = [&lacking](const QStringList &names) {
        return std::all_of(lacking.begin(), lacking.end(),
                           [&names](const QString &name) { return names.contains(name); });
    };
    const bool holdsTheRest = std::any_of(
        scope.satisfiedBy.begin(), scope.satisfiedBy.end(),
        [&](const QStringList &names) { return names.size() > lacking.size() && holdsAll(names); });
    QStringList implied;
    for (const int index : scope.implies) {
        for (const QStringList &names : integration.scopes[std::size_t(index)].satisfiedBy)
            implied += names;
    }
    return !lacking.isEmpty() && holdsTheRest && holdsAll(implied);
}

ProofLine line(const Integration &integration, int index, State state, const QStringList &lacking,
               const QString &language)
{
    const Scope &scope = integration.scopes[std::size_t(index)];
    ProofLine result;
    result.state = state;
    result.scopeId = scope.id;
    result.title = scope.title.in(language);
    result.word = wordFor(state);
    if (state == State::Missing) {
        result.code = lacking.join(u' ');
        if (lacksOnlyImplied(integration, scope, lacking))
            result.detail =
                Proof::tr("The token may write but not read, and writing without reading fails.");
    } else if (state == State::ReadProven) {
        result.detail = Proof::tr("HubSpot did not list the token's scopes, and writing cannot be "
                                  "tried without changing your data.");
    }
    return result;
}

// HubSpot's own names can be old or wrong, so the guide's come first. Where HubSpot names none of
// them, its words are passed on: as what they are, a choice.
ProofLine withAlternatives(ProofLine missing, const Scope &scope,
                           const std::optional<Failure> &refusal)
{
    if (!refusal || !refusal->oneItemSuffices
        || std::any_of(refusal->items.begin(), refusal->items.end(),
                       [&scope](const QString &name) { return isPartOf(scope, name); }))
        return missing;
    if (!missing.detail.isEmpty())
        missing.detail += u' ';
    //: %1 is a list of HubSpot scope names
    missing.detail +=
        Proof::tr("HubSpot itself asks for one of: %1.").arg(refusal->items.join(u", "_s));
    return missing;
}

} // namespace

ProofLine proofLine(const Integration &integration, int index, const ScopeLine &given,
                    const ProofReport &report, bool running, const QString &language)
{
    const auto as = [&](State state, const QStringList &lacking = {}) {
        return line(integration, index, state, lacking, language);
    };
    switch (given.result) {
    case ScopeResult::Pending:
        return as(running ? State::Checking : State::Waiting);
    case ScopeResult::Granted:
        return as(State::Granted);
    case ScopeResult::Missing:
        return withAlternatives(as(State::Missing, given.vendorScopes),
                                integration.scopes[std::size_t(index)], given.failure);
    case ScopeResult::ReadProvenWriteNotTested:
        return as(State::ReadProven);
    case ScopeResult::NotTested:
        break;
    }
    ProofLine result = as(State::NotTested);
    result.detail = untestedText(given, report);
    result.evidence = untestedEvidence(given, report);
    return result;
}

ProofLine proofLine(const Integration &integration, int index, const ScopeCheck &check,
                    const QString &language)
{
    const auto as = [&](State state, const QStringList &lacking = {}) {
        return line(integration, index, state, lacking, language);
    };
    if (check.result == u"granted"_s)
        return as(State::Granted);
    if (check.result == u"missing"_s)
        return as(State::Missing, check.missingVendorScopes);
    if (check.result == u"readProvenWriteNotTested"_s)
        return as(State::ReadProven);
    return as(State::NotTested);
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
