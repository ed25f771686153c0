#include "diagnostics/checks.h"

#include <algorithm>

namespace onbelay::checks {

void serverReachable(const CheckFacts &facts, Finding &finding)
{
    const Expected<Discovery> &answer = *facts.discovery;
    if (answer) {
        pass(finding, FindingCode::ServerReachable, {facts.server, answer->version});
        return;
    }
    const bool other = answer.error().kind == FailureKind::NoAdminApi;
    fail(finding, other ? FindingCode::ServerWithoutApi : FindingCode::ServerUnreachable, {},
         Repair::Retry);
    finding.failure = answer.error();
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
        warn(finding, FindingCode::ConnectionUnknown, {}, admin ? Repair::CheckNow : Repair::None);
        break;
    }
    finding.failure = hubSpotEvidence(facts);
    finding.ofHubSpot = true;
}

} // namespace onbelay::checks
