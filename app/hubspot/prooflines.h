#pragma once

#include "hubspot/tokenproof.h"

namespace onbelay {

// What each answer says about the result lines; no network, no clock. A private part of TokenProof.
// Every function returns the positions of the lines that it has changed.
class ProofLines
{
public:
    using Changed = std::vector<int>;

    // Both outlive this; `lines` gets one Pending line a scope.
    ProofLines(const Integration &integration, std::vector<ScopeLine> &lines);

    // The token's own list decides what is missing. Listed reads that have a probe wait for it.
    Changed adoptList(const QStringList &vendorScopes);
    // Without a list before it, the probe decides for the read, and says what can be said about the
    // writes that need it.
    Changed adoptProbe(int scope, const HubSpotResult<bool> &answer);
    // Nothing more will come for the lines that are still pending.
    Changed giveUp(const std::optional<Failure> &why);

    // The probes that are worth sending now, as positions in Integration::probes.
    [[nodiscard]] std::vector<int> usefulProbes() const;

private:
    [[nodiscard]] bool hasProbe(int scope) const;
    [[nodiscard]] ScopeLine judged(int scope, const HubSpotResult<bool> &answer) const;
    void adoptForWrites(int scope, Changed &changed);
    [[nodiscard]] bool readsAreProven(const Scope &scope) const;

    const Integration &m_integration;
    std::vector<ScopeLine> &m_lines;
    bool m_listed = false;
};

} // namespace onbelay
