#include "diagnostics/checkfacts.h"

namespace onbelay {

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

KeyEvidence CheckFacts::key() const
{
    const Connection *stored = newest();
    // A proof that failed leaves nothing to rely on.
    const bool lately = !proof && isCheckedLately();
    return {stored, proven() != nullptr || lately};
}

std::optional<bool> CheckFacts::keyAccepted() const
{
    return key().accepted();
}

bool CheckFacts::isCheckedLately() const
{
    const Connection *stored = newest();
    return stored && onbelay::isCheckedLately(*stored, now());
}

bool CheckFacts::keyIsAlive() const
{
    if (keyAccepted() == true)
        return true;
    const Connection *now = proven();
    if (!now || !now->lastCheck)
        return false;
    const QString &code = now->lastCheck->failureCode;
    return code == QLatin1StringView("creatorRemoved") || code == QLatin1StringView("forbidden");
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

AccessFacts factsOfQuestion(const CheckFacts &facts)
{
    const AccessVerdict *verdict = facts.verdict && *facts.verdict ? &**facts.verdict : nullptr;
    const int column = facts.subject.column;
    AccessFacts access = accessFacts(facts.key(),
                                     {facts.workspace.matrix(), facts.workspace.groups(),
                                      facts.askedRows(), !facts.subject.personId.isEmpty()},
                                     column, facts.workspace.columnId(column), verdict);
    if (facts.session && *facts.session)
        access.signedIn = true;
    else if (facts.session && facts.session->error().kind == FailureKind::Unauthorized)
        access.signedIn = false;
    return access;
}

} // namespace onbelay
