#include "diagnostics/claudecomparison.h"

#include <QSet>

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
        const bool isBacked =
            matrix.connected && !matrix.keyRejected && holds(matrix.backed, column);
        if (given || willBe)
            return isBacked ? std::nullopt : std::optional(ScopeDifference::SeenNotBacked);
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

// Two groups are the same by id where both have one, else by name.
QStringList namesMissingIn(const std::vector<ToldGroup> &those,
                           const std::vector<ToldGroup> &others)
{
    QSet<QString> ids;
    QSet<QString> names;
    QSet<QString> namesWithoutId;
    for (const ToldGroup &other : others) {
        names.insert(other.name);
        if (other.id.isEmpty())
            namesWithoutId.insert(other.name);
        else
            ids.insert(other.id);
    }
    QStringList missing;
    for (const ToldGroup &group : those) {
        const bool there = group.id.isEmpty()
                               ? names.contains(group.name)
                               : ids.contains(group.id) || namesWithoutId.contains(group.name);
        if (!there)
            missing << group.name;
    }
    return missing;
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
    QSet<QString> known; // or named already
    for (int column = accessColumn + 1; column < int(matrix.columns.size()); ++column)
        known.insert(matrix.columns[column]);
    for (const QString &scope : told) {
        const qsizetype before = known.size();
        known.insert(scope);
        if (known.size() > before)
            comparison.different.push_back({ScopeDifference::UnknownScope, scope, {}});
    }
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
