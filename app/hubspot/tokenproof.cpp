#include "hubspot/tokenproof.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds wholeDeadline{20};

bool isUnauthorized(const HubSpotFailure &failure)
{
    return failure.failure.kind == FailureKind::Unauthorized;
}

// HubSpot answered and knew the token: 200, or 403 for what it may not do.
template <typename T>
bool isAlive(const HubSpotResult<T> &result)
{
    return result || result.error().failure.kind == FailureKind::Forbidden;
}

// Token information that is gone or broken says nothing, unlike a network that fails: then the
// account details decide (seen in public clients).
bool isEndpointTrouble(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Unauthorized:
    case FailureKind::NotFound:
    case FailureKind::NotJson:
    case FailureKind::BadJson:
    case FailureKind::UnexpectedStatus:
    case FailureKind::ServerFault:
    case FailureKind::RedirectRefused:
        return true;
    default:
        return false;
    }
}

} // namespace

TokenProof::TokenProof(HubSpotClient &client, const Integration &integration, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_integration(integration)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        Failure failure;
        failure.kind = FailureKind::Timeout;
        failure.host = m_client.base().host();
        failure.at = QDateTime::currentDateTimeUtc();
        giveUp(failure);
    });
}

TokenProof::~TokenProof()
{
    cancel();
}

bool TokenProof::isRunning() const
{
    return m_run != nullptr;
}

void TokenProof::cancel()
{
    m_deadline.stop();
    const std::shared_ptr<Run> run = std::exchange(m_run, nullptr);
    if (!run)
        return;
    run->over = true;
    run->token.clear();
    run->infoCall.abort();
    run->accountCall.abort();
    for (const CallHandle &call : run->probeCalls)
        call.abort();
}

void TokenProof::start(const Secret &token)
{
    cancel();
    m_report = {};
    m_report.at = QDateTime::currentDateTimeUtc();
    for (const Scope &scope : m_integration.scopes)
        m_report.lines.push_back({scope.id, ScopeResult::Pending, {}, {}});

    auto run = std::make_shared<Run>();
    run->token = token;
    run->probeCalls.resize(m_integration.probes.size());
    m_run = run;
    m_deadline.start(wholeDeadline);
    m_client.tokenInfo(token, &run->infoCall)
        .then(this, [this, run](const HubSpotResult<TokenInfo> &info) {
            run->info = info;
            judge(run);
        });
    m_client.accountDetails(token, &run->accountCall)
        .then(this, [this, run](const HubSpotResult<AccountDetails> &account) {
            run->account = account;
            judge(run);
        });
}

void TokenProof::judge(const std::shared_ptr<Run> &run)
{
    if (run->over)
        return;
    if (run->account && *run->account && !m_report.account) {
        m_report.account = **run->account;
        Q_EMIT accountKnown();
    }
    // With token information in hand nothing else is needed to begin with the scopes.
    if (!run->over && run->info && *run->info && !run->probing) {
        m_report.verdict = TokenVerdict::Accepted;
        m_report.vendorScopes = (*run->info)->scopes;
        judgeListed((*run->info)->scopes);
        if (!run->over)
            startProbes(run);
    }
    if (run->over || !run->info || !run->account)
        return;
    judgeToken(*run);
    if (run->over)
        return;
    if (m_report.verdict != TokenVerdict::Accepted) {
        giveUp(*m_report.failure);
        return;
    }
    if (!run->probing)
        startProbes(run);
    finishIfDone();
}

void TokenProof::judgeToken(const Run &run)
{
    const HubSpotResult<TokenInfo> &info = *run.info;
    const HubSpotResult<AccountDetails> &account = *run.account;
    if (info && !account && !m_report.account) {
        // The portal is known all the same; the rest stays empty.
        m_report.account = AccountDetails{info->portalId, {}, {}, {}, {}};
        m_report.failure = account.error().failure;
        Q_EMIT accountKnown();
    }
    if (isAlive(info) || isAlive(account)) {
        m_report.verdict = TokenVerdict::Accepted;
        if (!info)
            m_report.failure = info.error().failure;
        return;
    }
    if (isUnauthorized(account.error()) && isEndpointTrouble(info.error().failure)) {
        const bool bogus = account.error().bogusExpiry || info.error().bogusExpiry;
        m_report.verdict = bogus ? TokenVerdict::NotAToken : TokenVerdict::Rejected;
        m_report.failure = account.error().failure;
        return;
    }
    // Whatever does not speak of the token explains best why nothing is known.
    m_report.verdict = TokenVerdict::Unknown;
    m_report.failure = isUnauthorized(account.error()) || !isUnauthorized(info.error())
                           ? info.error().failure
                           : account.error().failure;
}

