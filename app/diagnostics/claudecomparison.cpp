#include "diagnostics/claudecomparison.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace onbelay {

namespace {

// What one scope is, given by some groups and told or not; nothing when both sides agree.
std::optional<ScopeDifference> differenceOf(const MatrixSide &matrix, int column, bool isTold)
{
    bool given = false; // by a row in effect
    bool willBe = false; // by one that is not
    bool pending = false; // some row is not in effect, so an older one decides
    for (const GroupFacts &group : matrix.groups) {
        const bool gives = holds(group.server, accessColumn) && holds(group.server, column);
        given |= gives && group.inEffect;
        willBe |= gives && !group.inEffect;
        pending |= !group.inEffect;
    }
    if (isTold) {
        if (given || willBe)
            return std::nullopt;
        return pending ? ScopeDifference::SeenStill : ScopeDifference::SeenNotGiven;
    }
    if (!given && !willBe)
        return std::nullopt;
    if (!matrix.connected)
        return ScopeDifference::NotConnected;
    if (matrix.keyRejected)
        return ScopeDifference::KeyRejected;
    if (!holds(matrix.backed, column))
        return ScopeDifference::KeyLacks;
    return given ? ScopeDifference::GivenNotSeen : ScopeDifference::NotInEffect;
}

QStringList givers(const MatrixSide &matrix, int column)
{
    QStringList names;
    for (const GroupFacts &group : matrix.groups) {
        if (holds(group.server, accessColumn) && holds(group.server, column))
            names << group.name;
    }
    return names;
}

bool isSame(const ToldGroup &one, const ToldGroup &other)
{
    return one.id.isEmpty() || other.id.isEmpty() ? one.name == other.name : one.id == other.id;
}

QStringList namesMissingIn(const std::vector<ToldGroup> &those,
                           const std::vector<ToldGroup> &others)
{
    QStringList names;
    for (const ToldGroup &group : those) {
        const bool there = std::any_of(others.begin(), others.end(), [&](const ToldGroup &other) {
            return isSame(group, other);
        });
        if (!there)
            names << group.name;
    }
    return names;
}

} // namespace

ClaudeComparison compareWithMatrix(const MatrixSide &matrix, const QStringList &told)
{
    ClaudeComparison comparison;
    const QSet<QString> seen(told.begin(), told.end());
    for (int column = accessColumn + 1; column < int(matrix.columns.size()); ++column) {
        const QString &scope = matrix.columns[column];
        const bool isTold = seen.contains(scope);
        const QStringList groups = givers(matrix, column);
        if (const auto difference = differenceOf(matrix, column, isTold))
            comparison.different.push_back({*difference, scope, groups});
        else if (isTold)
            comparison.same << scope;
    }
    QStringList unknown;
    for (const QString &scope : told) {
        if (matrix.columns.indexOf(scope) <= accessColumn && !unknown.contains(scope))
            unknown << scope;
    }
    for (const QString &scope : unknown)
        comparison.different.push_back({ScopeDifference::UnknownScope, scope, {}});
    return comparison;
}

GroupsCompared compareGroups(const std::vector<ToldGroup> &claude,
                             const std::vector<ToldGroup> &server)
{
    GroupsCompared compared;
    compared.onlyClaude = namesMissingIn(claude, server);
    compared.onlyServer = namesMissingIn(server, claude);
    compared.same = qsizetype(server.size()) - compared.onlyServer.size();
    return compared;
}

} // namespace onbelay
