#include "hubspot/prooflines.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// A 403 that is about the account or the person behind the token, not about a scope.
bool isAboutScopes(const Failure &failure)
{
    return failure.code != "GATED"_L1 && failure.code != "USER_DOES_NOT_HAVE_PERMISSIONS"_L1;
}

} // namespace

ProofLines::ProofLines(const Integration &integration, std::vector<ScopeLine> &lines)
    : m_integration(integration)
    , m_lines(lines)
{
    m_lines.clear();
    for (const Scope &scope : integration.scopes)
        m_lines.push_back({scope.id, ScopeResult::Pending, {}, std::nullopt});
}

ProofLines::Changed ProofLines::adoptList(const QStringList &vendorScopes)
{
    m_listed = true;
    Changed changed;
    for (int i = 0; i < int(m_lines.size()); ++i) {
        const Scope &scope = m_integration.scopes[std::size_t(i)];
        ScopeLine &line = m_lines[std::size_t(i)];
        line.vendorScopes = missingVendorScopes(scope, vendorScopes);
        if (!line.vendorScopes.isEmpty())
            line.result = ScopeResult::Missing;
        else if (!hasProbe(i))
            line.result = ScopeResult::Granted;
        else
            continue;
        changed.push_back(i);
    }
    return changed;
}

ProofLines::Changed ProofLines::adoptProbe(int scope, const HubSpotResult<bool> &answer)
{
    m_lines[std::size_t(scope)] = judged(scope, answer);
    Changed changed{scope};
    adoptForWrites(scope, changed);
    return changed;
}

ScopeLine ProofLines::judged(int scope, const HubSpotResult<bool> &answer) const
{
    const Scope &asked = m_integration.scopes[std::size_t(scope)];
    ScopeLine line{asked.id, ScopeResult::Granted, {}, std::nullopt};
    if (answer)
        return line;
    const HubSpotFailure &problem = answer.error();
    line.failure = problem.failure;
    const bool lacksScope =
        problem.failure.kind == FailureKind::Forbidden && isAboutScopes(problem.failure);
    // What the token lists and HubSpot still refuses is not the token's fault: the account may lack
    // the feature. And a 401 while other calls work means that this endpoint refuses the token's
    // kind (reported in HubSpot/hubspot-api-python issue 466).
    if (!lacksScope || m_listed) {
        line.result = ScopeResult::NotTested;
        return line;
    }
    line.result = ScopeResult::Missing;
    // HubSpot's own names can be wrong or old (HubSpot/hubspot-api-nodejs issue 268): ours first.
    line.vendorScopes = missingVendorScopes(asked, {});
    // Of names that are alternatives nobody needs all; the failure holds them for who tells of it.
    if (problem.failure.oneItemSuffices)
        return line;
    for (const QString &name : problem.failure.items) {
        if (!isPartOf(asked, name) && !line.vendorScopes.contains(name))
            line.vendorScopes.append(name);
    }
    return line;
}

void ProofLines::adoptForWrites(int scope, Changed &changed)
{
    const ScopeLine &read = m_lines[std::size_t(scope)];
    for (int i = 0; i < int(m_lines.size()); ++i) {
        const Scope &write = m_integration.scopes[std::size_t(i)];
        ScopeLine &line = m_lines[std::size_t(i)];
        if (std::find(write.implies.begin(), write.implies.end(), scope) == write.implies.end())
            continue;
        const bool refused = read.failure && read.failure->kind == FailureKind::Forbidden;
        if (line.result == ScopeResult::Granted && refused) {
            line.result = ScopeResult::NotTested; // listed, but its read is refused
            line.failure = read.failure;
        } else if (line.result != ScopeResult::Pending) {
            continue;
        } else if (read.result == ScopeResult::Granted) {
            if (!readsAreProven(write))
                continue;
            line.result = ScopeResult::ReadProvenWriteNotTested;
        } else {
            line.result = read.result; // Missing or NotTested
            line.vendorScopes = read.vendorScopes;
            line.failure = read.failure;
        }
        changed.push_back(i);
    }
}

ProofLines::Changed ProofLines::giveUp(const std::optional<Failure> &why)
{
    Changed changed;
    for (int i = 0; i < int(m_lines.size()); ++i) {
        ScopeLine &line = m_lines[std::size_t(i)];
        if (line.result != ScopeResult::Pending)
            continue;
        line.result = ScopeResult::NotTested;
        line.failure = why;
        changed.push_back(i);
    }
    return changed;
}

std::vector<int> ProofLines::usefulProbes() const
{
    std::vector<int> useful;
    for (int i = 0; i < int(m_integration.probes.size()); ++i) {
        const int scope = m_integration.scopeIndex(m_integration.probes[std::size_t(i)].scope);
        if (m_lines[std::size_t(scope)].result == ScopeResult::Pending)
            useful.push_back(i);
    }
    return useful;
}

bool ProofLines::hasProbe(int scope) const
{
    const QString &id = m_integration.scopes[std::size_t(scope)].id;
    return std::any_of(m_integration.probes.begin(), m_integration.probes.end(),
                       [&id](const ReadProbe &probe) { return probe.scope == id; });
}

bool ProofLines::readsAreProven(const Scope &scope) const
{
    return std::all_of(scope.implies.begin(), scope.implies.end(), [this](int read) {
        return !hasProbe(read) || m_lines[std::size_t(read)].result == ScopeResult::Granted;
    });
}

} // namespace onbelay
