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

// What is known of the key in use. Its last check may have come to no answer; what HubSpot listed
// earlier then still tells what it holds, but not what it lacks: without the token's own list, the
// server only names what it could read.
CheckedColumns knownOf(const Connection &present, const Integration &integration)
{
    CheckedColumns known;
    if (present.lastCheck)
        known = checkedColumns(*present.lastCheck, integration);
    for (std::size_t i = 0; i < integration.scopes.size(); ++i) {
        const CellMask column = cellBit(int(i) + 1);
        if ((known.missing & column) == 0
            && isSatisfied(integration.scopes[i], present.grantedVendorScopes))
            known.granted |= column;
    }
    known.readOnly &= ~known.granted;
    return known;
}

void compareScopes(KeyComparison &result, const ProofReport &proof, const CheckedColumns &present,
                   const ColumnRules &rules)
{
    const CellMask granted = columnsWith(proof, ScopeResult::Granted);
    const CellMask tested = granted | result.missing;
    result.lost = present.held() & result.missing;
    result.untested = present.granted & ~tested;
    result.untestedWrites = result.untested & rules.writes;
    result.gained = present.missing & granted;
    const CellMask known = (present.granted | present.missing) & tested;
    result.unclear = rules.scopes() & ~(known | result.lost | result.untested);
}

} // namespace

CheckedColumns checkedColumns(const CheckReport &check, const Integration &integration)
{
    CheckedColumns columns;
    for (const ScopeCheck &scope : check.scopes) {
        const int index = integration.scopeIndex(scope.scope);
        if (index < 0)
            continue;
        const CellMask column = cellBit(index + 1);
        if (scope.result == u"granted"_s)
            columns.granted |= column;
        else if (scope.result == u"readProvenWriteNotTested"_s)
            columns.readOnly |= column;
        else if (scope.result == u"missing"_s)
            columns.missing |= column;
    }
    return columns;
}

KeyComparison compareKeys(const ProofReport &proof, const std::optional<Connection> &present,
                          const Integration &integration, const GrantMatrix &matrix,
                          const GroupTable &groups)
{
    KeyComparison result;
    result.missing = columnsWith(proof, ScopeResult::Missing);
    result.unbacked = heldCells(matrix, groups, result.missing);
    if (proof.account)
        result.newAccount = QString::number(proof.account->portalId);
    if (!present)
        return result;
    result.etag = present->etag;
    result.updating = present->state != ConnectionState::NotConnected;
    if (!result.updating)
        return result;
    result.presentAccount = present->portalId;
    result.otherAccount = !result.presentAccount.isEmpty() && !result.newAccount.isEmpty()
                          && result.presentAccount != result.newAccount;
    compareScopes(result, proof, knownOf(*present, integration), matrix.rules());
    result.hurt = heldCells(matrix, groups, result.lost);
    result.doubtful = heldCells(matrix, groups, result.untestedWrites);
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
