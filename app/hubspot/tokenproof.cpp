#include "hubspot/tokenproof.h"

#include "hubspot/prooflines.h"

#include <QTimer>

#include <algorithm>
#include <list>
#include <utility>

namespace onbelay {

namespace {

constexpr std::chrono::seconds proofDeadline{20};
constexpr int mostProbesAtOnce = 5;

// Trouble of the way or of the whole account: asking other endpoints would only repeat it.
bool isEverywhere(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Timeout:
    case FailureKind::DnsFailed:
    case FailureKind::ConnectionRefused:
    case FailureKind::Offline:
    case FailureKind::ProxyFailed:
    case FailureKind::TlsFailed:
    case FailureKind::RedirectRefused:
    case FailureKind::RateLimited:
    case FailureKind::DataMoving:
    case FailureKind::NotJson:
    case FailureKind::InsecureAddress:
    case FailureKind::BadAddress:
        return true;
    default:
        return false;
    }
}

bool isRefusal(const Failure &failure)
{
    return failure.kind == FailureKind::Unauthorized || failure.kind == FailureKind::Forbidden;
}

// Trouble of the moment. Somebody else's page counts: a guest network's goes with a sign-in there.
bool maySoonBeOver(const Failure &failure)
{
    return isTransient(failure.kind) || failure.kind == FailureKind::NotJson;
}

} // namespace

// One run. Its calls hold it, so that it outlives a listener that ends it in the middle of being
// told something. Whoever ends it ends its calls first: Qt 6.4 asserts that the context of a
// continuation is alive when the future finishes.
struct TokenProof::Run : std::enable_shared_from_this<TokenProof::Run>
{
    Run(TokenProof &owner, const Secret &token);
    void start();
    void stop();

    void adoptTokenInfo(const HubSpotResult<TokenInfo> &answer);
    void adoptAccount(const HubSpotResult<AccountDetails> &answer);
    void adoptProbe(int scope, const HubSpotResult<bool> &answer);
    void onDeadline();

    void proceed();
    void startProbes();
    void sendProbes();
    void conclude();
    void note(const HubSpotFailure *problem);
    [[nodiscard]] TokenVerdict verdict() const;
    [[nodiscard]] std::optional<Failure> reason(TokenVerdict verdict) const;
    [[nodiscard]] Failure firstTrouble() const;
    [[nodiscard]] std::optional<Failure> reasonOfLines() const;
    [[nodiscard]] bool probesArePointless() const;
    bool tell(const ProofLines::Changed &changed); // false: the run is over
    template <typename T>
    [[nodiscard]] HubSpotResult<T> timely(const HubSpotResult<T> &answer) const;

    TokenProof &owner;
    ProofLines lines;
    Secret token;
    QObject context;
    QTimer deadline;
    std::list<CallHandle> handles;
    std::optional<HubSpotResult<TokenInfo>> tokenInfo;
    std::optional<HubSpotResult<AccountDetails>> account;
    std::optional<Failure> refusal; // the first 401
    std::vector<int> probes; // still to be sent, last first
    int inFlight = 0;
    int answered = 0; // probes that have an answer, refusals included
    int refused = 0; // probes that answered 401
    bool probing = false;
    bool accepted = false;
    bool bogus = false;
    bool timedOut = false;
    bool over = false;
};

TokenProof::Run::Run(TokenProof &proof, const Secret &secret)
    : owner(proof)
    , lines(proof.m_integration, proof.m_report.lines)
    , token(secret)
{
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &context, [this] { onDeadline(); });
}

void TokenProof::Run::start()
{
    const std::shared_ptr<Run> self = shared_from_this();
    deadline.start(proofDeadline);
    CallHandle &infoCall = handles.emplace_back();
    owner.m_client.tokenInfo(token, &infoCall)
        .then(&context, [self](const HubSpotResult<TokenInfo> &answer) {
            self->adoptTokenInfo(self->timely(answer));
        });
    if (over)
        return;
    CallHandle &accountCall = handles.emplace_back();
    owner.m_client.accountDetails(token, &accountCall)
        .then(&context, [self](const HubSpotResult<AccountDetails> &answer) {
            self->adoptAccount(self->timely(answer));
        });
}

