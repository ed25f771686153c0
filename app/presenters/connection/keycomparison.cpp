#include "presenters/connection/keycomparison.h"

#include <QCoreApplication>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Comparison
{
    Q_DECLARE_TR_FUNCTIONS(KeyComparison)
};

CellMask columnsWith(const ProofReport &proof, ScopeResult result)
{
    CellMask columns = 0;
    for (std::size_t i = 0; i < proof.lines.size(); ++i) {
        if (proof.lines[i].result == result)
            columns |= cellBit(int(i) + 1);
    }
    return columns;
}

} // namespace

CellMask heldColumns(const CheckReport &check, const Integration &integration)
{
    CellMask columns = 0;
    for (const ScopeCheck &scope : check.scopes) {
        const int index = integration.scopeIndex(scope.scope);
        if (index >= 0
            && (scope.result == u"granted"_s || scope.result == u"readProvenWriteNotTested"_s))
            columns |= cellBit(index + 1);
    }
    return columns;
}

KeyComparison compareKeys(const ProofReport &proof, const std::optional<Connection> &present,
                          const Integration &integration, const GrantMatrix &matrix,
                          const std::vector<GroupInfo> &groups)
{
    KeyComparison result;
    result.missing = columnsWith(proof, ScopeResult::Missing);
    result.unbacked = heldCells(matrix, groups, result.missing);
    if (proof.account)
        result.newAccount = QString::number(proof.account->portalId);
    result.updating = present && present->state != ConnectionState::NotConnected;
    if (!result.updating)
        return result;
    result.presentAccount = present->portalId;
    result.otherAccount = !result.presentAccount.isEmpty() && !result.newAccount.isEmpty()
                          && result.presentAccount != result.newAccount;
    if (!present->lastCheck)
        return result;
    const CellMask before = heldColumns(*present->lastCheck, integration);
    result.lost = before & result.missing;
    result.gained = columnsWith(proof, ScopeResult::Granted) & ~before;
    result.hurt = heldCells(matrix, groups, result.lost);
    return result;
}

QStringList heldLines(const HeldCells &held, const Integration &integration,
                      const QString &language)
{
    QStringList lines;
    for (const HeldColumn &column : held.columns) {
        const Scope &scope = integration.scopes[std::size_t(column.column - 1)];
        //: %1 is a scope such as "Write deals", %2 a list of group names
        lines.append(
            Comparison::tr("%1: %2").arg(scope.title.in(language), groupList(column.groups)));
    }
    return lines;
}

} // namespace onbelay
