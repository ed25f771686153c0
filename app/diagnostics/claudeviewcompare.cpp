// ClaudeViewRun: what was told is compared with the permissions.
#include "diagnostics/claudeviewrun.h"

#include <algorithm>
#include <utility>

namespace onbelay {

namespace {

// A difference: how bad it is, and its code.
struct Weight
{
    CheckVerdict verdict;
    ClaudeCode code;
};

Weight weightOf(ScopeDifference difference)
{
    switch (difference) {
    case ScopeDifference::SeenNotGiven:
        return {CheckVerdict::Failed, ClaudeCode::SeenNotGiven};
    case ScopeDifference::SeenStill:
        return {CheckVerdict::Warning, ClaudeCode::SeenStill};
    case ScopeDifference::GivenNotSeen:
        return {CheckVerdict::Failed, ClaudeCode::GivenNotSeen};
    case ScopeDifference::NotInEffect:
        return {CheckVerdict::Warning, ClaudeCode::NotInEffect};
    case ScopeDifference::KeyLacks:
        return {CheckVerdict::Warning, ClaudeCode::KeyLacks};
    case ScopeDifference::KeyRejected:
        return {CheckVerdict::Failed, ClaudeCode::KeyRejected};
    case ScopeDifference::NotConnected:
        return {CheckVerdict::Warning, ClaudeCode::NotConnected};
    case ScopeDifference::UnknownScope:
        return {CheckVerdict::NotTested, ClaudeCode::UnknownScope};
    }
    Q_UNREACHABLE();
}

std::vector<ToldGroup> namedGroups(const ClaudeContext &context)
{
    std::vector<ToldGroup> groups;
    for (qsizetype i = 0; i < context.groups.size(); ++i)
        groups.push_back({context.groupIds.value(i), context.groups[i]});
    return groups;
}

} // namespace

// The person's groups are asked for now: they may have changed since the sign-in.
void ClaudeViewRun::afterTools()
{
    if (m_workspace.isPlan()) {
        giveUp(ClaudeCode::NoAdminApi);
        return;
    }
    if (!m_whoIsTold && !m_told) {
        giveUp(ClaudeCode::NothingToCompare);
        return;
    }
    begin(ClaudeCheck::Groups);
    const SessionInfo &session = m_workspace.session();
    await(m_workspace.client().people(session.userName, {}),
          [this, id = session.userId](const Expected<PeoplePage> &answer) {
              m_person = answer.map([&id](const PeoplePage &page) -> std::optional<Person> {
                  const auto found =
                      std::find_if(page.people.begin(), page.people.end(),
                                   [&id](const Person &person) { return person.id == id; });
                  return found == page.people.end() ? std::nullopt : std::optional(*found);
              });
              compare();
          });
}

void ClaudeViewRun::compare()
{
    if (!*m_person) {
        if (isStopped(m_person->error()))
            return;
        settleFailed(ClaudeCheck::Groups, m_person->error());
        settleFailed(ClaudeCheck::Permissions, m_person->error());
        for (const ClaudeCheck check : {ClaudeCheck::Groups, ClaudeCheck::Permissions})
            current(check).verdict = CheckVerdict::NotTested; // it says nothing of what Claude sees
        conclude();
        return;
    }
    const std::optional<Person> &person = **m_person;
    if (!person) {
        for (const ClaudeCheck check : {ClaudeCheck::Groups, ClaudeCheck::Permissions})
            settle(check, CheckVerdict::NotTested, ClaudeCode::PersonUnknown,
                   {m_workspace.session().userName});
        conclude();
        return;
    }
    compareTheGroups(*person);
    begin(ClaudeCheck::Permissions);
    compareScopes(*person);
}

void ClaudeViewRun::compareTheGroups(const Person &person)
{
    if (!m_whoIsTold) {
        settle(ClaudeCheck::Groups, CheckVerdict::NotTested, ClaudeCode::NothingToCompare);
        return;
    }
    std::vector<ToldGroup> listed;
    for (const Who &group : person.groups)
        listed.push_back({group.id, group.name});
    const GroupsCompared compared = compareGroups(namedGroups(*m_whoIsTold), listed);
    const bool missing = !compared.onlyServer.isEmpty();
    if (missing)
        settle(ClaudeCheck::Groups, CheckVerdict::Failed, ClaudeCode::GroupsMissing,
               compared.onlyServer, Repair::Retry);
    if (!compared.onlyClaude.isEmpty()) {
        const ClaudeFinding first = current(ClaudeCheck::Groups);
        settle(ClaudeCheck::Groups, CheckVerdict::Failed, ClaudeCode::GroupsExtra,
               compared.onlyClaude, Repair::Retry);
        if (missing)
            m_findings.insert(m_findings.end() - 1, first); // before the permissions
    } else if (!missing) {
        settle(ClaudeCheck::Groups, CheckVerdict::Passed, ClaudeCode::GroupsSame,
               {QString::number(compared.same)});
    }
}

// Nothing when a group of the person is not among the rows.
std::optional<MatrixSide> ClaudeViewRun::matrixSide(const Person &person) const
{
    const auto &connection = m_workspace.connection();
    MatrixSide side;
    side.backed = m_workspace.backed();
    side.connected = connection && connection->state != ConnectionState::NotConnected;
    side.keyRejected = connection && connection->state == ConnectionState::Rejected;
    for (int column = 0; column <= int(m_workspace.integration().scopes.size()); ++column)
        side.columns << m_workspace.columnId(column);
    for (const Who &group : person.groups) {
        const int row = m_workspace.rowOf(group.id);
        if (row < 0)
            return std::nullopt;
        side.groups.push_back({group.id, group.name, m_workspace.matrix().server(quint32(row)),
                               m_workspace.groups().inEffect(quint32(row)), true});
    }
    return side;
}

void ClaudeViewRun::compareScopes(const Person &person)
{
    if (!m_told) {
        settle(ClaudeCheck::Permissions, CheckVerdict::NotTested, ClaudeCode::NothingToCompare);
        conclude();
        return;
    }
    const bool loaded = m_workspace.loadState() == LoadState::Loaded && m_workspace.connection();
    const std::optional<MatrixSide> side = loaded ? matrixSide(person) : std::nullopt;
    const ClaudeComparison comparison =
        side ? compareWithMatrix(*side, *m_told) : ClaudeComparison();
    // Rows that are older than what the server decides by are no evidence.
    if ((!side || !comparison.different.empty()) && reloadOnce())
        return;
    if (side)
        addScopeFindings(comparison);
    else
        settle(ClaudeCheck::Permissions, CheckVerdict::NotTested, ClaudeCode::RowsNotLoaded, {},
               Repair::Retry);
    conclude();
}

bool ClaudeViewRun::reloadOnce()
{
    if (m_workspace.isApplying() || std::exchange(m_reloaded, true))
        return false;
    connect(&m_workspace, &Workspace::loadStateChanged, this, [this] {
        if (m_workspace.loadState() == LoadState::Loading)
            return;
        m_workspace.disconnect(this);
        askAgain();
    });
    m_workspace.load();
    return true;
}

// What was told before the rows were read may be older than they are.
void ClaudeViewRun::askAgain()
{
    if (!m_running)
        return;
    await(m_client->callTool(toolOf(ClaudeCheck::Integrations), {}, &m_call),
          [this](const Expected<McpToolResult> &result) {
              if (!result && isStopped(result.error()))
                  return;
              if (result && !result->isError) {
                  takeAnswer(m_integrations, *result);
                  judgeIntegrations();
              }
              compareScopes(***m_person);
          });
}

void ClaudeViewRun::addScopeFindings(const ClaudeComparison &comparison)
{
    QStringList unconnected; // one cause for all of them, as the next ones
    QStringList refused;
    bool offered = false; // a new key mends all that the key lacks
    std::vector<ClaudeFinding> found;
    for (const ComparedScope &scope : comparison.different) {
        if (scope.difference == ScopeDifference::NotConnected) {
            unconnected << scope.scope;
            continue;
        }
        if (scope.difference == ScopeDifference::KeyRejected) {
            refused << scope.scope;
            continue;
        }
        const Weight weight = weightOf(scope.difference);
        const bool repairable =
            scope.difference == ScopeDifference::KeyLacks && !std::exchange(offered, true);
        settle(ClaudeCheck::Permissions, weight.verdict, weight.code,
               QStringList{scope.scope} + scope.groups,
               repairable ? Repair::UpdateKey : Repair::None);
        found.push_back(m_findings.back());
    }
    if (!unconnected.isEmpty()) {
        settle(ClaudeCheck::Permissions, CheckVerdict::Warning, ClaudeCode::NotConnected,
               unconnected, Repair::ConnectHubSpot);
        found.push_back(m_findings.back());
    }
    if (!refused.isEmpty()) {
        settle(ClaudeCheck::Permissions, CheckVerdict::Failed, ClaudeCode::KeyRejected, refused,
               Repair::UpdateKey);
        found.push_back(m_findings.back());
    }
    if (!comparison.same.isEmpty() || found.empty()) {
        settle(ClaudeCheck::Permissions, CheckVerdict::Passed,
               comparison.same.isEmpty() ? ClaudeCode::ScopesNone : ClaudeCode::ScopesSame,
               comparison.same);
        found.push_back(m_findings.back());
    }
    m_findings.pop_back();
    m_findings.insert(m_findings.end(), found.begin(), found.end());
}

} // namespace onbelay
