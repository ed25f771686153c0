#include "diagnostics/checks.h"
#include "diagnostics/environment.h"

#include <algorithm>
#include <cstdlib>

namespace onbelay::checks {

namespace {

// Why nothing is known about the key now, when it is On Belay that did not say.
std::optional<Failure> noProof(const CheckFacts &facts)
{
    if (facts.proof && !*facts.proof)
        return facts.proof->error();
    if (facts.session && !*facts.session)
        return facts.session->error();
    return std::nullopt;
}

} // namespace

void serverReachable(const CheckFacts &facts, Finding &finding)
{
    const Expected<Discovery> &answer = *facts.discovery;
    if (answer) {
        pass(finding, FindingCode::ServerReachable, {facts.server, answer->version});
        return;
    }
    FindingCode code = FindingCode::ServerUnreachable;
    if (answer.error().kind == FailureKind::NoAdminApi
        || answer.error().kind == FailureKind::NotJson)
        code = FindingCode::ServerWithoutApi;
    else if (answer.error().httpStatus > 0)
        code = FindingCode::ServerTroubled;
    fail(finding, code, {}, Repair::Retry);
    finding.failure = answer.error();
}

// The ages of keys and checks are reckoned by the server's clock.
void serverTime(const CheckFacts &facts, Finding &finding)
{
    const Expected<SessionInfo> &answer = *facts.session;
    if (!answer) {
        skipFor(finding, answer.error());
        return;
    }
    if (!answer->serverTime.isValid() || !facts.sessionAt.isValid()) {
        skip(finding, FindingCode::TimeUnknown);
        return;
    }
    const qint64 ahead = facts.sessionAt.secsTo(answer->serverTime);
    if (std::chrono::seconds(std::abs(ahead)) <= clockTolerance)
        pass(finding, FindingCode::TimeAgrees);
    else
        warn(finding, FindingCode::TimeDiffers,
             {QString::number(std::abs(ahead)),
              ahead > 0 ? QStringLiteral("ahead") : QStringLiteral("behind")});
}

void sessionValid(const CheckFacts &facts, Finding &finding)
{
    const Expected<SessionInfo> &answer = *facts.session;
    if (answer) {
        pass(finding, answer->admin ? FindingCode::SessionValid : FindingCode::SessionOfMember,
             {answer->userName, answer->organizationName});
        return;
    }
    if (answer.error().kind == FailureKind::Unauthorized) {
        fail(finding, FindingCode::SessionEnded, {}, Repair::SignIn);
        finding.failure = answer.error();
        return;
    }
    skipFor(finding, answer.error());
}

void connectionState(const CheckFacts &facts, Finding &finding)
{
    const Connection *connection = facts.newest();
    if (!connection) {
        skipFor(finding, facts.connection->error());
        return;
    }
    const bool admin = facts.isAdmin();
    const bool works = connection->state == ConnectionState::Connected
                       || connection->state == ConnectionState::Degraded;
    if (works && !facts.keyAccepted()) { // an older yes says nothing about now
        warn(finding, FindingCode::ConnectionUnknown);
        finding.failure = noProof(facts);
        return;
    }
    switch (connection->state) {
    case ConnectionState::NotConnected:
        fail(finding, FindingCode::ConnectionMissing, {},
             admin ? Repair::ConnectHubSpot : Repair::None);
        return;
    case ConnectionState::Connected:
        pass(finding, FindingCode::ConnectionHealthy);
        return;
    case ConnectionState::Degraded: {
        const auto scopes =
            connection->lastCheck ? connection->lastCheck->scopes : std::vector<ScopeCheck>();
        const auto held = std::count_if(scopes.begin(), scopes.end(), [](const ScopeCheck &scope) {
            return scope.result != QLatin1StringView("missing");
        });
        warn(finding, FindingCode::ConnectionDegraded,
             {QString::number(held), QString::number(scopes.size())},
             admin ? Repair::UpdateKey : Repair::None);
        return;
    }
    case ConnectionState::Rejected:
        fail(finding, FindingCode::ConnectionRejected, {},
             admin ? Repair::UpdateKey : Repair::None);
        break;
    case ConnectionState::Unknown:
        warn(finding, FindingCode::ConnectionUnknown);
        break;
    }
    finding.failure = hubSpotEvidence(facts);
    finding.ofHubSpot = true;
}

} // namespace onbelay::checks
