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

Weight weightOf(ScopeDifference difference, const MatrixSide &matrix)
{
    switch (difference) {
    case ScopeDifference::SeenNotGiven:
        return {CheckVerdict::Failed, ClaudeCode::SeenNotGiven};
    case ScopeDifference::SeenStill:
        return {CheckVerdict::Warning, ClaudeCode::SeenStill};
    case ScopeDifference::SeenNotBacked:
        return {CheckVerdict::Warning, !matrix.connected    ? ClaudeCode::SeenNotConnected
                                       : matrix.keyRejected ? ClaudeCode::SeenRejected
                                                            : ClaudeCode::SeenNotHeld};
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

// One cause for all such scopes, and so one finding.
bool isOneCause(ScopeDifference difference)
{
    return difference == ScopeDifference::SeenNotBacked
           || difference == ScopeDifference::KeyRejected
           || difference == ScopeDifference::NotConnected
           || difference == ScopeDifference::UnknownScope;
}

Repair repairOf(ClaudeCode code)
{
    switch (code) {
    case ClaudeCode::SeenNotConnected:
    case ClaudeCode::NotConnected:
        return Repair::ConnectHubSpot;
    case ClaudeCode::SeenRejected:
    case ClaudeCode::SeenNotHeld:
    case ClaudeCode::KeyRejected:
    case ClaudeCode::KeyLacks:
        return Repair::UpdateKey;
    default:
        return Repair::None;
    }
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
    if (!m_context.context && !m_told) {
        giveUp(ClaudeCode::NothingToCompare);
        return;
    }
    if (m_isOther) {
        settleBoth(ClaudeCode::OtherPerson, {m_context.context->person});
        conclude();
        return;
    }
    begin(ClaudeCheck::Groups);
    await(m_workspace.client().person(m_workspace.session().userId, &m_call),
          [this](const Expected<Person> &person) { compare(person); });
}

void ClaudeViewRun::compare(const Expected<Person> &person)
{
    if (!person) {
        if (isStopped(person.error()))
            return;
        if (person.error().kind == FailureKind::NotFound) {
            settleBoth(ClaudeCode::PersonUnknown, {m_workspace.session().userName});
        } else {
            settleUnknown(ClaudeCheck::Groups, person.error());
            settleUnknown(ClaudeCheck::Permissions, person.error());
        }
        conclude();
        return;
    }
    m_person = *person;
    compareTheGroups();
    begin(ClaudeCheck::Permissions);
    compareScopes();
}

void ClaudeViewRun::compareTheGroups()
{
    if (!m_context.context) {
        settle(ClaudeCheck::Groups, CheckVerdict::NotTested, ClaudeCode::NothingToCompare);
        return;
    }
    std::vector<ToldGroup> listed;
    for (const Who &group : m_person->groups)
        listed.push_back({group.id, group.name});
    const GroupsCompared compared = compareGroups(namedGroups(*m_context.context), listed);
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
std::optional<MatrixSide> ClaudeViewRun::matrixSide() const
{
    const auto &connection = m_workspace.connection();
    MatrixSide side;
    side.backed = m_workspace.backed();
    side.connected = connection && connection->state != ConnectionState::NotConnected;
    side.keyRejected = connection && connection->state == ConnectionState::Rejected;
    for (int column = 0; column <= int(m_workspace.integration().scopes.size()); ++column)
        side.columns << m_workspace.columnId(column);
    for (const Who &group : m_person->groups) {
        const int row = m_workspace.rowOf(group.id);
        if (row < 0)
            return std::nullopt;
        side.groups.push_back({group.id, group.name, m_workspace.matrix().server(quint32(row)),
                               m_workspace.groups().inEffect(quint32(row)), true});
    }
    return side;
}

void ClaudeViewRun::compareScopes()
{
    if (!m_told) {
        settle(ClaudeCheck::Permissions, CheckVerdict::NotTested, ClaudeCode::NothingToCompare);
        conclude();
        return;
    }
    const bool loaded = m_workspace.loadState() == LoadState::Loaded && m_workspace.connection()
                        && !m_workspace.connectionFailure();
    const std::optional<MatrixSide> side = loaded ? matrixSide() : std::nullopt;
    const auto comparison =
        side ? std::optional(compareWithMatrix(*side, *m_told)) : std::optional<ClaudeComparison>();
    if (reloadOnce(comparison))
        return;
    if (comparison)
        addScopeFindings(*comparison, *side);
    else
        settle(ClaudeCheck::Permissions, CheckVerdict::NotTested, ClaudeCode::RowsNotLoaded, {},
               Repair::Retry);
    conclude();
}

// Rows and a connection that are older than what the server decides by are no evidence. What they
// cannot explain is not asked for again.
bool ClaudeViewRun::reloadOnce(const std::optional<ClaudeComparison> &comparison)
{
    bool rows = !comparison;
    bool connection = rows;
    for (const ComparedScope &scope : comparison.value_or(ClaudeComparison()).different) {
        const bool unknown = scope.difference == ScopeDifference::UnknownScope;
        connection |= !unknown;
        rows |= !unknown && scope.difference != ScopeDifference::SeenNotBacked;
    }
    if (!connection || m_workspace.isApplying() || std::exchange(m_reloaded, true))
        return false;
    m_awaitsRows = rows;
    m_awaitsConnection = true;
    connect(&m_workspace, &Workspace::loadStateChanged, this, [this] {
        m_awaitsRows &= m_workspace.loadState() == LoadState::Loading;
        reloaded();
    });
    connect(&m_workspace, &Workspace::connectionChanged, this, [this] {
        m_awaitsConnection = false;
        reloaded();
    });
    if (rows)
        m_workspace.load(); // the connection too
    else
        m_workspace.refreshConnection();
    return true;
}

void ClaudeViewRun::reloaded()
{
    if (m_awaitsRows || m_awaitsConnection)
        return;
    m_workspace.disconnect(this);
    askAgain();
}

// What was told before the rows were read may be older than they are.
void ClaudeViewRun::askAgain()
{
    if (!m_running)
        return;
    await(m_client->callTool(toolOf(ClaudeCheck::Integrations), {}, &m_call),
          [this](const Expected<McpToolResult> &result) { toldAgain(result); });
}

// The first answer is too old to be held against the rows of now.
void ClaudeViewRun::toldAgain(const Expected<McpToolResult> &result)
{
    if (!result) {
        if (isStopped(result.error()))
            return;
        settleUnknown(ClaudeCheck::Permissions, result.error());
        current(ClaudeCheck::Permissions).code = ClaudeCode::NotToldAgain;
        conclude();
        return;
    }
    if (result->isError) {
        settle(ClaudeCheck::Permissions, CheckVerdict::NotTested, ClaudeCode::ToolFailed,
               {toolOf(ClaudeCheck::Integrations), toolsWords(*result)}, Repair::Retry);
        conclude();
        return;
    }
    takeAnswer(m_integrations, *result);
    judgeIntegrations();
    compareScopes();
}

void ClaudeViewRun::addScopeFindings(const ClaudeComparison &comparison, const MatrixSide &side)
{
    std::vector<std::pair<ScopeDifference, QStringList>> causes; // and the scopes of each
    bool offered = false; // one new key mends all of them
    std::vector<ClaudeFinding> found;
    const auto add = [&](ScopeDifference difference, const QStringList &arguments) {
        const Weight weight = weightOf(difference, side);
        Repair repair = repairOf(weight.code);
        if (repair != Repair::None && std::exchange(offered, true))
            repair = Repair::None;
        settle(ClaudeCheck::Permissions, weight.verdict, weight.code, arguments, repair);
        found.push_back(m_findings.back());
    };
    for (const ComparedScope &scope : comparison.different) {
        if (!isOneCause(scope.difference)) {
            add(scope.difference, QStringList{scope.scope} + scope.groups);
            continue;
        }
        const auto cause = std::find_if(causes.begin(), causes.end(), [&scope](const auto &one) {
            return one.first == scope.difference;
        });
        if (cause == causes.end())
            causes.emplace_back(scope.difference, QStringList{scope.scope});
        else
            cause->second << scope.scope;
    }
    for (const auto &[difference, scopes] : causes)
        add(difference, scopes);
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
