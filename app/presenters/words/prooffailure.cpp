#include "presenters/words/prooffailure.h"

#include <QCoreApplication>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ProofFailure
{
    Q_DECLARE_TR_FUNCTIONS(ProofFailure)
};

QString zoneOf(const ProofReport &report, const std::optional<Connection> &stored)
{
    const AccountDetails account = report.account.value_or(AccountDetails{});
    if (!account.timeZone.isEmpty() || !stored)
        return account.timeZone;
    const bool another =
        account.portalId > 0 && stored->portalId != QString::number(account.portalId);
    return another ? QString() : stored->accountTimeZone;
}

QString refusesThisKind()
{
    return ProofFailure::tr("HubSpot refuses this kind of token here, though it accepts it "
                            "elsewhere");
}

// Why a scope of a token that HubSpot accepts was not tested.
QString reasonOf(const Failure &failure)
{
    if (failure.kind == FailureKind::Unauthorized)
        return refusesThisKind();
    const bool ofTheAccount =
        failure.code == u"GATED"_s || failure.code == u"USER_DOES_NOT_HAVE_PERMISSIONS"_s;
    if (failure.kind == FailureKind::Forbidden && !ofTheAccount)
        return ProofFailure::tr("HubSpot lists this scope for the token, and refused the read all "
                                "the same; the account may lack the feature");
    return failureText(failure, Peer::HubSpot).headline;
}

// HubSpot knows the token; something else limited the proof.
FailureText limited(const ProofReport &report, FailureText reason)
{
    // The same 401 means a dead token only when HubSpot says it everywhere.
    if (report.failure->kind == FailureKind::Unauthorized)
        reason.headline = refusesThisKind();
    FailureText text = reason;
    if (!report.vendorScopes) {
        text.headline =
            ProofFailure::tr("The token works, but HubSpot did not say which scopes it has");
        //: %1 is a reason, a sentence without its full stop
        text.cause = ProofFailure::tr("%1. So reading was tried instead; writing cannot be tried "
                                      "without changing your data.")
                         .arg(reason.headline);
        if (!isTransient(report.failure->kind))
            text.nextStep = ProofFailure::tr("Check again later, or go on with what is proven.");
    } else if (!report.account || report.account->accountType.isEmpty()) {
        text.headline =
            ProofFailure::tr("The token works, but HubSpot did not describe its account");
        //: %1 is a reason, a sentence without its full stop
        text.cause = ProofFailure::tr("%1. So it is not known whether this is your live account.")
                         .arg(reason.headline);
        if (!isTransient(report.failure->kind))
            text.nextStep = ProofFailure::tr("Check again later, or go on with what is proven.");
    } else {
        text.headline = ProofFailure::tr("The token works, but some scopes could not be tested");
        //: %1 is a reason, a sentence without its full stop; %2 says more about it
        text.cause = ProofFailure::tr("%1. %2").arg(reason.headline, reason.cause);
    }
    return text;
}

} // namespace

std::optional<FailureText> proofFailureText(const ProofReport &report,
                                            const std::optional<Connection> &stored)
{
    if (report.verdict == TokenVerdict::Accepted && !report.failure)
        return std::nullopt;
    Failure failure = report.failure.value_or(Failure{});
    if (report.verdict == TokenVerdict::NotAToken) {
        failure.kind = FailureKind::Unauthorized;
        failure.code = u"notAToken"_s;
    }
    const FailureText reason = failureText(failure, Peer::HubSpot, zoneOf(report, stored));
    return report.verdict == TokenVerdict::Accepted ? limited(report, reason) : reason;
}

QString untestedText(const ScopeLine &line, const ProofReport &report)
{
    if (!line.failure || report.verdict != TokenVerdict::Accepted)
        return {};
    const QString reason = reasonOf(*line.failure);
    const bool saidAlready =
        report.failure && failureText(*report.failure, Peer::HubSpot).headline == reason;
    return saidAlready ? QString() : reason;
}

QString untestedEvidence(const ScopeLine &line, const ProofReport &report)
{
    // Without a yes anywhere all the lines are alike, and the whole proof has one evidence.
    if (!line.failure || report.verdict != TokenVerdict::Accepted)
        return {};
    const QString evidence = failureText(*line.failure, Peer::HubSpot).evidence;
    return evidence.isEmpty() ? QString() : QString(reasonOf(*line.failure) + u'\n' + evidence);
}

} // namespace onbelay
