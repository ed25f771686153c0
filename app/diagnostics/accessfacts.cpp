#include "diagnostics/accessfacts.h"

#include <QHash>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int freshHours = 24;

// The verdict's groups by id; people can be in thousands of them. The first of an id counts.
using ToldGroups = QHash<QString, const VerdictGroup *>;

ToldGroups groupsOf(const AccessVerdict *verdict)
{
    ToldGroups told;
    if (!verdict)
        return told;
    told.reserve(qsizetype(verdict->groups.size()));
    for (const VerdictGroup &group : verdict->groups) {
        if (!told.contains(group.id))
            told.insert(group.id, &group);
    }
    return told;
}

CellMask cellsOf(const VerdictGroup &group, int column)
{
    return (group.access ? cellBit(accessColumn) : 0) | (group.scope ? cellBit(column) : 0);
}

bool holdsBoth(CellMask row, int column)
{
    return holds(row, accessColumn) && holds(row, column);
}

const ScopeCheck *checkOf(const Connection &connection, const QString &scope)
{
    if (!connection.lastCheck)
        return nullptr;
    const auto &scopes = connection.lastCheck->scopes;
    const auto found = std::find_if(scopes.begin(), scopes.end(),
                                    [&scope](const ScopeCheck &one) { return one.scope == scope; });
    return found == scopes.end() ? nullptr : &*found;
}

} // namespace

std::optional<bool> KeyEvidence::connected() const
{
    if (!connection)
        return std::nullopt;
    return connection->state != ConnectionState::NotConnected;
}

std::optional<bool> KeyEvidence::accepted() const
{
    if (!connection || !current)
        return std::nullopt;
    switch (connection->state) {
    case ConnectionState::Connected:
    case ConnectionState::Degraded:
        return true;
    case ConnectionState::Rejected:
        return false;
    case ConnectionState::NotConnected:
    case ConnectionState::Unknown:
        break;
    }
    return std::nullopt;
}

std::optional<bool> KeyEvidence::holds(const QString &scope) const
{
    const ScopeCheck *check = connection && current ? checkOf(*connection, scope) : nullptr;
    if (check && check->result == u"granted"_s)
        return true;
    if (check && check->result == u"missing"_s)
        return false;
    return std::nullopt;
}

QString KeyEvidence::refusal() const
{
    const bool unproven = connection && current && connection->state == ConnectionState::Unknown;
    if (!unproven || !connection->lastCheck)
        return {};
    const QString &code = connection->lastCheck->failureCode;
    return code == "creatorRemoved"_L1 || code == "forbidden"_L1 ? code : QString();
}

KeyLinks KeyEvidence::links(const QString &scope) const
{
    return {connected(), accepted(), holds(scope), refusal()};
}

std::vector<QString> missingVendorScopes(const KeyEvidence &key, const QString &scope)
{
    const ScopeCheck *check = key.connection ? checkOf(*key.connection, scope) : nullptr;
    if (!check)
        return {};
    return {check->missingVendorScopes.begin(), check->missingVendorScopes.end()};
}

bool isCheckedLately(const Connection &connection, const QDateTime &now)
{
    return connection.lastCheck && connection.lastCheck->at.addSecs(freshHours * 3600) >= now;
}

AccessFacts accessFacts(const KeyEvidence &key, const RowsInQuestion &rows, int column,
                        const QString &scope, const AccessVerdict *verdict)
{
    AccessFacts facts;
    facts.connected = key.connected();
    facts.keyAccepted = key.accepted();
    facts.keyHoldsScope = key.holds(scope);
    facts.keyRefusal = key.refusal();
    facts.missingVendorScopes = missingVendorScopes(key, scope);
    const ToldGroups told = groupsOf(verdict);
    const auto add = [&](quint32 row, bool asked) {
        GroupFacts group{rows.groups.id(row),
                         rows.groups.name(row),
                         rows.matrix.server(row),
                         rows.groups.inEffect(row),
                         asked,
                         rows.matrix.wanted(row),
                         {}};
        const VerdictGroup *one = asked ? told.value(group.id) : nullptr;
        if (one)
            group.enforced = cellsOf(*one, column);
        facts.groups.push_back(std::move(group));
    };
    std::vector<quint32> asked = rows.asked;
    std::sort(asked.begin(), asked.end());
    for (const quint32 row : asked)
        add(row, true);
    for (quint32 row = 0; rows.withOthers && row < rows.matrix.rowCount(); ++row) {
        // Others matter only where they give it.
        if (holdsBoth(rows.matrix.server(row), column)
            && !std::binary_search(asked.begin(), asked.end(), row))
            add(row, false);
    }
    return facts;
}

std::vector<Giving> givingRows(const GrantMatrix &matrix, const GroupTable &groups, int column)
{
    std::vector<Giving> giving(matrix.rowCount());
    for (quint32 row = 0; row < matrix.rowCount(); ++row)
        giving[row] = givingOf(matrix.server(row), groups.inEffect(row), column);
    return giving;
}

std::vector<FactDifference> compareFacts(const AccessFacts &ours, int column,
                                         const AccessVerdict &theirs)
{
    std::vector<FactDifference> differences;
    const auto compare = [&differences](Link link, const QString &group,
                                        const std::optional<bool> &mine,
                                        const std::optional<bool> &told) {
        if (mine && told && *mine != *told)
            differences.push_back({link, group, *mine, *told});
    };
    compare(Link::IntegrationConnected, {}, ours.connected, theirs.integrationConnected);
    compare(Link::KeyAccepted, {}, ours.keyAccepted, theirs.keyAccepted);
    compare(Link::KeyHoldsScope, {}, ours.keyHoldsScope, theirs.tokenHasScope);
    const ToldGroups groups = groupsOf(&theirs);
    for (const GroupFacts &group : ours.groups) {
        const VerdictGroup *told = group.asked && group.inEffect ? groups.value(group.id) : nullptr;
        if (!told)
            continue;
        compare(Link::GroupHasAccess, group.name, holds(group.server, accessColumn), told->access);
        compare(Link::GroupHoldsScope, group.name, holds(group.server, column), told->scope);
        compare(Link::InEffect, group.name, holdsBoth(group.server, column), told->inEffect);
    }
    return differences;
}

} // namespace onbelay