void TokenProof::judgeListed(const QStringList &vendorScopes)
{
    for (std::size_t i = 0; i < m_integration.scopes.size(); ++i) {
        const Scope &scope = m_integration.scopes[i];
        if (!isSatisfied(scope, vendorScopes)) {
            setLine(int(i), ScopeResult::Missing, missingVendorScopes(scope, vendorScopes));
            continue;
        }
        const bool hasProbe =
            std::any_of(m_integration.probes.begin(), m_integration.probes.end(),
                        [&scope](const ReadProbe &probe) { return probe.scope == scope.id; });
        if (!hasProbe)
            setLine(int(i), ScopeResult::Granted);
    }
}

void TokenProof::startProbes(const std::shared_ptr<Run> &run)
{
    run->probing = true;
    std::vector<std::pair<std::size_t, int>> wanted; // probe, scope
    for (std::size_t i = 0; i < m_integration.probes.size(); ++i) {
        const int scope = m_integration.scopeIndex(m_integration.probes[i].scope);
        if (scope >= 0 && m_report.lines[std::size_t(scope)].result == ScopeResult::Pending)
            wanted.emplace_back(i, scope);
    }
    run->probesLeft = int(wanted.size());
    for (const auto &[probe, scope] : wanted) {
        m_client.probe(run->token, m_integration.probes[probe], &run->probeCalls[probe])
            .then(this, [this, run, scope = scope](const HubSpotResult<bool> &result) {
                if (run->over)
                    return;
                --run->probesLeft;
                takeProbe(*run, scope, result);
                finishIfDone();
            });
        if (run->over)
            return;
    }
    finishIfDone();
}

void TokenProof::takeProbe(const Run &run, int scope, const HubSpotResult<bool> &result)
{
    if (result) {
        setLine(scope, ScopeResult::Granted);
        return;
    }
    const Failure &failure = result.error().failure;
    const bool listed = run.info && *run.info;
    // A listed scope that is refused all the same: the account lacks the feature, or the endpoint
    // refuses this kind of token. Neither makes the scope missing.
    if (failure.kind == FailureKind::Forbidden && !listed)
        setLine(scope, ScopeResult::Missing,
                missingVendorScopes(m_integration.scopes[std::size_t(scope)], {}), failure);
    else
        setLine(scope, ScopeResult::NotTested, {}, failure);
}

// Without the token's own list, writing cannot be judged; reading was.
void TokenProof::settleUnlisted()
{
    for (std::size_t i = 0; i < m_integration.scopes.size(); ++i) {
        if (m_report.lines[i].result != ScopeResult::Pending)
            continue;
        const std::vector<int> &reads = m_integration.scopes[i].implies;
        const bool readProven =
            !reads.empty() && std::all_of(reads.begin(), reads.end(), [this](int read) {
                return m_report.lines[std::size_t(read)].result == ScopeResult::Granted;
            });
        setLine(int(i), readProven ? ScopeResult::ReadProvenWriteNotTested : ScopeResult::NotTested,
                {}, m_report.failure);
    }
}

void TokenProof::finishIfDone()
{
    const std::shared_ptr<Run> run = m_run;
    if (!run || !run->info || !run->account || !run->probing || run->probesLeft > 0)
        return;
    settleUnlisted();
    if (run->over)
        return;
    run->over = true;
    run->token.clear();
    m_deadline.stop();
    m_run.reset();
    Q_EMIT finished();
}

void TokenProof::giveUp(const Failure &failure)
{
    const std::shared_ptr<Run> run = m_run;
    if (!run)
        return;
    if (!m_report.failure)
        m_report.failure = failure;
    cancel();
    for (std::size_t i = 0; i < m_report.lines.size(); ++i) {
        if (m_report.lines[i].result == ScopeResult::Pending)
            setLine(int(i), ScopeResult::NotTested, {}, failure);
        if (m_run)
            return; // a listener began anew
    }
    Q_EMIT finished();
}

void TokenProof::setLine(int scope, ScopeResult result, const QStringList &vendorScopes,
                         const std::optional<Failure> &failure)
{
    m_report.lines[std::size_t(scope)] = {m_integration.scopes[std::size_t(scope)].id, result,
                                          vendorScopes, failure};
    Q_EMIT lineChanged(scope);
}

} // namespace onbelay