void TokenProof::Run::stop()
{
    over = true;
    deadline.stop();
    token.clear();
    for (const CallHandle &handle : handles)
        handle.abort(); // the answers find that it is over
}

// A call that our own deadline ended has timed out; nobody has cancelled it.
template <typename T>
HubSpotResult<T> TokenProof::Run::timely(const HubSpotResult<T> &answer) const
{
    if (answer || !timedOut || answer.error().failure.kind != FailureKind::Cancelled)
        return answer;
    HubSpotFailure problem = answer.error();
    problem.failure.kind = FailureKind::Timeout;
    return tl::unexpected(problem);
}

void TokenProof::Run::note(const HubSpotFailure *problem)
{
    if (!problem || problem->failure.kind == FailureKind::Forbidden) {
        accepted = true; // HubSpot knows the token, whatever it may do
        return;
    }
    bogus = bogus || problem->bogusExpiry;
    if (problem->failure.kind == FailureKind::Unauthorized && !refusal)
        refusal = problem->failure;
}

void TokenProof::Run::adoptTokenInfo(const HubSpotResult<TokenInfo> &answer)
{
    if (over)
        return;
    tokenInfo = answer;
    note(answer ? nullptr : &answer.error());
    if (answer) {
        owner.m_report.vendorScopes = answer->scopes;
        if (!tell(lines.adoptList(answer->scopes)))
            return;
        startProbes();
    }
    if (!over)
        proceed();
}

void TokenProof::Run::adoptAccount(const HubSpotResult<AccountDetails> &answer)
{
    if (over)
        return;
    account = answer;
    note(answer ? nullptr : &answer.error());
    if (answer) {
        owner.m_report.account = *answer;
        Q_EMIT owner.accountKnown();
    }
    if (!over)
        proceed();
}

// Decides what is next once both first calls have answered.
void TokenProof::Run::proceed()
{
    if (!tokenInfo || !account || inFlight > 0 || over)
        return;
    const bool known =
        accepted
        || !(bogus
             || (refusal && !*tokenInfo && !*account && tokenInfo->error().failure.httpStatus == 401
                 && account->error().failure.httpStatus == 401));
    if (!probing && known && !timedOut && !probesArePointless()) {
        startProbes();
        return;
    }
    conclude();
}

bool TokenProof::Run::probesArePointless() const
{
    return !*tokenInfo && !*account && isEverywhere(tokenInfo->error().failure)
           && isEverywhere(account->error().failure);
}

void TokenProof::Run::startProbes()
{
    probing = true;
    probes = lines.usefulProbes();
    std::reverse(probes.begin(), probes.end());
    sendProbes();
    if (!over && inFlight == 0)
        proceed();
}

void TokenProof::Run::sendProbes()
{
    while (!over && !timedOut && inFlight < mostProbesAtOnce && !probes.empty()) {
        const ReadProbe &probe = owner.m_integration.probes[std::size_t(probes.back())];
        const int scope = owner.m_integration.scopeIndex(probe.scope);
        probes.pop_back();
        ++inFlight;
        CallHandle &call = handles.emplace_back();
        owner.m_client.probe(token, probe, &call)
            .then(&context, [self = shared_from_this(), scope](const HubSpotResult<bool> &answer) {
                self->adoptProbe(scope, self->timely(answer));
            });
    }
}

void TokenProof::Run::adoptProbe(int scope, const HubSpotResult<bool> &answer)
{
    if (over)
        return;
    --inFlight;
    ++answered;
    note(answer ? nullptr : &answer.error());
    if (!answer && answer.error().failure.kind == FailureKind::Unauthorized)
        ++refused;
    if (!tell(lines.adoptProbe(scope, answer)))
        return;
    sendProbes();
    if (!over)
        proceed();
}

