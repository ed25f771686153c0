#pragma once

#include "access/explanation.h"
#include "diagnostics/accessfacts.h"
#include "diagnostics/accesssubject.h"
#include "onbelay/types.h"
#include "platform/expected.h"
#include "workspace/workspace.h"

#include <optional>
#include <vector>

namespace onbelay {

// What one run has learned: the answers of the live calls. An answer that is not there was never
// asked for, because what it rests on failed or makes no sense (no key, no question).
struct CheckFacts
{
    explicit CheckFacts(const Workspace &live)
        : workspace(live)
    {
    }

    const Workspace &workspace;
    QString server; // its host
    AccessSubject subject;
    std::optional<Expected<Discovery>> discovery;
    std::optional<Expected<SessionInfo>> session;
    QDateTime sessionAt; // when its answer came, by this computer's clock
    std::optional<Expected<Connection>> connection; // as stored
    std::optional<Expected<Connection>> proof; // after HubSpot was asked
    std::optional<Expected<std::vector<AuditEntry>>> keyChanges; // newest first
    std::optional<Expected<std::optional<Person>>> owner; // who stored the key
    std::optional<Expected<AccessVerdict>> verdict;
    std::optional<Failure> rowsFailure; // the groups could not be read again
    std::optional<Explanation> explanation;
    std::vector<FactDifference> differences; // what the verdict rests on and is otherwise here

    [[nodiscard]] bool isAdmin() const;
    // The newest connection that is known; null when none could be read.
    [[nodiscard]] const Connection *newest() const;
    // The same when HubSpot was asked in this run; null otherwise.
    [[nodiscard]] const Connection *proven() const;
    [[nodiscard]] KeyEvidence key() const;
    // What the key does now, as far as this run may say so: an admin's check of the last 24 hours
    // counts where this session may not check by itself.
    [[nodiscard]] std::optional<bool> keyAccepted() const;
    [[nodiscard]] bool isCheckedLately() const; // in the last 24 hours, by whomever
    // HubSpot knows the key, whatever else is wrong: a 403 is said to live tokens only.
    [[nodiscard]] bool keyIsAlive() const;
    [[nodiscard]] QDateTime now() const; // the server's time where known, UTC
    // Rows of the groups in question, those the workspace knows.
    [[nodiscard]] std::vector<quint32> askedRows() const;
};

// What the question is decided by, over the workspace's rows as the server has them.
[[nodiscard]] AccessFacts factsOfQuestion(const CheckFacts &facts);

} // namespace onbelay
