#include "diagnostics/checkfacts.h"

#include <QSet>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int freshHours = 24;

std::optional<bool> acceptedBy(ConnectionState state)
{
    switch (state) {
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

} // namespace

bool CheckFacts::isAdmin() const
{
    return session && *session ? (*session)->admin : workspace.session().admin;
}

const Connection *CheckFacts::newest() const
{
    if (proof && *proof)
        return &**proof;
    return connection && *connection ? &**connection : nullptr;
}

const Connection *CheckFacts::proven() const
{
    return proof && *proof ? &**proof : nullptr;
}

std::optional<bool> CheckFacts::keyAccepted() const
{
    if (const Connection *now = proven())
        return acceptedBy(now->state);
    if (proof || !isCheckedLately())
        return std::nullopt;
    return acceptedBy(newest()->state);
}

bool CheckFacts::isCheckedLately() const
{
    const Connection *stored = newest();
    return stored && stored->lastCheck && stored->lastCheck->at.addSecs(freshHours * 3600) >= now();
}

bool CheckFacts::keyIsAlive() const
{
    if (keyAccepted() == true)
        return true;
    const Connection *now = proven();
    if (!now || !now->lastCheck)
        return false;
    const QString &code = now->lastCheck->failureCode;
    return code == u"creatorRemoved"_s || code == u"forbidden"_s;
}

std::optional<bool> CheckFacts::keyHolds(int column) const
{
    const Connection *connection = newest();
    if (!connection || !connection->lastCheck || keyAccepted() != true)
        return std::nullopt;
    for (const ScopeCheck &scope : connection->lastCheck->scopes) {
        if (workspace.columnOf(scope.scope) != column)
            continue;
        if (scope.result == u"granted"_s)
            return true;
        if (scope.result == u"missing"_s)
            return false;
    }
    return std::nullopt;
}

QDateTime CheckFacts::now() const
{
    if (session && *session && (*session)->serverTime.isValid())
        return (*session)->serverTime;
    return QDateTime::currentDateTimeUtc();
}

std::vector<quint32> CheckFacts::askedRows() const
{
    QStringList ids = subject.personGroups;
    if (!subject.groupId.isEmpty())
        ids = QStringList{subject.groupId};
    std::vector<quint32> rows;
    for (const QString &id : ids) {
        const int row = workspace.rowOf(id);
        if (row >= 0)
            rows.push_back(quint32(row));
    }
    return rows;
}

Explanation explainQuestion(const CheckFacts &facts)
{
    AccessFacts access;
    if (facts.session && *facts.session)
        access.signedIn = true;
    else if (facts.session && facts.session->error().kind == FailureKind::Unauthorized)
        access.signedIn = false;
    if (const Connection *connection = facts.newest())
        access.connected = connection->state != ConnectionState::NotConnected;
    access.keyAccepted = facts.keyAccepted();
    access.keyHoldsScope = facts.keyHolds(facts.subject.column);

    const std::vector<quint32> rows = facts.askedRows();
    const QSet<quint32> asked(rows.begin(), rows.end());
    const auto &groups = facts.workspace.groups();
    for (quint32 row = 0; row < facts.workspace.matrix().rowCount(); ++row) {
        // Another group is a near miss of a person only.
        if (asked.contains(row) || !facts.subject.personId.isEmpty())
            access.groups.push_back({groups[row].id, groups[row].name,
                                     facts.workspace.matrix().server(row), groups[row].inEffect(),
                                     asked.contains(row)});
    }
    return explain(access, facts.subject.column);
}

} // namespace onbelay