void TokenProof::Run::onDeadline()
{
    const std::shared_ptr<Run> self = shared_from_this();
    timedOut = true;
    probes.clear();
    // Ending one call may end the run, and with it all the others.
    const std::list<CallHandle> calls = handles;
    for (const CallHandle &call : calls) {
        if (over)
            return;
        call.abort();
    }
}

bool TokenProof::Run::tell(const ProofLines::Changed &changed)
{
    for (const int line : changed) {
        if (over)
            return false;
        Q_EMIT owner.lineChanged(line);
    }
    return !over;
}

TokenVerdict TokenProof::Run::verdict() const
{
    if (accepted)
        return TokenVerdict::Accepted;
    if (bogus)
        return TokenVerdict::NotAToken;
    const bool infoRefused = tokenInfo->error().failure.kind == FailureKind::Unauthorized;
    const bool accountRefused = account->error().failure.kind == FailureKind::Unauthorized;
    const bool allRefused = answered > 0 && refused == answered;
    if ((infoRefused && accountRefused) || ((infoRefused || accountRefused) && allRefused))
        return TokenVerdict::Rejected;
    return TokenVerdict::Unknown;
}

std::optional<Failure> TokenProof::Run::reason(TokenVerdict verdict) const
{
    if (verdict == TokenVerdict::Rejected || verdict == TokenVerdict::NotAToken)
        return refusal;
    if (verdict == TokenVerdict::Unknown)
        return firstTrouble();
    if (!*tokenInfo)
        return tokenInfo->error().failure;
    if (!*account)
        return account->error().failure;
    return reasonOfLines();
}

// What kept the proof from a verdict. Had both first calls been refused, there would be one: a 401
// of one beside trouble of the other condemns nothing, so the trouble is the reason.
Failure TokenProof::Run::firstTrouble() const
{
    const Failure &info = tokenInfo->error().failure;
    return isRefusal(info) ? account->error().failure : info;
}

// What kept several lines from being tested, so that it can be said once; else what kept one of
// them and may be over by now, so that it can be asked again.
std::optional<Failure> TokenProof::Run::reasonOfLines() const
{
    std::optional<Failure> passing;
    const std::vector<ScopeLine> &all = owner.m_report.lines;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::optional<Failure> &failure = all[i].failure;
        // A no to one endpoint is about that scope alone.
        if (!failure || all[i].result != ScopeResult::NotTested || isRefusal(*failure))
            continue;
        const auto isSame = [&failure](const ScopeLine &line) {
            return line.result == ScopeResult::NotTested && line.failure
                   && line.failure->kind == failure->kind;
        };
        if (std::any_of(all.begin() + std::ptrdiff_t(i) + 1, all.end(), isSame))
            return failure;
        if (!passing && maySoonBeOver(*failure))
            passing = failure;
    }
    return passing;
}

void TokenProof::Run::conclude()
{
    ProofReport &report = owner.m_report;
    report.verdict = verdict();
    report.failure = reason(report.verdict);
    report.at = QDateTime::currentDateTimeUtc();
    if (!tell(lines.giveUp(report.failure)))
        return;
    if (!report.account && *tokenInfo) {
        report.account = AccountDetails{(*tokenInfo)->portalId, {}, {}, {}, {}};
        Q_EMIT owner.accountKnown();
        if (over)
            return;
    }
    TokenProof &proof = owner;
    proof.cancel(); // it is over; nothing is in flight any more
    Q_EMIT proof.finished();
}

TokenProof::TokenProof(HubSpotClient &client, const Integration &integration, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_integration(integration)
{
}

TokenProof::~TokenProof()
{
    cancel();
}

void TokenProof::start(const Secret &token)
{
    cancel();
    m_report = ProofReport();
    m_run = std::make_shared<Run>(*this, token);
    const std::shared_ptr<Run> run = m_run;
    run->start();
}

void TokenProof::cancel()
{
    if (const std::shared_ptr<Run> run = std::exchange(m_run, nullptr)) {
        run->stop();
        m_client.forgetConnections();
    }
}

bool TokenProof::isRunning() const
{
    return m_run != nullptr;
}

} // namespace onbelay
