#pragma once

#include "catalog/integration.h"
#include "hubspot/tokenproof.h"
#include "onbelay/types.h"

#include <QString>

#include <vector>

namespace onbelay {

// The nine lines of a proof in words, for the live proof and for the server's last check alike.
struct ProofLine
{
    enum class State { Waiting, Checking, Granted, Missing, ReadProven, NotTested };
    State state = State::Waiting;
    QString scopeId;
    QString title; // "Read deals"
    QString word; // "Granted", "Missing", …
    QString detail; // one sentence; may be empty
    QString code; // the vendor scopes that lack, for copying; may be empty
    QString evidence; // of a line that was not tested: what support can look up, for copying
};

// `index`: of the scope. `report`: of the proof that the line belongs to. `running`: lines without
// a result are being checked, not waiting.
[[nodiscard]] ProofLine proofLine(const Integration &integration, int index, const ScopeLine &line,
                                  const ProofReport &report, bool running, const QString &language);
[[nodiscard]] ProofLine proofLine(const Integration &integration, int index,
                                  const ScopeCheck &check, const QString &language);

// Account facts in words; an unknown type or region is shown as HubSpot names it.
[[nodiscard]] QString accountTypeText(const QString &type);
// A sandbox or developer test account, which admins paste by mistake.
[[nodiscard]] bool isTestAccount(const QString &type);
[[nodiscard]] QString regionText(const QString &region); // "North America (na1)"

} // namespace onbelay
